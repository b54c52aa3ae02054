import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { openChromium } from '../chromium.ts';
import { Chance } from './chance.ts';
import { makeDeposit, type Database } from './deposit.ts';
import { FaultProxy, type Fault } from './fault-proxy.ts';
import { Receiver } from './receiver.ts';
import { Tab, windClocks, type Told } from './tab.ts';
import { writeText } from './texts.ts';

const page = `<!doctype html><html lang="nl"><title>Proef</title>
<script type="module" src="/dist/raakvlak.js"></script>
<feedback-button endpoint="/v1/feedback"><a href="/contact">Contact</a></feedback-button></html>`;

export interface StormOptions {
  messages: number;
  tabs: number;
  /** Folder of the built files. */
  dist: string;
  /** SQLite by default, with one receiver; PostgreSQL has two. */
  database?: Database;
  seed?: number;
  say?: (what: string) => void;
}

/** What came of it. */
export interface Aftermath {
  /** What visitors were told at first. */
  told: Record<Told, number>;
  /** Of the messages whose tab went first: how many arrived by themselves, and how many were written again. */
  closed: { arrived: number; again: number };
  requests: Record<Fault | 'clear' | 'down', number>;
  tabs: { closed: number; crashed: number };
  kills: number;
  /** In the database. */
  stored: number;
  /** Texts that are not in the database byte for byte, and texts that are there more than once. */
  lost: string[];
  doubled: string[];
  /** Left on the device. */
  waiting: number;
  seconds: number;
}

/** How much of the time a tab goes while it sends, and how. */
const endings = { close: 0.12, crash: 0.02 };

/**
 * Visitors in several tabs of one browser write messages while the network drops before, during and after the answer,
 * a receiver is killed and started again, and tabs are closed and reopened; then the weather clears.
 */
export async function storm({
  messages,
  tabs,
  dist,
  database = 'SQLite',
  seed = 1,
  say = () => undefined,
}: StormOptions): Promise<Aftermath> {
  const start = performance.now();
  const deposit = await makeDeposit(database);
  const receivers = Array.from({ length: deposit.receivers }, () => new Receiver(deposit.target));
  const chance = new Chance(seed);
  let turn = 0;
  const nextPort = (): number => receivers[turn++ % receivers.length]?.port ?? 0;
  const proxy = new FaultProxy(page, dist, nextPort, new Chance(seed + 1));
  let browser: Browser | undefined;
  try {
    await Promise.all(receivers.map((receiver) => receiver.start()));
    const url = await proxy.start();
    browser = await openChromium();
    const context = await browser.newContext({ locale: 'nl-NL' });
    await windClocks(context);

    const texts = Array.from({ length: messages }, (_, n) => writeText(n, chance));
    const crew = new Crew(context, url, chance);
    const weather = new AbortController();
    const killing = killAgainAndAgain(receivers, proxy, chance, weather.signal);
    say(`${messages} messages from ${tabs} tabs in bad weather`);
    await crew.write(texts, tabs);
    weather.abort();
    await killing;
    proxy.isStormy = false;
    say('the weather clears');
    const last = await Tab.open(context, url);
    const waitsBefore = await crew.settle(last);
    // Nobody was told that these were sent or kept; whoever finds nothing that waits writes once more.
    const closed = texts.filter((text) => crew.told.get(text) === 'closed');
    const there = new Set(await deposit.messages());
    const missing = closed.filter((text) => !there.has(text));
    for (const text of missing) await last.write(text);
    const waiting = waitsBefore + (await crew.settle(last));
    return {
      told: crew.counts,
      closed: { arrived: closed.length - missing.length, again: missing.length },
      requests: proxy.counts,
      tabs: crew.ended,
      kills: receivers.reduce((sum, { kills }) => sum + kills, 0),
      ...compare(await deposit.messages(), texts),
      waiting,
      seconds: Math.round((performance.now() - start) / 1000),
    };
  } finally {
    await browser?.close();
    proxy.stop();
    await Promise.all(receivers.map((receiver) => receiver.kill()));
    await deposit.remove();
  }
}

/** Kills a receiver whenever they have answered a number of requests: by the clock, a slow machine would only restart it. */
async function killAgainAndAgain(
  receivers: readonly Receiver[],
  proxy: FaultProxy,
  chance: Chance,
  signal: AbortSignal,
): Promise<void> {
  let next = 10;
  while (!signal.aborted) {
    if (proxy.answered >= next) {
      const receiver = chance.pick(receivers);
      await receiver.kill();
      await wait(chance.below(400));
      await receiver.start();
      next = proxy.answered + 10 + chance.below(20);
    }
    await wait(20);
  }
}

/** The visitors. */
class Crew {
  readonly told = new Map<string, Told>();
  readonly counts: Record<Told, number> = { sent: 0, queued: 0, 'not-sent': 0, closed: 0 };
  readonly ended = { closed: 0, crashed: 0 };
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #chance: Chance;

  constructor(context: BrowserContext, url: string, chance: Chance) {
    this.#context = context;
    this.#url = url;
    this.#chance = chance;
  }

  /** Writes all messages, in so many tabs at the same time. */
  async write(texts: readonly string[], tabs: number): Promise<void> {
    const left = [...texts];
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        let tab = await Tab.open(this.#context, this.#url);
        for (let text = left.pop(); text !== undefined; text = left.pop()) {
          const told = await this.#writeOne(tab, text);
          this.told.set(text, told);
          this.counts[told] += 1;
          if (tab.page.isClosed()) tab = await Tab.open(this.#context, this.#url);
        }
        await tab.page.close();
      }),
    );
  }

  async #writeOne(tab: Tab, text: string): Promise<Told> {
    const fate = this.#chance.next();
    const how = fate < endings.crash ? 'crash' : fate < endings.crash + endings.close ? 'close' : undefined;
    const pressed = how && tab.pressed();
    const writing = tab.write(text);
    if (how) {
      // Mostly just after it was pressed, when everything is under way.
      if (this.#chance.next() < 0.8) await Promise.race([writing, pressed]);
      await Promise.race([writing, wait(this.#chance.below(400))]);
      await tab.end(how);
      this.ended[how === 'crash' ? 'crashed' : 'closed'] += 1;
      return (await Promise.race([writing, wait(1000, 'closed' as const)])) === 'closed'
        ? 'closed'
        : await writing;
    }
    const told = await writing;
    if (told !== 'not-sent') return told;
    // The device is full: the text is on the screen still, and is sent again a little later.
    this.counts['not-sent'] += 1;
    await wait(300);
    return this.#writeOne(tab, text);
  }

  /** Waits until nothing waits on the device. @returns how much does after all */
  async settle(tab: Tab): Promise<number> {
    const end = performance.now() + 180_000;
    let waiting: number;
    do {
      await wait(100);
      waiting = await tab.page.evaluate(async () => (await indexedDB.databases()).length);
    } while (waiting > 0 && performance.now() < end);
    return waiting;
  }
}

function compare(
  stored: readonly string[],
  texts: readonly string[],
): Pick<Aftermath, 'stored' | 'lost' | 'doubled'> {
  const seen = new Set<string>();
  const doubled = stored.filter((text) => seen.has(text) || !seen.add(text));
  return { stored: stored.length, lost: texts.filter((text) => !seen.has(text)), doubled };
}
