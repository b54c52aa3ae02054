import { html, type TemplateResult } from 'lit';
import type { Field } from '../../../data/feedback/answers.js';
import { adopt } from '../../shared/adopt.js';
import { liveText } from '../../shared/live-text.js';
import styles from './more-fields.styles.js';
import type { View } from './view.js';

// What most forms do not ask for is in this file, loaded with the dialog where it is asked.

/** Gives a button the styles of what is here. */
export const dress = (host: Element): void => adopt(host, styles);

/** What is drawn of a star, or of the thumb of "yes"; the style sheet turns that over for "no". */
export const drawings = {
  stars: 'M12 2.8l2.8 5.9 6.4.9-4.7 4.5 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4-4.7-4.5 6.4-.9z',
  thumbs: 'M7 11v9H3v-9h4l4-8q3 0 2.5 3l-.8 3.5H19q2.2 0 1.7 2.2l-1.6 6.5q-.4 1.8-2.3 1.8H7',
};

/** The list of categories. */
export function categoryView(view: View, isOptional: boolean): TemplateResult {
  const { form, settings, words } = view;
  const { labelView, errorView, describedBy, isInvalid } = view.parts;
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

/** Name and e-mail address, with what they are for. */
export function contactView(view: View): TemplateResult {
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
  const { labelView, errorView, describedBy, isInvalid } = view.parts;
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
