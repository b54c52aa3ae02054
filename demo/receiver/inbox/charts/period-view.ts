import { html, raw } from 'hono/html';
import { chartsAddress, INBOX_PATH } from '../address.ts';
import type { Html, Visit } from '../visit.ts';
import { PERIODS, type ChartChoice } from './period.ts';

/** The period as the address holds it, to go along when something else is changed. */
export function periodOf({ period, read }: ChartChoice): Record<string, string | undefined> {
  return period ? { period } : { from: read.values.from, until: read.values.until };
}

/** The choice of a period: by name, or by days of one's own. */
export function periodView({ texts }: Visit, { read, others, period }: ChartChoice): Html {
  const { charts, filter } = texts;
  const day = (field: 'from' | 'until'): Html => html`
    <div class="inbox-field">
      <label for="filter-${field}">${filter[field]}</label>
      ${
        read.wrong.get(field) &&
        html`
          <p class="inbox-error" id="filter-${field}-error">
            ${filter.wrong[read.wrong.get(field) ?? field]}
          </p>
        `
      }
      <input
        id="filter-${field}"
        name="${field}"
        type="date"
        value="${read.values[field] ?? ''}"
        ${read.wrong.has(field) ? raw(`aria-invalid="true" aria-describedby="filter-${field}-error"`) : ''}
      />
    </div>
  `;
  return html`
    <nav class="inbox-periods" aria-label="${charts.period}">
      <ul role="list">
        ${PERIODS.map(
          (name) => html`
            <li>
              <a
                href="${chartsAddress(others, { period: name })}"
                ${name === period ? raw('aria-current="true"') : ''}
              >
                ${charts.periods[name]}
              </a>
            </li>
          `,
        )}
      </ul>
    </nav>
    <details class="inbox-own" ${period ? '' : raw('open')}>
      <summary>${charts.own}</summary>
      <form class="inbox-form inbox-days" method="get" action="${INBOX_PATH}/charts" novalidate>
        ${Object.entries(others).map(
          ([name, value]) => html`
            <input type="hidden" name="${name}" value="${value}" />
          `,
        )}
        ${day('from')} ${day('until')}
        <button class="primary">${charts.show}</button>
      </form>
    </details>
  `;
}
