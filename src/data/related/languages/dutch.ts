import type { WordRules } from '../words.js';

/** Words that hold a Dutch sentence together and say nothing about its subject; folded, of two letters or more. */
const STOPS =
  'de het een en van in is dat die op te zijn met voor niet aan er om dan ook als bij of uit door over naar tot maar ' +
  'nog wel al dit deze wat wie hoe want dus geen meer we wij uw je ik hij zij ze hun ons heeft hebben was wordt ' +
  'worden kan kunnen moet moeten mag wil zal zou';

/**
 * Takes the endings of plurals and adjectives off, and writes what is left as Dutch writes it at the end of a word:
 * `woningen` and `woning`, `huizen` and `huis`, `bomen` and `boom`, `brieven` and `brief`, `subsidies` and `subsidie`.
 *
 * A light stemmer (J. Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages,
 * 2006): it parts fewer words from their meaning than the Snowball algorithm, which turns `regeling` into `regel`.
 */
export function stemDutch(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=^.{4,})s$/, '')
    .replace(/(?<=^.{3,})(?:en|(?<!e)e)$/, '')
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/(?<=[^aeiou])([aeou])\1(?=[^aeiou]$)/, '$1')
    .replace(/(?<=^.{4,})s$/, '');
}

export const DUTCH: WordRules = { stops: new Set(STOPS.split(' ')), stem: stemDutch, hasCompounds: true };
