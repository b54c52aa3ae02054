import type { Facet } from '../../data/model.js';
import type { SizedValue } from '../../data/query/news-query.js';
import { tagKey } from '../../data/normalise/tags.js';
import { toNames } from '../shared/words.js';
import { MATCH, oneOf } from '../shared/one-of.js';
import { registry } from './list-registry.js';
import type { SelectionController, SelectionHost } from './selection-controller.js';
import { stepTo } from './url-state.js';

/** Whether a value is in one of several feeds. */
type IsElsewhere = (key: string, facet: Facet) => boolean;

/**
 * What a selection needs in some pages only: the address of the page, several lists, the text side, a form, and `only`
 * some choices, which leaves the others to other filters.
 */
export class SelectionExtras {
  readonly #selection: SelectionController;
  readonly #host: SelectionHost;
  readonly #onBack = (): void => this.#back();
  readonly #isElsewhere: IsElsewhere = (key, facet) =>
    this.#selection.lists.some(({ query }) => query.has(key, facet));
  #isTyping = false;
  #hadChoice = false;
  #only: { names: readonly string[]; keys: ReadonlySet<string> } | undefined;

  constructor(selection: SelectionController, host: SelectionHost) {
    this.#selection = selection;
    this.#host = host;
  }

  connect(): void {
    addEventListener('popstate', this.#onBack);
    this.share();
    const { address } = this.#selection;
    if (address) this.select(address);
    this.attach();
  }

  disconnect(): void {
    removeEventListener('popstate', this.#onBack);
  }

  /** See the selection. */
  get keys(): Set<string> {
    const keys = this.#chosen();
    for (const key of keys) if (!this.#isOurs(key)) keys.delete(key);
    return keys;
  }

  /** The values over all lists, counts added up. */
  get values(): Map<string, SizedValue> {
    const all = new Map<string, SizedValue>();
    const { lists, side } = this.#selection;
    if (side === 'text') return all;
    for (const value of lists.flatMap(({ query }) => query.sized(side))) {
      if (!this.#isOurs(value.key)) continue;
      const known = all.get(value.key);
      if (known) {
        known.count += value.count;
        known.size += value.size;
      } else all.set(value.key, value);
    }
    return all;
  }

  /** See the selection. */
  get count(): { left: number; total: number } {
    let left = 0;
    let total = 0;
    for (const { query } of this.#selection.lists) {
      left += query.items.length;
      total += query.total;
    }
    return { left, total };
  }

  /** See the selection; what is not ours stays as it is. */
  select(values: Iterable<string>): void {
    const { lists, side } = this.#selection;
    const next = [...values];
    const others = [...this.#chosen()].filter((key) => !this.#isOurs(key));
    const keys = [...others, ...next.map(tagKey).filter((key) => this.#isOurs(key))];
    for (const { query } of lists) {
      if (side === 'text') query.text = next[0] ?? '';
      else query.select(keys, side);
    }
  }

  /** Gives all lists the choice of each, as when one has come later, and tells them how values combine. */
  attach(): void {
    const { match } = this.#host;
    if (match) this.#match(oneOf(this.#host, 'match', MATCH, match, 'any'));
    if (this.#selection.lists.length > 1) this.select(this.keys);
  }

  /** A visitor chooses how tags combine. */
  combine(match: 'any' | 'all'): void {
    this.#match(match);
    this.#selection.tell();
  }

  /**
   * A choice among several lists holds in all of them, also where none of its items has it.
   *
   * @param isOver no more
   */
  share(isOver = false): void {
    const { lists } = this.#selection;
    if (lists.length > 1)
      for (const { query } of lists) query.elsewhere = isOver ? undefined : this.#isElsewhere;
  }

  /** Puts the choice into the address; while a visitor types, that is one step. */
  write(isTyping: boolean): void {
    this.#write(this.#isTyping);
    this.#isTyping = isTyping;
  }

  /** A visitor has typed a text to its end; what is typed next is a step of its own for Back. */
  end(): void {
    this.#write(true);
    this.#isTyping = false;
  }

  /** Puts back what is chosen at first, as when a form is emptied. */
  reset(): void {
    this.select(this.#initial);
  }

  /**
   * The form and the address say what is chosen, also when the list has undone it as nothing was left; called after each
   * rendering.
   */
  follow(internals: ElementInternals): void {
    const { keys } = this;
    const { name } = this.#host;
    const value = name ? new FormData() : null;
    for (const key of keys) value?.append(name, key);
    // Not there where a polyfill took the place of custom elements.
    internals.setFormValue?.(value);
    if (this.#hadChoice && !keys.size) this.#write(false);
    this.#hadChoice = keys.size > 0;
  }

  /** Decides for the lists; from then on their own `match` is for their scope alone. */
  #match(match: 'any' | 'all'): void {
    for (const { query } of this.#selection.lists) {
      registry().claimed.add(query);
      query.match = match;
    }
  }

  #back(): void {
    if (!this.#host.urlParam) return;
    // The address is as it should be, and must not get a step more.
    this.#hadChoice = this.#isTyping = false;
    this.select(this.#selection.address ?? this.#initial);
  }

  #write(isSameStep: boolean): void {
    const { keys } = this;
    const { urlParam } = this.#host;
    if (urlParam) stepTo(urlParam, keys.size || !this.#initial.length ? keys : [''], isSameStep);
  }

  /** What is chosen where neither the visitor nor the address has said anything. */
  get #initial(): string[] {
    const { lists, side } = this.#selection;
    return side === 'tag' ? lists.flatMap(({ selected }) => [...toNames(selected)]) : [];
  }

  /** What is chosen in one list or another, also if it is not ours. */
  #chosen(): Set<string> {
    const { lists, side } = this.#selection;
    return new Set(
      lists.flatMap(({ query }) => (side === 'text' ? query.text || [] : [...query.selected(side)])),
    );
  }

  #isOurs(key: string): boolean {
    const { only } = this.#host;
    if (!only?.length || this.#selection.side === 'text') return true;
    if (this.#only?.names !== only) this.#only = { names: only, keys: new Set(toNames(only).map(tagKey)) };
    return this.#only.keys.has(key);
  }
}
