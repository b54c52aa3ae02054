import { html, nothing, type TemplateResult } from 'lit';
import { requiredField } from '../../../data/feedback/validate.js';
import { liveText } from '../../shared/live-text.js';
import { describedBy, errorView, isInvalid, labelView } from './field-view.js';
import { ratingView } from './rating-view.js';
import { summaryView } from './summary-view.js';
import type { View } from './view.js';

/** The form: summary, questions, send button and privacy link. */
export function formView(view: View): TemplateResult {
  const { form, settings, words, privacyUrl } = view;
  const { asked } = settings;
  return html`
    <form novalidate @submit=${view.onSubmit}>
      ${summaryView(view)} ${asked.includes('rating') && !settings.isQuick ? ratingView(view) : nothing}
      ${form.more && asked.includes('category') ? form.more.categoryView(view, requiredField(asked) !== 'category') : nothing}
      ${asked.includes('message') ? messageView(view) : nothing}
      ${form.more && asked.includes('contact') ? form.more.contactView(view) : nothing}
      <div class="sr-only" aria-hidden="true" inert>
        <label>
          Website
          <input name="website" tabindex="-1" autocomplete="off" />
        </label>
      </div>
      <div>
        <button
          class="plain"
          type="button"
          aria-expanded=${form.review ? 'true' : 'false'}
          @click=${form.toggleReview}
        >
          ${liveText(words.review)}
        </button>
        ${form.review?.() ?? nothing}
      </div>
      <div class="send">
        <button part="submit" class="button submit" type="submit">
          <span>${liveText(form.phase === 'sending' ? words.sending : words.send)}</span>
        </button>
        ${
          privacyUrl
            ? html`
                <a part="privacy" href=${privacyUrl} target="_blank" rel="noopener">
                  <span>${liveText(words.privacy)}</span>
                  <span class="hint">${liveText(words.newTab)}</span>
                </a>
              `
            : nothing
        }
      </div>
    </form>
  `;
}

function messageView(view: View): TemplateResult {
  const { form, settings, words } = view;
  const isOptional = requiredField(settings.asked) !== 'message';
  const left = settings.maxLength - form.answers.message.trim().length;
  return html`
    <div class="field">
      ${labelView(words, 'message', settings.isQuick ? words.message : settings.asked.includes('rating') ? words.better : words.message, isOptional)}
      <p part="hint" class="hint" id="message-hint">${liveText(words.messageHint)}</p>
      ${errorView(view, 'message')}
      <textarea
        part="input"
        id="message"
        rows="4"
        aria-describedby=${describedBy(view, 'message', 'message-hint message-counter')}
        aria-invalid=${isInvalid(view, 'message')}
        .value=${form.answers.message}
        ?readonly=${form.phase === 'sending'}
        @input=${view.onMessage}
        @blur=${view.onLeave}
      ></textarea>
      <p part="counter" class="hint" id="message-counter">${liveText(counterText(left, view))}</p>
      ${form.guard && form.guarding ? form.guarding.guardView(view.host, form.guard) : nothing}
    </div>
  `;
}

/** How many characters are left, or too many. */
export function counterText(left: number, { words }: Pick<View, 'words'>): string {
  const count = Math.abs(left);
  return (left < 0 ? words.over : words.left)(count.toLocaleString(words.code));
}
