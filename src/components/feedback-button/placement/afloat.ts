import { html, type TemplateResult } from 'lit';
import table from '../../../locales/feedback/afloat.js';
import { byLanguage } from '../../shared/language.js';
import { awayKey } from './visit.js';

// What only a floating button needs is in one file.
export { keepClear } from './keep-clear.js';

/** The cross that puts a floating button away for the visit. */
export function crossView(host: Element, onPutAway: () => void): TemplateResult {
  const onClick = (): void => {
    try {
      sessionStorage.setItem(awayKey, '');
    } catch {
      // For this page, then.
    }
    onPutAway();
  };
  return html`
    <button
      part="put-away"
      class="cross"
      type="button"
      aria-label=${byLanguage(host, table, 'afloat').putAway}
      @click=${onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg>
    </button>
  `;
}
