import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackError } from '../../../data/feedback/errors.js';
import type { OutcomeTexts } from '../../../locales/feedback/outcome/nl.js';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { Failure, FeedbackForm } from '../form/feedback-form.js';
import type { View } from '../form/view.js';
import { outcomeTexts } from './outcome-texts.js';

/** Why the message was not sent, and what the visitor can do; for in the summary above the form. */
export function failureView({ host, form }: View): TemplateResult {
  const words = outcomeTexts(host);
  const { error, at, isKept } = form.failure as Failure;
  const sentences = error ? [reason(error, words), ...advice(error, at, words)] : [words.pressAgain];
  if (error) sentences.push(isKept ? words.kept : words.notKept);
  return html`
    <p id="summary-title">
      <strong>${liveText(words.notSent)}</strong>
      <span>${liveText(sentences.join(' '))}</span>
    </p>
    ${
      error && canRetry(error)
        ? html`
            <button class="button" type="submit">${liveText(words.retry)}</button>
          `
        : nothing
    }
    ${isKept ? nothing : rescueView(host, form)}
  `;
}

/** Ways to take a text elsewhere: the clipboard and, where there is an address, e-mail. */
export function rescueView(host: FeedbackButton, form: FeedbackForm): TemplateResult {
  const words = outcomeTexts(host);
  return html`
    <button class="button" type="button" @click=${form.copy}>
      ${liveText(form.isCopied ? words.copied : words.copy)}
    </button>
    ${
      form.mail
        ? html`
            <a class="button" href=${form.mail}>${liveText(words.openMail)}</a>
          `
        : nothing
    }
  `;
}

/** Trying again at once may help: not where the server asks to wait, nor where the web team has to act. */
function canRetry({ kind, retryAfter }: FeedbackError): boolean {
  return retryAfter === undefined && /^(?:offline|network|timeout|server)$/.test(kind);
}

/** Why, in one sentence. */
export function reason({ kind, status }: FeedbackError, words: OutcomeTexts): string {
  const { busy, tooLarge, ourFault } = words;
  if (status === 413) return tooLarge;
  return {
    ...words,
    'rate-limited': busy,
    blocked: ourFault,
    http: ourFault,
    server: ourFault,
    answer: ourFault,
  }[kind];
}

/** When to try again, where that may help. */
function advice(error: FeedbackError, at: number, words: OutcomeTexts): string[] {
  const { kind, status, retryAfter } = error;
  if (retryAfter !== undefined) return [words.after(clock(at + retryAfter * 1000, words.code))];
  return kind === 'refused' || status === 413 || canRetry(error) ? [] : [words.later];
}

/** The next whole minute: a clock time stays true while the dialog is open, "over 2 minuten" does not. */
function clock(time: number, language: string): string {
  const minute = Math.ceil(time / 60_000) * 60_000;
  return new Date(minute).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
