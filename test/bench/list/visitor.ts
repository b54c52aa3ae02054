import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openWindow, type Network, slowDown, taskTimes, threadTime, TIMELINE } from '../chromium.ts';
import type { LoadTimes, Press, Probe, Seen } from './probe.ts';
import type { Styles } from './site.ts';

/** Where the probe is, in a page. */
interface Scope {
  probe: Probe;
}

/** A window wide enough for a column of text; tall enough for all of a page where that matters. */
const WINDOW = { width: 1280, height: 900 };
const TALL = { width: 1280, height: 3200 };

/** How a page is visited. */
export interface Weather {
  /** How many times slower the processor is. */
  slowDown?: number;
  network?: Network;
  /** Whether all of the page shows at once. */
  isTall?: boolean;
}

/** Someone who visits one page, with nothing in the cache. */
export class Visitor {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Opens a window and goes to a page. */
  static async go(browser: Browser, url: string, weather: Weather = {}): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, weather);
    await visitor.#page.goto(url);
    return visitor;
  }

  /** Opens a window with nothing in it yet. */
  static async arrive(
    browser: Browser,
    { slowDown: times, network, isTall }: Weather = {},
  ): Promise<Visitor> {
    const { page, session } = await openWindow(browser);
    await page.setViewport(isTall ? TALL : WINDOW);
    const visitor = new Visitor(page, session);
    if (times) await visitor.slowDown(times);
    if (network) await slowDown(session, network);
    return visitor;
  }

  async leave(): Promise<void> {
    await this.#page.browserContext().close();
  }

  /** Makes the processor this many times slower; 1 for as fast as it is. */
  async slowDown(rate: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Waits until all is there. */
  loaded(): Promise<LoadTimes> {
    return this.#page.evaluate(() => (window as unknown as Scope).probe.loaded());
  }

  seen(): Promise<Seen> {
    return this.#page.evaluate(() => (window as unknown as Scope).probe.seen());
  }

  /** Presses chips by script, one after another, and looks each time what shows then. */
  async look(labels: readonly string[]): Promise<Press[]> {
    await this.#page.bringToFront();
    return this.#page.evaluate((labels) => (window as unknown as Scope).probe.press(labels, true), labels);
  }

  /** The same without looking, and with the milliseconds of the processor that each press took. */
  async press(labels: readonly string[]): Promise<{ presses: Press[]; processor: number }> {
    await this.#page.bringToFront();
    const before = await threadTime(this.#session);
    const presses = await this.#page.evaluate(
      (labels) => (window as unknown as Scope).probe.press(labels, false),
      labels,
    );
    return { presses, processor: ((await threadTime(this.#session)) - before) / labels.length };
  }

  /** Clicks chips with a mouse, with what that moves. */
  async click(labels: readonly string[]): Promise<{ unexcused: number; all: number }> {
    await this.shifts();
    for (const label of labels) {
      const { x, y } = await this.#page.evaluate(
        (label) => (window as unknown as Scope).probe.place(label),
        label,
      );
      await this.#page.mouse.click(x, y);
    }
    return this.shifts();
  }

  /** What has moved since it was asked last. */
  shifts(): Promise<{ unexcused: number; all: number }> {
    return this.#page.evaluate(() => (window as unknown as Scope).probe.shifts());
  }

  elements(): Promise<number> {
    return this.#page.evaluate(() => (window as unknown as Scope).probe.elements());
  }

  heights(): Promise<{ filter: number; list: number }> {
    return this.#page.evaluate(() => (window as unknown as Scope).probe.heights());
  }

  /** Milliseconds of the processor that each task of a visit takes. */
  async tasks(url: string): Promise<number[]> {
    await this.#page.tracing.start(TIMELINE);
    await this.#page.goto(url);
    await this.#page.evaluate(() => (window as unknown as Scope).probe.quiet());
    return taskTimes(await this.#page.tracing.stop());
  }

  /** Bytes of scripts' own memory that are in use after a sweep. */
  async heap(): Promise<number> {
    // What the first leaves for later is gone after the second.
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#session.send('Runtime.getHeapUsage')).usedSize;
  }

  /** What ours wears. */
  styles(): Promise<Styles> {
    return this.#page.evaluate(() => {
      const texts = (id: string): string[] =>
        (document.getElementById(id)?.shadowRoot?.adoptedStyleSheets ?? []).map((sheet) =>
          [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'),
        );
      return { filter: texts('filter'), list: texts('list') };
    });
  }
}
