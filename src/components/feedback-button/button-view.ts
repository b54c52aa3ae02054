import { html, nothing, type TemplateResult } from 'lit';
import table from '../../locales/feedback/button.js';
import { byLanguage } from '../shared/language.js';
import { liveText } from '../shared/live-text.js';
import type { FeedbackButton } from './feedback-button.js';

/** The button that opens the dialog. */
export function buttonView(host: FeedbackButton, isOpening: boolean, onIntent: () => void): TemplateResult {
  return html`
    <button
      part="button"
      class="button open"
      type="button"
      aria-haspopup="dialog"
      aria-busy=${isOpening ? 'true' : nothing}
      @pointerenter=${onIntent}
      @focus=${onIntent}
      @click=${() => host.open()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-5 4v-4H4z" /></svg>
      <span>${liveText(byLanguage(host, table, 'button').label)}</span>
    </button>
  `;
}

/**
 * Yes or no, in the page.
 *
 * @param chosen - 1 for no, 2 for yes
 */
export function quickView(
  host: FeedbackButton,
  chosen: number | undefined,
  onIntent: () => void,
  onAnswer: (rating: number) => void,
): TemplateResult {
  const { useful, thumbs } = byLanguage(host, table, 'button');
  const answer = (value: number): TemplateResult => html`
    <button
      part="option"
      class="button"
      type="button"
      aria-pressed=${chosen === value ? 'true' : 'false'}
      @pointerenter=${onIntent}
      @focus=${onIntent}
      @click=${() => onAnswer(value)}
    >
      <span>${liveText(thumbs[value - 1] ?? '')}</span>
    </button>
  `;
  return html`
    <div part="rating" class="quick" role="group" aria-labelledby="ask">
      <span part="question" id="ask">${liveText(host.question || useful)}</span>
      <div>${answer(2)} ${answer(1)}</div>
    </div>
  `;
}
