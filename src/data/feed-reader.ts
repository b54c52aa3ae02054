import { FeedError } from './errors.js';
import { checkTop, readItem, readTop } from './formats/json-feed.js';
import { detect } from './formats/detect.js';
import { JsonItems } from './formats/json-items.js';
import type { Feed, FormatName } from './model.js';
import { FeedBuilder, type BuildOptions } from './normalise/feed-builder.js';

/** How a feed is read. All have defaults. */
export interface ParseOptions extends BuildOptions {
  /** Take it for this format instead of telling it by the content. */
  format?: FormatName | undefined;
}

/**
 * Reads a feed piece by piece. A JSON Feed gives its items as soon as each is whole; other documents are kept until
 * they end.
 */
export class FeedReader {
  readonly #options: ParseOptions;
  readonly #builder: FeedBuilder;
  #json: JsonItems | undefined;
  /** The beginning, until it tells what this is; then the whole document, unless it is read as it comes. */
  #pieces: string[] = [];
  #isTold = false;

  constructor(options: ParseOptions = {}) {
    this.#options = options;
    this.#builder = new FeedBuilder(options);
  }

  /** What there is so far; the same object until the end. */
  get feed(): Feed {
    return this.#builder.feed;
  }

  /** Whether items are left out, as there are more than may be. */
  get isOver(): boolean {
    return this.#builder.isOver;
  }

  /**
   * Reads on.
   * @throws {FeedError} `parse`, when an item is broken
   */
  push(piece: string): void {
    if (this.#json) {
      this.#try(() => this.#json?.push(piece));
      return;
    }
    this.#pieces.push(piece);
    if (this.#isTold || !piece.trim()) return;
    this.#isTold = true;
    // A byte order mark is white space to trim(), and an error to JSON.parse.
    const start = this.#pieces.join('').trimStart();
    if (start[0] !== '{') return;
    this.#json = new JsonItems('items', {
      start: (top) => readTop(top, this.#builder),
      item: (value) => readItem(value, this.#builder),
      restart: () => this.#builder.restart(),
    });
    this.#pieces = [];
    this.push(start);
  }

  /**
   * Ends the document.
   * @throws {FeedError} `format` (not a feed we know), `parse` (broken)
   */
  async end(): Promise<Feed> {
    const { url = '' } = this.#options;
    if (!this.#json) {
      const text = this.#pieces.join('');
      detect(text, url);
      return this.read(this.#try(() => JSON.parse(text.trim())));
    }
    // Its items have been taken out of it, and read.
    return this.read(this.#try(() => this.#json?.end()));
  }

  /**
   * Reads a document that is parsed already.
   * @throws {FeedError} `format`
   */
  async read(json: unknown): Promise<Feed> {
    const { url = '', format } = this.#options;
    const found = detect(json, url);
    if (format && format !== found) {
      throw new FeedError('format', {
        url,
        detail: `this is ${found}, not ${format}`,
        hint: 'Leave out the format.',
      });
    }
    const { items } = json as { items: unknown[] };
    const builder = this.#builder;
    readTop(json, builder);
    checkTop(json, builder);
    for (const item of items) readItem(item, builder);
    if (builder.seen > 0 && builder.feed.items.length === 0) {
      const hint =
        'None of its items can be used: each must be an object with a title, a text or an address.';
      throw new FeedError('format', { url, detail: `none of ${builder.seen} items can be used`, hint });
    }
    return builder.feed;
  }

  /** Broken JSON is an error of the feed. */
  #try<T>(run: () => T): T {
    try {
      return run();
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw new FeedError('parse', { url: this.#options.url ?? '', cause, detail: String(cause) });
    }
  }
}
