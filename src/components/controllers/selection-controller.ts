import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Facet } from '../../data/model.js';
import type { SizedValue } from '../../data/query/news-query.js';
import { tagKey } from '../../data/normalise/tags.js';
import { advise } from '../shared/advise.js';
import { emit } from '../shared/emit.js';
import { listsFor, registry, type FilterableList } from './list-registry.js';
import type { SelectionExtras } from './selection-extras.js';

/** Milliseconds that a list may take to appear before the console says that it is missing. */
const MISSING = 2000;

/** A side of the news, or a search through its text. */
export type Side = Facet | 'text';

/** What a selection asks of its filter. */
export interface SelectionHost extends ReactiveControllerHost, HTMLElement {
  /** Ids of the lists, separated by spaces; `''` for the next list. */
  readonly for: string;
  readonly match: string | undefined;
  readonly matchToggle: boolean;
  readonly only: readonly string[];
  readonly urlParam: string;
  readonly name: string;
}

/**
 * What is chosen in a filter. Finds the filter's list or lists, renders the filter when one of them comes, changes or
 * goes, and passes choices on. What is rarer, as the address of the page, several lists, forms, is in `extras`, which
 * load where they are needed.
 */
export class SelectionController implements ReactiveController {
  /** In the order of `for`. */
  lists: readonly FilterableList[] = [];
  /** What the filter is about. */
  side: Side = 'tag';
  extras: SelectionExtras | undefined;
  readonly #host: SelectionHost;
  readonly #update = (): void => this.#host.requestUpdate();
  #listening = new AbortController();
  #missing: ReturnType<typeof setTimeout> | undefined;
  #isMissing = false;
  #loading: Promise<unknown> | undefined;

  constructor(host: SelectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    registry().addEventListener('change', this.#update);
    this.#take([]);
    this.extras?.connect();
    this.#update();
  }

  hostDisconnected(): void {
    registry().removeEventListener('change', this.#update);
    this.#take([]);
    clearTimeout(this.#missing);
    this.extras?.disconnect();
  }

  /**
   * Looks for lists, and gives them the choice of the address, when there are others or the filter is about something
   * else; to be called before each rendering.
   *
   * @param isOther whether what the address means has changed
   */
  attach(side: Side, isOther: boolean): void {
    const { isConnected } = this.#host;
    if (side !== this.side) {
      // Nothing on screen would tell of it, or undo it.
      if (this.keys.size) this.select([]);
      this.side = side;
      isOther = true;
    }
    const lists = isConnected ? listsFor(this.#host, this.#ids) : [];
    if (lists.length !== this.lists.length || lists.some((list, i) => list !== this.lists[i])) {
      this.#take(lists);
      isOther = true;
    }
    if (this.#isRare) {
      this.#loading ??= import('./selection-extras.js').then(
        ({ SelectionExtras }) => {
          this.extras = new SelectionExtras(this, this.#host);
          if (this.#host.isConnected) this.extras.connect();
          this.#update();
        },
        // Without a network, what the page put in the filter stays.
        () => undefined,
      );
    }
    this.extras?.share();
    if (!isOther) return;
    const values = this.address;
    if (values) this.select(values);
    this.extras?.attach();
  }

  /** The values in the address of the page; nothing when it does not say, and none when it says that there are none. */
  get address(): string[] | undefined {
    const { urlParam } = this.#host;
    const values = urlParam ? new URLSearchParams(location.search).getAll(urlParam) : [];
    return values.length ? values.filter(Boolean) : undefined;
  }

  /** Whether all that is needed is here, too. */
  get isReady(): boolean {
    return this.isComplete && !(this.#isRare && !this.extras);
  }

  /** Whether the feeds of all lists are there to their end, so that counts mean something. */
  get isComplete(): boolean {
    return this.lists.length > 0 && this.lists.every(({ query }) => query.complete);
  }

  /** Whether there is nothing to wait for: no list, or one whose feed cannot be had. */
  get hasFailed(): boolean {
    return this.#isMissing || this.lists.some((list) => list.matches(':is(:state(error))'));
  }

  /** How many items are left in all lists together, and how many there are to choose from. */
  get count(): { left: number; total: number } {
    const query = this.lists[0]?.query;
    return this.extras?.count ?? { left: query?.items.length ?? 0, total: query?.total ?? 0 };
  }

  get match(): 'any' | 'all' {
    return this.lists[0]?.query.match ?? 'any';
  }

  /** The chosen keys; what is searched for, on the side of the text. */
  get keys(): Set<string> {
    return this.extras?.keys ?? new Set(this.lists[0]?.query.selected(this.side as Facet));
  }

  /** What there is to choose from, by key. */
  get values(): ReadonlyMap<string, SizedValue> {
    if (this.extras) return this.extras.values;
    const values = (this.side !== 'text' && this.lists[0]?.query.sized(this.side)) || [];
    return new Map(values.map((value) => [value.key, value]));
  }

  /** Puts these in the place of what is chosen. */
  select(values: Iterable<string>): void {
    if (this.extras) this.extras.select(values);
    else if (this.side !== 'text') this.lists[0]?.query.select([...values].map(tagKey), this.side);
  }

  /** A visitor chooses these, and no others. */
  choose(values: Iterable<string>, isTyping = false): void {
    this.select(values);
    this.extras?.write(isTyping);
    this.tell();
  }

  /** Tells the page that the visitor has chosen. */
  tell(): void {
    const { keys, match, count } = this;
    this.#host.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    emit(this.#host, 'tags-change', { selected: [...keys], match, total: count.left });
  }

  get #ids(): string[] {
    return [...new Set(this.#host.for?.match(/\S+/g))];
  }

  get #isRare(): boolean {
    const { urlParam, name, only, match, matchToggle } = this.#host;
    return (
      !!(urlParam || name || only?.length || match || matchToggle) ||
      this.side === 'text' ||
      this.lists.length > 1
    );
  }

  #take(lists: readonly FilterableList[]): void {
    this.#listening.abort();
    this.extras?.share(true);
    this.lists = lists;
    const { signal } = (this.#listening = new AbortController());
    for (const list of lists) {
      list.query.addEventListener('change', this.#update, { signal });
      list.addEventListener('news-error', this.#update, { signal });
    }
    this.#isMissing = false;
    clearTimeout(this.#missing);
    this.#missing = setTimeout(() => this.#warn(), MISSING);
  }

  #warn(): void {
    if (this.lists.length >= (this.#ids.length || 1)) return;
    this.#isMissing = !this.lists.length;
    this.#update();
    advise(this.#host, 'noList', this.#ids, this.lists);
  }
}
