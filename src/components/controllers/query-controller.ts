import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Facet, FacetValue } from '../../data/model.js';
import { advise } from '../shared/advise.js';
import { listsFor } from './find-lists.js';
import { registry, type FilterableList } from './list-registry.js';

/** Milliseconds that a list may take to appear before the console says that it is missing. */
const MISSING = 2000;

/**
 * Ties a filter to its list or lists: finds them whenever one comes or goes, renders the filter when one changes, and
 * passes choices on to all of them.
 */
export class QueryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ids: () => string;
  readonly #onAttach: () => void;
  #lists: readonly FilterableList[] = [];
  /** The feeds of several lists, when they were last told of each other. */
  #feeds: readonly unknown[] = [];
  #listening: AbortController | undefined;
  #connection: AbortController | undefined;
  #missing: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param ids the ids of the lists, separated by spaces; `''` for the next list
   * @param onAttach called when the filter got another list, before it renders
   */
  constructor(host: ReactiveControllerHost & HTMLElement, ids: () => string, onAttach: () => void) {
    this.#host = host;
    this.#ids = ids;
    this.#onAttach = onAttach;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    registry().addEventListener('change', () => this.find(), { signal });
    this.#missing = setTimeout(() => this.#warn(), MISSING);
    signal.addEventListener('abort', () => clearTimeout(this.#missing));
    this.find();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#listening?.abort();
    this.#lists = [];
  }

  /** Looks for the lists again, as when the ids have changed. */
  find(): void {
    const lists = listsFor(this.#host, this.#ids());
    if (lists.length === this.#lists.length && lists.every((list, i) => list === this.#lists[i])) return;
    // A list that has gone leaves nothing to wait for; one that was never there may be on its way.
    this.hasFailed = !lists.length && this.#lists.length > 0;
    this.#lists = lists;
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const update = (hasFailed: boolean): void => {
      this.hasFailed = hasFailed;
      this.#share();
      this.#host.requestUpdate();
    };
    for (const list of lists) {
      list.query.addEventListener('change', () => update(false), { signal });
      list.addEventListener('news-error', () => update(true), { signal });
    }
    this.#share();
    if (lists.length) this.#onAttach();
    this.#host.requestUpdate();
  }

  /** A choice among several lists holds in all of them, also where none of its items has it. */
  #share(): void {
    const feeds = this.#lists.map(({ query }) => query.feed);
    if (feeds.length < 2 || feeds.every((feed, i) => feed === this.#feeds[i])) return;
    this.#feeds = feeds;
    for (const { query } of this.#lists) {
      query.elsewhere = (key, facet) => this.#lists.some(({ query: other }) => other.has(key, facet));
    }
  }

  get lists(): readonly FilterableList[] {
    return this.#lists;
  }

  /** Whether the feed of a list could not be had, so that there is nothing to wait for. */
  hasFailed = false;

  /** Whether the feeds of all lists are there to their end, so that counts mean something. */
  get isComplete(): boolean {
    return this.#lists.length > 0 && this.#lists.every(({ query }) => query.complete);
  }

  /** How many items are left in all lists together, and how many there are to choose from. */
  get count(): { left: number; total: number } {
    let left = 0;
    let total = 0;
    for (const { query } of this.#lists) {
      left += query.items.length;
      total += query.total;
    }
    return { left, total };
  }

  get match(): 'any' | 'all' {
    return this.#lists[0]?.query.match ?? 'any';
  }

  /** Decides for the lists how several values combine; from then on their own `match` is for their scope alone. */
  set match(match: 'any' | 'all') {
    for (const { query } of this.#lists) {
      registry().claimed.add(query);
      query.match = match;
    }
  }

  /** What is searched for in all lists. */
  get text(): string {
    return this.#lists[0]?.query.text ?? '';
  }

  set text(text: string) {
    for (const { query } of this.#lists) query.text = text;
  }

  selected(facet: Facet): ReadonlySet<string> {
    return new Set(this.#lists.flatMap(({ query }) => [...query.selected(facet)]));
  }

  select(keys: Iterable<string>, facet: Facet): void {
    const next = [...keys];
    for (const { query } of this.#lists) query.select(next, facet);
  }

  /** The values of a facet over all lists, counts added up. */
  values(facet: Facet): FacetValue[] {
    const [first, ...others] = this.#lists.map(({ query }) => query.facets(facet));
    if (!first || !others.length) return first ?? [];
    const all = new Map(first.map((value) => [value.key, value]));
    for (const value of others.flat()) {
      const known = all.get(value.key);
      if (known) known.count += value.count;
      else all.set(value.key, value);
    }
    return [...all.values()];
  }

  /** How many items of all lists have each value of a facet, whatever is chosen. */
  sizes(facet: Facet): Map<string, number> {
    const sizes = new Map<string, number>();
    for (const { query } of this.#lists)
      for (const [key, size] of query.sizes(facet)) sizes.set(key, (sizes.get(key) ?? 0) + size);
    return sizes;
  }

  #warn(): void {
    const ids = this.#ids().split(/\s+/);
    const missing = ids.filter((id) => !this.#lists.some((list) => !id || list.id === id)).join(' ');
    if (this.#lists.length && !missing) return;
    this.hasFailed ||= !this.#lists.length;
    this.#host.requestUpdate();
    advise(this.#host, 'noList', missing);
  }
}
