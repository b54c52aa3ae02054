import { milliseconds } from '../../data/related/duration.js';
import { warnOnce } from '../shared/warn.js';

/** The shortest time between two requests: a page that is left open must not burden a server. */
const SHORTEST = 60_000;

/**
 * Calls `look` every so often while the page is on screen; when it comes back after a longer time, at once.
 *
 * @param list its `refreshEvery` is an ISO 8601 duration of at least a minute
 * @returns its undo
 */
export function keepFresh(
  list: HTMLElement & { readonly refreshEvery: string },
  look: () => Promise<void>,
): () => void {
  const every = durationOf(list.refreshEvery);
  if (every < SHORTEST) {
    warnOnce(
      list,
      `refresh-every="${list.refreshEvery}" is no duration of a minute or more. Write PT5M for five minutes.`,
    );
    return () => undefined;
  }
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(() => void run(), Math.max(0, last + every - Date.now()));
  };
  const run = async (): Promise<void> => {
    last = Date.now();
    await look();
    if (!end.signal.aborted) plan();
  };
  const end = new AbortController();
  document.addEventListener('visibilitychange', plan, { signal: end.signal });
  plan();
  return () => {
    clearTimeout(timer);
    end.abort();
  };
}

/** 0 for what is no duration. */
function durationOf(text: string): number {
  try {
    return milliseconds(text);
  } catch {
    return 0;
  }
}
