import { FeedError } from '../errors.js';
import { isBlocked, watchPolicy } from './blocked.js';

/** How a document is fetched. All have defaults. */
export interface RequestOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds without a byte before giving up; 15 000 by default. */
  timeout?: number | undefined;
  /** Bytes after decompression before giving up; 16 MB (16 × 1024 × 1024) by default. */
  maxBytes?: number | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Ask the server again even where the browser has a fresh copy. */
  fresh?: boolean | undefined;
}

/** A document that is arriving. */
export interface Body {
  /** Where it came from in the end, after redirects. */
  url: string;
  contentType: string;
  /** Its text, piece by piece; rejects with a {@link FeedError} when it breaks off, stalls or grows too large. */
  text: AsyncIterable<string>;
}

const ACCEPT = 'application/feed+json, application/json;q=0.9, */*;q=0.5';

/**
 * Asks for a document, without credentials and without referrer: a feed is public, and its server need not know who
 * reads it where.
 *
 * @throws {FeedError} `network`, `blocked`, `http` or `timeout`
 */
export async function request(address: string, options: RequestOptions = {}): Promise<Body> {
  const { signal, timeout = 15_000, maxBytes = 16 * 1024 * 1024, fetch = globalThis.fetch, fresh } = options;
  signal?.throwIfAborted();
  const patience = new Patience(timeout);
  const policy = watchPolicy(address);
  try {
    const response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, patience.signal]) : patience.signal,
      headers: { accept: ACCEPT },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(fresh && { cache: 'no-cache' }),
    });
    const url = response.url || address;
    if (!response.ok) {
      void response.body?.cancel();
      const retryAfter = seconds(response.headers.get('retry-after'));
      throw new FeedError('http', { url, status: response.status, ...(retryAfter && { retryAfter }) });
    }
    const contentType = response.headers.get('content-type') ?? '';
    return { url, contentType, text: read(response, { url, contentType, maxBytes, patience, signal }) };
  } catch (cause) {
    patience.end();
    signal?.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    if (patience.isOver)
      throw new FeedError('timeout', { url: address, detail: `no answer within ${timeout} ms` });
    const blocked = await isBlocked(address, policy, fetch);
    throw new FeedError(blocked ? 'blocked' : 'network', {
      url: address,
      cause,
      detail: blocked || String(cause),
    });
  } finally {
    policy.end();
  }
}

interface Reading {
  url: string;
  contentType: string;
  maxBytes: number;
  patience: Patience;
  signal: AbortSignal | undefined;
}

async function* read(response: Response, reading: Reading): AsyncGenerator<string> {
  const { url, patience, maxBytes, signal } = reading;
  const stream = response.body?.getReader();
  if (!stream) return;
  let bytes = 0;
  let decoder: TextDecoder | undefined;
  try {
    for (;;) {
      patience.renew();
      const { done, value } = await stream.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new FeedError('too-large', { url, detail: `more than ${maxBytes} bytes` });
      decoder ??= decoderFor(value, reading.contentType);
      yield decoder.decode(value, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    if (patience.isOver) throw new FeedError('timeout', { url, detail: 'the answer stalled' });
    throw new FeedError('network', { url, cause, detail: 'the answer broke off' });
  } finally {
    patience.end();
    // Whoever stops reading early ends the download too.
    void stream.cancel().catch(() => undefined);
  }
}

/** By byte order mark, then content type, then UTF-8 (RFC 8259 for JSON). */
function decoderFor(start: Uint8Array, contentType: string): TextDecoder {
  const [first, second] = start;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(first === 0xef && second === 0xbb ? 'utf-8' : label);
  } catch {
    return new TextDecoder();
  }
}

/** `Retry-After` as seconds: RFC 9110 allows a number or a date. */
function seconds(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return wait > 0 ? Math.ceil(wait) : undefined;
}

/** Aborts when nothing came for a while. */
class Patience {
  readonly #end = new AbortController();
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get isOver(): boolean {
    return this.#end.signal.aborted;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end.abort(), this.#milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
