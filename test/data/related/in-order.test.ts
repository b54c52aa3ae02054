import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Candidate, inOrder } from '../../../src/data/related/in-order.ts';
import { newestFirst } from '../../../src/data/related/names.ts';
import { makeItem } from '../made-items.ts';

describe('candidates in order', () => {
  const near = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0.25, 0.5, 1),
  );
  const one = fc.record({ near, age: fc.double({ min: 0.9, max: 1, noNaN: true }) });

  it('come as when all are worked out and sorted, however many are asked for', () =>
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 60 }),
        fc.nat(70),
        fc.constantFrom(0, 0.1, 0.5),
        (all, many, least) => {
          const candidate = (place: number): Candidate => {
            const { near, age } = all[place] as { near: number; age: number };
            return { place, item: makeItem(`i${place}`), score: near * age };
          };
          const nearness = Float64Array.from(all, ({ near }) => near);
          const found = [...inOrder(nearness, least, many, candidate)];
          const expected = all
            .map((_, place) => candidate(place))
            .filter(({ place, score }) => (nearness[place] ?? 0) > 0 && score >= least)
            .sort((a, b) => b.score - a.score || newestFirst(a.item, b.item));
          assert.deepEqual(
            found.map(({ place }) => place),
            expected.map(({ place }) => place),
          );
        },
      ),
    ));

  it('are worked out for those that may be among the best alone', () => {
    const nearness = Float64Array.from({ length: 10_000 }, (_, i) => (i % 100) / 100);
    let asked = 0;
    const candidate = (place: number): Candidate => {
      asked++;
      return { place, item: makeItem(`i${place}`), score: nearness[place] ?? 0 };
    };
    const found: Candidate[] = [];
    for (const one of inOrder(nearness, 0, 40, candidate)) if (found.push(one) === 40) break;
    assert.ok(found.every(({ score }) => score === 0.99));
    assert.ok(asked < 2000, `${asked}`);
  });
});
