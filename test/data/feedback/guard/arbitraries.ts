import assert from 'node:assert/strict';
import * as fc from 'fast-check';

/** The last digit that makes nine digits pass the eleven-test; undefined for eight digits that none does. */
function lastDigit(eight: string): number | undefined {
  const sum = [...eight].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return sum % 11 < 10 ? sum % 11 : undefined;
}

/** Eight digits and the ninth that makes them pass the eleven-test. */
export function toBsn(eight: string): string {
  const last = lastDigit(eight);
  assert.notEqual(last, undefined, `${eight} has no last digit`);
  return `${eight}${last}`;
}

const eightDigits = fc.integer({ min: 1, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'));

/** Nine digits that pass the eleven-test. */
export const bsn = eightDigits
  .filter((eight) => lastDigit(eight) !== undefined)
  .map((eight) => `${eight}${lastDigit(eight)}`);

/** Nine digits that do not. */
export const notBsn = fc
  .tuple(eightDigits, fc.integer({ min: 0, max: 9 }))
  .filter(([eight, last]) => lastDigit(eight) !== last)
  .map(([eight, last]) => `${eight}${last}`);

/** Sizes of the groups in which people write nine digits. */
const sizes = fc.constantFrom(
  [9],
  [4, 2, 3],
  [3, 3, 3],
  [2, 2, 2, 3],
  [3, 2, 4],
  [5, 4],
  [4, 5],
  [3, 6],
  [2, 3, 4],
);
/** Spaces, dots and hyphens of every kind, and what is invisible beside them. */
const separator = fc.constantFrom(
  ...[
    ' ',
    '.',
    '-',
    '  ',
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u2011',
    '\u2013',
    '\u2212',
    '\u200b ',
    '-\u2060',
    '\u00ad.',
    ' \ufeff',
  ],
);
/** Where the digits of a script begin: ASCII, Arabic-Indic, Persian, Devanagari, full-width, mathematical. */
const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8);

/** A number of nine digits as somebody may write it. */
export const written = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, sizes, zero, fc.array(separator, { minLength: 4, maxLength: 4 }))
    .map(([digits, lengths, from, between]) => {
      let at = 0;
      const groups = lengths.map((length) => digits.slice(at, (at += length)));
      const text = groups.map((group, index) => (index > 0 ? between[index] : '') + group).join('');
      return text.replace(/\d/g, (digit) => String.fromCodePoint(from + Number(digit)));
    });

/** Anything that has no digit, money or word for a BSN in it; emoji and half characters included. */
export const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Beste gemeente',
        ' ',
        '\n',
        '😀',
        '\ud83d',
        '\ude00',
        '!',
        '\u202e',
        'naïef',
        '(',
        '"',
        ', ',
        '/',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/[\p{N}\p{Sc}]|eur|bsn|sofi|burgerservice/iu.test(text));

/** Text of the kinds of pieces that the guard looks at, put together at random. */
export const pieces = fc
  .array(
    fc.oneof(
      bsn,
      fc.constantFrom(
        ...[
          'NL91',
          'ABNA',
          '0417164300',
          'NL91 ABNA 0417 1643 00',
          'a@b.nl',
          '@',
          '06',
          '12345678',
          '+31',
          '(0)',
        ],
      ),
      fc.constantFrom(
        ...[
          '4111 1111 1111 1111',
          '12-PBL-3',
          '1012 AB',
          '12',
          'bsn',
          '-',
          '.',
          ' ',
          ', ',
          '😀',
          '\ud83d',
          '\u200b',
          '٣',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
