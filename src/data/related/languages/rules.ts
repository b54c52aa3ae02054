import { eachWord, fold, type WordRules } from '../words.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';

/** Where nothing is known, all stop words: one of another language that happens to be there is mostly short and common. */
const ANY: WordRules = { stops: new Set([...DUTCH.stops, ...ENGLISH.stops]), stem: (word) => word };

const known = new Map<string, WordRules>([
  ['nl', DUTCH],
  ['en', ENGLISH],
]);

/** Languages whose rules are loaded when a feed has them. */
const OTHERS: Record<string, () => Promise<{ rules: WordRules }>> = {
  de: () => import('./german.js'),
  fr: () => import('./french.js'),
};

/**
 * The rules for a language, as far as they are here.
 *
 * @param language BCP 47 tag, or `''`
 */
export function rulesOf(language: string): WordRules {
  return known.get(code(language)) ?? ANY;
}

/**
 * Loads the rules for a language, when there are some that are not here.
 *
 * @returns nothing when there is nothing to wait for. Without a network the language does without.
 */
export function loadRules(language: string): Promise<void> | undefined {
  const name = code(language);
  if (known.has(name) || !Object.hasOwn(OTHERS, name)) return undefined;
  return OTHERS[name]?.().then(
    ({ rules }) => void known.set(name, rules),
    () => void known.set(name, ANY),
  );
}

/** Characters that are looked at to tell a language. */
const SAMPLE = 4000;
/** One word in so many is a stop word in running text; in another language a few look like one. */
const SHARE = 6;

/**
 * Dutch or English, when the stop words of a text say so; else `''`.
 *
 * @param least stop words that there must be to say so
 */
export function guessLanguage(text: string, least: number): string {
  let words = 0;
  let [dutch, english] = [0, 0];
  eachWord(text, SAMPLE, (word) => {
    words++;
    const folded = fold(word);
    if (DUTCH.stops.has(folded)) dutch++;
    if (ENGLISH.stops.has(folded)) english++;
  });
  const most = Math.max(dutch, english);
  if (most < least || most * SHARE < words || dutch === english) return '';
  return dutch > english ? 'nl' : 'en';
}

function code(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
