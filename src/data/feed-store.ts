import { FeedError } from './errors.js';
import { fetchFeed, type LoadOptions } from './fetch-feed.js';
import type { Feed } from './model.js';
import { shared } from './page.js';

/** Milliseconds that an answer is shared with who asks later; after that the HTTP cache decides. */
const GOOD_FOR = 60_000;

interface Entry {
  feed: Promise<Feed>;
  /** Ends the request when nobody waits for it any more. */
  end: AbortController;
  waiting: number;
  /** When it was answered; 0 while under way. */
  answered: number;
  listeners: Set<(feed: Feed) => void>;
}

/**
 * The feeds of a page: one request under way per address and way of reading, shared by all who wait. Each may stop
 * waiting without hurting the others. Only successes are remembered.
 */
export class FeedStore {
  readonly #entries = new Map<string, Entry>();

  /** As {@link loadFeed} for one address. */
  load(address: string, options: LoadOptions = {}): Promise<Feed> {
    const { signal, onProgress, fresh, fetch, ...reading } = options;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    let url: string;
    try {
      url = new URL(address, globalThis.location?.href).href;
    } catch {
      const hint = 'Give an absolute http: or https: address.';
      return Promise.reject(new FeedError('network', { url: address, detail: 'no valid address', hint }));
    }
    // Another fetch function is another world: a test, a server's own client.
    if (fetch) return fetchFeed(url, options);
    const key = JSON.stringify([url, reading]);
    let entry = this.#entries.get(key);
    if (!entry || (entry.answered && (fresh || Date.now() - entry.answered > GOOD_FOR))) {
      entry = this.#start(key, url, { ...reading, fresh });
    }
    return wait(entry, signal, onProgress);
  }

  #start(key: string, url: string, options: LoadOptions): Entry {
    const end = new AbortController();
    const listeners: Entry['listeners'] = new Set();
    const onProgress = (feed: Feed): void => listeners.forEach((listener) => listener(feed));
    const feed = fetchFeed(url, { ...options, signal: end.signal, onProgress });
    const entry: Entry = { feed, end, waiting: 0, answered: 0, listeners };
    this.#entries.set(key, entry);
    const forget = (): void => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    feed.then(() => (entry.answered = Date.now()), forget);
    // An ended request must not be waited for by the next who asks.
    end.signal.addEventListener('abort', forget);
    return entry;
  }
}

/** The page's one store, whichever copy of ours made it. */
export function feedStore(): FeedStore {
  return shared('feeds', () => new FeedStore());
}

function wait(
  entry: Entry,
  signal: AbortSignal | undefined,
  onProgress: LoadOptions['onProgress'],
): Promise<Feed> {
  entry.waiting++;
  if (onProgress) entry.listeners.add(onProgress);
  return new Promise<Feed>((resolve, reject) => {
    const stop = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop, { once: true });
    entry.feed.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
  }).finally(() => {
    if (onProgress) entry.listeners.delete(onProgress);
    if (--entry.waiting === 0 && !entry.answered) entry.end.abort();
  });
}
