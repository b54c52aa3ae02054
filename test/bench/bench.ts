/** What benches have in common: what they are asked, and how they tell what they found. */

/** How a bench is run. */
export interface BenchOptions {
  /** How often each thing is measured; each bench has its own default. */
  rounds: number | undefined;
  /** Told what is being measured, for who waits. */
  say: (what: string) => void;
}

/** Measures something. Rejects when it cannot be measured. */
export type Bench = (options: BenchOptions) => Promise<Outcome>;

/** What a bench found. */
export interface Outcome {
  title: string;
  /** What a reader must know of how it was measured. */
  notes: string[];
  parts: Part[];
}

/** Figures that are compared with the same thing. */
export interface Part {
  title: string;
  /** What is ours, and what it is compared with, as the heads of two columns; then others that ours must not be behind. */
  columns: readonly [ours: string, other: string, ...peers: string[]];
  figures: Figure[];
}

/** One line of a part. */
export interface Figure {
  /** What was measured. */
  what: string;
  unit: 'ms' | 'B' | '';
  ours: number;
  /** The same of what it is compared with. */
  other?: number;
  /** The same of others, in the order of their columns; nothing for one that does not do the same work. */
  peers?: readonly (number | undefined)[];
  /** `ours` in proportion to `other`, when that is the point: not always one divided by the other, see {@link compare}. */
  ratio?: number;
  /** What the ratio may be at most; where there is none, what `ours` may be at most. With it, no peer may be better. */
  goal?: number;
  /** What we would be proud of, in the measure of the goal. */
  moonshot?: number;
}

/** Whether a figure is within its goal and behind no peer; also without a goal. */
export function isWithin({ ours, ratio = ours, goal, peers = [] }: Figure): boolean {
  return goal === undefined || (ratio <= goal && peers.every((peer) => peer === undefined || ours <= peer));
}

/** The middle of some numbers; of the two in the middle the upper one. Not a number when there are none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
