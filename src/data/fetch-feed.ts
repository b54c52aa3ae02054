import { FeedError } from './errors.js';
import type { Feed } from './model.js';
import { FeedElsewhere, LARGE, readText, type ParseOptions } from './read-document.js';

/** How a feed is fetched and read. All have defaults. */
export interface LoadOptions extends Omit<ParseOptions, 'url'> {
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
  /** Told what there is so far while a large feed is still arriving; the feed object is the same each time. */
  onProgress?: ((feed: Feed) => void) | undefined;
}

const ACCEPT = 'application/feed+json, application/json;q=0.9, */*;q=0.5';

/**
 * Fetches and reads one feed, every time anew; the store shares what this gives. A large JSON Feed is read as it
 * arrives. What fails and may pass is tried again.
 *
 * @throws {FeedError} with what was whole as `partial`, when it broke off
 */
export async function fetchFeed(address: string, options: LoadOptions): Promise<Feed> {
  const { signal } = options;
  const run = (): Promise<Feed> => fetchOnce(address, options);
  try {
    return await run();
  } catch (error) {
    signal?.throwIfAborted();
    // Without a network the file for bad weather cannot be had either; then the first error stands.
    const weather = await import('./fetch/weather.js').catch(() => undefined);
    if (!weather) throw error;
    return weather.handle(run, error, address, options);
  }
}

/**
 * Asks once, without credentials and without referrer: a feed is public, and its server need not know who reads it
 * where.
 *
 * @param isNamed whether another document named this address as its feed
 */
export async function fetchOnce(address: string, options: LoadOptions, isNamed = false): Promise<Feed> {
  const { signal, timeout = 15_000, maxBytes = 16 * 1024 * 1024, fetch = globalThis.fetch, fresh } = options;
  signal?.throwIfAborted();
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), timeout);
  };
  let url = address;
  let stream: ReadableStreamDefaultReader<Uint8Array> | undefined;
  /** What a failure means: it is what it says, or nothing came, or the way was broken. */
  const meaning = (cause: unknown): FeedError => {
    if (cause instanceof FeedError) return cause;
    const isStalled = stalled.signal.aborted;
    const detail = isStalled ? `nothing came for ${timeout} ms` : String(cause);
    return new FeedError(isStalled ? 'timeout' : 'network', { url, cause, detail });
  };
  try {
    wait();
    const response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal,
      headers: { accept: ACCEPT },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(fresh && { cache: 'no-cache' }),
    });
    url = response.url || address;
    const { headers, body, ok, status } = response;
    if (!ok) throw new FeedError('http', { url, status, cause: response });
    stream = body?.getReader();
    let decoder: TextDecoder | undefined;
    // A page may have put something in the place of `fetch` that knows no streams.
    let text = stream ? '' : await response.text();
    let bytes = 0;
    while (stream) {
      wait();
      const { done, value } = await stream.read();
      if (done) break;
      bytes += value.byteLength;
      decoder ??= await decoderOf(value, headers.get('content-type') ?? '');
      text += decoder.decode(value, { stream: true });
      // That it is large shows when so much has come, or is told beforehand: on a slow network half a second sooner.
      const enough = Number(headers.get('content-length')) > LARGE ? 1024 : LARGE;
      if (bytes < Math.min(enough, maxBytes)) continue;
      const { readLarge } = await import('./read-large.js');
      const arriving = { text, bytes, stream, decoder, wait, headers, meaning };
      return await readLarge(arriving, { ...options, url, maxBytes });
    }
    clearTimeout(timer);
    return await readText(text + (decoder?.decode() ?? ''), { ...options, url }, headers);
  } catch (cause) {
    signal?.throwIfAborted();
    // A web page that names its feed, or posts without their topics; what that names is not followed further.
    if (cause instanceof FeedElsewhere) {
      const { fetchNamed } = await import('./fetch/named.js');
      return await fetchNamed(cause, options, url, isNamed);
    }
    throw meaning(cause);
  } finally {
    clearTimeout(timer);
    // Whoever stops reading early ends the download too.
    void stream?.cancel().catch(() => undefined);
  }
}

/** JSON is UTF-8 (RFC 8259); what is not surely so is looked at more closely. */
async function decoderOf(start: Uint8Array, contentType: string): Promise<TextDecoder> {
  const [first = 0] = start;
  // A byte order mark is stronger than what the server says.
  const isUtf8 =
    (/charset=["']?utf-?8/i.test(contentType) && first < 0xfe) ||
    (!/charset/i.test(contentType) && first === 0x7b);
  if (isUtf8) return new TextDecoder();
  const { decoderFor } = await import('./fetch/decoder.js');
  return decoderFor(start, contentType);
}
