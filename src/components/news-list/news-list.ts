import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed, NewsItem } from '../../data/model.js';
import { NewsQuery } from '../../data/query/news-query.js';
import { enlist, LIST, registry, type FilterableList } from '../controllers/list-registry.js';
import base from '../shared/base.styles.js';
import { FeedElement } from '../shared/feed-element.js';
import { itemView } from '../shared/item-view.js';
import items from '../shared/items.styles.js';
import { liveText } from '../shared/live-text.js';
import { MATCH, oneOf } from '../shared/one-of.js';
import { names } from '../shared/words.js';
import type { Freshness } from './keep-fresh.js';

const MORE = ['button', 'none'] as const;

/** Milliseconds without a further click before a screen reader hears how many items are left. */
const PAUSE = 350;

/** Pages of a paged feed that one press or choice may fetch. */
const PAGES = 5;

/**
 * Shows the news of a feed: titles with dates, summaries and tags, ten at a time. A `<tag-filter>` beside it lets
 * visitors choose subjects.
 *
 * @element news-list
 */
export class NewsList extends FeedElement implements FilterableList {
  static override styles = [base, items];
  static override properties: PropertyDeclarations = {
    pageSize: { type: Number, attribute: 'page-size' },
    more: {},
    tags: { converter: names },
    match: {},
    refreshEvery: { attribute: 'refresh-every' },
  };

  /** How many items to show at first, and to add each time. */
  declare pageSize: number;
  /** `button` offers more items with a button, `none` stops at the first page. */
  declare more: (typeof MORE)[number];
  /** What this list is about: only items with one of these tags, or with all of them under `match="all"`. No filter can undo it. */
  declare tags: string[];
  /** Whether items need one of several tags (`any`) or `all` of them; a filter's own `match` beats it for what is chosen there. */
  declare match: (typeof MATCH)[number];

  /**
   * How often to ask for news while the page is on screen, as an ISO 8601 duration of at least a minute: `PT5M`. What is
   * new is announced and offered; nothing that is being read moves.
   */
  declare refreshEvery: string;

  /** Finds a list by brand instead of by tag name, which a page may have changed. @ignore */
  readonly [LIST] = true;
  /** What the list shows and may show. It is there before the feed is, and outlives a new one. */
  readonly query: NewsQuery = new NewsQuery();

  #shown = 0;
  #status = '';
  #statusTimer: ReturnType<typeof setTimeout> | undefined;
  #focusFrom: number | undefined;
  #isTaking = false;
  #news: Freshness | undefined;
  #disconnect: AbortController | undefined;

  constructor() {
    super();
    this.pageSize = 10;
    this.more = 'button';
    this.tags = [];
    this.match = 'any';
    this.refreshEvery = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#disconnect = new AbortController();
    const { signal } = this.#disconnect;
    this.query.addEventListener('change', () => this.#onQuery(), { signal });
    signal.addEventListener('abort', enlist(this));
    signal.addEventListener('abort', () => clearTimeout(this.#statusTimer));
    signal.addEventListener('abort', () => this.#news?.stop());
    this.#keepFresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnect?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const match = oneOf(this, 'match', MATCH, this.match, 'any');
    if (changed.has('match') && !registry().claimed.has(this.query)) this.query.match = match;
    if (changed.has('tags') || changed.has('match')) this.query.scope = { tags: this.tags, match };
    if (changed.has('pageSize')) this.#shown = this.#pageSize;
    if (changed.has('refreshEvery')) this.#keepFresh();
  }

  protected override updated(): void {
    const { status, isPartial, feed } = this.loading;
    const isEmpty = feed && !isPartial && this.query.items.length === 0;
    if (status === 'loading') this.setStates('loading', ...(isPartial ? ['partial'] : []));
    else
      this.setStates(
        ...(feed ? [isEmpty ? 'empty' : 'ready'] : []),
        ...(this.loading.error ? ['error'] : []),
      );
    if (this.#focusFrom === undefined) return;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('[part~="list"] > li')[this.#focusFrom];
    const link = row?.querySelector('a');
    // An item without an address takes the focus itself.
    if (!link) row?.setAttribute('tabindex', '-1');
    (link ?? row)?.focus();
    this.#focusFrom = undefined;
  }

  protected override onFeed(feed: Feed | undefined, isComplete: boolean): void {
    if (!this.query.feed) this.#shown = this.#pageSize;
    this.#isTaking = true;
    if (feed && !isComplete) this.query.grow(feed);
    else this.query.feed = feed;
    this.#isTaking = false;
    if (isComplete) void this.#fill();
  }

  protected override shownItems(): readonly NewsItem[] {
    return this.query.items.slice(0, this.#shown);
  }

  get #pageSize(): number {
    return this.pageSize >= 1 ? Math.floor(this.pageSize) : 10;
  }

  #onQuery(): void {
    this.requestUpdate();
    // A feed that arrives is no answer to a visitor's choice, and needs no word.
    if (this.#isTaking || !this.query.complete) return;
    this.#shown = this.#pageSize;
    void this.#fill();
    const { items, total } = this.query;
    this.#say(items.length === total ? this.texts.all(total) : this.texts.someOf(items.length, total));
  }

  /** Two filters, or quick clicks: only the last count is worth hearing. */
  #say(message: string): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => {
      this.#status = message;
      this.requestUpdate();
    }, PAUSE);
  }

  /** Asks now and then, while the page is on screen. The file for it loads where it is wanted. */
  #keepFresh(): void {
    this.#news?.stop();
    this.#news = undefined;
    const { refreshEvery } = this;
    if (!refreshEvery || !this.isConnected) return;
    void import('./keep-fresh.js').then(({ Freshness }) => {
      if (refreshEvery !== this.refreshEvery || !this.isConnected || this.#news) return;
      this.#news = new Freshness(
        this,
        this.loading,
        (message) => this.#say(message),
        () => (this.#focusFrom = 0),
      );
    });
  }

  #onMore(): void {
    const from = this.#shown;
    this.#shown += this.#pageSize;
    const isHere = this.query.items.length > from;
    if (isHere) this.#goTo(from);
    void this.#fill().then(() => isHere || this.#goTo(from));
  }

  /** Shows more, with the focus on the first item that is new; on the last one when there was nothing more. */
  #goTo(from: number): void {
    const { length } = this.query.items;
    this.#focusFrom = Math.min(from, length - 1);
    this.#say(this.texts.shown(Math.min(this.#shown, length), length));
    this.requestUpdate();
  }

  /** Fetches pages of a paged feed until there is enough to show; a few at a time, as a choice may leave next to nothing. */
  async #fill(): Promise<void> {
    const { loading, query } = this;
    for (let page = 0; page < PAGES && loading.feed?.next && query.items.length < this.#shown; page++) {
      const { feed } = loading;
      await loading.more();
      if (feed === loading.feed) return;
    }
  }

  #onClear(): void {
    // The button is about to go, and must not take the focus along.
    this.#focusFrom = 0;
    this.query.clear();
  }

  protected override render(): TemplateResult {
    const { status, feed, isPartial } = this.loading;
    const isReady = feed !== undefined;
    const isEmpty = isReady && !isPartial && this.query.items.length === 0;
    return html`
      ${this.headingView()}
      <p class="sr-only" role="status">
        ${liveText(status === 'error' ? this.texts.errorTitle : this.#status)}
      </p>
      ${status === 'stale' || status === 'error' ? this.errorView() : nothing} ${this.fallbackView(isReady)}
      ${status === 'loading' && !isReady && !this.hasFallback ? this.skeletonView(Math.min(this.#pageSize, 3)) : nothing}
      ${isEmpty ? this.#emptyView() : nothing} ${isReady && !isEmpty ? this.#listView() : nothing}
    `;
  }

  #listView(): TemplateResult {
    const look = this.look();
    const shown = this.shownItems();
    const hasMore = shown.length < this.query.items.length || this.loading.feed?.next;
    return html`
      ${this.#news?.view() ?? nothing}
      <ul part="list" role="list" data-layout=${this.layoutName} @click=${this.onListClick}>
        ${shown.map((item) => itemView(item, look))}
      </ul>
      ${hasMore && oneOf(this, 'more', MORE, this.more, 'button') === 'button' ? this.#moreView() : nothing}
    `;
  }

  #moreView(): TemplateResult {
    const { texts, headingText } = this;
    // Two lists on a page must not have two buttons of one name.
    const name = headingText ? texts.moreOf(headingText) : nothing;
    return html`
      <p class="more">
        <button class="button" type="button" part="more" aria-label=${name} @click=${this.#onMore}>
          <span>${liveText(texts.more)}</span>
        </button>
      </p>
    `;
  }

  #emptyView(): TemplateResult {
    const { texts, query } = this;
    const isChosen = query.total > 0;
    return html`
      <slot name="empty">
        <div class="state" part="status">
          <p><strong>${liveText(isChosen ? texts.emptySelection : texts.empty)}</strong></p>
          ${
            isChosen
              ? html`
                  <p>${liveText(texts.emptySelectionHint)}</p>
                  <button class="button" type="button" @click=${this.#onClear}>
                    <span>${liveText(texts.clear)}</span>
                  </button>
                `
              : nothing
          }
        </div>
      </slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsList;
  }
}
