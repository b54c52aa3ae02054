import { html, nothing, type TemplateResult } from 'lit';
import en from '../../locales/pages/en.js';
import nl, { type PagesTexts } from '../../locales/pages/nl.js';
import { adopt } from '../shared/adopt.js';
import { byLanguage, languageOfWords } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import { listsInOrder } from '../controllers/list-registry.js';
import type { Display, DisplayHost } from './display.js';
import type { Part } from './extras.js';
import type { Guide } from './guide.js';
import styles from './pages.styles.js';
import { fill } from './next-pages.js';

/**
 * Shows a list page by page, each with an address of its own: real links, which open in a new tab, can be shared and gone
 * back to. Other parameters, the fragment and the page's own `history.state` stay as they are.
 */
export class Pages implements Part {
  readonly #display: Display;
  readonly #guide: Guide;
  readonly #parameter: string;
  readonly #end = new AbortController();
  /** The page that the address names; there may be fewer. */
  #asked: number;
  /** The address without its page, when the page was read from it. */
  #about: string;
  #isGoingBack = false;
  /** The page that stays on screen while a further one is fetched. */
  #staying: number | undefined;
  #isFetching = false;
  /** The page that was fetched for, or tried to. */
  #fetched = 0;

  constructor(display: Display, guide: Guide) {
    this.#display = display;
    this.#guide = guide;
    this.#parameter = parameterOf(display.host);
    this.#asked = this.#read();
    this.#about = this.#address(1).href;
    adopt(display.host, styles);
    addEventListener('popstate', () => this.#onBack(), { signal: this.#end.signal });
  }

  stop(): void {
    this.#end.abort();
    this.#display.from = 0;
    this.#display.count = this.#display.size;
  }

  update(): void {
    const display = this.#display;
    const { feed, isPartial } = display.loading;
    // The address names a page that the first pages of the feed do not reach.
    if (feed && !isPartial && display.isPaged && this.#asked > this.#last) void this.#fetch();
    display.count = display.size;
    display.from = (this.#page - 1) * display.size;
  }

  onChoice(): void {
    // The filter writes its choice into the address only after it has made it.
    queueMicrotask(() => {
      if (this.#isGoingBack || this.#end.signal.aborted || this.#isFromAddress()) return;
      this.#asked = 1;
      const url = this.#address(1);
      if (url.href !== location.href) history.replaceState(history.state, '', url);
      this.#about = url.href;
      this.#display.host.requestUpdate();
    });
  }

  after(): TemplateResult | typeof nothing {
    const { host, loading } = this.#display;
    const page = this.#page;
    const last = this.#last;
    const hasNext = page < last || this.#display.isPaged;
    if (loading.isPartial || (last === 1 && !hasNext)) return nothing;
    const texts = this.#texts;
    const places = placesOf(page, last);
    return html`
      <nav
        class="more pages"
        aria-label=${this.#label(texts)}
        lang=${languageOfWords(host, texts.code)}
        @pointerover=${() => host.requestUpdate()}
        @focusin=${() => host.requestUpdate()}
      >
        <ul role="list">
          <li>${page > 1 ? this.#link(page - 1, texts.previous, texts.previousPage) : nothing}</li>
          ${places.map(
            (place) => html`
              <li>
                ${
                  place
                    ? this.#link(place, String(place), texts.page(place), place === page)
                    : html`
                        <span aria-hidden="true">…</span>
                      `
                }
              </li>
            `,
          )}
          <li>${hasNext ? this.#link(page + 1, texts.next, texts.nextPage) : nothing}</li>
        </ul>
      </nav>
    `;
  }

  #link(page: number, text: string, name: string, isCurrent = false): TemplateResult {
    return html`
      <a
        part="more"
        class="page"
        href=${this.#address(page).href}
        aria-label=${name}
        aria-current=${isCurrent ? 'page' : nothing}
        @click=${(event: MouseEvent) => this.#onClick(event, page)}
      >
        <span>${liveText(text)}</span>
      </a>
    `;
  }

  #label(texts: PagesTexts): string {
    // The second list of a page has a parameter of its own, which tells its links from the first one's.
    const name = this.#display.host.headingText || this.#parameter.replace(/^page-?/, '');
    return name ? texts.pagesOf(name) : texts.pages;
  }

  get #texts(): PagesTexts {
    return byLanguage(this.#display.host, { nl, en }, 'pages');
  }

  /** The last page there is now; a paged feed may bring more. */
  get #last(): number {
    const { items, size } = this.#display;
    return Math.max(1, Math.ceil(items.length / size));
  }

  /** The page that shows: the nearest to the one asked for. While the feed arrives it may be yet to come. */
  get #page(): number {
    const { feed, isPartial } = this.#display.loading;
    if (!feed || isPartial) return this.#asked;
    return this.#isFetching ? (this.#staying ?? this.#asked) : Math.min(this.#asked, this.#last);
  }

  #read(): number {
    const page = Number(new URLSearchParams(location.search).get(this.#parameter));
    return Number.isSafeInteger(page) && page > 0 ? page : 1;
  }

  #address(page: number): URL {
    const url = new URL(location.href);
    if (page > 1) url.searchParams.set(this.#parameter, String(page));
    else url.searchParams.delete(this.#parameter);
    return url;
  }

  /** Whether the choice is the one that the address has named all along, of a filter that came later than the list. */
  #isFromAddress(): boolean {
    const { query } = this.#display.host;
    const named = [...new URLSearchParams(location.search).values()];
    const chosen = [...query.selected(), ...query.selected('source'), ...query.selected('author')];
    chosen.push(...query.selected('year'), ...(query.text ? [query.text] : []));
    return (
      this.#about === this.#address(1).href && !!chosen.length && chosen.every((key) => named.includes(key))
    );
  }

  #onClick(event: MouseEvent, page: number): void {
    // A new tab, a new window, a download: the browser's own business.
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const url = this.#address(page);
    if (url.href !== location.href) history.pushState(history.state, '', url);
    void this.#show(page, true);
  }

  #onBack(): void {
    this.#isGoingBack = true;
    // Filters follow the address too, in the same turn.
    setTimeout(() => (this.#isGoingBack = false));
    const page = this.#read();
    if (page !== this.#asked) void this.#show(page, false);
  }

  async #show(page: number, withFocus: boolean): Promise<void> {
    const display = this.#display;
    this.#staying = this.#page;
    this.#asked = page;
    this.#about = this.#address(1).href;
    if (display.isPaged && page > this.#last) await this.#fetch();
    if (page !== this.#asked) return;
    this.update();
    const { from, items, size } = display;
    this.#guide.say(
      this.#texts.shown(this.#page, from + 1, Math.min(from + size, items.length), items.length),
    );
    if (withFocus) this.#guide.focus(from);
    display.host.requestUpdate();
  }

  /** Fetches what the page needs; once, as what cannot be had would be asked for again and again. */
  async #fetch(): Promise<void> {
    const page = this.#asked;
    if (this.#fetched === page) return;
    this.#fetched = page;
    this.#isFetching = true;
    await fill(this.#display, Infinity, () => this.#asked * this.#display.size);
    this.#isFetching = false;
    this.#fetched = this.#display.items.length > (page - 1) * this.#display.size ? 0 : page;
    this.#display.host.requestUpdate();
  }
}

/** `page` for the first list with pages, in the order of the document; `page-ID` or `page-2` for others. */
function parameterOf(host: DisplayHost): string {
  const place = listsInOrder<DisplayHost>(({ more }) => more === 'pages').indexOf(host);
  return place > 0 ? `page-${host.id || place + 1}` : 'page';
}

/** Which pages to link to, 0 for a gap: the first, the last, and those beside the one that shows; at most seven. */
function placesOf(page: number, last: number): number[] {
  if (last <= 7) return [...Array(last).keys()].map((i) => i + 1);
  const middle = Math.min(Math.max(page, 3), last - 2);
  const places = [1, middle - 1, middle, middle + 1, last].filter((place) => place >= 1 && place <= last);
  const all = [...new Set(places)];
  return all.flatMap((place, i) => {
    const gap = place - (all[i - 1] ?? place);
    // A gap of one page is no shorter than its number.
    return gap > 2 ? [0, place] : gap === 2 ? [place - 1, place] : [place];
  });
}
