import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareProfiles, countOf } from '../../src/profile/compare.ts';
import type { Profile } from '../../src/profile/model.ts';

const base = new Map([
  ['/tokens/border-radius', '0.4em'],
  ['/elements/news-list/show', 'date summary tags'],
  ['/elements/news-list/page-size', '10'],
]);
const a: Profile = {
  name: 'A',
  tokens: { 'border-radius': '0', 'link-color': 'red' },
  elements: { 'news-list': { show: ['date', 'summary', 'tags'], 'page-size': 10 } },
};
const b: Profile = { name: 'B', tokens: { 'border-radius': '0.4em', 'link-color': 'red' }, prefix: 'b' };
const c: Profile = { tokens: { 'link-color': 'blue' }, tags: { order: ['Wonen', 'Werk'] } };

describe('compareProfiles', () => {
  const deviations = compareProfiles([a, b, c], base);

  it('finds every deviation, from the base and from each other, and nothing else', () => {
    assert.deepEqual(deviations, [
      {
        pointer: '/tokens/border-radius',
        base: '0.4em',
        values: ['0', undefined, undefined],
        count: 1,
        isShared: true,
      },
      {
        pointer: '/tokens/link-color',
        base: undefined,
        values: ['red', 'red', 'blue'],
        count: 3,
        isShared: false,
      },
      {
        pointer: '/tags/order',
        base: undefined,
        values: [undefined, undefined, 'Wonen, Werk'],
        count: 1,
        isShared: true,
      },
      { pointer: '/prefix', base: undefined, values: [undefined, 'b', undefined], count: 1, isShared: true },
    ]);
  });

  it('counts them for each', () => {
    assert.deepEqual(
      [0, 1, 2].map((place) => countOf(deviations, place)),
      [2, 2, 2],
    );
  });

  it('says when all deviate in the same way', () => {
    const [same] = compareProfiles([a, b], base).filter(({ pointer }) => pointer === '/tokens/link-color');
    assert.deepEqual([same?.count, same?.isShared], [2, true]);
  });

  it('finds nothing in profiles that say what the base says', () => {
    assert.deepEqual(compareProfiles([{}, { tokens: { 'border-radius': '0.4em' } }], base), []);
  });
});
