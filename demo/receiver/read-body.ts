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
  const length = request.headers.get('content-length');
  if (Number(length) > limit) return 'too-large';
  // Node takes no more of a body than its length says, and the whole at once costs half of what its parts cost.
  if (length !== null && !request.headers.has('transfer-encoding')) return readWhole(request, limit);
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

async function readWhole(request: Request, limit: number): Promise<Uint8Array | 'too-large' | undefined> {
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    return body.length > limit ? 'too-large' : body;
  } catch {
    return undefined;
  }
}
