/** How good rankings are, by what people chose: each from 0 to 1, and more is better. */
export const MEASURES = ['nDCG@3', 'nDCG@10', 'recall@10', 'MRR'] as const;
export type Measure = (typeof MEASURES)[number];

/** The measures of one ranking. */
export type Marks = Record<Measure, number>;

/**
 * Marks a ranking.
 *
 * nDCG: each hit counts `1 / log2(rank + 1)`, in proportion to the best ranking that there can be (K. Järvelin and J.
 * Kekäläinen, 2002). MRR: one divided by the rank of the first hit, 0 without one among the first ten.
 *
 * @param ranking ids, best first
 * @param chosen what people chose; not empty
 */
export function mark(ranking: readonly string[], chosen: ReadonlySet<string>): Marks {
  const hits = ranking.slice(0, 10).map((id) => chosen.has(id));
  const gain = (list: readonly boolean[]): number =>
    list.reduce((sum, isHit, i) => sum + (isHit ? 1 / Math.log2(i + 2) : 0), 0);
  const ndcg = (most: number): number =>
    gain(hits.slice(0, most)) / gain(Array.from({ length: Math.min(most, chosen.size) }, () => true));
  return {
    'nDCG@3': ndcg(3),
    'nDCG@10': ndcg(10),
    'recall@10': hits.filter(Boolean).length / chosen.size,
    MRR: hits.includes(true) ? 1 / (hits.indexOf(true) + 1) : 0,
  };
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const RESAMPLES = 2000;

/**
 * The interval that holds the mean of 95 in 100 samples drawn from these values, by the bootstrap (B. Efron, 1979). The
 * same at every run.
 */
export function interval(values: readonly number[]): [low: number, high: number] {
  const next = chance(values.length);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(next() * values.length)] as number)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.025)] as number, means[Math.floor(RESAMPLES * 0.975)] as number];
}

/** Numbers from 0 up to 1 that look drawn by lot (mulberry32), the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
