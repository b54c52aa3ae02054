import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed, NewsItem, RelatedItem } from '../../data/model.js';
import { relatedNews } from '../../data/related/related-news.js';
import base from '../shared/base.styles.js';
import { FeedElement } from '../shared/feed-element.js';
import { itemView } from '../shared/item-view.js';
import items from '../shared/items.styles.js';
import { names } from '../shared/words.js';
import { currentArticle } from './current-article.js';
import { followAddress } from './follow-address.js';
import styles from './related-news.styles.js';

/**
 * Shows, under an article, what else there is about the same subject: chosen in the browser by rare tags and words that
 * both share, never the article itself. When nothing is related enough it shows fewer, or hides itself.
 *
 * @element related-news
 */
export class RelatedNews extends FeedElement {
  static override styles = [base, items, styles];
  static override properties: PropertyDeclarations = {
    forUrl: { attribute: 'for-url' },
    limit: { type: Number },
    tags: { converter: names },
    explain: { type: Boolean },
  };

  /** Address of the article to relate to. Without it, the page's canonical address, also when a single-page app changes it. */
  declare forUrl: string;
  /** How many items to show at most. */
  declare limit: number;
  /** What the article is about, where neither the feed nor the page says so. */
  declare tags: string[];
  /** Says under each title why it is there: "Ook over: Wonen". */
  declare explain: boolean;

  #related: readonly RelatedItem[] | undefined;
  /** Numbers the questions, so that a late answer to an old one is dropped. */
  #question = 0;
  #unfollow: (() => void) | undefined;
  /** Address of the page, while its canonical link is still that of the page before. */
  #address: string | undefined;
  #ranking: Promise<void> | undefined;

  constructor() {
    super();
    this.forUrl = '';
    this.limit = 3;
    this.tags = [];
    this.explain = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followAddress((address) => {
      this.#address = address;
      if (!this.forUrl) this.#rank();
    });
    // Back in the page, which may be about something else by now.
    this.#rank();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#address = undefined;
  }

  override async refresh(): Promise<void> {
    await super.refresh();
    await this.#ranking;
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('forUrl') || changed.has('limit') || changed.has('tags')) this.#rank();
  }

  protected override updated(): void {
    const { status, error } = this.loading;
    const isEmpty = this.#isReady && !this.#related?.length;
    if (!this.#isReady && !error) this.setStates(...(status === 'idle' ? [] : ['loading']));
    else this.setStates(...(this.#isReady ? [isEmpty ? 'empty' : 'ready'] : []), ...(error ? ['error'] : []));
  }

  protected override onFeed(feed: Feed | undefined, isComplete: boolean): void {
    // Of a feed that was asked for again, the old answer stays until there is a new one.
    if (!feed) this.#related = undefined;
    if (isComplete) this.#rank();
  }

  protected override shownItems(): readonly NewsItem[] {
    return this.#related?.map(({ item }) => item) ?? [];
  }

  protected override get headingLabel(): string {
    return this.heading || this.texts.related;
  }

  get #isReady(): boolean {
    return this.#related !== undefined && this.loading.feed !== undefined;
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 3;
  }

  #rank(): void {
    const { feed, isPartial } = this.loading;
    if (feed && !isPartial) this.#ranking = this.#ask(feed);
  }

  async #ask(feed: Feed): Promise<void> {
    const question = ++this.#question;
    const current = currentArticle(document, this.forUrl || this.#address);
    if (!current.tags?.length) current.tags = this.tags;
    const related = await relatedNews(feed, current, { limit: this.#limit });
    if (question !== this.#question) return;
    this.#related = related;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { status, error } = this.loading;
    const isReady = this.#isReady;
    if (isReady && !this.#related?.length)
      return html`
        <slot name="empty"></slot>
      `;
    const isLoading = !isReady && !error && status !== 'idle';
    return html`
      ${isReady || isLoading || error ? this.headingView() : nothing} ${error ? this.errorView() : nothing}
      ${this.fallbackView(isReady)}
      ${isLoading && !this.hasFallback ? this.skeletonView(Math.min(this.#limit, 3)) : nothing}
      ${isReady ? this.#listView() : nothing}
    `;
  }

  #listView(): TemplateResult {
    const look = this.look();
    const { texts } = this;
    return html`
      <ul part="list" role="list" data-layout=${this.layoutName} @click=${this.onListClick}>
        ${this.#related?.map(({ item, tags, words }) => {
          const topics = tags.length ? tags : words;
          return itemView(
            item,
            look,
            this.explain && topics.length ? texts.alsoAbout(topics.join(', ')) : undefined,
          );
        })}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNews;
  }
}
