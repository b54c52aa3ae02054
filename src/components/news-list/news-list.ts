import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed, NewsItem } from '../../data/model.js';
import { tagKey } from '../../data/normalise/tags.js';
import { NewsQuery } from '../../data/query/news-query.js';
import { ORDERS, type Order } from '../../data/query/order.js';
import { enlist, LIST, registry, type FilterableList } from '../controllers/list-registry.js';
import base from '../shared/base.styles.js';
import { FeedElement } from '../shared/feed-element.js';
import type { ItemLook } from '../shared/item-view.js';
import items from '../shared/items.styles.js';
import { languageOfWords } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { MATCH, oneOf } from '../shared/one-of.js';
import { names, toNames } from '../shared/words.js';
import { Display } from './display.js';
import type { Extras } from './extras.js';
import { emptyView, moreView } from './list-views.js';

const MORE = ['button', 'pages', 'scroll', 'none'] as const;

/** Lists so far, so that each has a number of its own. */
let lists = 0;

/**
 * Shows the news of a feed: titles with dates, summaries and tags, ten at a time. A `<tag-filter>` beside it lets
 * visitors choose subjects.
 *
 * A visitor who comes back from an article finds the list as it was: as many items, the same choice, the same place on
 * the page. That is kept in `history.state`, beside what the page keeps there, and nowhere else.
 *
 * A `<template data-item>` in it is the page's own markup for an item, which the page's own CSS applies to:
 * `<template data-item><h3><a data-attr-href="url" data-text="title"></a></h3></template>`. `data-text` fills in a value,
 * `data-attr-*` sets `href`, `src`, `alt`, `datetime`, `lang` or `title`, `data-if` leaves an element out that has nothing to
 * say, `data-each="tags"` (or `authors`) repeats one, with `label` and `key` in it. Values: `title summary text url id date
 * published modified source author language image image.alt tags`.
 *
 * @element news-list
 */
export class NewsList extends FeedElement implements FilterableList {
  static override styles = [base, items];
  static override properties: PropertyDeclarations = {
    pageSize: { type: Number, attribute: 'page-size' },
    limit: { type: Number },
    more: {},
    tags: { converter: names },
    excludeTags: { converter: names, attribute: 'exclude-tags' },
    selected: { converter: names },
    match: {},
    order: {},
    since: {},
    mark: {},
    refreshEvery: { attribute: 'refresh-every' },
  };

  /** How many items to show at first, and to add each time; how many a page has, with `more="pages"`. */
  declare pageSize: number;
  /** How many items to show at most, however often a visitor asks for more. */
  declare limit: number | undefined;
  /**
   * How to get to further items. `button` adds them below; `pages` has pages with addresses of their own (`?page=2`, a
   * second list `?page-2=2` or `?page-ID=2`), which can be shared and opened in a new tab; `scroll` adds them as a visitor
   * nears the end, and keeps the button; `none` stops at the first page.
   */
  declare more: (typeof MORE)[number];
  /** What this list is about: only items with one of these tags, or with all of them under `match="all"`. No filter can undo it. */
  declare tags: string[];
  /** What this list is not about: items with one of these tags are left out. No filter can undo it. */
  declare excludeTags: string[];
  /**
   * Tags that are chosen at first, and that a visitor can undo. A choice in the address of the page beats it, and so does
   * the choice that a visitor comes back to.
   */
  declare selected: string[];
  /** Whether items need one of several tags (`any`) or `all` of them; a filter's own `match` beats it for what is chosen there. */
  declare match: (typeof MATCH)[number];
  /**
   * `feed` keeps the publisher's order, `newest` and `oldest` go by date (what has none comes last), `highlighted` puts
   * what the publisher marked first. Without it `feed`, and `newest` for several feeds. Only the publisher's order can
   * show before a large feed is there to its end.
   */
  declare order: Order | undefined;
  /** Leaves out what is older than a date (`2026-01-31`) or a duration before today (`P1Y`, `P6M`, `P2W`), and what has no date. */
  declare since: string;
  /** Words to highlight in titles and summaries, separated by spaces: whole words and beginnings, whatever their capitals and accents. */
  declare mark: string;

  /**
   * How often to ask for news while the page is on screen, as an ISO 8601 duration of at least a minute: `PT5M`. What is
   * new is announced and offered; nothing that is being read moves.
   */
  declare refreshEvery: string;

  /** Finds a list by brand instead of by tag name, which a page may have changed. @ignore */
  readonly [LIST] = true;
  /** What the list shows and may show. It is there before the feed is, and outlives a new one. */
  readonly query: NewsQuery = new NewsQuery();

  readonly #display = new Display(this, this.loading);
  readonly #number = ++lists;
  #isTaking = false;
  /** What most lists do not need, or not yet. */
  #extras: Extras | undefined;
  #extrasLoading: Promise<unknown> | undefined;
  #disconnect: AbortController | undefined;

  constructor() {
    super();
    this.pageSize = 10;
    this.more = 'button';
    this.tags = this.excludeTags = this.selected = [];
    this.match = 'any';
    this.since = this.mark = this.refreshEvery = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#disconnect = new AbortController();
    const { signal } = this.#disconnect;
    this.query.addEventListener('change', () => this.#onQuery(), { signal });
    // The first sign of a visitor: from here on there is something to come back to.
    for (const type of ['pointerover', 'focusin']) {
      this.addEventListener(type, () => this.#withExtras(() => undefined), { signal, once: true });
    }
    signal.addEventListener('abort', enlist(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnect?.abort();
    this.#extras = this.#extrasLoading = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { query } = this;
    const match = oneOf(this, 'match', MATCH, this.match, 'any');
    if (changed.has('match') && !registry().claimed.has(query)) query.match = match;
    if (changed.has('pageSize')) this.#display.count = this.#display.size;
    const isKept = !!globalThis.history?.state?.raakvlak;
    if (changed.has('selected') && (this.hasUpdated || (!isKept && !query.selected().size))) {
      query.select(toNames(this.selected).map(tagKey));
    }
    if (isKept || this.since || this.mark || this.refreshEvery || this.isMerged || /^[ps]/.test(this.more)) {
      if (!this.#extrasLoading) this.prepare(this.#loadExtras());
    }
    this.#extras?.update();
    query.scope = {
      tags: toNames(this.tags),
      match,
      exclude: toNames(this.excludeTags),
      since: this.#extras?.since,
    };
    query.order = this.#order;
  }

  protected override updated(): void {
    const { status, isPartial, feed, error } = this.loading;
    const isReady = this.#isReady;
    if (status === 'loading') this.setStates('loading', ...(isPartial && isReady ? ['partial'] : []));
    else
      this.setStates(
        ...(feed ? [this.query.items.length ? 'ready' : 'empty'] : []),
        ...(error ? ['error'] : []),
      );
    this.#extras?.updated();
  }

  protected override onFeed(feed: Feed | undefined, isComplete: boolean): void {
    if (!feed) this.#display.count = this.#display.size;
    this.#isTaking = true;
    if (feed && !isComplete) this.query.grow(feed);
    else this.query.feed = feed;
    this.#isTaking = false;
    if (isComplete) void this.#display.fill();
  }

  protected override shownItems(): readonly NewsItem[] {
    return this.#isReady ? this.#display.shown : [];
  }

  protected override look(): ItemLook {
    return { ...super.look(), text: this.#extras?.text };
  }

  get #order(): Order {
    return oneOf(this, 'order', ORDERS, this.order, this.isMerged ? 'newest' : 'feed');
  }

  /** Whether items can show: in another order than the feed's the newest or oldest may be yet to come. */
  get #isReady(): boolean {
    const { feed, isPartial } = this.loading;
    if (!feed) return false;
    return this.#display.shown.length
      ? !isPartial || this.#order === 'feed'
      : !isPartial && !this.query.items.length;
  }

  /** Loads what is rare: other ways to get to more items, what is said of them, what is kept for who comes back. */
  #loadExtras(): Promise<unknown> {
    const signal = this.#disconnect!.signal;
    return (this.#extrasLoading ??= import('./extras.js').then(({ Extras }) => {
      if (signal.aborted) return;
      this.#extras = new Extras(this.#display, signal);
      this.requestUpdate();
      return this.#extras.ready;
    }));
  }

  /** Says and does what a list does after a visitor; without a network it goes on without. */
  #withExtras(run: (extras: Extras) => void): void {
    if (this.#extras) return run(this.#extras);
    this.#loadExtras().then(
      () => this.#extras && run(this.#extras),
      () => undefined,
    );
  }

  #onQuery(): void {
    this.requestUpdate();
    // A feed that arrives is no answer to a visitor's choice, and needs no word.
    if (this.#isTaking || !this.query.complete) return;
    this.#display.count = this.#display.size;
    void this.#display.fill();
    this.#withExtras((extras) => extras.onChoice());
  }

  #onMore(): void {
    const { count } = this.#display;
    this.#display.count += this.#display.size;
    this.requestUpdate();
    void this.#display.fill();
    this.#withExtras(({ guide }) => void guide.goOn(count));
  }

  #onClear(): void {
    this.query.clear();
    // The button is about to go, and must not take the focus along.
    this.#withExtras(({ guide }) => guide.focus(this.#display.from));
  }

  protected override render(): TemplateResult {
    const { texts, query } = this;
    const { status } = this.loading;
    const isReady = this.#isReady;
    const isEmpty = isReady && !query.items.length;
    const language = languageOfWords(this, texts.code);
    return html`
      ${this.headingView()}
      <p class="sr-only" aria-live="polite" aria-atomic="true" lang=${language} dir="auto">
        ${liveText(status === 'error' ? texts.errorTitle : this.#display.status)}
      </p>
      ${status === 'stale' || status === 'error' ? this.errorView() : nothing} ${this.fallbackView(isReady)}
      ${
        status === 'loading' && !isReady && !this.hasFallback
          ? this.skeletonView(Math.min(this.#display.size, 3))
          : nothing
      }
      ${isEmpty ? emptyView(texts, language, query.total ? () => this.#onClear() : undefined) : nothing}
      ${isReady && !isEmpty ? this.#listView(language) : nothing}
    `;
  }

  #listView(language: unknown): TemplateResult {
    const { texts, headingText } = this;
    const look = this.look();
    const more = oneOf(this, 'more', MORE, this.more, 'button');
    // Two lists on a page must not have two buttons of one name.
    const name = headingText || (registry().lists.size > 1 ? texts.list(this.#number) : '');
    const hasButton = this.#display.hasMore && more !== 'none';
    return html`
      ${this.#extras?.before() ?? nothing}
      <ul part="list" role="list" data-layout=${this.layoutName} @click=${this.onListClick}>
        ${this.#display.shown.map((item) => this.rowView(item, look))}
      </ul>
      ${this.#extras?.after() ?? (hasButton ? moreView(texts, name, language, () => this.#onMore()) : nothing)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsList;
  }
}
