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
  const [only, ...others] = new Set([src].flat());
  if (only !== undefined && !others.length) return feedStore().load(only, options);
  const { loadSeveral } = await import('./load-several.js');
  return loadSeveral(only === undefined ? [] : [only, ...others], options);
}
