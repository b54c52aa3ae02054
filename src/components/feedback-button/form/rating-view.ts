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
    <div
      part="rating"
      class="field"
      role="radiogroup"
      aria-labelledby="choose"
      aria-describedby=${describedBy(view, 'rating')}
      aria-invalid=${isInvalid(view, 'rating')}
    >
      <p part="question" id="choose" class="hint">${liveText(words.choose)}</p>
      ${errorView(view, 'rating')}
      <div class="options ${scale}">
        ${values.map(
          (value) => html`
            <p>
              <label part="option" class="option">
                <input
                  type="radio"
                  name="rating"
                  id="rating-${value}"
                  .checked=${form.answers.rating === value}
                  @change=${() => form.choose('rating', value)}
                />
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${drawing(view, value)} /></svg>
                ${wordsOf(scale, value, words)}
              </label>
            </p>
          `,
        )}
      </div>
    </div>
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

/** What is drawn of a choice. Where the drawing of a star or a thumb cannot be had, its words are all there is. */
function drawing({ form, settings: { scale } }: View, value: number): string {
  if (scale !== 'faces') return form.more?.drawings[scale] ?? '';
  // The outline; the eyes, which on the saddest face slant to brows; the mouth.
  return `M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0${value === 1 ? 'M8 8.5l2 1M16 8.5l-2 1' : 'M9 9v1M15 9v1'}${mouths[value - 1]}`;
}
