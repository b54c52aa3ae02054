import { html } from 'hono/html';
import type { FeedbackMessage } from '../../feedback-message.ts';
import type { Status } from '../../storage.ts';
import type { Html, Visit } from '../visit.ts';

const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const STEPS = [1, 2, 3, 4, 5] as const;

export function timeView({ formats }: Visit, time: Date): Html {
  return html`
    <time datetime="${time.toISOString()}">${formats.dateTime(time)}</time>
  `;
}

/** The page that a message is about, as a link to it. */
export function pageView(page: FeedbackMessage['page']): Html | string | undefined {
  const name = page?.title ?? page?.url;
  if (name === undefined || page?.url === undefined) return name;
  // Checked when it came in: http(s), or a path on this site.
  return html`
    <a href="${page.url}" rel="noreferrer">${name}</a>
  `;
}

/** A rating in words and its own numbers, with its place on the scale drawn. */
export function ratingView(visit: Visit, rating: FeedbackMessage['rating']): Html | undefined {
  if (!rating) return undefined;
  const step = 1 + Math.round((4 * (rating.value - 1)) / (rating.max - 1));
  return html`
    <span class="inbox-rating">
      <svg class="inbox-steps" viewBox="0 0 58 10" aria-hidden="true">
        ${STEPS.map(
          (dot) => html`
            <circle cx="${dot * 12 - 7}" cy="5" r="4" class="${dot <= step ? 'full' : ''}" />
          `,
        )}
      </svg>
      <span>${ratingText(visit, rating)}</span>
    </span>
  `;
}

function ratingText({ texts }: Visit, rating: NonNullable<FeedbackMessage['rating']>): string {
  const { scale, value, max } = rating;
  if (scale === 'thumbs' && max === 2) return texts.rating.thumb(value === 2);
  const step = Math.round(((value - 1) / (max - 1)) * 4);
  return texts.rating.of(texts.rating.steps[step] ?? '', value, max, scale === 'stars');
}

/** The best guess at the language of what was written on a page: that of the page. */
export function languageOf(message: FeedbackMessage): string {
  const language = message.page?.language;
  return language && LANGUAGE_TAG.test(language) ? language : 'nl';
}

export function statusView({ texts }: Visit, status: Status): Html {
  return html`
    <span class="inbox-status ${status}">${texts.status[status]}</span>
  `;
}

/** A term with its detail, when there is one. */
export type Row = readonly [term: string, detail: Html | string | false | undefined];

/** Terms with their details; those without are left out. */
export function listOf(rows: readonly Row[]): Html {
  return html`
    <dl class="inbox-facts">
      ${rows.map(
        ([term, detail]) =>
          detail &&
          html`
            <div>
              <dt>${term}</dt>
              <dd>${detail}</dd>
            </div>
          `,
      )}
    </dl>
  `;
}
