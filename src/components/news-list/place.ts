import type { Facet } from '../../data/model.js';
import { tagKey } from '../../data/normalise/tags.js';
import type { Display } from './display.js';
import { toNames } from '../shared/words.js';
import { nameOf } from './name-of.js';

const FACETS: readonly Facet[] = ['tag', 'source', 'author', 'year'];

/** Milliseconds without scrolling before the place is noted. Safari refuses more than a hundred notes in half a minute. */
const REST = 400;

/** How a list was when a visitor left the page. */
interface Kept {
  /** Path of the page: a single-page app may take the state along to another. */
  path: string;
  count: number;
  text: string;
  match: 'any' | 'all';
  selected: Partial<Record<Facet, string[]>>;
  /** CSS pixels from the top of the window to the list; absent at the top of the page, and while the list was below the window. */
  top?: number;
}

/** What we keep in `history.state`, by the name of the list. */
type State = Record<string, unknown> & { raakvlak?: Record<string, Kept> };

/**
 * Keeps in `history.state` how many items a list shows, what is chosen, and where it stands in the window, and puts it
 * back for who comes back. The page's own state stays as it is, nothing is stored elsewhere, and a visitor who scrolls is
 * left alone.
 */
export class Place {
  readonly #display: Display;
  readonly #end: AbortSignal;
  readonly #name: string | undefined;
  /** Where the list is to stand, until it does or the visitor scrolls. */
  #target: number | undefined;
  /** What is kept has not been put back wholly yet. */
  #isReturning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param end comes when the list leaves the page */
  constructor(display: Display, end: AbortSignal) {
    this.#display = display;
    this.#end = end;
    this.#name = nameOf(display.host);
    // A list that shows already asked for us because of its visitor, who is not coming back.
    if (!display.loading.feed) this.#restore();
    if (!this.#name) return;
    const listen = (target: EventTarget, types: string[], run: () => void): void =>
      types.forEach((type) =>
        target.addEventListener(type, run, { signal: end, capture: true, passive: true }),
      );
    listen(window, ['wheel', 'touchmove', 'keydown', 'mousedown'], () => (this.#target = undefined));
    // The choice follows the address, by the filter; how much shows of it follows the state, once that is done.
    listen(window, ['popstate'], () => setTimeout(() => this.#restoreCount(this.#kept)));
    listen(window, ['load'], () => this.#return());
    // Whoever follows a link leaves; what was scrolled in the last moments is noted in time.
    listen(window, ['click', 'pagehide'], () => this.#save());
    listen(window, ['scroll'], () => this.#soon());
    end.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The list has rendered: it may have grown enough to be scrolled to its place. */
  updated(): void {
    if (this.#isReturning) this.#return();
    else if (this.#name) this.#soon();
  }

  get #kept(): Kept | undefined {
    const kept = this.#name ? stateOf()?.[this.#name] : undefined;
    return kept?.path === location.pathname ? kept : undefined;
  }

  #restore(): void {
    const { query, selected } = this.#display.host;
    const kept = this.#kept;
    if (kept) {
      // What the address says has been chosen already, and stays.
      for (const facet of FACETS) {
        if (!query.selected(facet).size) query.select(kept.selected[facet] ?? [], facet);
      }
      query.text ||= kept.text;
      query.match = kept.match;
      this.#restoreCount(kept);
      this.#isReturning = true;
      this.#target = kept.top;
    } else if (stateOf() && !query.selected().size) {
      // The list has left its first choice to us.
      query.select(toNames(selected).map(tagKey));
    }
  }

  #restoreCount(kept: Kept | undefined): void {
    if (!kept || this.#end.aborted) return;
    this.#display.count = Math.max(kept.count, this.#display.size);
    this.#display.host.requestUpdate();
  }

  #return(): void {
    if (!this.#isReturning || this.#display.loading.status === 'loading') return;
    // Once, unless the page goes on loading.
    this.#isReturning = document.readyState !== 'complete';
    void this.#toTarget();
  }

  async #toTarget(): Promise<void> {
    const { host, isPaged } = this.#display;
    if (isPaged) {
      const { fill } = await import('./next-pages.js');
      await fill(this.#display, Infinity);
    }
    // A second time in the next frame: what else shows with the items, as a filter does, may have moved them.
    for (const isLast of [false, true]) {
      await host.updateComplete;
      if (this.#target === undefined || this.#end.aborted) return;
      const top = host.getBoundingClientRect().top - this.#target;
      // The page may scroll smoothly, and must not here.
      if (Math.abs(top) >= 1) scrollBy({ top, behavior: 'instant' });
      if (isLast && !this.#isReturning) this.#target = undefined;
      await new Promise(requestAnimationFrame);
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    // By then the filter has put the choice into the address, as a step of its own.
    this.#timer = setTimeout(() => this.#save(), REST);
  }

  #save(): void {
    const { host, loading, count } = this.#display;
    const state = history.state as State | null;
    // Not before the place is restored; and what is no plain object cannot be added to.
    if (!this.#name || !loading.feed || this.#isReturning || this.#target !== undefined || !isPlain(state))
      return;
    const { query } = host;
    const { top } = host.getBoundingClientRect();
    const kept: Kept = {
      path: location.pathname,
      count,
      text: query.text,
      match: query.match,
      selected: Object.fromEntries(FACETS.map((facet) => [facet, [...query.selected(facet)]])),
      ...(scrollY > 0 && top < innerHeight && { top }),
    };
    if (JSON.stringify(state?.raakvlak?.[this.#name]) === JSON.stringify(kept)) return;
    history.replaceState({ ...state, raakvlak: { ...state?.raakvlak, [this.#name]: kept } }, '');
  }
}

/** What is kept of the lists of this page. */
function stateOf(): State['raakvlak'] {
  return (history.state as State | null)?.raakvlak;
}

function isPlain(state: unknown): boolean {
  if (state === null) return true;
  if (typeof state !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(state);
  return prototype === Object.prototype || prototype === null;
}
