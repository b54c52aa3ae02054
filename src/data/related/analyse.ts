import type { Tag } from '../model.js';
import { FIELDS, LONG_WORD } from './constants.js';
import { rulesOf } from './languages/rules.js';
import { eachWord, termOf } from './words.js';

/** What can be analysed: an item, or what is known of the page. */
export interface Analysable {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly text?: string | undefined;
  readonly tags: readonly Tag[];
  readonly language?: string | undefined;
}

/**
 * The terms of one article in order of appearance, each as number × 256 + 128 when its title has it + count: one word of
 * memory per term. The count is how often a word occurs, weighted by field, 127 at most; a tag, which is there or is
 * not, has 0.
 */
export type Terms = Uint32Array;

/** The number of a term among {@link Terms}. */
export const numberIn = (packed: number): number => packed >>> 8;

/** The count of a term among {@link Terms}. */
export const countIn = (packed: number): number => packed & 127;

/** 128 when the title has a term among {@link Terms}, else 0. */
export const titleIn = (packed: number): number => packed & 128;

/** The term that stands for a tag. No word holds a `#`. */
export const tagTerm = (key: string): string => `#${key}`;

/** What an analyser is told of a word that it meets for the first time; below 0 when it is of no use. */
export type Numbering = (term: string, mayBeCompound: boolean) => number;

/**
 * Makes a function that finds the terms of articles. The rules of their language must be loaded.
 *
 * @param numberOf gives each term its number
 * @param most characters to read of each field
 */
export function makeAnalyser(numberOf: Numbering, most: number): (article: Analysable) => Terms {
  // By language: word as written → number of its term. Nine of ten words were met before and are not folded again.
  const vocabularies = new Map<string, Map<string, number>>();
  // By number of the term, all empty between two articles: an array takes half the time of a map per article.
  const counts: number[] = [];

  return ({ title = '', summary = '', text = '', tags, language = '' }) => {
    const rules = rulesOf(language);
    const known = vocabularies.get(language) ?? new Map<string, number>();
    vocabularies.set(language, known);
    const found: number[] = [];
    let weight = 0;
    const add = (number: number): void => {
      const count = counts[number];
      if (!count) found.push(number);
      counts[number] = (count ?? 0) + weight;
    };
    const onWord = (word: string): void => {
      let number = known.get(word);
      if (number === undefined) {
        const term = termOf(word, rules);
        number = term ? numberOf(term, !!rules.hasCompounds && term.length >= LONG_WORD) : -1;
        // A mere slice would keep its whole text in memory for as long as this map lives.
        known.set(` ${word}`.slice(1), number);
      }
      if (number >= 0) add(number);
    };
    const read = (field: string, fieldWeight: number): void => {
      weight = fieldWeight;
      eachWord(field, most, onWord);
    };
    read(title, FIELDS.title);
    const titled = found.length;
    read(summary, FIELDS.summary);
    read(text, FIELDS.text);
    for (const { label } of tags) read(label, FIELDS.tags);
    const worded = found.length;
    for (const { key } of tags) {
      const number = numberOf(tagTerm(key), false);
      if (number >= 0 && !found.includes(number, worded)) found.push(number);
    }
    const terms = new Uint32Array(found.length);
    for (let i = 0; i < found.length; i++) {
      const number = found[i] as number;
      const count = i < worded ? Math.min(counts[number] as number, 127) : 0;
      terms[i] = number * 256 + (i < titled ? 128 : 0) + count;
      counts[number] = 0;
    }
    return terms;
  };
}
