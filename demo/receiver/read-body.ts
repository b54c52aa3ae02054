import type { Context } from 'hono';

/** Whether a body would have to be unpacked first, by the header `Content-Encoding`; we take none that has to. */
export function isCompressed(c: Context): boolean {
  return (c.req.header('content-encoding') ?? 'identity').toLowerCase() !== 'identity';
}

/**
 * Reads a request's body up to a limit, which is enforced while the bytes arrive: `Content-Length` may be absent, or a
 * lie. What is past the limit is never kept in memory.
 * @param limit in bytes
 * @returns the bytes; `too-large`; or undefined when the connection broke off
 */
export async function readBody(
  request: Request,
  limit: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return 'too-large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop early cancels the stream.
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks, size);
}
