import type { Hono } from 'hono';
import { INBOX_PATH } from '../address.ts';
import type { Statistics } from '../../storage.ts';
import { dayOf, shiftDay } from '../dates.ts';
import type { Desk } from '../inbox.ts';
import type { InboxEnv } from '../visit.ts';
import type { FilterValues } from '../filter.ts';
import { chartsView } from './charts-view.ts';
import { readChoice } from './period.ts';
import { toSeries } from './series.ts';

/** Fewer ratings say more about who gave them than about the page. */
const ENOUGH = 10;
/** Bars in one chart: more are not read. */
const MOST = 20;
/** Days that one chart spans at most; a longer one shows the last of them. */
const LONGEST = 3660;

/** The page of charts. */
export function chartsRoute(app: Hono<InboxEnv>, { storage, now, show }: Desk): void {
  app.get(`${INBOX_PATH}/charts`, async (c) => {
    const visit = c.get('visit');
    const choice = readChoice(new URL(c.req.url).searchParams, now());
    const { filter, values, wrong } = choice.read;
    const title = visit.texts.charts.title;
    if (wrong.size > 0) {
      const main = chartsView(visit, { choice, enough: ENOUGH });
      return show(c, main, { title: `${visit.texts.error}: ${title}`, status: 400, section: 'charts' });
    }
    const statistics = await storage.statistics({ filter, enough: ENOUGH, most: MOST });
    const [first, last] = span(values, statistics.days, dayOf(now()));
    const series = toSeries(statistics.days, first, last);
    return show(c, chartsView(visit, { choice, sums: { statistics, series }, enough: ENOUGH }), {
      title,
      section: 'charts',
    });
  });
}

/** The first and the last day of a chart: those asked for, but not years before or after there was anything. */
function span(
  { from, until }: FilterValues,
  days: Statistics['days'],
  today: string,
): [first: string, last: string] {
  const newest = [today, days.at(-1)?.day ?? today].sort()[1] ?? today;
  const last = until !== undefined && until < newest ? until : newest;
  const first = from ?? days[0]?.day ?? shiftDay(today, -1);
  const longest = shiftDay(last, 1 - LONGEST);
  return [first > last ? last : first < longest ? longest : first, last];
}
