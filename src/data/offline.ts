import type { Feed } from './model.js';
import { parseFeed } from './parse-feed.js';
import { toJsonFeed } from './to-json-feed.js';

/** The name of our cache; all sites of an origin share one storage, so it says whose it is. */
const CACHE = 'raakvlak-feeds';
/** The header that keeps when a feed was stored. */
const WHEN = 'x-raakvlak-stored';

/** A feed as it was when there was a network. */
export interface StoredFeed {
  feed: Feed;
  stored: Date;
}

/** The address that a feed is kept under; several that are shown as one are kept as one. */
function keyOf([first = '', ...others]: readonly string[]): string {
  const key = new URL(first);
  if (others.length) key.searchParams.set('raakvlak-with', others.join(' '));
  return key.href;
}

/**
 * Keeps the last good feed of these addresses. Storage that is full, forbidden or absent (plain http, Node) is no error:
 * then nothing is kept.
 */
export async function storeFeed(addresses: readonly string[], feed: Feed): Promise<void> {
  try {
    const cache = await globalThis.caches.open(CACHE);
    const headers = { 'content-type': 'application/feed+json', [WHEN]: new Date().toISOString() };
    await cache.put(keyOf(addresses), new Response(JSON.stringify(toJsonFeed(feed)), { headers }));
  } catch {
    // Nothing is kept.
  }
}

/** The last good feed of these addresses, if one was kept. */
export async function storedFeed(addresses: readonly string[]): Promise<StoredFeed | undefined> {
  try {
    const cache = await globalThis.caches.open(CACHE);
    const response = await cache.match(keyOf(addresses));
    const stored = new Date(response?.headers.get(WHEN) ?? '');
    if (!response || Number.isNaN(stored.getTime())) return undefined;
    return { feed: await parseFeed(await response.text(), { url: addresses[0] }), stored };
  } catch {
    return undefined;
  }
}
