/**
 * How many letters must be put in, left out, replaced, or swapped with their neighbour to make one word of the other
 * (Damerau's distance, in the restricted form).
 *
 * @param most where to stop counting: anything more is `most + 1`
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const best = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/** The nearest of some names, if one is near enough to be what was meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const most = name.length > 4 ? 2 : 1;
  const near = names.map((known) => ({ known, away: distance(name, known, most) }));
  return near.filter(({ away }) => away <= most).sort((a, b) => a.away - b.away)[0]?.known;
}
