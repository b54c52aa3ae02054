import { html, type TemplateResult } from 'lit';
import { failuresOf } from '../../data/merge.js';
import en from '../../locales/missing/en.js';
import nl from '../../locales/missing/nl.js';
import { byLanguage, languageOfWords } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import type { Display } from './display.js';
import type { Part } from './extras.js';

/** Says which of several feeds could not be read, where the others show. */
export class Missing implements Part {
  readonly #display: Display;

  constructor(display: Display) {
    this.#display = display;
  }

  before(): TemplateResult | undefined {
    const { host, loading } = this.#display;
    const addresses = loading.feed ? failuresOf(loading.feed) : [];
    if (!addresses.length) return undefined;
    const texts = byLanguage(host, { nl, en }, 'missing');
    const names = [...new Set(addresses.map(nameOfSource))];
    const last = names.pop() ?? '';
    const sources = names.length ? `${names.join(', ')} ${texts.and} ${last}` : last;
    return html`
      <p class="meta" part="status" lang=${languageOfWords(host, texts.code)} dir="auto">
        ${liveText(texts.missing(sources))}
      </p>
    `;
  }
}

/** The host of a feed, as a visitor knows it; with the path for feeds of the page's own, of which others may show. */
function nameOfSource(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return host === location.host ? host + pathname : host;
}
