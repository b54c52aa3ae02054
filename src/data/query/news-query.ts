import type { Facet, FacetValue, Feed, NewsItem } from '../model.js';
import { BIT, FACETS, leftOut, type QueryScope } from './left-out.js';
import { ordered, type Order } from './order.js';
import { Postings } from './postings.js';

export type { QueryScope };

/** A value of a facet with the number of items that have it. */
export interface SizedValue extends FacetValue {
  size: number;
}

/** The facets whose values items may take from their feed. */
const FROM_FEED: readonly Facet[] = ['source', 'author'];
const NONE: readonly NewsItem[] = [];

/**
 * A choice from a feed: what is selected on each side, which items are left, and what each further value would leave.
 * Exists before its feed, so that a selection from the page's address can wait for it, and outlives a new feed.
 *
 * Facets combine by AND, the values of one facet by OR; those of the tag facet by `match`. Values are indexed once per
 * feed; a change costs in proportion to the index entries, not to items times values.
 *
 * @fires change - After the feed, the selection or the scope changed what this gives.
 */
export class NewsQuery extends EventTarget {
  #feed: Feed | undefined;
  /** Its items, and how many there were when it was given: it may go on growing. */
  #all: readonly NewsItem[] = NONE;
  #taken = 0;
  #complete = false;
  #match: 'any' | 'all' = 'any';
  #text = '';
  #scope: QueryScope = {};
  #order: Order = 'feed';
  #isElsewhere: ((key: string, facet: Facet) => boolean) | undefined;
  readonly #selected = new Map<Facet, Set<string>>();
  readonly #postings = new Map<Facet, Postings>();
  /** The selections that `#left` stands for. */
  readonly #counted = new Map<Facet, ReadonlySet<string>>();
  // Worked out when asked for, forgotten at a change.
  #left: Uint8Array | undefined;
  #places: number[] | undefined;
  #items: NewsItem[] | undefined;

  /** @param feed a complete feed to begin with */
  constructor(feed?: Feed) {
    super();
    if (feed) this.feed = feed;
  }

  /** The feed; set it to give a complete one, or none. */
  get feed(): Feed | undefined {
    return this.#feed;
  }

  set feed(feed: Feed | undefined) {
    this.#take(feed, feed !== undefined);
  }

  /** Takes a feed that is still arriving; given again and again, only the new items cost anything. */
  grow(feed: Feed): void {
    this.#take(feed, false);
  }

  /** Whether the feed is there to its end. Until then counts say nothing yet. */
  get complete(): boolean {
    return this.#complete;
  }

  /** How several values of the tag facet combine; those of other facets by any. */
  get match(): 'any' | 'all' {
    return this.#match;
  }

  set match(match: 'any' | 'all') {
    if (match === this.#match) return;
    this.#match = match;
    this.#changed();
  }

  /** Leaves items that have all of these words, or beginnings of words, in title or summary; `''` leaves all. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#changed();
  }

  /** What the query is about. */
  get scope(): QueryScope {
    return this.#scope;
  }

  set scope(scope: QueryScope) {
    if (JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    this.#scope = scope;
    this.#changed();
  }

  /** The order of `items`. */
  get order(): Order {
    return this.#order;
  }

  set order(order: Order) {
    if (order === this.#order) return;
    this.#order = order;
    this.#places = undefined;
    this.#changed();
  }

  /** The selected keys that the feed has; before the feed is complete, all that were chosen. */
  selected(facet: Facet = 'tag'): ReadonlySet<string> {
    const chosen = this.#selected.get(facet) ?? new Set();
    if (!this.#complete || !chosen.size) return chosen;
    return new Set([...chosen].filter((key) => this.has(key, facet) || this.#isElsewhere?.(key, facet)));
  }

  /** Whether an item of the feed has a value. */
  has(key: string, facet: Facet = 'tag'): boolean {
    return this.#index(facet).values.has(key);
  }

  /**
   * For a choice that is shared with other feeds: tells whether one of those has a value. A selected one that this feed
   * lacks then leaves nothing here, where it would otherwise be passed over as unknown. Give it anew when they change.
   */
  set elsewhere(isElsewhere: ((key: string, facet: Facet) => boolean) | undefined) {
    this.#isElsewhere = isElsewhere;
    // What was never asked for cannot have become another answer.
    if (this.#left && FACETS.some((facet) => !isSame(this.selected(facet), this.#counted.get(facet)!)))
      this.#changed();
  }

  /** Selects a value, or takes it out of the selection. */
  toggle(key: string, facet: Facet = 'tag'): void {
    const chosen = new Set(this.selected(facet));
    if (!chosen.delete(key)) chosen.add(key);
    this.select(chosen, facet);
  }

  /** Puts these keys in the place of a facet's selection. */
  select(keys: Iterable<string>, facet: Facet = 'tag'): void {
    const next = new Set(keys);
    const before = this.#selected.get(facet) ?? new Set();
    if (isSame(next, before)) return;
    const shown = this.selected(facet);
    this.#selected.set(facet, next);
    if (!isSame(this.selected(facet), shown)) this.#changed();
  }

  /** Undoes the selection of one facet, or of all and the text. */
  clear(facet?: Facet): void {
    const facets = facet ? [facet] : FACETS;
    const had = facets.some((side) => this.#selected.get(side)?.size) || (!facet && this.#text !== '');
    for (const side of facets) this.#selected.delete(side);
    if (!facet) this.#text = '';
    if (had) this.#changed();
  }

  /**
   * The values of a facet in the order of the feed, each with what it would leave under everything else that is
   * chosen. Values outside the scope are not among them, but for selected ones.
   */
  facets(facet: Facet = 'tag'): FacetValue[] {
    return this.sized(facet).map(({ key, label, count, selected }) => ({ key, label, count, selected }));
  }

  /** As {@link facets}, each with how many items of the scope have it, whatever is chosen. */
  sized(facet: Facet = 'tag'): SizedValue[] {
    const left = this.#reasons();
    const selected = this.selected(facet);
    const isAny = facet !== 'tag' || this.#match === 'any';
    const counted = isAny ? ~BIT[facet] : ~0;
    const values: SizedValue[] = [];
    for (const { key, named, items } of this.#index(facet).values.values()) {
      let count = 0;
      let size = 0;
      for (const place of items) {
        const reasons = left[place] ?? 0;
        if ((reasons & counted) === 0) count++;
        if ((reasons & BIT.scope) === 0) size++;
      }
      const isSelected = selected.has(key);
      if (size || isSelected) values.push({ key, label: named.label, count, size, selected: isSelected });
    }
    return values;
  }

  /** What is left, in order. The same array until something changes. */
  get items(): readonly NewsItem[] {
    if (!this.#items) {
      const all = this.#all;
      const left = this.#reasons();
      this.#places ??= ordered(all, this.#order);
      this.#items = [];
      for (const place of this.#places) {
        const item = all[place];
        if (item && left[place] === 0) this.#items.push(item);
      }
    }
    return this.#items;
  }

  /** How many items there are to choose from: those in the scope. */
  get total(): number {
    let total = 0;
    for (const reasons of this.#reasons()) if ((reasons & BIT.scope) === 0) total++;
    return total;
  }

  #take(feed: Feed | undefined, complete: boolean): void {
    const items = feed?.items ?? NONE;
    const [before, taken] = [this.#all, this.#taken];
    const isSame = items === before && items.length === taken;
    if (isSame && feed === this.#feed && complete === this.#complete) return;
    // A growing feed has the same list, which has grown, or brings the same items first.
    const isGrown =
      items.length >= taken && (items === before || before.every((item, place) => item === items[place]));
    if (!isGrown) this.#postings.clear();
    // What items take from their feed may come at its end.
    if (!this.#complete) for (const facet of FROM_FEED) this.#postings.delete(facet);
    this.#feed = feed;
    this.#all = items;
    this.#taken = items.length;
    this.#complete = complete;
    this.#places = undefined;
    this.#changed();
  }

  #changed(): void {
    this.#left = this.#items = undefined;
    this.dispatchEvent(new Event('change'));
  }

  #index(facet: Facet): Postings {
    let postings = this.#postings.get(facet);
    if (!postings) this.#postings.set(facet, (postings = new Postings(facet)));
    postings.grow(this.#all);
    return postings;
  }

  /** Why each item is left out, 0 for those that are not. */
  #reasons(): Uint8Array {
    if (this.#left) return this.#left;
    for (const facet of FACETS) this.#counted.set(facet, this.selected(facet));
    return (this.#left = leftOut(
      this.#all,
      { scope: this.#scope, selected: this.#counted, match: this.#match, text: this.#text },
      (facet) => this.#index(facet).values,
    ));
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
