import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonalData, maskPersonalData } from '../../../../src/data/index.ts';

const SIZE = 100_000;
/** Milliseconds of work on 100 000 characters: what is not linear takes minutes, and machines are slow and noisy. */
const MOST = 1500;

describe('finding personal data in 100 000 characters takes time in proportion to the length', () => {
  const units = [
    ...['a', '1', '0', ' ', '.', '-', '@', '😀', '\u200b', '\ud83d', '٣', '𝟗', 'é', '+', '(', 'S'],
    ...[
      '1 ',
      '0 ',
      '06',
      '06 ',
      '0 6',
      '1-',
      '1.',
      '1 - ',
      '12-',
      '4111 ',
      '12 34 ',
      '+31 ',
      '00 ',
      '+1(',
      '06-1234567 ',
    ],
    ...['a@', 'a@b.', 'a.b@c', 'a@b-', "a'", 'a@b.nl', 'a@b.n1 '],
    ...['NL91 ', 'NL91ABNA0417164300', 'NL', 'de 12 ', 'no 1', 'NL91 ABNA 0417 1643 01 '],
    ...[
      '123456782 ',
      '123456782',
      '1234.56.782, ',
      'bsn ',
      'bsn 12345672 ',
      'bsn1',
      '\u200b1',
      '1\u200b',
      '€ 1',
    ],
    ...['12-', '12-AB-', 'PB-12-LT ', '1012 AB ', '1012 AB 12 ', 'a 12, 1012 ', 'a 1 ', 'order 0612345678 '],
  ];
  for (const unit of units) {
    it(`of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(SIZE / unit.length);
      const begin = process.threadCpuUsage();
      maskPersonalData(text, findPersonalData(text));
      const { user, system } = process.threadCpuUsage(begin);
      const took = (user + system) / 1000;
      assert.ok(took < MOST, `took ${took.toFixed(0)} ms`);
    });
  }
});
