import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { makeFeedText } from '../../made-feed.ts';
import { openDataPage, taskTimes, threadTime, TIMELINE } from '../../chromium.ts';
import { type Answer, type BenchServer, builtAnswers, serve } from '../../serve.ts';
import { type Answers, type Contender, type PlainItem, type Scope, SCRIPT } from './contenders.ts';

/** In the page, by {@link SCRIPT}. */
declare const contenders: Record<Contender, (scope: Scope) => Answers>;

const PAGE = `<!doctype html><title>Bench</title><link rel="icon" href="data:,"><script type="module">
import * as data from '/dist/data.js';
import MiniSearch from '/peers/minisearch.js';
import Fuse from '/peers/fuse.js';
Object.assign(window, { MiniSearch, Fuse, texts: {}, data });
</script>`;

/** Serves a page with all contenders, and a made feed for each number of items. */
export function startServer(dist: string, sizes: readonly number[]): Promise<BenchServer> {
  const script = (name: string): Answer => ({
    type: 'text/javascript',
    body: readFileSync(fileURLToPath(import.meta.resolve(name))),
  });
  const answers = builtAnswers(dist)
    .set('/', { type: 'text/html', body: PAGE })
    .set('/peers/minisearch.js', script('minisearch'))
    .set('/peers/fuse.js', script('fuse.js'));
  for (const items of sizes)
    answers.set(`/${items}.json`, { type: 'application/feed+json', body: makeFeedText({ items }) });
  return serve(({ pathname }) => answers.get(pathname));
}

/** What a contender cost, in milliseconds. */
export interface Cost {
  /** To make the index and give the first answer, by the processor's time of the page's main thread. */
  first: number;
  /** The same by the clock. */
  clock: number;
  /** Each further answer, the mean of some. */
  next: number;
}

/** A page in which contenders take turns. */
export class SpeedPage {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async open(browser: Browser, url: string, sizes: readonly number[]): Promise<SpeedPage> {
    const { page, session } = await openDataPage(browser, url, SCRIPT);
    await page.evaluate(async (sizes) => {
      const { texts } = window as unknown as Scope;
      for (const size of sizes) texts[size] = await (await fetch(`/${size}.json`)).text();
    }, sizes);
    return new SpeedPage(page, session);
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }

  /** Lets a contender make its index and answer. */
  async cost(contender: Contender, size: number, more: number): Promise<Cost> {
    await this.#prepare(contender, size);
    const before = await threadTime(this.#session);
    const clock = await this.#page.evaluate(ask, contender, size);
    const first = (await threadTime(this.#session)) - before;
    await this.#page.evaluate(askMore, size, more);
    return { first, clock, next: ((await threadTime(this.#session)) - before - first) / more };
  }

  /** Bytes that an index takes, beside what it was made of. */
  async heap(contender: Contender, size: number): Promise<number> {
    await this.#prepare(contender, size);
    const before = await this.#used();
    await this.#page.evaluate(ask, contender, size);
    return (await this.#used()) - before;
  }

  /** Milliseconds of the processor that the longest task took, from nothing to a first answer. */
  async task(contender: Contender, size: number): Promise<number> {
    await this.#prepare(contender, size);
    await this.#page.tracing.start(TIMELINE);
    await this.#page.evaluate(ask, contender, size);
    return Math.max(...taskTimes(await this.#page.tracing.stop()));
  }

  /** Reads the feed anew, as an index is kept with it. */
  async #prepare(contender: Contender, size: number): Promise<void> {
    await this.#page.evaluate(
      async (contender, size) => {
        const scope = window as unknown as Scope;
        scope.made = scope.plain = undefined;
        scope.feed = await scope.data.parseFeed(scope.texts[size] ?? '');
        if (contender === 'ours') return;
        scope.plain = scope.feed.items.map(({ id, title, summary, text, tags }): PlainItem => ({
          ...{ id, title, summary, text },
          tags: tags.map(({ label }) => label).join(' '),
        }));
      },
      contender,
      size,
    );
    await this.#session.send('HeapProfiler.collectGarbage');
  }

  /** Bytes in use, with what typed arrays hold. */
  async #used(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }
}

/** Makes the index and has it answer. Runs in the page, as does the next. */
async function ask(contender: Contender, size: number): Promise<number> {
  const scope = window as unknown as Scope;
  const start = performance.now();
  scope.made = contenders[contender](scope);
  await scope.made(11 % size);
  return performance.now() - start;
}

/** Has it answer about other articles, far apart, as visitors' are. */
async function askMore(size: number, more: number): Promise<void> {
  const { made } = window as unknown as Scope;
  for (let i = 1; i <= more; i++) await made?.((i * 7919 + 11) % size);
}
