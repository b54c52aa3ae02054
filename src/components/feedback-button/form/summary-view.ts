import { html, nothing, type TemplateResult } from 'lit';
import closed from '../../../locales/feedback/button.js';
import { liveText } from '../../shared/live-text.js';
import { byLanguage } from '../../shared/language.js';
import { problemText } from './field-view.js';
import type { View } from './view.js';

/** Above the form: what has to be changed, with links to the fields, or why the message was not sent. */
export function summaryView(view: View): TemplateResult | typeof nothing {
  const { host, form, words } = view;
  const { failure, problems, sending } = form;
  if (!failure && problems.listed.length + problems.others.length === 0) return nothing;
  return html`
    <div
      part="summary"
      class="state problem"
      id="summary"
      role="group"
      aria-labelledby="summary-title"
      tabindex="-1"
    >
      ${
        failure
          ? (sending?.failureView(view) ??
            html`
              <p id="summary-title">${liveText(byLanguage(host, closed, 'button').broken)}</p>
            `)
          : html`
              <p id="summary-title"><strong>${liveText(words.check)}</strong></p>
              <ul>
                ${problems.listed.map(
                  (field) => html`
                    <li>
                      <a href="#${field}" @click=${view.onGoTo}>${liveText(problemText(view, field))}</a>
                    </li>
                  `,
                )}
                ${problems.others.map(
                  (text) => html`
                    <li>${liveText(text)}</li>
                  `,
                )}
              </ul>
            `
      }
    </div>
  `;
}
