/**
 * Runs in each page before all else: sees when items are on a frame, what shifts and what takes long, and presses chips as
 * a visitor does. It knows the contenders by the parts that all of them wear.
 */

/** A row as a visitor sees it. */
export interface SeenRow {
  title: string;
  url: string;
  date: string;
  summary: string;
  tags: string[];
}

/** What shows now. */
export interface Seen {
  rows: SeenRow[];
  /** By the label of a chip that shows; nothing where chips have no counts. */
  counts: Record<string, number> | null;
  /** Labels of the chips that are pressed. */
  pressed: string[];
}

/** One press of a chip, in milliseconds. */
export interface Press {
  /** Until the new state is in the document and laid out. */
  laidOut: number;
  /** Until it is on a frame. */
  frame: number;
  /** What shows then, when that is asked. */
  seen?: Seen;
}

/** A part of the page that moved. */
interface Shift {
  value: number;
  /** A visitor has just done something, which excuses it. */
  hadRecentInput: boolean;
}

/** Milliseconds from the script tag on, until something is on a frame. */
export interface LoadTimes {
  firstItems: number;
  /** Until there are the chips, too, with their counts. */
  complete: number;
}

const PAGE = 10;
/** The mark of the page in front of its script. */
const START = 'script';

class Probe {
  readonly #roots: (Document | ShadowRoot)[] = [document];
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #shifts: Shift[] = [];
  #firstItems: Promise<number> | undefined;
  #tellComplete: (when: Promise<number>) => void = () => undefined;
  readonly #complete = new Promise<number>((resolve) => (this.#tellComplete = resolve));

  constructor() {
    this.#watch(document);
    const watch = (root: ShadowRoot): void => this.#watch(root);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      watch(root);
      return root;
    };
    observe('layout-shift', (entry) => this.#shifts.push(entry as unknown as Shift));
  }

  #watch(root: Document | ShadowRoot): void {
    if (root !== document) this.#roots.push(root);
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  #look(): void {
    if (!this.#firstItems) {
      if (this.#all('[part~="item"]').length < PAGE) return;
      this.#firstItems = onFrame();
    }
    if (!this.#all('[part~="chip"]').length) return;
    this.#observer.disconnect();
    this.#tellComplete(onFrame());
  }

  #all(selector: string): HTMLElement[] {
    return this.#roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  }

  /** Once all is there. */
  async loaded(): Promise<LoadTimes> {
    const complete = await this.#complete;
    return { firstItems: (await this.#firstItems) ?? NaN, complete };
  }

  /** Once nothing more is going on. */
  async quiet(): Promise<void> {
    await this.#complete;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  /** What has moved since it was asked last, by itself or after all. */
  async shifts(): Promise<{ unexcused: number; all: number }> {
    await nextFrame();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const seen = this.#shifts.splice(0);
    const sum = (shifts: Shift[]): number => shifts.reduce((total, { value }) => total + value, 0);
    return { unexcused: sum(seen.filter(({ hadRecentInput }) => !hadRecentInput)), all: sum(seen) };
  }

  /** How many elements the list and the filter are made of. */
  elements(): number {
    return this.#all('*').length - document.querySelectorAll('*').length;
  }

  heights(): { filter: number; list: number } {
    const [filter, list] = ['filter', 'list'].map(
      (id) => document.getElementById(id)?.getBoundingClientRect().height ?? NaN,
    );
    return { filter: filter ?? NaN, list: list ?? NaN };
  }

  /** Where to press for a tag, in the window. */
  place(label: string): { x: number; y: number } {
    const { x, y, width, height } = this.#chip(label).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  /**
   * Presses one chip after another.
   *
   * @param isSeen whether to look each time what shows then
   */
  async press(labels: readonly string[], isSeen: boolean): Promise<Press[]> {
    const presses: Press[] = [];
    await nextFrame();
    for (const label of labels) {
      const chip = this.#chip(label);
      const start = performance.now();
      chip.click();
      await turn();
      // Asks for the layout of the whole page, so that there is one.
      void document.documentElement.scrollHeight;
      const laidOut = performance.now() - start;
      await nextFrame();
      presses.push({ laidOut, frame: performance.now() - start, ...(isSeen && { seen: this.seen() }) });
    }
    return presses;
  }

  /** What shows now. */
  seen(): Seen {
    const chips = this.#all('[part~="chip"]').filter((chip) => chip.checkVisibility());
    const counts = chips.flatMap((chip): [string, number][] => {
      const count = chip.querySelector('[part~="count"]');
      return count ? [[labelOf(chip), Number(count.textContent)]] : [];
    });
    return {
      rows: this.#all('[part~="item"]').map(seenRow),
      counts: counts.length ? Object.fromEntries(counts) : null,
      pressed: chips.filter((chip) => chip.getAttribute('aria-pressed') === 'true').map(labelOf),
    };
  }

  #chip(label: string): HTMLElement {
    const chip = this.#all('[part~="chip"]').find((one) => labelOf(one) === label);
    if (!chip?.checkVisibility()) throw new Error(`There is no chip for ${label}.`);
    return chip;
  }
}

function seenRow(row: Element): SeenRow {
  const text = (selector: string): string => row.querySelector(selector)?.textContent.trim() ?? '';
  return {
    title: text('[part~="title"]'),
    url: row.querySelector('a')?.href ?? '',
    date: text('time > :last-child'),
    summary: text('[part~="summary"]'),
    tags: [...row.querySelectorAll('[part~="tag"]')].map((tag) => tag.textContent.trim()),
  };
}

function labelOf(chip: Element): string {
  return chip.querySelector('[dir="auto"]')?.textContent.trim() ?? '';
}

function observe(type: string, tell: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
}

/** Another task: what is done at once, and what follows in the same task, is done by then. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

/** The next frame has been drawn, as far as the page's thread has to do with it. */
async function nextFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await turn();
}

/** Milliseconds from the script tag on until what is there now is on a frame. */
async function onFrame(): Promise<number> {
  await nextFrame();
  return performance.now() - (performance.getEntriesByName(START)[0]?.startTime ?? NaN);
}

/** What Node finds in a page. */
export type { Probe };
Object.assign(window, { probe: new Probe() });
