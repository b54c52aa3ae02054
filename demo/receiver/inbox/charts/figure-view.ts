import { html } from 'hono/html';
import type { Tally } from '../../storage.ts';
import type { Html, Visit } from '../visit.ts';

/** What a chart is shown with. */
export interface FigureFacts {
  id: string;
  title: string;
  hint: string;
  chart: Html;
  table: Html;
  note?: string;
}

/** A chart under its heading, with its figures as a table. */
export function figureView(visit: Visit, { id, title, hint, chart, table, note }: FigureFacts): Html {
  return html`
    <section class="inbox-figure" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      <p class="inbox-hint">${hint}</p>
      ${chart}
      <details>
        <summary>${visit.texts.charts.table(title)}</summary>
        ${table}
        ${
          note &&
          html`
            <p class="inbox-hint">${note}</p>
          `
        }
      </details>
    </section>
  `;
}

/** What is said where there is nothing to draw. */
export function emptyView(id: string, title: string, text: string): Html {
  return html`
    <section class="inbox-figure" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      <p>${text}</p>
    </section>
  `;
}

/** A line of figures; with an address, its name leads to the messages behind it. */
export type TableRow = Tally & { name: string; href?: string };

/** The figures behind a chart. */
export function tableView(
  { texts, formats }: Visit,
  caption: string,
  unit: string,
  rows: readonly TableRow[],
): Html {
  const { columns, noAverage } = texts.charts;
  return html`
    <table class="inbox-table">
      <caption>${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${unit}</th>
          <th scope="col">${columns.average}</th>
          <th scope="col">${columns.rated}</th>
          <th scope="col">${columns.count}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, href, average, rated, count }) => html`
            <tr>
              <th scope="row">
                ${
                  href
                    ? html`
                        <a href="${href}">${name}</a>
                      `
                    : name
                }
              </th>
              <td>${average === null ? noAverage : formats.average(average)}</td>
              <td>${formats.wholeNumber(rated)}</td>
              <td>${formats.wholeNumber(count)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
