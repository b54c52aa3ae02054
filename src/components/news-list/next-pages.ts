import { FeedError } from '../../data/errors.js';
import { loadNext } from '../../data/load-next.js';
import { advise } from '../shared/advise.js';
import type { Display } from './display.js';

/** Pages of a paged feed that one press or choice may fetch: a choice may leave next to nothing of each. */
const PAGES = 5;

/** Lists that fetch now: one page at a time. */
const busy = new WeakMap<Display, Promise<void>>();

/**
 * Fetches pages of a paged feed until a list has enough to show. While it does, whoever asks waits for the same.
 *
 * @param most pages at a time
 * @param needed how many items are enough; by default those that may be on screen
 */
export async function fill(
  display: Display,
  most = PAGES,
  needed = (): number => display.from + display.count,
): Promise<void> {
  let run = busy.get(display);
  if (!run) {
    run = fetchPages(display, most, needed).finally(() => busy.delete(display));
    busy.set(display, run);
  }
  await run;
}

async function fetchPages(display: Display, most: number, needed: () => number): Promise<void> {
  const { host, loading } = display;
  for (let page = 0; page < most && display.isPaged; page++) {
    const { feed, reading } = loading;
    if (!feed || display.items.length >= needed()) return;
    try {
      const whole = await loadNext(feed, reading);
      // Another feed by now.
      if (feed !== loading.feed) return;
      loading.take(whole);
    } catch (error) {
      // What is there stays, and the button offers to try again.
      if (error instanceof FeedError) advise(host, 'failure', error, error.url);
      return;
    }
  }
}
