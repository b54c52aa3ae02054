import { FeedError } from './errors.js';
import type { LoadOptions } from './fetch-feed.js';
import { JsonItems } from './formats/json-items.js';
import type { Feed } from './model.js';
import { FeedBuilder } from './normalise/feed-builder.js';
import { objectOf } from './normalise/item.js';
import { pause, pauses } from './pauses.js';
import { parsing, readJson, readText, type ParseOptions } from './read-document.js';

/** Items that make a first page; and how many times as many make the next progress worth telling. */
const PAGE = 10;
const STEP = 8;
/** Characters read at a time: about a millisecond of work. */
const SLICE = 65_536;

/** An answer that has begun to arrive. */
export interface Arriving {
  /** What has been read of it. */
  text: string;
  /** How much that was. */
  bytes: number;
  stream: ReadableStreamDefaultReader<Uint8Array>;
  decoder: TextDecoder;
  /** Begins to wait for the next bytes. */
  wait: () => void;
  headers: Headers;
  /** What a failure means. */
  meaning: (cause: unknown) => FeedError;
}

/** Reads the items of a large JSON Feed out of its text, as they come. */
class LargeReader {
  readonly builder: FeedBuilder;
  readonly #options: ParseOptions;
  readonly #items: JsonItems;

  constructor(options: ParseOptions) {
    const builder = new FeedBuilder(options);
    this.builder = builder;
    this.#options = options;
    this.#items = new JsonItems('items', {
      start: (top) => builder.top(objectOf(top)),
      item: (value) => builder.add(value),
      restart: () => builder.restart(),
    });
  }

  push(text: string): void {
    parsing(this.#options.url, () => this.#items.push(text));
  }

  /** The items have been taken out of the document, and read. */
  end(): Promise<Feed> {
    return readJson(
      parsing(this.#options.url, () => this.#items.end()),
      this.#options,
      undefined,
      this.builder,
    );
  }
}

/** Whether a document is to be read item by item: only JSON Feed can be. */
const isStreamed = (text: string, { format = 'json-feed' }: ParseOptions): boolean =>
  /^\s*\{/.test(text) && format === 'json-feed';

/** Reads a large document, which is here whole, in short tasks. */
export async function readLargeText(text: string, options: ParseOptions): Promise<Feed> {
  if (!isStreamed(text, options)) return readText(text, options);
  const reader = new LargeReader(options);
  const due = pauses();
  // A byte order mark is white space to us, and an error to JSON.parse.
  const start = text.length - text.trimStart().length;
  for (let at = start; at < text.length && !reader.builder.isOver; at += SLICE) {
    reader.push(text.slice(at, at + SLICE));
    await due();
  }
  return reader.builder.isOver ? reader.builder.end() : reader.end();
}

/**
 * Reads a large answer as it arrives, up to the limits, and tells how far it is.
 *
 * @throws {FeedError} with what was whole as `partial`, when it breaks off
 */
export async function readLarge(arriving: Arriving, options: LoadOptions & ParseOptions): Promise<Feed> {
  const { stream, decoder, wait, headers, meaning } = arriving;
  const { url = '', maxBytes = Infinity, onProgress } = options;
  const reader = isStreamed(arriving.text, options) ? new LargeReader(options) : undefined;
  const { feed } = reader?.builder ?? {};
  const kept: string[] = [];
  const due = pauses();
  let { bytes } = arriving;
  let next = PAGE;
  let text = arriving.text.trimStart();
  try {
    for (;;) {
      if (bytes > maxBytes) throw new FeedError('too-large', { url, detail: `more than ${maxBytes} bytes` });
      if (!reader) kept.push(text);
      // A fast network gives a megabyte at a time.
      for (let at = 0; reader && at < text.length; at += SLICE) {
        reader.push(text.slice(at, at + SLICE));
        // No need to download what would be left out.
        if (reader.builder.isOver) return await reader.builder.end();
        if (feed && onProgress && reader.builder.size >= next) {
          await reader.builder.prepare();
          next = feed.items.length * STEP;
          onProgress(feed);
          // Let it be painted before reading on.
          await pause();
        } else {
          await due();
        }
      }
      wait();
      const { done, value } = await stream.read();
      if (done) break;
      bytes += value.byteLength;
      text = decoder.decode(value, { stream: true });
    }
    const rest = decoder.decode();
    if (!reader) return await readText(kept.join('') + rest, options, headers);
    reader.push(rest);
    return await reader.end();
  } catch (error) {
    options.signal?.throwIfAborted();
    await reader?.builder.prepare().catch(() => undefined);
    throw feed?.items.length ? meaning(error).with({ partial: feed }) : error;
  }
}
