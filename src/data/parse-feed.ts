import { FeedReader, type ParseOptions } from './feed-reader.js';
import type { Feed } from './model.js';
import { pauses } from './pauses.js';

/** Characters read at a time: about a millisecond of work. */
const SLICE = 65_536;

/**
 * Reads a whole feed, or rejects: nothing of a broken document is used. A large one is read in short tasks.
 *
 * @param body the text, its bytes (UTF-8), or the object that `JSON.parse` made of it
 * @throws {FeedError} `format` (not a feed we know), `parse` (broken)
 */
export async function parseFeed(
  body: string | Uint8Array | object,
  options: ParseOptions = {},
): Promise<Feed> {
  const reader = new FeedReader(options);
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof text !== 'string') return reader.read(text);
  const due = pauses();
  for (let at = 0; at < text.length; at += SLICE) {
    reader.push(text.slice(at, at + SLICE));
    const wait = due();
    if (wait) await wait;
  }
  return reader.end();
}

export type { ParseOptions };
