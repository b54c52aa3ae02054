import type { NewsItem, RelatedItem } from '../model.js';
import { numberIn, tagTerm, type Terms } from './analyse.js';
import { REASONS } from './constants.js';
import { textLimit, type FeedIndex } from './feed-index.js';
import { rulesOf } from './languages/rules.js';
import type { Vectors } from './vectors.js';
import { eachWord, termOf } from './words.js';

/**
 * Makes a function that says why an item is related: the labels of the tags that both have, rarest first, and the words
 * that weighed most, as the item writes them. A number is no reason.
 */
export function reasonsFor(
  index: FeedIndex,
  vectors: Vectors,
  query: Terms,
): (item: NewsItem, place: number) => Pick<RelatedItem, 'tags' | 'words'> {
  const { numbers, items, terms } = index;
  const weighed = (terms: Terms): Map<number, number> => {
    const weights = vectors.weigh(terms);
    return new Map([...terms].map((packed, i) => [numberIn(packed), weights[i] as number]));
  };
  const asked = weighed(query);
  const most = textLimit(items);
  return (item, place) => {
    const { title, summary, text, tags, language } = item;
    const own = weighed(terms[place] as Terms);
    /** The spellings of the terms that both have, each term once, those that weigh most first. */
    const heaviest = (named: readonly (readonly [term: string, spelling: string])[]): string[] => {
      const shared = new Map<number, { spelling: string; weight: number }>();
      for (const [term, spelling] of named) {
        const number = numbers.get(term) ?? -1;
        const weight = (asked.get(number) ?? 0) * (own.get(number) ?? 0);
        if (weight && !shared.has(number)) shared.set(number, { spelling, weight });
      }
      return [...shared.values()].sort((a, b) => b.weight - a.weight).map(({ spelling }) => spelling);
    };
    const rules = rulesOf(index.languageOf({ title, summary, text, tags, language }));
    const words: [term: string, word: string][] = [];
    for (const field of [title, summary, text]) {
      eachWord(field, most, (word) => {
        if (/\D/.test(word)) words.push([termOf(word, rules), word]);
      });
    }
    return {
      // A tag weighs more the rarer it is.
      tags: heaviest(tags.map(({ key, label }) => [tagTerm(key), label])),
      words: heaviest(words).slice(0, REASONS),
    };
  };
}
