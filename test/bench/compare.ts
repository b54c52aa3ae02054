import { type Figure, median } from './bench.ts';

/** What one run cost, in milliseconds. */
export interface Cost {
  /** By the clock, other programs' turns on the processor included. */
  clock: number;
  /** Of the processor, by the thread that did it. */
  processor: number;
}

const sum = (costs: readonly Cost[]): number => costs.reduce((total, { processor }) => total + processor, 0);

/**
 * Two things that were done in turns, by the time of the processor and by the clock.
 *
 * The goal is for the former, which a busy machine disturbs far less; it is taken of all runs together, as some systems
 * count it in steps of milliseconds. By the clock each run is compared with the one beside it.
 */
export function compare(
  what: string,
  ours: readonly Cost[],
  other: readonly Cost[],
  goal?: number,
): Figure[] {
  const runs = ours.length;
  const clocks = ours.map(({ clock }, i) => clock / (other[i]?.clock ?? NaN));
  const clock = (costs: readonly Cost[]): number => median(costs.map(({ clock }) => clock));
  return [
    {
      ...{ what: `${what}, processor time`, unit: 'ms' },
      ...{ ours: sum(ours) / runs, other: sum(other) / runs, ratio: sum(ours) / sum(other) },
      ...(goal !== undefined && { goal }),
    },
    {
      what: `${what}, by the clock`,
      unit: 'ms',
      ours: clock(ours),
      other: clock(other),
      ratio: median(clocks),
    },
  ];
}
