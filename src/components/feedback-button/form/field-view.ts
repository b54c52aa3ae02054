import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../data/feedback/answers.js';
import type { FeedbackTexts } from '../../../locales/feedback/nl.js';
import { liveText } from '../../shared/live-text.js';
import type { View } from './view.js';

/** What is wrong with a field, in words; `''` when nothing is. */
export function problemText({ form, settings, words }: View, field: Field): string {
  const problem = form.problems.of(field);
  if (!problem) return '';
  if (typeof problem === 'object') return problem.said;
  if (problem === 'email') return words.notEmail;
  if (problem === 'too-long') return words.tooLong;
  if (field === 'message') return words.noMessage;
  return field === 'rating' && settings.asked.includes('message') ? words.noRating : words.noChoice;
}

/** The error beside a field; its id ends in `-error`. */
export function errorView(view: View, field: Field): TemplateResult | typeof nothing {
  if (!view.form.problems.of(field)) return nothing;
  return html`
    <p part="error" class="error" id="${field}-error">${liveText(problemText(view, field))}</p>
  `;
}

/** For `aria-describedby`: the hints of a field, and its error while there is one. */
export function describedBy({ form }: View, field: Field, hints = ''): string | typeof nothing {
  const error = form.problems.of(field) ? `${field}-error` : '';
  return `${hints} ${error}`.trim() || nothing;
}

/** For `aria-invalid`. */
export function isInvalid({ form }: View, field: Field): 'true' | typeof nothing {
  return form.problems.of(field) ? 'true' : nothing;
}

/**
 * A label, with "(niet verplicht)" unless the field is required. In a paragraph of its own, as each option is: a screen
 * reader that reads the whole dialog would have no space after it. Firefox makes nothing of a `<div>` here.
 */
export function labelView(
  words: FeedbackTexts,
  field: Field,
  text: string,
  isOptional: boolean,
): TemplateResult {
  // Chromium gives a space between two elements that are drawn, and not to the name that it makes of them.
  return html`
    <p>
      <label part="label" for=${field}>
        <span>${liveText(isOptional ? `${text} ` : text)}</span>
        ${
          isOptional
            ? html`
                <span class="optional">${liveText(words.optional)}</span>
              `
            : nothing
        }
      </label>
    </p>
  `;
}

/** What other files than this one draw fields with. Handed on, as an import would tie those files to the dialog's. */
export const parts = { labelView, errorView, describedBy, isInvalid };
