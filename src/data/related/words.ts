const RUN = /[a-z\d\u0080-\uffff]+/gi;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Hands over the words at the beginning of a text: runs of letters, marks and digits by Unicode's classes. Runs are
 * found by a cheap expression first, as the exact one takes twice the time and few runs need it. (`Intl.Segmenter` takes
 * ten times as long, and parts words in no other way but in languages that write without spaces.)
 *
 * @param most characters to read; a word that is cut off there is left out
 */
export function eachWord(text: string, most: number, found: (word: string) => void): void {
  const part = text.length > most ? text.slice(0, most) : text;
  const runs = part.match(RUN);
  if (!runs) return;
  if (text.length > most) runs.pop();

  const isExact = /^[\0-\x7f]*$/.test(part);
  for (const run of runs) {
    if (isExact || /^[a-z\d]+$/i.test(run)) found(run);
    else run.match(WORD)?.forEach(found);
  }
}

/** Case and diacritics gone, so that `Coördinatie` meets `coordinatie`. */
export function fold(text: string): string {
  if (/^[a-z\d]*$/i.test(text)) return text.toLowerCase();
  // By way of upper case ß becomes ss.
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase();
}

/** What is known of a language. */
export interface WordRules {
  /** Words that say nothing about a subject, folded. */
  readonly stops: ReadonlySet<string>;
  /** Makes the forms of one word meet, as `woningen` and `woning`. */
  readonly stem: (word: string) => string;
  /** Words are joined without a space, as in `bijstandsuitkering`. */
  readonly hasCompounds?: boolean;
}

/** What a word counts as: folded and stemmed; `''` for a stop word and for a single letter. */
export function termOf(word: string, { stops, stem }: WordRules): string {
  const folded = fold(word);
  return folded.length < 2 || stops.has(folded) ? '' : stem(folded);
}
