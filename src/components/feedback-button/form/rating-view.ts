import { html, type TemplateResult } from 'lit';
import type { Scale } from '../../../data/feedback/answers.js';
import type { FeedbackTexts } from '../../../locales/feedback/nl.js';
import { liveText } from '../../shared/live-text.js';
import { describedBy, errorView, isInvalid } from './field-view.js';
import type { View } from './view.js';

/** The choices of a rating, lowest first: radio buttons that look like faces, stars or thumbs, each with its words. */
export function ratingView(view: View): TemplateResult {
  const { form, settings, words } = view;
  const { scale, highest } = settings;
  // Not by `Array.from`, here and elsewhere: old libraries put another one in its place.
  const values = [...Array(highest).keys()].map((index) => index + 1);
  // "Ja" comes first, as everyone expects it.
  if (scale === 'thumbs') values.reverse();
  return html`
    <fieldset
      part="rating"
      class="field"
      role="radiogroup"
      aria-labelledby="choose"
      aria-describedby=${describedBy(view, 'rating')}
      aria-invalid=${isInvalid(view, 'rating')}
    >
      <legend part="question" id="choose" class="hint">${liveText(words.choose)}</legend>
      ${errorView(view, 'rating')}
      <div class="options ${scale}">
        ${values.map(
          (value) => html`
            <label part="option" class="option">
              <input
                type="radio"
                name="rating"
                id="rating-${value}"
                .checked=${form.answers.rating === value}
                @change=${() => form.choose('rating', value)}
              />
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${drawing(scale, value)} /></svg>
              ${wordsOf(scale, value, words)}
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function wordsOf(scale: Scale, value: number, words: FeedbackTexts): TemplateResult {
  if (scale !== 'stars')
    return html`
      <span>${liveText(words[scale][value - 1] ?? '')}</span>
    `;
  return html`
    <span aria-hidden="true">${value}</span>
    <span class="sr-only">${liveText(words.stars(value))}</span>
  `;
}

const mouths = [
  'M8 17c1-2.7 7-2.7 8 0',
  'M8.5 16.2c1-1.5 6-1.5 7 0',
  'M8.5 15.5h7',
  'M8 14.5c1 2.3 7 2.3 8 0',
  'M7 13.5c1 5.5 9 5.5 10 0z',
];

function drawing(scale: Scale, value: number): string {
  if (scale === 'stars')
    return 'M12 2.8l2.8 5.9 6.4.9-4.7 4.5 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4-4.7-4.5 6.4-.9z';
  // For "no" it is turned over in the style sheet.
  if (scale === 'thumbs')
    return 'M7 11v9H3v-9h4l4-8q3 0 2.5 3l-.8 3.5H19q2.2 0 1.7 2.2l-1.6 6.5q-.4 1.8-2.3 1.8H7';
  // The outline; the eyes, which on the saddest face slant to brows; the mouth.
  return `M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0${value === 1 ? 'M8 8.5l2 1M16 8.5l-2 1' : 'M9 9v1M15 9v1'}${mouths[value - 1]}`;
}
