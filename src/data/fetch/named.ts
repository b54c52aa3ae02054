import { fetchOnce, type LoadOptions } from '../fetch-feed.js';
import type { Feed } from '../model.js';

/**
 * Reads the feed that a web page names, and has the console say which one was taken. Loaded when it happens.
 *
 * @param page address of the web page
 */
export async function fetchNamed(address: string, options: LoadOptions, page: string): Promise<Feed> {
  const feed = await fetchOnce(address, options, true);
  // The items know where their feed was in the end, after redirects.
  const url = feed.items[0]?.source.url ?? address;
  const message = `${page} is a web page; the feed that it names is shown: ${url}`;
  feed.problems.push({ level: 'warning', message, hint: 'Use that address: it saves a request.' });
  return feed;
}
