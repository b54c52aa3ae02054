import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from '../../shared/live-text.js';
import type { View } from '../form/view.js';
import { outcomeTexts } from './outcome-texts.js';

/** What shows once the message was sent: its number, and the way out. */
export function thanksView({ host, form, words, onClose }: View): TemplateResult {
  const { received, number, keepNumber } = outcomeTexts(host);
  const { reference } = form;
  return html`
    <div part="thanks" class="thanks">
      ${
        reference === undefined
          ? nothing
          : html`
              <p>${liveText(received)}</p>
            `
      }
      ${
        reference
          ? html`
              <p><strong>${liveText(number(reference))}</strong></p>
              <p class="hint">${liveText(keepNumber)}</p>
            `
          : nothing
      }
      <button class="button" type="button" @click=${onClose}>${liveText(words.close)}</button>
    </div>
  `;
}
