import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openDataPage, type Network, slowDown, taskTimes, threadTime, TIMELINE } from '../chromium.ts';
import type { Cost } from '../compare.ts';
import { readTen } from './read-ten.ts';

/** What the page's scripts find on `window`. */
interface Scope {
  data: typeof import('../../../src/data/index.ts');
  /** The feed as text, once it is kept. */
  text: string;
  /** What was made last, so that it is not swept up while it is measured. */
  made: unknown;
  gc?: (how: { type: 'minor' }) => void;
}

/** What can be measured in a page. */
const WORKS = {
  'JSON.parse': ({ text }: Scope) => JSON.parse(text) as unknown,
  parseFeed: ({ data, text }: Scope) => data.parseFeed(text),
  'first ten': async ({ data, text }: Scope) => readTen(await data.parseFeed(text)),
  'r.json()': async () => (await fetch('/feed.json')).json() as unknown,
  loadFeed: ({ data }: Scope) => data.loadFeed(`/feed.json?${Math.random()}`),
};
export type Work = keyof typeof WORKS;
/** The same as a script, as a page cannot import what Node runs. */
const SCRIPT = `${readTen.toString()}
globalThis.works = {
  ${Object.entries(WORKS)
    .map(([name, work]) => `${JSON.stringify(name)}: ${work.toString()}`)
    .join(',\n  ')}
};`;
/** In the page, by {@link SCRIPT}. */
declare const works: Record<Work, (scope: Scope) => unknown>;

/** How the main thread was kept busy, in milliseconds. */
export interface Busy {
  /** The longest task, by the time of the processor. */
  task: number;
  /** The longest time by the clock between two turns of a loop that yields at once. */
  gap: number;
  /** Tasks over 50 ms by the clock, as the browser counts them. */
  long: number;
}

/** A page that does one thing after another. */
export class BenchPage {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Opens the server's page in a window of its own, with nothing in its cache. */
  static async open(browser: Browser, url: string): Promise<BenchPage> {
    const { page, session } = await openDataPage(browser, url, SCRIPT);
    return new BenchPage(page, session);
  }

  /** Fetches the text of the feed, for works that begin with it. */
  async keepText(): Promise<void> {
    await this.#page.evaluate(async () => {
      (window as unknown as Scope).text = await (await fetch('/feed.json')).text();
    });
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }

  /** Does something, from a heap that has just been swept. */
  async cost(work: Work): Promise<Cost> {
    await this.#sweep();
    const before = await threadTime(this.#session);
    const clock = await this.#page.evaluate(async (work) => {
      const scope = window as unknown as Scope;
      const start = performance.now();
      scope.made = await works[work](scope);
      return performance.now() - start;
    }, work);
    return { clock, processor: (await threadTime(this.#session)) - before };
  }

  /** So that none sweeps up after the one before it. */
  async #sweep(): Promise<void> {
    await this.#page.evaluate(() => {
      const scope = window as unknown as Scope;
      scope.made = undefined;
      scope.gc?.({ type: 'minor' });
    });
  }

  /** Does something twice: to see its tasks in a trace, and to see how long nothing else gets a turn. */
  async busy(work: Work): Promise<Busy> {
    await this.#sweep();
    await this.#page.tracing.start(TIMELINE);
    await this.#page.evaluate(async (work) => {
      const scope = window as unknown as Scope;
      scope.made = await works[work](scope);
    }, work);
    const task = Math.max(...taskTimes(await this.#page.tracing.stop()));
    return { task, ...(await this.#page.evaluate(watchTurns, work)) };
  }

  /** Milliseconds until the first ten items are there, or the whole by `r.json()`. */
  async wait(path: string, what: 'ten' | 'whole'): Promise<number> {
    return this.#page.evaluate(
      async ([path, what]) => {
        const { data } = window as unknown as Scope;
        // One address is fetched once a minute, so each time it is another.
        const address = `${path}?${Math.random()}`;
        const start = performance.now();
        if (what === 'whole') {
          await (await fetch(address)).json();
          return performance.now() - start;
        }
        const end = new AbortController();
        return new Promise<number>((resolve, reject) => {
          const onProgress = ({ items }: { items: unknown[] }): void => {
            if (items.length < 10) return;
            resolve(performance.now() - start);
            end.abort();
          };
          data
            .loadFeed(address, { onProgress, signal: end.signal })
            .then(() => reject(new Error('The feed was there before its first ten items.')), reject);
        });
      },
      [path, what] as const,
    );
  }

  async slowDown(network: Network): Promise<void> {
    await slowDown(this.#session, network);
  }
}

/** Runs in the page. */
async function watchTurns(work: Work): Promise<Omit<Busy, 'task'>> {
  const scope = window as unknown as Scope;
  let long = 0;
  const observer = new PerformanceObserver((list) => (long += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  const { port1, port2 } = new MessageChannel();
  let [last, gap, isOver] = [performance.now(), 0, false];
  const turn = (): void => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    if (!isOver) port2.postMessage(undefined);
  };
  port1.onmessage = turn;
  turn();
  scope.made = await works[work](scope);
  isOver = true;
  // The observer is told of a task after it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  port1.close();
  observer.disconnect();
  return { gap, long };
}
