import { FeedError } from '../errors.js';
import { fetchOnce, type LoadOptions } from '../fetch-feed.js';
import type { Feed } from '../model.js';

/**
 * Reads the feed that a web page names, and has the console say which one was taken. Loaded when it happens.
 *
 * @param page address of the web page
 * @param isNamed whether a web page named that page, too; then it is followed no further
 * @throws {FeedError} as `loadFeed`
 */
export async function fetchNamed(
  address: string,
  options: LoadOptions,
  page: string,
  isNamed = false,
): Promise<Feed> {
  if (isNamed) {
    const hint = `It names the feed ${address}. Use that address.`;
    throw new FeedError('format', {
      url: page,
      detail: 'a web page, where another said that a feed is',
      hint,
    });
  }
  const feed = await fetchOnce(address, options, true);
  // The items know where their feed was in the end, after redirects.
  const url = feed.items[0]?.source.url ?? address;
  const message = `${page} is a web page; the feed that it names is shown: ${url}`;
  feed.problems.push({ level: 'warning', message, hint: 'Use that address: it saves a request.' });
  return feed;
}
