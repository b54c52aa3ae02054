import { FeedError } from '../errors.js';
import { fetchOnce, type LoadOptions } from '../fetch-feed.js';
import type { Feed } from '../model.js';
import type { FeedElsewhere } from '../read-document.js';

/** What a WordPress answers that keeps its interface to itself, while its RSS is open. */
const CLOSED = [401, 403, 404];

/**
 * Reads the feed that a web page names, and has the console say which one was taken; or the same feed with more in it.
 * Loaded when it happens.
 *
 * @param page address of the web page, or of the feed that lacks something
 * @param isNamed whether another document named that page; then it is followed no further
 * @throws {FeedError} as `loadFeed`
 */
export async function fetchNamed(
  { addresses, builder }: FeedElsewhere,
  options: LoadOptions,
  page: string,
  isNamed = false,
): Promise<Feed> {
  if (builder.size) {
    const whole = isNamed ? undefined : await fetchFirst(addresses, options).catch(() => undefined);
    options.signal?.throwIfAborted();
    // What was lacking is no reason to show nothing.
    if (!whole) return builder.end();
    whole.problems.push(...builder.feed.problems);
    return whole;
  }
  if (isNamed) {
    const hint = `It names the feed ${addresses[0]}. Use that address.`;
    throw new FeedError('format', {
      url: page,
      detail: 'a web page, where another said that a feed is',
      hint,
    });
  }
  const feed = await fetchFirst(addresses, options);
  // The items know where their feed was in the end, after redirects.
  const url = feed.items[0]?.source.url ?? addresses[0];
  const message = `${page} is a web page; the feed that it names is shown: ${url}`;
  feed.problems.push({ level: 'warning', message, hint: 'Use that address: it saves a request.' });
  return feed;
}

/** The first feed, or the next when that is closed to visitors. */
async function fetchFirst([first = '', ...others]: readonly string[], options: LoadOptions): Promise<Feed> {
  try {
    return await fetchOnce(first, options, true);
  } catch (error) {
    const isClosed = error instanceof FeedError && CLOSED.includes(error.status ?? 0);
    if (!isClosed || !others.length) throw error;
    return fetchFirst(others, options);
  }
}
