import { splitWords } from '../shared/words.js';
import type { Display, DisplayHost } from './display.js';
import { Guide } from './guide.js';
import { Place } from './place.js';

/** Something that a list can have beside its items and its button; each in a file of its own. */
export interface Part {
  /** The moment before which items are left out. */
  since?: Date | undefined;
  /** Puts a title or a summary in its element. */
  text?: (text: string) => unknown;
  /** Looks at what has changed, before the list renders. */
  update?(): void;
  /** Looks at what is on screen, after the list has rendered. */
  updated?(): void;
  /** A visitor has chosen. */
  onChoice?(): void;
  /** What stands above the items. */
  before?(): unknown;
  /** What stands below them, in the place of the button. */
  after?(): unknown;
  /** Ends what it began. */
  stop?(): void;
}

type Load = (display: Display, guide: Guide) => Promise<Part>;

/** The parts by name: when a list wants one, and what makes it begin anew. */
const PARTS: [name: string, key: (host: DisplayHost) => unknown, load: Load][] = [
  [
    'since',
    ({ since }) => since,
    (display) => import('./since.js').then(({ sinceOf }) => ({ since: sinceOf(display.host) })),
  ],
  ['mark', ({ mark }) => mark, ({ host }) => import('./mark.js').then(({ marking }) => marking(host.mark))],
  [
    'fresh',
    ({ refreshEvery }) => refreshEvery,
    (display, guide) => import('./keep-fresh.js').then(({ Freshness }) => new Freshness(display, guide)),
  ],
  [
    'missing',
    ({ src }) => splitWords(src ?? '').length > 1,
    (display) => import('./missing.js').then(({ Missing }) => new Missing(display)),
  ],
  [
    'pages',
    ({ more }) => more === 'pages',
    (display, guide) => import('./pages.js').then(({ Pages }) => new Pages(display, guide)),
  ],
  [
    'scroll',
    ({ more }) => more === 'scroll',
    (display, guide) => import('./scroll.js').then(({ Scroll }) => new Scroll(display, guide)),
  ],
];

/**
 * What most lists do not need, or not before a visitor does something: it loads when a property, the history or a visitor
 * asks for it, and ends when the list leaves the page.
 */
export class Extras {
  readonly #display: Display;
  readonly #end: AbortSignal;
  readonly #place: Place;
  readonly #parts = new Map<string, { key: unknown; part?: Part }>();
  /** Says counts, and moves the focus. */
  readonly guide: Guide;
  /** Ends when all that the first items need is there. */
  readonly ready: Promise<unknown>;

  /** @param end comes when the list leaves the page */
  constructor(display: Display, end: AbortSignal) {
    this.#display = display;
    this.#end = end;
    end.addEventListener('abort', () => this.#each((part) => part.stop?.()));
    this.guide = new Guide(display, end);
    this.#place = new Place(display, end);
    this.ready = this.#load();
  }

  /** The moment before which items are left out. */
  get since(): Date | undefined {
    return this.#parts.get('since')?.part?.since;
  }

  /** Puts a text in its element with the words of `mark` highlighted; nothing when there are none. */
  get text(): ((text: string) => unknown) | undefined {
    return this.#parts.get('mark')?.part?.text;
  }

  update(): void {
    void this.#load();
    this.#each((part) => part.update?.());
  }

  updated(): void {
    this.#each((part) => part.updated?.());
    this.guide.updated();
    this.#place.updated();
  }

  /** A visitor has chosen. */
  onChoice(): void {
    this.guide.sayLeft();
    this.#each((part) => part.onChoice?.());
  }

  before(): unknown[] {
    return this.#views('before');
  }

  after(): unknown {
    const views = this.#views('after');
    return views.length ? views : undefined;
  }

  #views(side: 'before' | 'after'): unknown[] {
    const views: unknown[] = [];
    this.#each((part) => {
      const view = part[side]?.();
      if (view !== undefined) views.push(view);
    });
    return views;
  }

  #each(run: (part: Part) => void): void {
    this.#parts.forEach(({ part }) => part && run(part));
  }

  /** Loads the parts that are wanted now, and ends those that are not. One that is to begin anew works until it does. */
  async #load(): Promise<void> {
    const { host } = this.#display;
    const loading: Promise<void>[] = [];
    for (const [name, keyOf, load] of PARTS) {
      const key = keyOf(host);
      const entry = this.#parts.get(name);
      if (!key) {
        entry?.part?.stop?.();
        this.#parts.delete(name);
      } else if (entry?.key !== key) {
        const next = { ...entry, key };
        this.#parts.set(name, next);
        loading.push(this.#begin(name, next, load));
      }
    }
    if (!loading.length) return;
    // What cannot be had is done without, and not asked for again and again.
    await Promise.allSettled(loading);
    host.requestUpdate();
  }

  async #begin(name: string, entry: { part?: Part }, load: Load): Promise<void> {
    const part = await load(this.#display, this.guide);
    if (this.#end.aborted || this.#parts.get(name) !== entry) return part.stop?.();
    entry.part?.stop?.();
    entry.part = part;
  }
}
