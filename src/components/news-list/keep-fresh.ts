import { html, type TemplateResult } from 'lit';
import type { Feed } from '../../data/model.js';
import { milliseconds } from '../../data/related/duration.js';
import en from '../../locales/fresh/en.js';
import nl, { type FreshTexts } from '../../locales/fresh/nl.js';
import { discover } from '../controllers/sources.js';
import { loadFeed } from '../../data/load-feed.js';
import { byLanguage, languageOfWords } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { warnOnce } from '../shared/warn.js';
import type { Display } from './display.js';
import type { Part } from './extras.js';
import type { Guide } from './guide.js';

/** The shortest time between two requests: a page that is left open must not burden a server. */
const SHORTEST = 60_000;

/**
 * Asks for news every so often while the page is on screen; when it comes back after a longer time, at once. Offers what
 * is new; nothing that is being read moves. Loaded where it is wanted.
 */
export class Freshness implements Part {
  readonly #display: Display;
  readonly #guide: Guide;
  readonly #every: number;
  readonly #end = new AbortController();
  #last = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fresh: { feed: Feed; count: number } | undefined;

  /** @param display the `refreshEvery` of its list is an ISO 8601 duration of at least a minute */
  constructor(display: Display, guide: Guide) {
    this.#display = display;
    this.#guide = guide;
    const list = display.host;
    this.#every = durationOf(list.refreshEvery);
    if (this.#every < SHORTEST) {
      warnOnce(
        list,
        `refresh-every="${list.refreshEvery}" is no duration of a minute or more. Write PT5M for five minutes.`,
      );
      return;
    }
    document.addEventListener('visibilitychange', () => this.#plan(), { signal: this.#end.signal });
    this.#plan();
  }

  /** Asks no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  /** The button that shows what is new, when there is something. */
  before(): TemplateResult | undefined {
    if (!this.#fresh) return undefined;
    const texts = this.#texts;
    return html`
      <p lang=${languageOfWords(this.#display.host, texts.code)}>
        <button class="button" type="button" part="more" dir="auto" @click=${() => this.#take()}>
          <span>${liveText(texts.showFresh(this.#fresh.count))}</span>
        </button>
      </p>
    `;
  }

  get #texts(): FreshTexts {
    return byLanguage(this.#display.host, { nl, en }, 'fresh');
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const wait = Math.max(0, this.#last + this.#every - Date.now());
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  async #run(): Promise<void> {
    this.#last = Date.now();
    await this.#look();
    if (!this.#end.signal.aborted) this.#plan();
  }

  /** Looks what the server has; offers what is new. */
  async #look(): Promise<void> {
    const { host, loading } = this.#display;
    const { urls } = discover(host);
    if (!urls.length || !loading.feed) return;
    // What cannot be had is no news.
    const fresh = await loadFeed(urls, { ...loading.reading, fresh: true }).catch(() => undefined);
    const known = new Set(loading.feed?.items.map(({ id }) => id));
    const count = fresh?.items.filter(({ id }) => !known.has(id)).length ?? 0;
    this.#fresh = fresh && count ? { feed: fresh, count } : undefined;
    if (count) this.#guide.say(this.#texts.fresh(count));
    host.requestUpdate();
  }

  #take(): void {
    const { feed } = this.#fresh ?? {};
    this.#fresh = undefined;
    // The button has gone, and must not take the focus along.
    this.#guide.focus(this.#display.from);
    if (feed) this.#display.loading.take(feed);
  }
}

/** 0 for what is no duration. */
function durationOf(text: string): number {
  try {
    return milliseconds(text);
  } catch {
    return 0;
  }
}
