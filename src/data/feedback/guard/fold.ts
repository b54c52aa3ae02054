/** A text in which every way to write a digit, space or hyphen is the plain one. */
export interface Folded {
  text: string;
  /** Turns a range of `text` into one of the text as it was typed. */
  unfold(start: number, end: number): { start: number; end: number };
}

/** Invisible characters, and marks that are put on another: the keycap of an emoji digit, the dots of a decomposed ë. */
const UNSEEN = /[\p{Cf}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Writes full-width, Arabic and any other decimal digits as 0 to 9, every space as " ", every hyphen and dash as "-",
 * and leaves out what cannot be seen. A number copied from a web page or typed on another keyboard is the same number.
 */
export function fold(typed: string): Folded {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const char of typed) {
    const plain = char < '\x7f' ? char : foldChar(char);
    for (let unit = 0; unit < plain.length; unit++) starts.push(at + unit);
    text += plain;
    at += char.length;
  }
  return {
    text,
    unfold(start, end) {
      const last = starts[end - 1] ?? 0;
      return { start: starts[start] ?? 0, end: last + ((typed.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
    },
  };
}

function foldChar(char: string): string {
  if (UNSEEN.test(char)) return '';
  if (/\p{Zs}/u.test(char)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(char)) return '-';
  if (DIGIT.test(char)) return digitOf(char);
  return /[\uff01-\uff5e]/.test(char) ? char.normalize('NFKC') : char;
}

/** Unicode keeps decimal digits in runs of ten, each from 0 to 9; the mathematical ones are five such runs in a row. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let since = 0;
  while (DIGIT.test(String.fromCodePoint(code - since - 1))) since++;
  return String(since % 10);
}
