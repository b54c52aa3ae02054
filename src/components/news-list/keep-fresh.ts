import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../data/model.js';
import { milliseconds } from '../../data/related/duration.js';
import en from '../../locales/fresh/en.js';
import nl, { type FreshTexts } from '../../locales/fresh/nl.js';
import type { FeedController, FeedHost } from '../controllers/feed-controller.js';
import { byLanguage } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { warnOnce } from '../shared/warn.js';

/** The shortest time between two requests: a page that is left open must not burden a server. */
const SHORTEST = 60_000;

/**
 * Asks for news every so often while the page is on screen; when it comes back after a longer time, at once. Offers what
 * is new; nothing that is being read moves. Loaded where it is wanted.
 */
export class Freshness {
  readonly #list: FeedHost;
  readonly #loading: FeedController;
  readonly #say: (message: string) => void;
  readonly #onTake: () => void;
  readonly #every: number;
  readonly #end = new AbortController();
  #last = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fresh: { feed: Feed; count: number } | undefined;

  /**
   * @param list its `refreshEvery` is an ISO 8601 duration of at least a minute
   * @param say tells a screen reader
   * @param onTake called before a visitor's wish to see what is new is followed
   */
  constructor(
    list: FeedHost & { readonly refreshEvery: string },
    loading: FeedController,
    say: (message: string) => void,
    onTake: () => void,
  ) {
    this.#list = list;
    this.#loading = loading;
    this.#say = say;
    this.#onTake = onTake;
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
  view(): TemplateResult | typeof nothing {
    if (!this.#fresh) return nothing;
    return html`
      <p>
        <button class="button" type="button" part="more" @click=${() => this.#take()}>
          <span>${liveText(this.#texts.showFresh(this.#fresh.count))}</span>
        </button>
      </p>
    `;
  }

  get #texts(): FreshTexts {
    return byLanguage(this.#list, { nl, en });
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
    const fresh = await this.#loading.peek();
    const known = new Set(this.#loading.feed?.items.map(({ id }) => id));
    const count = fresh?.items.filter(({ id }) => !known.has(id)).length ?? 0;
    this.#fresh = fresh && count ? { feed: fresh, count } : undefined;
    if (count) this.#say(this.#texts.fresh(count));
    this.#list.requestUpdate();
  }

  #take(): void {
    const { feed } = this.#fresh ?? {};
    this.#fresh = undefined;
    this.#onTake();
    if (feed) this.#loading.take(feed);
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
