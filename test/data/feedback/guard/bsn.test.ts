import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findPersonalData } from '../../../../src/data/index.ts';
import { bsn, noise, notBsn, toBsn, written } from './arbitraries.ts';

const bsnsIn = (text: string): string[] =>
  findPersonalData(text)
    .filter(({ kind }) => kind === 'bsn')
    .map(({ start, end }) => text.slice(start, end));

/** Ends in no letter, digit or hyphen, and begins with none. */
const apart = noise.map((text) => `${text} `);

describe('finding a BSN', () => {
  it('finds every number that passes the eleven-test, in every notation, wherever it stands', () => {
    fc.assert(
      fc.property(written(bsn), apart, noise, (number, before, after) => {
        const text = `${before}${number} ${after}`;
        assert.deepEqual(bsnsIn(text), [number]);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds no number that does not pass it', () => {
    fc.assert(
      fc.property(written(notBsn), apart, noise, (number, before, after) => {
        assert.deepEqual(bsnsIn(`${before}${number} ${after}`), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not find it inside something longer', () => {
    const joined = fc.constantFrom('A', 'é', '7', 'Z-', '7-', 'ж', 'zaak-', 'A\u200b', '7\u2011');
    fc.assert(
      fc.property(bsn, joined, fc.boolean(), (number, joint, before) => {
        const text = before
          ? `${joint}${number} en meer`
          : `nummer ${number}${[...joint].reverse().join('')}`;
        assert.deepEqual(bsnsIn(text), []);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds eight digits after the word alone', () => {
    const word = fc.constantFrom(
      'BSN',
      'bsn:',
      'Mijn bsn is',
      'burgerservicenummer =',
      'sofinummer',
      'sofi-nummer:',
      'BSN van mijn zoon:',
    );
    fc.assert(
      fc.property(bsn, word, (number, named) => {
        fc.pre(number.startsWith('0') && number[1] !== '0');
        const eight = number.slice(1);
        assert.deepEqual(bsnsIn(`${named} ${eight}.`), [eight]);
        assert.deepEqual(bsnsIn(`Nummer ${eight}.`), []);
      }),
      { numRuns: 3000 },
    );
  });

  const cases: [text: string, found: string[]][] = [
    ['1234.56.782', ['1234.56.782']],
    ['BSN123456782', ['123456782']],
    ['bsn-123456782', ['123456782']],
    ['BSN\n12345672', ['12345672']],
    ['123456782, 123456782; 999990019', ['123456782', '123456782', '999990019']],
    ['123456782 123456782', ['123456782', '123456782']],
    ['bsn 123 456 782 en 3 keer', ['123 456 782']],
    ['bsn 123 456 782 2 keer', ['123 456 782']],
    ['kamer 2 123456782', ['123456782']],
    ['123456782 - dank', ['123456782']],
    ['- 123456782', ['123456782']],
    ['geboren 31-01-1980, 123456782', ['123456782']],
    ['?bsn=123456782&x=1', ['123456782']],
    ['/zaak/123456782/', ['123456782']],
    ['013456787 5 keer', ['013456787']],
    ['1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣2️⃣', ['1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣2']],
    ['123456782@voorbeeld.nl', ['123456782']],
    ['jan.123456782@voorbeeld.nl', ['123456782']],
    ['jan123456782@voorbeeld.nl', []],
    ['000000000', []],
    ['Sofia 12345672', []],
    ['bsn? Zie KvK 2026 12345672', []],
    ['123\n456\n782', []],
    ['1234567820', []],
    ['bsn 12-05-1980', []],
  ];
  for (const [text, found] of cases) {
    it(`finds ${found.length} in ${JSON.stringify(text)}`, () => assert.deepEqual(bsnsIn(text), found));
  }

  const innocent: [what: string, eight: string, write: (nine: string) => string][] = [
    ['a sum of money', '12345678', (nine) => `€ ${nine.replace(/\d{3}(?!$)/g, '$&.')}`],
    ['a sum of money with cents', '12345678', (nine) => `${nine},50 euro`],
    ['an amount in euros', '12345678', (nine) => `${nine.replace(/\d{3}(?!$)/g, '$& ')} euro`],
    ['a date and a number', '20260131', (nine) => nine.replace(/\d$/, ' $&')],
    [
      'a date with hyphens and a number',
      '12052021',
      (nine) => nine.replace(/(..)(..)(....)(.)/, '$1-$2-$3 $4'),
    ],
    ['a latitude', '52370216', (nine) => nine.replace(/^../, '$&.')],
    ['a longitude', '48951680', (nine) => nine.replace(/^./, '$&.')],
    ['a network address', '19216810', (nine) => nine.replace(/(...)(...)(..)(.)/, '$1.$2.$3.$4')],
  ];
  for (const [what, eight, write] of innocent) {
    it(`lets ${what} pass whose digits pass the test`, () => {
      const nine = toBsn(eight);
      assert.deepEqual(bsnsIn(nine), [nine]);
      assert.deepEqual(bsnsIn(write(nine)), []);
    });
  }
});
