import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CurrentArticle, Feed, NewsItem, RelatedItem } from '../../data/model.js';
import { relatedNews } from '../../data/related/related-news.js';
import base from '../shared/base.styles.js';
import { FeedElement } from '../shared/feed-element.js';
import items from '../shared/items.styles.js';
import { names, toNames } from '../shared/words.js';
import { currentAddress } from './current-article.js';
import { followAddress } from './follow-address.js';
import styles from './related-news.styles.js';
import { whenNear } from './when-near.js';

/** Properties that ask something else when they change. */
const ASKED = ['forUrl', 'limit', 'tags', 'excludeTags', 'maxAge', 'minScore', 'diversity'] as const;
/** Topics that are named as a reason. */
const TOPICS = 3;

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
    excludeTags: { attribute: 'exclude-tags', converter: names },
    maxAge: { attribute: 'max-age' },
    minScore: { type: Number, attribute: 'min-score' },
    diversity: { type: Number },
    explain: { type: Boolean },
  };

  /** Address of the article to relate to. Without it, the page's canonical address, also when a single-page app changes it. */
  declare forUrl: string;
  /** How many items to show at most. */
  declare limit: number;
  /** What the article is about, where neither the feed nor the page says so. */
  declare tags: string[];
  /** Leaves out items with one of these tags, also when the publisher chose them. */
  declare excludeTags: string[];
  /** ISO 8601 duration, such as `P1Y`: leaves out older items, and items without a date. */
  declare maxAge: string;
  /** From 0 to 1, the article itself: leaves out what scores less; 0.08 when not given. */
  declare minScore: number | undefined;
  /** From 0, the nearest ones even when they are alike, to 1, as different as they can be; 0.02 when not given. */
  declare diversity: number | undefined;
  /** Says under each title why it is there: "Ook over: Wonen, energie". */
  declare explain: boolean;

  /** The answer, best first; nothing while there is none. */
  protected ranked: readonly RelatedItem[] | undefined;
  /** Numbers the questions, so that a late answer to an old one is dropped. */
  #question = 0;
  #unfollow: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  /** Whether a visitor is near enough to begin. */
  #isNear = false;
  /** Address of the page, while its canonical link is still that of the page before. */
  #address: string | undefined;
  #ranking: Promise<void> | undefined;

  constructor() {
    super();
    this.forUrl = '';
    this.limit = 3;
    this.tags = this.excludeTags = [];
    this.maxAge = '';
    this.explain = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followAddress((address) => {
      this.#address = address;
      if (!this.forUrl) this.#rank();
    });
    if (!this.#isNear) {
      this.#unwatch = whenNear(this, () => {
        this.#isNear = true;
        this.#rank();
      });
    }
    // Back in the page, which may be about something else by now.
    this.#rank();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unwatch?.();
    this.#address = undefined;
  }

  override async refresh(): Promise<void> {
    await super.refresh();
    await this.#ranking;
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (ASKED.some((name) => changed.has(name))) this.#rank();
  }

  protected override updated(): void {
    const { status, error } = this.loading;
    const isEmpty = this.#isReady && !this.ranked?.length;
    if (!this.#isReady && !error) this.setStates(...(status === 'idle' ? [] : ['loading']));
    else this.setStates(...(this.#isReady ? [isEmpty ? 'empty' : 'ready'] : []), ...(error ? ['error'] : []));
  }

  protected override onFeed(feed: Feed | undefined, isComplete: boolean): void {
    // Of a feed that was asked for again, the old answer stays until there is a new one.
    if (!feed) this.ranked = undefined;
    if (isComplete) this.#rank();
  }

  protected override shownItems(): readonly NewsItem[] {
    return this.ranked?.map(({ item }) => item) ?? [];
  }

  protected override get headingLabel(): string {
    return this.heading || this.texts.related;
  }

  get #isReady(): boolean {
    return this.ranked !== undefined && this.loading.feed !== undefined;
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 3;
  }

  #rank(): void {
    const { feed, isPartial } = this.loading;
    if (feed && !isPartial && this.#isNear) this.#ranking = this.#ask(feed);
  }

  async #ask(feed: Feed): Promise<void> {
    const question = ++this.#question;
    const { url, isPage } = currentAddress(document, this.forUrl || this.#address);
    // Without a network the ranking does without either part.
    const page = async (): Promise<CurrentArticle> => {
      const part = isPage ? await import('./page-article.js').catch(() => undefined) : undefined;
      const found = part?.pageArticle(document);
      return { ...found, url, tags: found?.tags?.length ? found.tags : toNames(this.tags) };
    };
    const { excludeTags, maxAge, minScore, diversity } = this;
    const hasSettings = excludeTags?.length || maxAge || minScore != null || diversity != null;
    const part = hasSettings ? await import('./settings.js').catch(() => undefined) : undefined;
    const options = { ...part?.settingsOf(this), limit: this.#limit, page };
    const related = await relatedNews(feed, { url, tags: toNames(this.tags) }, options);
    if (question !== this.#question) return;
    this.ranked = related;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { status, error } = this.loading;
    const isReady = this.#isReady;
    if (isReady && !this.ranked?.length)
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
        ${this.ranked?.map((one) => {
          const topics = this.explain ? topicsOf(one) : '';
          return this.rowView(one.item, look, topics && texts.alsoAbout(topics));
        })}
      </ul>
    `;
  }
}

/** What both are about: shared tags, then words that say more than those do. */
function topicsOf({ tags, words }: RelatedItem): string {
  const all = tags.join(' ').toLowerCase();
  return [...tags, ...words.filter((word) => !all.includes(word.toLowerCase()))].slice(0, TOPICS).join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNews;
  }
}
