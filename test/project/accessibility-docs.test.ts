import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CRITERIA } from '../../scripts/release/wcag.ts';

const root = join(import.meta.dirname, '..', '..');

/** A row of the table of criteria. */
interface Row {
  number: string;
  level: string;
  result: string;
  what: string;
  tests: string[];
}

/** Result in a page → the same in every language. */
const RESULTS: Record<string, 'auto' | 'part' | 'hand' | 'none'> = {
  'no fault found': 'auto',
  'in part': 'part',
  'not evaluated': 'hand',
  'not applicable': 'none',
  'geen fout gevonden': 'auto',
  'deels getest': 'part',
  'niet beoordeeld': 'hand',
  'niet van toepassing': 'none',
};

const read = (page: string): string => readFileSync(join(root, 'docs', page), 'utf8');
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, file = '']) => file);

function rowsOf(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', level = '', result = '', what = '', tests = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const [, number] = /^(\d\.\d\.\d+) /.exec(name) ?? [];
    return number ? [{ number, level, result: RESULTS[result] ?? result, what, tests: filesIn(tests) }] : [];
  });
}

const pages = { English: read('accessibility.md'), Dutch: read('toegankelijkheid.md') };

for (const [language, text] of Object.entries(pages)) {
  describe(`what we say of accessibility, in ${language}`, () => {
    const rows = rowsOf(text);

    it('goes through all criteria of A and AA, in order, on their levels', () => {
      assert.deepEqual(
        rows.map(({ number, level }) => [number, level]),
        CRITERIA.map(({ number, level }) => [number, level]),
      );
    });

    it('says what we do for each, and names a test where it says that no fault was found', () => {
      for (const { number, result, what, tests } of rows) {
        assert.ok(Object.values(RESULTS).includes(result as never), `${number} has a result: ${result}`);
        assert.ok(what, `${number} says what we do`);
        if (result === 'auto' || result === 'part') assert.ok(tests.length, `${number} names a test`);
        if (result === 'hand') assert.deepEqual(tests, [], `${number} is for a person`);
      }
    });

    it('names only tests that are there', () => {
      const named = filesIn(text);
      assert.ok(named.length > 50);
      assert.deepEqual(
        named.filter((file) => !existsSync(join(root, file))),
        [],
      );
    });

    it('counts its results rightly', () => {
      const told = [...text.matchAll(/^- \*\*([^*]+)\*\* \((\d+)\)/gm)];
      assert.deepEqual(
        told.map(([, words = '', count]) => [RESULTS[words], Number(count)]),
        ['auto', 'part', 'hand', 'none'].map((result) => [
          result,
          rows.filter((row) => row.result === result).length,
        ]),
      );
    });
  });
}

describe('what we say of accessibility', () => {
  it('is the same in both languages', () => {
    const judged = (text: string): unknown[] =>
      rowsOf(text).map(({ number, result, tests }) => [number, result, tests]);
    assert.deepEqual(judged(pages.Dutch), judged(pages.English));
  });

  it('agrees with the draft report of a release on what is not applicable', () => {
    assert.deepEqual(
      rowsOf(pages.English).flatMap(({ number, result }) => (result === 'none' ? [number] : [])),
      CRITERIA.flatMap(({ number, proof }) => (proof.includes('none') ? [number] : [])),
    );
  });
});
