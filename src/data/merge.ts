import { FeedError } from './errors.js';
import type { Feed } from './model.js';
import { articleKey } from './related/article-key.js';
import { moment } from './query/order.js';

/** The addresses that could not be read, of feeds that were merged from several. */
const failures = new WeakMap<Feed, readonly string[]>();

/** The addresses that are missing from a merged feed, as they could not be read; none for any other feed. */
export function failuresOf(feed: Feed): readonly string[] {
  return failures.get(feed) ?? [];
}

/**
 * Several feeds as one: newest first, the same address or id once. Feeds that failed become problems; when all failed
 * the first failure is thrown.
 */
export function mergeFeeds(
  results: readonly PromiseSettledResult<Feed>[],
  addresses: readonly string[],
): Feed {
  const merged: Feed = { title: '', items: [], problems: [] };
  const seen = new Set<string>();
  let failure: unknown;
  results.forEach((result, i) => {
    if (result.status === 'rejected') {
      failure ??= result.reason;
      const { kind = 'network', hint = '' } = result.reason instanceof FeedError ? result.reason : {};
      merged.problems.push({
        level: 'error',
        message: `The feed ${addresses[i]} could not be read: ${kind}.`,
        hint,
      });
      return;
    }
    const { title, homePage, language, items, problems } = result.value;
    merged.title ||= title;
    if (homePage) merged.homePage ??= homePage;
    if (language) merged.language ??= language;
    merged.problems.push(...problems);
    for (const item of items) {
      const key = item.url ? articleKey(item.url) : `${i} ${item.id}`;
      if (!seen.has(key)) merged.items.push(item);
      seen.add(key);
    }
  });
  if (results.every(({ status }) => status === 'rejected')) throw failure;
  failures.set(
    merged,
    addresses.filter((_, i) => results[i]?.status === 'rejected'),
  );
  // A stable sort keeps each feed's own order among items of one moment; subtracting would give NaN for two without.
  const when = new Map(merged.items.map((item) => [item, moment(item)]));
  merged.items.sort((a, b) => {
    const [first = 0, second = 0] = [when.get(a), when.get(b)];
    return first === second ? 0 : second > first ? 1 : -1;
  });
  return merged;
}
