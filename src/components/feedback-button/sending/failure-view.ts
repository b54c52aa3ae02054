import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackError } from '../../../data/feedback/errors.js';
import type { OutcomeTexts } from '../../../locales/feedback/outcome/nl.js';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { Failure } from '../form/feedback-form.js';
import { outcomeTexts } from './outcome-texts.js';

/** Why the message was not sent, and what the visitor can do; for in the summary above the form. */
export function failureView(host: FeedbackButton, { error, at }: Failure): TemplateResult {
  const words = outcomeTexts(host);
  return html`
    <p id="summary-title">
      <strong>${liveText(words.notSent)}</strong>
      <span>${liveText(error ? reason(error, at, words) : words.pressAgain)}</span>
    </p>
    ${
      error && canRetry(error)
        ? html`
            <button class="button" type="submit">${liveText(words.retry)}</button>
          `
        : nothing
    }
  `;
}

/** Trying again at once may help: not where the server asks to wait, nor where the web team has to act. */
function canRetry({ kind, retryAfter }: FeedbackError): boolean {
  return retryAfter === undefined && /^(?:offline|network|timeout|server)$/.test(kind);
}

function reason(error: FeedbackError, at: number, words: OutcomeTexts): string {
  const { kind, status, retryAfter } = error;
  const { busy, tooLarge, ourFault } = words;
  const why = {
    ...words,
    'rate-limited': busy,
    refused: status === 413 ? tooLarge : words.refused,
    http: ourFault,
    server: ourFault,
    answer: ourFault,
  }[kind];
  const sentences = [why];
  if (retryAfter !== undefined) sentences.push(words.after(clock(at + retryAfter * 1000, words.code)));
  else if (kind !== 'refused' && !canRetry(error)) sentences.push(words.later);
  return [...sentences, words.kept].join(' ');
}

/** The next whole minute: a clock time stays true while the dialog is open, "over 2 minuten" does not. */
function clock(time: number, language: string): string {
  const minute = Math.ceil(time / 60_000) * 60_000;
  return new Date(minute).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
