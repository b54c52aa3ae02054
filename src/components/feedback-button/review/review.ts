import { html, type TemplateResult } from 'lit';
import type { FeedbackMessage } from '../../../data/feedback/message.js';
import en from '../../../locales/feedback/review/en.js';
import nl from '../../../locales/feedback/review/nl.js';
import { byLanguage } from '../../shared/language.js';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackButton } from '../feedback-button.js';

/** All that a message holds, in words; for who wants to see it before sending. Loaded when asked for. */
export function reviewView(host: FeedbackButton, message: FeedbackMessage): TemplateResult {
  const words = byLanguage(host, { nl, en }, 'review');
  const { page, rating, category, message: text, contact, topic, context = {}, client } = message;
  const rows: [string, string | undefined][] = [
    [words.rating, rating && words.outOf(rating.value, rating.max)],
    [words.category, category],
    [words.message, text],
    [words.name, contact?.name],
    [words.email, contact?.email],
    [words.url, page.url],
    [words.page, page.title],
    [words.language, page.language],
    [words.topic, topic],
    ...Object.entries(context).map(([name, value]): [string, string] => [words.context(name), value]),
    [words.client, client],
    [words.rest, words.always],
  ];
  return html`
    <section part="review" class="review" id="review" aria-labelledby="review-title">
      <h3 id="review-title">${liveText(words.title)}</h3>
      <dl>
        ${rows
          .filter(([, value]) => value)
          .map(
            ([name, value = '']) => html`
              <dt>${liveText(name)}</dt>
              <dd>${liveText(value)}</dd>
            `,
          )}
      </dl>
    </section>
  `;
}
