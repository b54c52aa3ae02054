import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mark, mean, MEASURES, type Measure } from '../../bench/related/measures.ts';
import { RANKERS } from '../../bench/related/rankers.ts';
import { readSets, type RelevanceSet } from '../../bench/related/sets.ts';

async function scoreOf(name: string, { feed, halves }: RelevanceSet, measure: Measure): Promise<number> {
  const ranker = RANKERS[name]?.(feed);
  const marks = halves.report.map(
    async ({ item, chosen }) => mark((await ranker?.(item)) ?? [], chosen)[measure],
  );
  return mean(await Promise.all(marks));
}

describe('related news, against what people chose', () => {
  // The two Dutch sets; the bench has them all, with the figures.
  for (const index of [2, 3]) {
    it(`is nearer to it than others, in every measure (${index})`, async () => {
      const set = (await readSets())[index] as RelevanceSet;
      for (const measure of MEASURES) {
        const ours = await scoreOf('ours', set, measure);
        for (const other of Object.keys(RANKERS).filter((name) => name !== 'ours')) {
          const theirs = await scoreOf(other, set, measure);
          assert.ok(ours > theirs, `${measure}: ${ours} against ${theirs} of ${other}`);
        }
      }
    });
  }

  it('is marked as the formulas say', () => {
    const marks = mark(['x', 'a', 'y', 'b'], new Set(['a', 'b', 'c']));
    assert.equal(marks.MRR, 1 / 2);
    assert.equal(marks['recall@10'], 2 / 3);
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    assert.ok(Math.abs(marks['nDCG@10'] - (1 / Math.log2(3) + 1 / Math.log2(5)) / ideal) < 1e-12);
    assert.ok(Math.abs(marks['nDCG@3'] - 1 / Math.log2(3) / ideal) < 1e-12);
  });
});
