import { html, type TemplateResult } from 'lit';
import en from '../../locales/stored/en.js';
import nl from '../../locales/stored/nl.js';
import { byLanguage, languageOfWords } from './language.js';
import { liveText } from './live-text.js';
import { formatDate } from './texts.js';

export { storedFeed, storeFeed } from '../../data/offline.js';

/** What shows is of an earlier day, as there is no network. In one file with what keeps it, which is there by then. */
export function storedView(host: Element, stored: Date): TemplateResult {
  const texts = byLanguage(host, { nl, en }, 'stored');
  return html`
    <div class="state" part="status" lang=${languageOfWords(host, texts.code)} dir="auto">
      <p>${liveText(texts.stored(formatDate(stored, texts.code)))}</p>
    </div>
  `;
}
