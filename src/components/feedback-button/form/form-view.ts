import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../data/feedback/answers.js';
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
      ${summaryView(view)} ${asked.includes('rating') ? ratingView(view) : nothing}
      ${asked.includes('category') ? categoryView(view) : nothing}
      ${asked.includes('message') ? messageView(view) : nothing}
      ${asked.includes('contact') ? contactView(view) : nothing}
      <div class="sr-only" aria-hidden="true" inert>
        <label>
          Website
          <input name="website" tabindex="-1" autocomplete="off" />
        </label>
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

function categoryView(view: View): TemplateResult {
  const { form, settings, words } = view;
  const isOptional = requiredField(settings.asked) !== 'category';
  return html`
    <div class="field">
      ${labelView(words, 'category', words.category, isOptional)} ${errorView(view, 'category')}
      <select
        part="input"
        id="category"
        aria-describedby=${describedBy(view, 'category')}
        aria-invalid=${isInvalid(view, 'category')}
        @change=${(event: Event) => form.choose('category', (event.target as HTMLSelectElement).value)}
      >
        <option value="">${words.noCategory}</option>
        ${settings.categories.map(
          ({ value, label }) => html`
            <option value=${value} ?selected=${form.answers.category === value}>${label}</option>
          `,
        )}
      </select>
    </div>
  `;
}

function messageView(view: View): TemplateResult {
  const { form, settings, words } = view;
  const isOptional = requiredField(settings.asked) !== 'message';
  const left = settings.maxLength - form.answers.message.trim().length;
  return html`
    <div class="field">
      ${labelView(words, 'message', settings.asked.includes('rating') ? words.better : words.message, isOptional)}
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
    </div>
  `;
}

/** How many characters are left, or too many. */
export function counterText(left: number, { words }: Pick<View, 'words'>): string {
  const count = Math.abs(left);
  return (left < 0 ? words.over : words.left)(count.toLocaleString(words.code));
}

function contactView(view: View): TemplateResult {
  const { words } = view;
  return html`
    <fieldset class="contact">
      <legend part="question"><span>${liveText(words.contact)}</span></legend>
      <p part="hint" class="hint" id="contact-hint">${liveText(words.contactHint)}</p>
      ${contactField(view, 'name', 'text', words.name)} ${contactField(view, 'email', 'email', words.email)}
    </fieldset>
  `;
}

function contactField(
  view: View,
  field: Field & ('name' | 'email'),
  type: string,
  label: string,
): TemplateResult {
  const { form, words } = view;
  return html`
    <div class="field">
      ${labelView(words, field, label, true)} ${errorView(view, field)}
      <input
        part="input"
        id=${field}
        type=${type}
        autocomplete=${field}
        spellcheck="false"
        aria-describedby=${describedBy(view, field, 'contact-hint')}
        aria-invalid=${isInvalid(view, field)}
        .value=${form.answers[field]}
        ?readonly=${form.phase === 'sending'}
        @input=${(event: Event) => form.answer(field, (event.target as HTMLInputElement).value)}
        @blur=${view.onLeave}
      />
    </div>
  `;
}
