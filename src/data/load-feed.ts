import { FeedError } from './errors.js';
import { feedStore } from './feed-store.js';
import type { LoadOptions } from './fetch-feed.js';
import type { Feed } from './model.js';

/**
 * Fetches and reads a feed, or several as one, newest first. In a page the same address is fetched once, however many
 * ask for it, and an answer is good for a minute; `fresh` asks again.
 *
 * Of several feeds some may fail: the others are given, and each failure is a problem of the result.
 *
 * @param src one absolute address, or several; in a page they may be relative to it
 * @throws {FeedError} any kind; when `signal` ends it, the signal's reason instead
 */
export async function loadFeed(src: string | string[], options: LoadOptions = {}): Promise<Feed> {
  const addresses = [...new Set(Array.isArray(src) ? src : [src])];
  const [only] = addresses;
  if (only === undefined)
    throw new FeedError('network', { detail: 'no address', hint: 'Give the address of a feed.' });
  if (addresses.length === 1) return feedStore().load(only, options);
  // Progress of one feed among several says nothing: newest first can only be told when all are there.
  const { onProgress: _, ...rest } = options;
  const results = await Promise.allSettled(addresses.map((address) => feedStore().load(address, rest)));
  options.signal?.throwIfAborted();
  const { mergeFeeds } = await import('./merge.js');
  return mergeFeeds(results, addresses);
}
