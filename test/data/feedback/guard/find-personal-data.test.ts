import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findPersonalData } from '../../../../src/data/index.ts';
import { negatives, positives } from '../../../bench/guard/lists.ts';
import { pieces } from './arbitraries.ts';

describe('finding personal data', () => {
  it('finds what is on the lists, at its very place', () => {
    for (const { text, kind, value } of positives) {
      const start = text.indexOf(value);
      const expected = [{ kind, start, end: start + value.length, blocks: kind === 'bsn' }];
      assert.deepEqual(findPersonalData(text), expected, text);
    }
  });

  it('lets what only looks like it pass, but for one in a hundred', () => {
    const alarms = negatives.filter((text) => findPersonalData(text).length > 0);
    assert.ok(alarms.length <= negatives.length / 100, alarms.join('\n'));
  });

  it('gives findings in order, that never overlap, with something in them, in any text', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        let at = 0;
        for (const { kind, start, end, blocks } of findPersonalData(text)) {
          assert.ok(start >= at && end > start && end <= text.length, `${start} to ${end} after ${at}`);
          assert.match(text.slice(start, end), /[\p{N}@\uff20]/u);
          assert.equal(blocks, kind === 'bsn');
          at = end;
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
        for (const { start, end } of findPersonalData(whole))
          assert.doesNotMatch(whole.slice(start, end), /\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same whatever emoji, half character or right-to-left mark comes before', () => {
    for (const before of ['', '😀', '\ud83d', '\ude00\ud83d', '\u202e', '\u200b\u200b', 'مرحبا ', '👨‍👩‍👧‍👦 ']) {
      const text = `${before} jan@voorbeeld.nl, 06-12345678, NL91ABNA0417164300 of 123456782`;
      assert.deepEqual(
        findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
        [
          ['email', 'jan@voorbeeld.nl'],
          ['phone', '06-12345678'],
          ['iban', 'NL91ABNA0417164300'],
          ['bsn', '123456782'],
        ],
      );
    }
  });

  const several: [text: string, found: string[]][] = [
    ['NL91ABNA0417164300 NL91 ABNA 0417 1643 00', ['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00']],
    ['de 12 NL91ABNA0417164300', ['NL91ABNA0417164300']],
    ['ＮＬ９１ＡＢＮＡ０４１７１６４３００', ['ＮＬ９１ＡＢＮＡ０４１７１６４３００']],
    ['NL91\u00a0ABNA\u00a00417\u00a01643\u00a000', ['NL91\u00a0ABNA\u00a00417\u00a01643\u00a000']],
    ['0612345678@voorbeeld.nl', ['0612345678@voorbeeld.nl']],
    ['jan＠voorbeeld．nl', ['jan＠voorbeeld．nl']],
    ['+31 344579255', ['+31 344579255']],
    ['030-2861000 / 06-12345678', ['030-2861000', '06-12345678']],
    ['NLſ1ABNA0417164300 ſT12', []],
  ];
  for (const [text, found] of several) {
    it(`finds ${found.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        findPersonalData(text).map(({ start, end }) => text.slice(start, end)),
        found,
      ));
  }
});
