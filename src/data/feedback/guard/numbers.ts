import { whole } from './whole.js';

/** Between the groups of a number. */
const GAP = '(?:[.-]| {1,2}| - )';
/** What may stand where a gap is, but for the dots and hyphens that hold together. */
const SPACE = '(?: {1,2}| - )';

/** Before a number: it is a citizen service number, even when it is written against the word or without its zero. */
const NAMED =
  "(?<=(?<!\\p{L})(?:bsn|burgerservicenummer|sofi)(?:'?s|-?nummers?|-?nr)?(?!\\p{L})(?:\\D{0,30}[^\\p{L}\\d-]|-?))";
/** Round a number: it is a sum of money. */
const AFTER_MONEY = '(?<![€$£] ?|\\beuro? ?)';
const BEFORE_MONEY = '(?!,\\d\\d?(?!\\d)|,-| ?(?:€|euro?\\b))';

/** Nine digits after the word, or eight that are not the beginning of nine. Looks back from digits alone, for speed. */
export const NAMED_BSN = new RegExp(
  `(?=\\d)${NAMED}\\d(?:(?:${GAP}?\\d){8}|(?:${GAP}?\\d){7}(?!${GAP}\\d))(?!-?[\\p{L}\\p{N}])`,
  'giu',
);

/**
 * Nine digits. What a space parts may be two numbers or one: it counts as one when nothing else stands beside it. "12 345
 * 678 2" is one number, of "2 123456782" the second is.
 */
export const BSN = whole(
  `(?<!\\d\\.)${AFTER_MONEY}` +
    `(?:\\d(?:[.-]?\\d){8}|(?<!\\d${SPACE})\\d(?:${GAP}?\\d){8}(?!${SPACE}\\d))(?!\\.\\d)${BEFORE_MONEY}`,
);

/** A date, in the order of the Netherlands or of ISO 8601; without hyphens, something must stand behind it. */
const DATE =
  /(?<!\d)(?:[0-3]?\d[-./ ][01]?\d[-./ ](?:19|20)\d\d|(?:19|20)\d\d(?:[-.][01]\d[-.][0-3]\d|[01]\d[0-3]\d(?=\D)))(?!\d)/;
/** Degrees in and round the Netherlands; or a network address, unless its groups are a number's. */
const PLACE = /^(?:(?:5[0-3]|[3-7])\.\d{7,8}|(?!(?:\d\d\.){3}\d{3})(?:[12]?\d?\d(?:\.|$)){4})$/;

/** Nine times the first digit, eight times the second, to twice the eighth; less the ninth: a multiple of eleven. */
export function isBsn(match: string): boolean {
  const digits = match.replace(/\D/g, '').padStart(9, '0');
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (at < 8 ? 9 - at : -1);
  return sum % 11 === 0 && Number(digits) > 0 && !DATE.test(match) && !PLACE.test(match);
}

const D = '(?:[ .-]?\\d)';

/** The first digits of the card schemes, each with its lengths; the shorter first, as something else may come behind. */
export const CARD = whole(
  `4${D}{12}(?:${D}{3}){0,2}?|3[47]${D}{13}|3[0689]${D}{12}|(?:2[2-7]|35)${D}{14}|[56]${D}{15,18}?`,
);

/**
 * ISO/IEC 7812-1: from the right, every second digit counts double, its own digits added: a multiple of ten. Groups have
 * at least three digits; smaller ones are a row of numbers.
 */
export function isCard(match: string): boolean {
  let sum = 0;
  const digits = match.replace(/\D/g, '');
  for (let at = 1; at <= digits.length; at++) {
    const digit = Number(digits.at(-at)) * (at % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0 && !/(?<!\d)\d\d?(?!\d)/.test(match);
}

/** Between the groups of a phone number. */
const S = '[ ./()-]{0,3}';

/**
 * A phone number: ten digits that begin with a Dutch area code, 06, 08x or 09x; the same after +31; or another country's
 * after "+" or "00". Not 112, 0800, 0900 or 14 with an area code: those are no person's.
 */
export const PHONE = whole(
  `(?<!\\+|\\d[.,/]|€ ?|\\d [A-Z]{4} )(?:\\((?=\\+?\\d{1,4}\\)))?` +
    `(?:(?:(?:\\+|00)31\\)?[ .-]?(?:\\(?0\\)?)?[ .-]?|0|31(?=6))` +
    `(?=1[0135-8]|2[02-69]|3[0-68]|4[01356-9]|[57]\\d|6|8[4578]|9[17])\\d(?:${S}\\d){8}` +
    `|(?:\\+|00(?=[2-9]))(?!31)[1-9](?:${S}\\d){7,14})(?![./]\\d)`,
);

/** Ten digits may also be a date with something behind it, or nine digits and one more. */
export function isPhone(match: string): boolean {
  return !DATE.test(match) && !/^(?:\d[.-]?){9} /.test(match);
}
