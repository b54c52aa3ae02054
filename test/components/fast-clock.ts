/**
 * Makes some of the page's time-outs pass many times as fast, and leaves the others alone, so that a test waits for
 * neither and a busy machine trips over neither.
 *
 * @param from milliseconds of the shortest one that passes fast
 * @param to milliseconds of the longest
 * @param times as fast; 20 by default
 * @returns puts the page's own clock back
 */
export function fastClock(from: number, to = Infinity, times = 20): () => void {
  const { setTimeout } = window;
  const faster = (run: TimerHandler, milliseconds = 0, ...args: unknown[]): number => {
    const isFast = milliseconds >= from && milliseconds <= to;
    return setTimeout(run, isFast ? milliseconds / times : milliseconds, ...args);
  };
  Object.assign(window, { setTimeout: faster });
  return () => Object.assign(window, { setTimeout });
}

/** Passes fast: what a feed waits between two tries. */
export const BETWEEN_TRIES = [250, 1600] as const;
/** Passes fast: how long a feed may keep silent. */
export const SILENCE = [10_000, 20_000] as const;
