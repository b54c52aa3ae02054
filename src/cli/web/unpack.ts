import { PassThrough, Transform, type TransformCallback } from 'node:stream';
// As a whole: older versions of Node lack some of its functions, and would refuse the module when they are named.
import zlib from 'node:zlib';

/** What a server packs its answer with, and what undoes it. */
const UNPACK: Record<string, () => Transform> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => new Inflate(),
  br: () => zlib.createBrotliDecompress(),
  ...('createZstdDecompress' in zlib && { zstd: () => zlib.createZstdDecompress() }),
};

/** What can be unpacked, as browsers ask for it; they take the newer kinds over a safe connection only. */
export function acceptEncoding(isSafe: boolean): string {
  return ['gzip', 'deflate', ...(isSafe ? ['br', 'zstd'] : [])].filter((name) => name in UNPACK).join(', ');
}

/**
 * What unpacks a body, in the order in which to use them.
 *
 * @param contentEncoding the header, which may name several
 * @returns nothing at all, when one of them is not known
 */
export function unpackers(contentEncoding: string): Transform[] | undefined {
  const names = contentEncoding.toLowerCase().split(',');
  const packed = names.map((name) => name.trim()).filter((name) => name && name !== 'identity');
  if (packed.some((name) => !(name in UNPACK))) return undefined;
  return packed.reverse().map((name) => UNPACK[name]?.() ?? new PassThrough());
}

/** `deflate` is with the wrapping of zlib by the standard, and without it from some servers; browsers read both. */
class Inflate extends Transform {
  #inner: Transform | undefined;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#inner ??= this.#start(chunk);
    this.#inner.write(chunk, () => done());
  }

  override _flush(done: TransformCallback): void {
    if (!this.#inner) return done();
    this.#inner.once('end', () => done());
    this.#inner.end();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#inner?.destroy();
    done(error);
  }

  #start(chunk: Buffer): Transform {
    const isWrapped = ((chunk[0] ?? 0) & 0x0f) === 8;
    const inner = isWrapped ? zlib.createInflate() : zlib.createInflateRaw();
    inner.on('data', (data: Buffer) => this.push(data)).on('error', (error) => this.destroy(error));
    return inner;
  }
}

/** Counts the bytes that pass. */
export function counting(count: (bytes: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      count(chunk);
      done(null, chunk);
    },
  });
}
