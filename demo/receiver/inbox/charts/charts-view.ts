import { html } from 'hono/html';
import type { Statistics, Tally } from '../../storage.ts';
import { chartsAddress, listAddress } from '../address.ts';
import type { FilterValues } from '../filter.ts';
import { chipsView } from '../views/filter-view.ts';
import type { Html, Visit } from '../visit.ts';
import { barChart, type Bar } from './bar-chart.ts';
import { emptyView, figureView, tableView, type TableRow } from './figure-view.ts';
import { periodOf, periodView } from './period-view.ts';
import type { ChartChoice } from './period.ts';
import type { Point, Series } from './series.ts';
import { pointName, timeChart } from './time-chart.ts';

/** What the page of charts shows. */
export interface ChartsFacts {
  choice: ChartChoice;
  /** Absent when what was asked for is wrong. */
  sums?: { statistics: Statistics; series: Series };
  /** Ratings that a page needs to be shown. */
  enough: number;
}

/** The page of charts: the sums of a period, each chart with its figures as a table. */
export function chartsView(visit: Visit, { choice, sums, enough }: ChartsFacts): Html {
  return html`
    <h1>${visit.texts.charts.title}</h1>
    ${periodView(visit, choice)}
    ${chipsView(visit, choice.others, (values) => chartsAddress(values, periodOf(choice)))}
    ${sums && sumsView(visit, choice, sums, enough)}
  `;
}

function sumsView(
  visit: Visit,
  { read }: ChartChoice,
  { statistics, series }: { statistics: Statistics; series: Series },
  enough: number,
): Html {
  const { texts, formats } = visit;
  const { charts } = texts;
  const average = statistics.average === null ? '–' : charts.outOf(formats.average(statistics.average));
  return html`
    <p class="inbox-count">${rangeText(visit, read.values, series)}</p>
    <dl class="inbox-sums">
      <div>
        <dt>${charts.messages}</dt>
        <dd>${formats.wholeNumber(statistics.count)}</dd>
      </div>
      <div>
        <dt>${charts.rated}</dt>
        <dd>${formats.wholeNumber(statistics.rated)}</dd>
      </div>
      <div>
        <dt>${charts.average}</dt>
        <dd>${average}</dd>
      </div>
    </dl>
    <p><a href="${listAddress(read.values)}">${charts.list}</a></p>
    ${timeView(visit, series)} ${pagesView(visit, read.values, statistics.pages, enough)}
    ${categoriesView(visit, read.values, statistics.categories)}
  `;
}

function rangeText({ texts, formats }: Visit, values: FilterValues, { points }: Series): string {
  const [first, last] = [values.from ?? points[0]?.start, values.until ?? points.at(-1)?.start];
  return first && last ? texts.charts.range(formats.day(first), formats.day(last)) : '';
}

function timeView(visit: Visit, series: Series): Html {
  const { texts, formats } = visit;
  const { time } = texts.charts;
  const rated = series.points.filter((point): point is Point & { average: number } => point.average !== null);
  const [first] = rated;
  const last = rated.at(-1);
  if (!first || !last) return emptyView('time', time.title, texts.charts.noRatings);
  const lowest = rated.reduce((low, point) => (point.average < low.average ? point : low));
  const name = (point: Point): string => pointName(formats, series.unit, point.start);
  const describe = time.text(
    name(first),
    formats.average(first.average),
    name(last),
    formats.average(last.average),
    formats.average(lowest.average),
    name(lowest),
  );
  const most = Math.max(...series.points.map(({ count }) => count));
  const rows = series.points
    .filter(({ count }) => count > 0)
    .map((point): TableRow => ({
      ...point,
      name: series.unit === 'month' ? name(point) : formats.mediumDay(point.start),
    }));
  return figureView(visit, {
    id: 'time',
    title: time.title,
    hint: `${time.hint} ${time.most(most)}.`,
    chart: timeChart(visit, series, describe),
    table: tableView(visit, time.title, time.unit[series.unit], rows),
    note: texts.charts.days,
  });
}

function pagesView(visit: Visit, values: FilterValues, pages: Statistics['pages'], enough: number): Html {
  const { pages: words } = visit.texts.charts;
  if (pages.length === 0) return emptyView('pages', words.title, words.none(enough));
  const named = pages.map((page) => ({ ...page, name: page.title || page.url }));
  return figureView(visit, {
    id: 'pages',
    title: words.title,
    hint: words.hint(enough),
    chart: barsView(visit, 'pages', words.title, named),
    table: tableView(
      visit,
      words.title,
      words.unit,
      named.map((page) => ({ ...page, href: listAddress({ ...values, page: page.url }) })),
    ),
  });
}

function categoriesView(visit: Visit, values: FilterValues, categories: Statistics['categories']): Html {
  const { categories: words } = visit.texts.charts;
  if (categories.length === 0) return emptyView('categories', words.title, words.none);
  const named = categories.map((one) => ({ ...one, name: one.category }));
  return figureView(visit, {
    id: 'categories',
    title: words.title,
    hint: words.hint,
    chart: barsView(visit, 'categories', words.title, named),
    table: tableView(
      visit,
      words.title,
      words.unit,
      named.map((one) => ({ ...one, href: listAddress({ ...values, category: one.category }) })),
    ),
  });
}

function barsView(
  visit: Visit,
  id: string,
  title: string,
  named: readonly (Tally & { name: string })[],
): Html {
  const { texts, formats } = visit;
  const bars = named.map((one): Bar => ({ ...one, label: one.name }));
  const order = bars
    .filter((bar): bar is Bar & { average: number } => bar.average !== null)
    .sort((a, b) => a.average - b.average);
  const [worst, best] = [order[0], order.at(-1)];
  const describe =
    worst && best
      ? texts.charts.bars(
          bars.length,
          best.label,
          formats.average(best.average),
          worst.label,
          formats.average(worst.average),
        )
      : texts.charts.noRatings;
  return barChart(visit, { id, title, describe, bars });
}
