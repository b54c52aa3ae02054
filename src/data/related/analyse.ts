import type { Tag } from '../model.js';
import { FIELDS } from './constants.js';
import { eachWord, termOf, wordRules } from './words.js';

/** What can be analysed: an item, or what is known of the page. */
export interface Analysable {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly text?: string | undefined;
  readonly tags: readonly Tag[];
  readonly language?: string | undefined;
}

/**
 * The terms of one article in order of appearance, each as number × 256 + count: one word of memory per term.
 * The count is how often a word occurs, weighted by field, 255 at most; a tag, which is there or is not, has 0.
 */
export type Terms = Uint32Array;

/** The number of a term among {@link Terms}. */
export const numberIn = (packed: number): number => packed >>> 8;

/** The count of a term among {@link Terms}. */
export const countIn = (packed: number): number => packed & 255;

/** The term that stands for a tag. No word holds a `#`. */
export const tagTerm = (key: string): string => `#${key}`;

/**
 * Makes a function that finds the terms of articles.
 *
 * @param numberOf gives each term its number
 * @param most characters to read of each field
 */
export function makeAnalyser(
  numberOf: (term: string) => number,
  most: number,
): (article: Analysable) => Terms {
  // By language: word as written → number of its term. Nine of ten words were met before and are not folded again.
  const vocabularies = new Map<string, Map<string, number>>();
  // By number of the term, all empty between two articles: an array takes half the time of a map per article.
  const counts: number[] = [];

  return ({ title = '', summary = '', text = '', tags, language = '' }) => {
    const rules = wordRules(language);
    const known = vocabularies.get(language) ?? new Map<string, number>();
    vocabularies.set(language, known);
    const found: number[] = [];
    const add = (number: number, count: number): void => {
      if (!counts[number]) found.push(number);
      counts[number] = (counts[number] ?? 0) + count;
    };
    const read = (field: string, weight: number): void =>
      eachWord(field, most, (word) => {
        let number = known.get(word);
        if (number === undefined) {
          const term = termOf(word, rules);
          number = term ? numberOf(term) : -1;
          // A mere slice would keep its whole text in memory for as long as this map lives.
          known.set(` ${word}`.slice(1), number);
        }
        if (number >= 0) add(number, weight);
      });
    read(title, FIELDS.title);
    read(summary, FIELDS.summary);
    read(text, FIELDS.text);
    for (const { label, key } of tags) {
      read(label, FIELDS.tags);
      // Below 0, which becomes 0: a tag has no count.
      add(numberOf(tagTerm(key)), -1);
    }
    return new Uint32Array(found).map((number) => {
      const count = counts[number] ?? 0;
      counts[number] = 0;
      return number * 256 + Math.max(0, Math.min(count, 255));
    });
  };
}
