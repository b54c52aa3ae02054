import { html, nothing, type TemplateResult } from 'lit';
import { liveText } from '../../shared/live-text.js';
import { mailOf } from '../destination.js';
import type { View } from '../form/view.js';
import { waitingView } from '../outbox/waiting-view.js';
import { reason, rescueView } from './failure-view.js';
import { outcomeTexts } from './outcome-texts.js';

/** What shows once the message was sent, with its number; once it waits; or once it is in an e-mail. And the way out. */
export function thanksView(view: View): TemplateResult {
  const { host, form, words, onClose } = view;
  const { number, keepNumber } = outcomeTexts(host);
  const { reference, phase, waiting } = form;
  return html`
    <div part="thanks" class="thanks">
      ${sentences(view).map(
        (sentence) => html`
          <p>${liveText(sentence)}</p>
        `,
      )}
      ${
        phase === 'sent' && reference
          ? html`
              <p><strong>${liveText(number(reference))}</strong></p>
              <p class="hint">${liveText(keepNumber)}</p>
            `
          : nothing
      }
      ${phase === 'queued' && waiting ? waitingView(host, waiting) : nothing}
      ${phase === 'mailed' ? rescueView(host, form) : nothing}
      <button class="button" type="button" @click=${onClose}>${liveText(words.close)}</button>
    </div>
  `;
}

function sentences({ host, form }: View): string[] {
  const words = outcomeTexts(host);
  const { phase, failure, reference, isUnsure } = form;
  if (phase === 'mailed') return [words.sendMail(mailOf(host) ?? '')];
  if (phase === 'queued') return [...(failure?.error ? [reason(failure.error, words)] : []), words.keptHere];
  if (reference === undefined) return [];
  return [isUnsure ? words.noAnswer : words.received];
}
