import type { Facet, NewsItem } from '../model.js';
import { tagKey } from '../normalise/tags.js';
import { moment } from './order.js';
import type { Posting } from './postings.js';
import { search } from './search.js';

/** What a query is about, whatever is chosen in it: no filter can undo this. */
export interface QueryScope {
  /** Names of tags, one of which an item must have, or all of them under `match: 'all'`. */
  tags?: readonly string[];
  match?: 'any' | 'all';
  /** Names of tags that leave an item out. */
  exclude?: readonly string[];
  /** Leaves out what is older, and what has no date. */
  since?: Date | undefined;
}

/** The reasons for leaving an item out, a bit each, so that a facet's counts can pass over its own. */
export const BIT: Record<Facet | 'scope' | 'text', number> = {
  scope: 1,
  text: 2,
  tag: 4,
  source: 8,
  author: 16,
  year: 32,
};
/** The facets, in the order in which they are asked. */
export const FACETS: readonly Facet[] = ['tag', 'source', 'author', 'year'];

/** What is chosen from a feed. */
export interface Choice {
  scope: QueryScope;
  /** The keys that are chosen on each side. */
  selected: ReadonlyMap<Facet, ReadonlySet<string>>;
  /** How several tags combine; other values combine by any. */
  match: 'any' | 'all';
  text: string;
}

/**
 * Why each item is left out, as bits of {@link BIT}; 0 for those that are not.
 *
 * @param index the values of a facet, each with the places of its items
 */
export function leftOut(
  items: readonly NewsItem[],
  { scope, selected, match, text }: Choice,
  index: (facet: Facet) => ReadonlyMap<string, Posting>,
): Uint8Array {
  const left = new Uint8Array(items.length);
  const leaveOut = (bit: number, facet: Facet, keys: ReadonlySet<string>, needsAll: boolean): void => {
    const values = index(facet);
    const hits = new Uint16Array(left.length);
    for (const key of keys) for (const place of values.get(key)?.items ?? []) hits[place]!++;
    const needed = needsAll ? keys.size : 1;
    for (let place = 0; place < left.length; place++) if (hits[place]! < needed) left[place]! |= bit;
  };
  const leaveOutUnless = (bit: number, fits: (item: NewsItem) => boolean): void => {
    items.forEach((item, place) => {
      if (!fits(item)) left[place]! |= bit;
    });
  };
  const { tags = [], exclude = [], since } = scope;
  if (tags.length) leaveOut(BIT.scope, 'tag', new Set(tags.map(tagKey)), scope.match === 'all');
  for (const name of exclude)
    for (const place of index('tag').get(tagKey(name))?.items ?? []) left[place]! |= BIT.scope;
  if (since) leaveOutUnless(BIT.scope, (item) => !(moment(item) < +since));
  for (const [facet, keys] of selected)
    if (keys.size) leaveOut(BIT[facet], facet, keys, facet === 'tag' && match === 'all');
  const isFound = search(text);
  if (isFound) leaveOutUnless(BIT.text, isFound);
  return left;
}
