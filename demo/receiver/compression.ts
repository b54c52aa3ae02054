import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const TEXT =
  /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.+-]+\+)?(?:json|xml|javascript)\b)/i;
/** Below this the headers cost more than compressing saves. */
const MIN_BYTES = 1024;
/** Above this the best quality takes seconds, for a few per cent. */
const BEST_QUALITY_BYTES = 64 * 1024;
const CACHE_BYTES = 32 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
type Encoding = 'br' | 'gzip';

/**
 * Compresses text: brotli for who takes it, else gzip. What was compressed is kept by its content, so that each version
 * of a file is compressed once, and a changed file needs no clearing. Answers that must not be stored are left alone:
 * they differ each time, and compressing secrets beside what others wrote gives them away bit by bit.
 */
export function compression(): MiddlewareHandler {
  const cache = new CompressedCache();
  return async (c, next) => {
    await next();
    // The body first: asking for it makes Hono's Node server replace the headers object.
    const { body, headers, status } = c.res;
    if (!TEXT.test(headers.get('content-type') ?? '') || headers.has('content-encoding') || status === 206)
      return;
    if (/\bno-(?:store|transform)\b/i.test(headers.get('cache-control') ?? '')) return;
    if (!/\*|\baccept-encoding\b/i.test(headers.get('vary') ?? '')) headers.append('Vary', 'Accept-Encoding');
    const encoding = pickEncoding(c.req.header('accept-encoding'));
    if (!encoding || body === null || Number(headers.get('content-length') ?? MIN_BYTES) < MIN_BYTES) return;

    const plain = Buffer.from(await c.res.arrayBuffer());
    const compressed = plain.length >= MIN_BYTES ? await cache.get(plain, encoding) : undefined;
    const changed = new Headers(headers);
    changed.set('Content-Length', String((compressed ?? plain).length));
    if (compressed) {
      changed.set('Content-Encoding', encoding);
      const tag = changed.get('etag');
      // A strong tag promises the same bytes, and these are others.
      if (tag && !tag.startsWith('W/')) changed.set('ETag', `W/${tag}`);
    }
    c.res = undefined; // Else the old headers are merged into the new response.
    c.res = new Response(compressed ?? plain, { status, headers: changed });
  };
}

function pickEncoding(header = ''): Encoding | undefined {
  const accepted = new Map(
    header.split(',').map((part) => {
      const [name = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [name, Number(quality ?? 1)];
    }),
  );
  const takes = (name: Encoding): boolean => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** Compressed bodies by the hash of their plain bytes; the least recently used go when they are too many. */
class CompressedCache {
  /** Promises, so that two requests for one file do not both compress it. */
  readonly #bodies = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  #bytes = 0;

  get(plain: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const key = encoding + createHash('sha256').update(plain).digest('base64');
    const known = this.#bodies.get(key);
    const body = known ?? compress(plain, encoding);
    this.#bodies.delete(key);
    this.#bodies.set(key, body);
    if (!known)
      void body.then(
        ({ length }) => this.#grow(length),
        () => this.#bodies.delete(key),
      );
    return body;
  }

  async #grow(bytes: number): Promise<void> {
    this.#bytes += bytes;
    for (const [key, body] of this.#bodies) {
      if (this.#bytes <= CACHE_BYTES) break;
      this.#bodies.delete(key);
      this.#bytes -= (await body).length;
    }
  }
}

async function compress(plain: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'gzip') return zip(plain, { level: constants.Z_BEST_COMPRESSION });
  const quality = plain.length > BEST_QUALITY_BYTES ? 9 : constants.BROTLI_MAX_QUALITY;
  return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
