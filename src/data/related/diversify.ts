/**
 * Chooses by maximal marginal relevance: each next one is relevant and unlike those before it (J. Carbonell and
 * J. Goldstein, The Use of MMR, Diversity-Based Reranking for Reordering Documents, 1998), which is the one with the
 * highest `(1 - diversity) · score - diversity · likeness to the most alike of those before`.
 *
 * @param before what was chosen already
 * @param candidates best first; of two that are equally good the first is taken
 * @param count how many there must be in the end, `before` included
 * @param diversity 0 leaves the order as it is, 1 looks at likeness alone
 * @param likenessTo tells how like a chosen one each candidate is, from 0 to 1
 */
export function diversify<T extends { readonly score: number }>(
  before: readonly T[],
  candidates: readonly T[],
  count: number,
  diversity: number,
  likenessTo: (chosen: T) => (candidate: T) => number,
): T[] {
  const chosen = [...before];
  /** Those that are left, with the likeness to the most alike of those that were looked at. */
  const open = new Map(candidates.map((one) => [one, 0]));
  let looked = 0;
  while (chosen.length < count && open.size) {
    for (; looked < chosen.length; looked++) {
      const likeness = likenessTo(chosen[looked] as T);
      for (const [one, most] of open) open.set(one, Math.max(most, likeness(one)));
    }
    const worth = (one: T): number => (1 - diversity) * one.score - diversity * (open.get(one) ?? 0);
    const best = [...open.keys()].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    open.delete(best);
    chosen.push(best);
  }
  return chosen;
}
