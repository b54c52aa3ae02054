import { FeedError } from './errors.js';
import { feedStore } from './feed-store.js';
import type { LoadOptions } from './fetch-feed.js';
import { mergeFeeds } from './merge.js';
import type { Feed } from './model.js';

/**
 * Fetches several feeds and gives them as one; see `loadFeed`. In a file of its own, as most pages show one feed.
 *
 * @param addresses each once
 * @throws {FeedError} when there is none, or all failed
 */
export async function loadSeveral(addresses: readonly string[], options: LoadOptions): Promise<Feed> {
  if (!addresses.length)
    throw new FeedError('network', { detail: 'no address', hint: 'Give the address of a feed.' });
  // Progress of one feed among several says nothing: newest first can only be told when all are there.
  const { onProgress: _, ...rest } = options;
  const results = await Promise.allSettled(addresses.map((address) => feedStore().load(address, rest)));
  options.signal?.throwIfAborted();
  return mergeFeeds(results, addresses);
}
