import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Feed, FormatName, NewsItem } from '../../data/model.js';
import type { Texts } from '../../locales/nl.js';
import { FeedController } from '../controllers/feed-controller.js';
import { FORMAT_NAMES, type FeedHost } from '../controllers/feed-host.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { emit } from './emit.js';
import { headingOf, levelFrom } from './heading.js';
import { imageGate, partsToShow, SHOWN } from './item-look.js';
import { itemView, type ItemLook } from './item-view.js';
import { languageOf, languageOfWords } from './language.js';
import { liveText } from './live-text.js';
import { oneOf } from './one-of.js';
import type { OwnItems } from './own-items.js';
import { messageView, skeletonView } from './state-views.js';
import { States } from './states.js';
import { texts } from './texts.js';
import { splitWords } from './words.js';

const LAYOUTS = ['list', 'cards', 'compact', 'headlines'] as const;

/**
 * What the list and the related block share: a feed, a heading, items, and the states of loading.
 *
 * @fires {CustomEvent<{items: NewsItem[]}>} news-progress - A large feed is still arriving, and these items are there; a few times at most.
 * @fires {CustomEvent<{feed: Feed, items: NewsItem[]}>} news-load - The feed has been read to its end.
 * @fires {CustomEvent<{error: FeedError}>} news-error - The feed could not be read. `error.kind` says why, `error.hint` what to do.
 * @fires {CustomEvent<{item: NewsItem}>} news-select - A visitor follows the link of an item; cancel it to handle the visit yourself.
 * @slot - Plain links that show before the script runs, without it, while the feed loads, and when it cannot be read.
 * @slot heading - A heading of the page's own, in the place of `heading`.
 * @slot empty - What to show when there is nothing to show.
 * @slot error - What to show when the feed cannot be read.
 * @csspart heading - The heading.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart title - The heading of an item.
 * @csspart link - The link in the title.
 * @csspart summary - The summary of an item.
 * @csspart date - The date of an item.
 * @csspart tags - The list of tags of an item.
 * @csspart tag - One tag of an item.
 * @csspart image - The picture of an item.
 * @csspart source - The name of the feed that an item is from.
 * @csspart more - The button for more items, and the link "Lees meer" of an item.
 * @csspart status - The message when there is nothing to show, or when the feed cannot be read.
 * @cssState loading - The feed is on its way.
 * @cssState partial - Beside `loading`: the first items show already.
 * @cssState ready - There are items.
 * @cssState empty - There is nothing to show.
 * @cssState error - The feed cannot be read.
 */
export abstract class FeedElement extends LitElement implements FeedHost {
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    feed: { attribute: false },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    layout: {},
    show: {},
    imageOrigins: { attribute: 'image-origins' },
    itemUrl: { attribute: 'item-url' },
    offline: { type: Boolean },
  };

  /**
   * Address of the feed, or several separated by spaces, which are merged; `#id` of an inline
   * `<script type="application/feed+json">`. Without it, the feed that the page names in `<link rel="alternate">`.
   */
  declare src: string;
  /** `auto` tells the format by the content; `json-feed` insists on it. */
  declare format: FormatName | 'auto';
  /** A parsed JSON Feed, or a `Feed` of `raakvlak/data`, instead of fetching one. */
  declare feed: object | undefined;
  /** Visible title of the block. */
  declare heading: string;
  /** Level of the heading, 1 to 6. Titles of items are one level deeper, or of this level when there is no heading. */
  declare headingLevel: number;
  /**
   * `list` for a page of news, `cards` for pictures side by side, `compact` for a side column, `headlines` for titles and
   * dates alone.
   */
  declare layout: (typeof LAYOUTS)[number];
  /**
   * What to show of an item: any of `image date summary tags source author reading-time more-link`. Where the page does not
   * say, several feeds in `src` add `source`.
   */
  declare show: string;
  /** Further origins that pictures may come from, separated by spaces; else only the page's and the feed's. */
  declare imageOrigins: string;

  /**
   * Template for the address of items that have none, as in OpenPub: `/nieuws/{slug}`, with `{id}` and `{slug}`
   * (RFC 6570, level 1).
   */
  declare itemUrl: string;

  /** Keeps the last good feed in this browser, and shows it with its date when there is no network. Not on plain http. */
  declare offline: boolean;

  /** What the first items need, while it loads. @ignore */
  prepared: Promise<unknown> | undefined;

  /** What the block is told of a new feed, as far as it is there. */
  protected abstract onFeed(feed: Feed | undefined, isComplete: boolean): void;
  /** The items on screen, in order. */
  protected abstract shownItems(): readonly NewsItem[];

  protected readonly loading: FeedController = new FeedController(this, (feed, isComplete) =>
    this.onFeed(feed, isComplete),
  );
  readonly #states = new States(this);
  #own: OwnItems | undefined;

  constructor() {
    super();
    this.offline = false;
    this.src = this.heading = this.imageOrigins = this.itemUrl = '';
    this.format = 'auto';
    this.headingLevel = 2;
    this.layout = 'list';
    this.show = SHOWN;
    new LocaleController(this, (words) => this.prepare(words));
  }

  /** Asks the server for the feed again; ends when there is an answer, good or bad. */
  refresh(): Promise<void> {
    return this.loading.refresh();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('format')) this.format = oneOf(this, 'format', FORMAT_NAMES, this.format, 'auto');
    // A server that renders us has nothing to look in.
    if (this.#own || !this.querySelector?.(':scope > [data-item]')) return;
    this.prepare(
      import('./own-items.js').then(({ OwnItems }) => {
        this.#own ??= new OwnItems(
          this,
          () => this.shownItems(),
          () => this.look(),
        );
      }),
    );
  }

  /** Has the first items wait for something that they need; when it cannot be had they show without. */
  protected prepare(part: Promise<unknown>): void {
    const all = Promise.allSettled([this.prepared, part]).then(async () => {
      this.requestUpdate();
      await this.updateComplete;
      if (this.prepared === all) this.prepared = undefined;
    });
    this.prepared = all;
  }

  /** The texts in the element's language. */
  protected get texts(): Texts {
    return texts(this);
  }

  protected get layoutName(): (typeof LAYOUTS)[number] {
    return oneOf(this, 'layout', LAYOUTS, this.layout, 'list');
  }

  protected setStates(...names: string[]): void {
    this.#states.set(...names);
  }

  /** Whether the page has put something of its own in the default slot. */
  protected get hasFallback(): boolean {
    // A server that renders us has no children to look at.
    return [...(this.childNodes ?? [])].some((node) =>
      node.nodeType === 1
        ? !(node as Element).slot && !/^(?:template|script)$/.test((node as Element).localName)
        : node.nodeType === 3 && node.textContent?.trim(),
    );
  }

  /** The text of the heading when the page brings none of its own. */
  protected get headingLabel(): string {
    return this.heading;
  }

  protected get hasHeading(): boolean {
    return !!(this.headingLabel || this.#ownHeading);
  }

  /** The name of the block for people: its heading, the page's own one included. @ignore */
  get headingText(): string {
    return this.#ownHeading?.textContent.trim() || this.headingLabel;
  }

  /** The heading that the page brings. */
  get #ownHeading(): Element | undefined {
    return [...(this.children ?? [])].find(({ slot }) => slot === 'heading');
  }

  /** How items look, under the present properties. */
  protected look(): ItemLook {
    const { texts } = this;
    // Frameworks and attributes that go give null.
    let show = this.show ?? SHOWN;
    if (show === SHOWN && this.isMerged && !this.hasAttribute('show')) show += ' source';
    return {
      show: partsToShow(this, show, this.layoutName === 'headlines'),
      level: levelFrom(this.headingLevel) + (this.hasHeading ? 1 : 0),
      texts,
      language: languageOf(this),
      wordsLanguage: languageOfWords(this, texts.code),
      mayShow: imageGate(this, this.imageOrigins ?? ''),
    };
  }

  /** Whether there are several feeds. */
  protected get isMerged(): boolean {
    return splitWords(this.src ?? '').length > 1;
  }

  /** One item: in the page's own markup when it brings a template, else in ours. */
  protected rowView(item: NewsItem, look: ItemLook, note?: string): TemplateResult {
    return this.#own?.view(item) ?? itemView(item, look, note);
  }

  protected headingView(): TemplateResult {
    const { headingLabel, headingLevel } = this;
    return html`
      <slot name="heading" @slotchange=${() => this.requestUpdate()}>
        ${
          headingLabel
            ? headingOf(
                levelFrom(headingLevel),
                'heading',
                html`
                  <span>${liveText(headingLabel)}</span>
                `,
              )
            : nothing
        }
      </slot>
    `;
  }

  protected fallbackView(isHidden: boolean): TemplateResult {
    return html`
      <slot ?hidden=${isHidden} @slotchange=${() => this.requestUpdate()}></slot>
    `;
  }

  protected skeletonView(rows: number): TemplateResult {
    return skeletonView(rows);
  }

  protected errorView(): TemplateResult {
    const { texts, loading } = this;
    if (loading.storedView) return loading.storedView(this);
    const { mayPass } = loading;
    return html`
      <slot name="error">
        ${messageView(
          languageOfWords(this, texts.code),
          texts.errorTitle,
          mayPass ? texts.errorRetry : texts.errorFinal,
          texts.retry,
          mayPass ? () => void this.#onRetry() : undefined,
          'problem',
        )}
      </slot>
    `;
  }

  /** The button goes while the feed loads, and must not take the focus along. */
  async #onRetry(): Promise<void> {
    await this.refresh();
    if (document.activeElement !== document.body) return;
    this.renderRoot.querySelector<HTMLElement>('[part~="status"] button, [part~="list"] a')?.focus();
  }

  /** Handles clicks on links of items, for the whole list. */
  protected onListClick(event: Event): void {
    const path = event.composedPath();
    const link = path.find((node) => node instanceof HTMLAnchorElement);
    const row = path.find(
      (node): node is Element => node instanceof Element && node.matches('[part~="item"]'),
    );
    const item = row && this.shownItems()[[...(row.parentElement?.children ?? [])].indexOf(row)];
    if (!link || !item) return;
    if (!emit(this, 'news-select', { item }, { cancelable: true })) event.preventDefault();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-select': CustomEvent<{ item: NewsItem }>;
  }
}
