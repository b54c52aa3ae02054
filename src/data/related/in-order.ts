import { RECENCY } from './constants.js';
import { newestFirst } from './names.js';
import type { NewsItem } from '../model.js';

/** A place in the feed with how related its item is. */
export interface Candidate {
  readonly place: number;
  readonly item: NewsItem;
  readonly score: number;
}

/** Scores are told apart in so many steps, to see where the best end. */
const STEPS = 1000;

/**
 * Gives candidates best first, those of one score newest first. The best are worked out and ordered first, and the rest
 * only when someone asks further: in a large feed most share some word and nothing else, and reading the date of each
 * would take longer than all else.
 *
 * @param nearness by place, 0 to 1
 * @param least score that a candidate must have
 * @param many how many will be asked for, most likely
 * @param candidate works one out; its score is nearness less what age takes, {@link RECENCY} at most
 */
export function* inOrder(
  nearness: Float64Array,
  least: number,
  many: number,
  candidate: (place: number) => Candidate,
): Generator<Candidate> {
  const counts = new Uint32Array(STEPS + 1);
  for (const near of nearness) (counts[Math.floor(near * STEPS)] as number)++;
  let step = STEPS;
  for (let count = 0; step > 0 && (count += counts[step] as number) < many;) step--;
  // What stands just below the last of the best may be before it, when that one is old.
  const bound = (step / STEPS) * (1 - RECENCY.loss);
  let [top, rest] = [Infinity, [] as Candidate[]];
  for (const bottom of [bound, 0]) {
    nearness.forEach((near, place) => {
      if (near <= 0 || near < least || near < bottom || near >= top) return;
      const one = candidate(place);
      if (one.score >= least) rest.push(one);
    });
    rest.sort((a, b) => b.score - a.score || newestFirst(a.item, b.item));
    const last = rest.findIndex(({ score }) => score < bottom);
    const ready = last < 0 ? rest : rest.slice(0, last);
    yield* ready;
    rest = rest.slice(ready.length);
    top = bottom;
  }
}
