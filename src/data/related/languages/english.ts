import type { WordRules } from '../words.js';

/** Words that hold an English sentence together and say nothing about its subject; folded, of two letters or more. */
const STOPS =
  'the of and to in is for that on with as are it by be at from this was or an have has not but we you your our ' +
  'their they he she his her its who which what when how will can should may if so these about more all';

/**
 * Takes the endings of plurals and of common verbs off: `policies` and `policy`, `designs`, `designed` and `design`.
 * Light, as {@link stemDutch} is, and for the same reason.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  const single = word.replace(/ies$/, 'y').replace(/(?<=[^us])s$/, '');
  return single.length > 5 ? single.replace(/(?<=([bdgmnprt]))\1(?:ing|ed)$|(?:ing|ed|e)$/, '') : single;
}

export const ENGLISH: WordRules = { stops: new Set(STOPS.split(' ')), stem: stemEnglish };
