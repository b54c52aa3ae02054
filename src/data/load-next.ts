import { FeedError } from './errors.js';
import { feedStore } from './feed-store.js';
import type { LoadOptions } from './fetch-feed.js';
import type { Feed, NewsItem } from './model.js';
import { articleKey } from './related/article-key.js';

/** The pages that a feed was put together from, so that none is asked for twice: a feed may name itself as its next. */
const pages = new WeakMap<Feed, ReadonlySet<string>>();

/** What tells one item from another. */
const keyOf = ({ id, url }: NewsItem): string => (url ? articleKey(url) : id);

/**
 * Fetches the next page of a paged feed and gives a feed of all pages so far, the same item once. Without a next page,
 * or past the limit of items, the same feed.
 *
 * Only pages of the feed's own origin, or the page's, are asked for: a feed could otherwise make visitors ask anyone.
 *
 * @throws {FeedError} as {@link loadFeed}; a page past the end (WordPress answers 400) is no error
 */
export async function loadNext(feed: Feed, options: LoadOptions = {}): Promise<Feed> {
  const { next, items } = feed;
  const asked = new Set(pages.get(feed));
  const isOwn = next !== undefined && origins(items).has(new URL(next).origin);
  const whole: Feed = { ...feed, items: [...items], problems: [...feed.problems] };
  delete whole.next;
  if (next === undefined || asked.has(next) || items.length >= (options.maxItems ?? 20_000)) return whole;
  if (!isOwn) {
    const message = `The next page is of another origin and is left out: ${next}`;
    whole.problems.push({ level: 'warning', message, hint: 'Offer all pages on one origin.' });
    return whole;
  }
  pages.set(whole, asked.add(next));
  try {
    const { onProgress: _, ...rest } = options;
    const page = await feedStore().load(next, rest);
    const known = new Set(items.map(keyOf));
    whole.items.push(...page.items.filter((item) => !known.has(keyOf(item))));
    whole.problems.push(...page.problems);
    if (page.next && !asked.has(page.next)) whole.next = page.next;
  } catch (error) {
    if (!(error instanceof FeedError) || error.status !== 400) throw error;
  }
  return whole;
}

function origins(items: readonly NewsItem[]): Set<string> {
  const found = new Set<string>();
  if (globalThis.location?.origin) found.add(globalThis.location.origin);
  for (const { source } of items.slice(0, 1)) if (source.url) found.add(new URL(source.url).origin);
  return found;
}
