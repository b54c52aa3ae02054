import type { RelatedItem } from '../model.js';
import { tagTerm } from './analyse.js';
import { REASONS } from './constants.js';
import { textLimit, type Entry, type FeedIndex } from './feed-index.js';
import type { Vector, Vectors } from './vectors.js';
import { eachWord, termOf, wordRules } from './words.js';

/**
 * Why an item is related: the labels of the tags that both have, rarest first, and the words that weighed most, as
 * the item writes them. A number is no reason.
 *
 * @param language that of the feed
 */
export function reasons(
  { numbers }: FeedIndex,
  vectors: Vectors,
  query: Vector,
  { item, terms }: Entry,
  language = '',
): Pick<RelatedItem, 'tags' | 'words'> {
  const own = vectors.vector(terms);
  /** The spellings of the terms that both have, each term once, those that weigh most first. */
  const heaviest = (named: readonly (readonly [term: string, spelling: string])[]): string[] => {
    const shared = new Map<number, { spelling: string; weight: number }>();
    for (const [term, spelling] of named) {
      const number = numbers.get(term) ?? -1;
      const weight = (query.get(number) ?? 0) * (own.get(number) ?? 0);
      if (weight && !shared.has(number)) shared.set(number, { spelling, weight });
    }
    return [...shared.values()].sort((a, b) => b.weight - a.weight).map(({ spelling }) => spelling);
  };
  const rules = wordRules(item.language ?? language);
  const most = textLimit(vectors.entries);
  const words: [term: string, word: string][] = [];
  for (const text of [item.title, item.summary, item.text]) {
    eachWord(text, most, (word) => {
      if (/\D/.test(word)) words.push([termOf(word, rules), word]);
    });
  }
  return {
    // A tag weighs more the rarer it is.
    tags: heaviest(item.tags.map(({ key, label }) => [tagTerm(key), label])),
    words: heaviest(words).slice(0, REASONS),
  };
}
