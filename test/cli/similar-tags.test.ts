import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { similarTags } from '../../src/cli/examine/similar-tags.ts';
import { distance, nearest } from '../../src/profile/distance.ts';

const tag = (label: string, count = 1): { key: string; label: string; count: number } => ({
  key: label.toLowerCase(),
  label,
  count,
});
const pairs = (...labels: string[]): string[] =>
  similarTags(labels.map((label) => tag(label))).map(
    ({ labels: both, reason }) => `${[...both].sort().join('=')} ${reason}`,
  );

describe('Tags that look alike', () => {
  const alike: [a: string, b: string, reason: string][] = [
    ['Open source', 'Opensource', 'writing'],
    ['e-mail', 'email', 'writing'],
    ['Café', 'Cafe', 'writing'],
    ['subsidie', 'subsidies', 'plural'],
    ["foto's", 'foto', 'plural'],
    ['woning', 'woningen', 'plural'],
    ['gemeente', 'gemeenten', 'plural'],
    ['school', 'scholen', 'plural'],
    ['straat', 'straten', 'plural'],
    ['bus', 'bussen', 'plural'],
    ['brief', 'brieven', 'plural'],
    ['huis', 'huizen', 'plural'],
    ['kind', 'kinderen', 'plural'],
    ['policy', 'policies', 'plural'],
    ['participatie', 'particpatie', 'spelling'],
    ['samenwerking', 'samenwreking', 'spelling'],
    ['duurzaamheid', 'duurzaamhied', 'spelling'],
    ['energie', 'energei', 'spelling'],
  ];
  for (const [a, b, reason] of alike) {
    it(`${a} and ${b}, by ${reason}`, () => {
      assert.deepEqual(pairs(a, b), [`${[a, b].sort().join('=')} ${reason}`]);
      assert.deepEqual(pairs(b, a), [`${[a, b].sort().join('=')} ${reason}`]);
    });
  }

  const different: [a: string, b: string][] = [
    ['zorg', 'borg'],
    ['weg', 'wet'],
    ['Begroting 2025', 'Begroting 2026'],
    ['wijk 12', 'wijk 13'],
    ['onderwerp a', 'onderwerp b'],
    ['c++', 'c#'],
    ['wonen', 'werken'],
    ['sport', 'cultuur'],
  ];
  for (const [a, b] of different) it(`not ${a} and ${b}`, () => assert.deepEqual(pairs(a, b), []));

  it('come once, the most used first', () => {
    assert.deepEqual(similarTags([tag('Fietsen', 2), tag('Fiets', 9)]), [
      { labels: ['Fiets', 'Fietsen'], counts: [9, 2], reason: 'plural' },
    ]);
  });

  it('are found in time, also among ten thousand that all look alike', () => {
    const letters = (n: number): string =>
      n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
    const different = Array.from({ length: 10_000 }, (_, i) => tag(letters(i * 7919 + 12_345_678)));
    const alike = Array.from({ length: 10_000 }, (_, i) =>
      tag(`onderwerp${i.toString(2).replace(/0/g, '-').replace(/1/g, '/')}`),
    );
    const start = performance.now();
    const found = similarTags([...different, tag('participatie'), tag('particpatie')]);
    similarTags(alike);
    // Two seconds on the computer it was written on; in square time it would be minutes.
    assert.ok(performance.now() - start < 20_000, `${performance.now() - start} ms`);
    assert.ok(found.some(({ labels }) => labels.includes('particpatie')));
  });
});

describe('The distance of two words', () => {
  const cases: [a: string, b: string, most: number, away: number][] = [
    ['doctor', 'doctor', 2, 0],
    ['doctor', 'docter', 2, 1],
    ['doctor', 'dcotor', 2, 1],
    ['doctor', 'doctors', 2, 1],
    ['doctor', 'dokters', 2, 3],
    ['', 'ab', 2, 2],
    ['abc', 'xyz', 1, 2],
  ];
  for (const [a, b, most, away] of cases)
    it(`of ${a || 'nothing'} and ${b} is ${away}`, () => assert.equal(distance(a, b, most), away));

  it('finds what was meant, and nothing when all is far', () => {
    assert.equal(nearest('orgin', ['origin', 'json']), 'origin');
    assert.equal(nearest('verbose', ['origin', 'json']), undefined);
  });
});
