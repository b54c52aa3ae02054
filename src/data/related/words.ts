import { stopWords } from './stop-words.js';

const RUN = /[\w\u0080-\uffff]+/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Hands over the words at the beginning of a text: runs of letters, marks and digits by Unicode's classes. Runs are
 * found by a cheap expression first, as the exact one takes twice the time and few runs need it.
 *
 * @param most characters to read; a word that is cut off there is left out
 */
export function eachWord(text: string, most: number, found: (word: string) => void): void {
  const runs = text.slice(0, most).match(RUN) ?? [];
  if (text.length > most) runs.pop();
  for (const run of runs) {
    if (/[^a-z\d]/i.test(run)) run.match(WORD)?.forEach(found);
    else found(run);
  }
}

/** Case and diacritics gone, so that `Coördinatie` meets `coordinatie`. */
export function fold(text: string): string {
  // By way of upper case ß becomes ss.
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase();
}

/** Makes the forms of one word meet, as `woningen` and `woning`. */
export type Stem = (word: string) => string;

/** What is known of a language. */
export interface WordRules {
  readonly stops: ReadonlySet<string>;
  readonly stem: Stem;
}

/** The rules for a language, given as a BCP 47 tag or `''`. Stemmers have their place here; now words stay as they are. */
export function wordRules(language: string): WordRules {
  return { stops: stopWords(language), stem: (word) => word };
}

/** What a word counts as: folded and stemmed; `''` for a stop word and for a single letter. */
export function termOf(word: string, { stops, stem }: WordRules): string {
  const folded = fold(word);
  return folded.length < 2 || stops.has(folded) ? '' : stem(folded);
}
