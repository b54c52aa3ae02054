import { FeedError } from './errors.js';
import type { Feed, FormatName } from './model.js';
import { FeedBuilder, type BuildOptions } from './normalise/feed-builder.js';
import { objectOf } from './normalise/item.js';
import { pause } from './pauses.js';

/** How a feed is read. All have defaults. */
export interface ParseOptions extends BuildOptions {
  /** What a server says it is; only its character set is asked. */
  contentType?: string | undefined;
  /** Take it for this format instead of telling it by the content. */
  format?: FormatName | undefined;
}

/** Characters up to which a document is read in one go; larger ones are read as they arrive. */
export const LARGE = 128 * 1024;
/** Items read between two turns of the page: some milliseconds of work. */
const TURN = 2000;

/** The feed is at another address: the document is a web page that names it, or lacks what can be asked for. */
export class FeedElsewhere extends Error {
  /** Where it is, best first; at least one. */
  readonly addresses: readonly string[];
  /** What the document holds: nothing for a web page. */
  readonly builder: FeedBuilder;

  constructor(addresses: readonly string[], builder: FeedBuilder) {
    super(addresses[0]);
    this.addresses = addresses;
    this.builder = builder;
  }
}

/** Runs what reads JSON; broken JSON is an error of the feed. */
export function parsing<T>(url: string | undefined, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new FeedError('parse', { url: url ?? '', cause, detail: String(cause) });
  }
}

/**
 * Reads a whole document.
 *
 * @param headers of the answer, when it came from a server
 * @throws {FeedError} `format` (not a feed we know), `parse` (broken)
 * @throws {FeedElsewhere} when it is a web page that names a feed; or, with headers, when more can be had by asking again
 */
export async function readText(text: string, options: ParseOptions, headers?: Headers): Promise<Feed> {
  // A byte order mark is white space to trim(), and an error to JSON.parse.
  const body = text.trim();
  if (!/^[[{"]/.test(body)) return readOther({ text: body, headers }, options);
  return readJson(
    parsing(options.url, () => JSON.parse(body) as unknown),
    options,
    headers,
  );
}

/**
 * Reads a document that `JSON.parse` has read.
 *
 * @throws {FeedError} `format`
 */
export async function readJson(
  json: unknown,
  options: ParseOptions,
  headers?: Headers,
  builder = new FeedBuilder(options),
): Promise<Feed> {
  const { items } = objectOf(json);
  if (!Array.isArray(items) || Array.isArray(json) || !/^(?:json-feed)?$/.test(options.format ?? '')) {
    return readOther({ json, headers }, options);
  }
  builder.top(objectOf(json));
  for (let i = 0; i < items.length; i++) {
    builder.add(items[i]);
    if (i % TURN !== TURN - 1) continue;
    await builder.prepare();
    await pause();
  }
  return builder.end(objectOf(json));
}

async function readOther(
  document: { text?: string; json?: unknown; headers?: Headers | undefined },
  { url = '', ...options }: ParseOptions,
): Promise<Feed> {
  const builder = new FeedBuilder({ url, ...options });
  const { readOther } = await import('./formats/other.js');
  const found = await readOther({ ...document, url, format: options.format }, builder);
  if (found) throw new FeedElsewhere(found, builder);
  return builder.end();
}
