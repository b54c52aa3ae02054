import { FeedError } from './errors.js';
import { FeedReader, type ParseOptions } from './feed-reader.js';
import { request, type RequestOptions } from './fetch/request.js';
import { withRetry } from './fetch/retry.js';
import type { Feed } from './model.js';
import { pause, pauses } from './pauses.js';

/** How a feed is fetched and read. All have defaults. */
export interface LoadOptions extends RequestOptions, Omit<ParseOptions, 'url'> {
  /** Told what there is so far while a large feed is still arriving; the feed object is the same each time. */
  onProgress?: ((feed: Feed) => void) | undefined;
}

/** Items that make a first page; and how many times as many make the next progress worth telling. */
const PAGE = 10;
const STEP = 8;
/** Characters below which a feed is not worth showing in parts: it comes in one go, or nearly so. */
const SMALL = 48_000;

/**
 * Fetches and reads one feed, every time anew; the store shares what this gives. JSON Feed is read as it arrives.
 *
 * @throws {FeedError} with what was whole as `partial`, when it broke off
 */
export function fetchFeed(address: string, options: LoadOptions): Promise<Feed> {
  return withRetry(() => fetchOnce(address, options), options.signal);
}

async function fetchOnce(address: string, options: LoadOptions): Promise<Feed> {
  const { url, text } = await request(address, options);
  const reader = new FeedReader({ ...options, url });
  const due = pauses();
  let length = 0;
  let next = PAGE;
  try {
    for await (const piece of text) {
      reader.push(piece);
      length += piece.length;
      // No need to download what would be left out.
      if (reader.isOver) return reader.feed;
      if (options.onProgress && length > SMALL && reader.feed.items.length >= next) {
        next = reader.feed.items.length * STEP;
        options.onProgress(reader.feed);
        // Let it be painted before reading on.
        await pause();
      } else {
        await due();
      }
    }
    return await reader.end();
  } catch (error) {
    if (error instanceof FeedError && reader.feed.items.length) throw error.with({ partial: reader.feed });
    throw error;
  }
}
