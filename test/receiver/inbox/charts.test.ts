import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSeries } from '../../../demo/receiver/inbox/charts/series.ts';
import { INBOX, openInbox, READ_TOKEN, store } from './browser.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const PAGE = 'https://voorbeeldstad.example';

const faces = (value: number) => ({ rating: { scale: 'faces', value, max: 5 } as const });
const about = (path: string, title: string) => ({ page: { url: PAGE + path, title } });
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const MESSAGES = [
  ...times(12, { ...faces(2), ...about('/afval/', 'Afval'), category: 'Vraag' }),
  ...times(11, { ...faces(4), ...about('/wonen/', 'Wonen'), category: 'Compliment' }),
  ...times(3, { ...faces(1), ...about('/sport/', 'Sport') }),
  { message: 'lang geleden', receivedAt: new Date('2025-01-01T12:00:00Z'), ...faces(5) },
];

async function openCharts(t: Parameters<typeof openInbox>[0]) {
  const inbox = await openInbox(t, { now: () => NOW });
  await store(inbox, MESSAGES);
  await inbox.logIn(READ_TOKEN);
  return inbox;
}

/** The rows of the table behind a chart: name, average, ratings, messages. */
function rows(page: string, caption: string): string[][] {
  const [, table = ''] = new RegExp(`<caption>${caption}</caption>(.*?)</table>`).exec(page) ?? [];
  return [...table.matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/g, '').trim(),
      ),
    );
}

test('each chart is an image with a name and a description, and has its figures as a table', async (t) => {
  const { page } = await openCharts(t);
  const body = await page(`${INBOX}/charts`);
  for (const id of ['time', 'pages', 'categories']) {
    assert.match(body, new RegExp(`<svg [^>]*role="img" aria-labelledby="${id}-title ${id}-desc"`));
    assert.match(
      body,
      new RegExp(`<title id="${id}-title">[^<]+</title> <desc id="${id}-desc">[^<]+</desc>`),
    );
  }
  assert.deepEqual(rows(body, 'Tevredenheid per pagina'), [
    ['Afval', '2,0', '12', '12'],
    ['Wonen', '4,0', '11', '11'],
  ]);
  assert.deepEqual(rows(body, 'Tevredenheid per categorie'), [
    ['Vraag', '2,0', '12', '12'],
    ['Compliment', '4,0', '11', '11'],
  ]);
  assert.deepEqual(rows(body, 'Tevredenheid door de tijd'), [['23 nov 2026', '2,7', '26', '26']]);
  assert.match(body, /Alleen pagina’s met 10 of meer oordelen/);
});

test('bars are as long as their averages', async (t) => {
  const { page } = await openCharts(t);
  const body = await page(`${INBOX}/charts`);
  const widths = [...body.matchAll(/<rect class="chart-bar"[^>]* width="([\d.]+)%"/g)].map(([, width]) =>
    Number(width),
  );
  // From 1 to 5: 2 is a quarter of the way, 4 three quarters.
  assert.deepEqual(widths, [25, 75, 25, 75]);
});

test('a period can be chosen by its name or by its days, and keeps what else was chosen', async (t) => {
  const { page, visit } = await openCharts(t);
  const table: [query: string, messages: string, current: string | undefined][] = [
    ['', '26', '3 maanden'],
    ['?period=30', '26', '30 dagen'],
    ['?period=all', '27', 'Alles'],
    ['?from=2025-01-01&until=2025-01-01', '1', undefined],
    ['?from=2025-01-01', '27', undefined],
    ['?category=Vraag', '12', '3 maanden'],
    ['?period=all&rating=5', '1', 'Alles'],
  ];
  for (const [query, messages, current] of table) {
    const body = await page(`${INBOX}/charts${query}`);
    assert.match(body, new RegExp(`<dt>Berichten</dt> <dd>${messages}</dd>`), query);
    assert.equal(/aria-current="true" ?> ([^<]+) </.exec(body)?.[1], current, query);
  }
  const chosen = await page(`${INBOX}/charts?category=Vraag&period=30`);
  assert.match(chosen, /href="\/inbox\/charts\?category=Vraag&amp;period=365"/);
  assert.match(chosen, /<input type="hidden" name="category" value="Vraag" \/>/);
  assert.match(chosen, /href="\/inbox\/charts\?period=30" aria-label="Verwijder filter Categorie: Vraag"/);
  assert.match(
    chosen,
    /href="\/inbox\?category=Vraag&amp;from=2026-10-27&amp;until=2026-11-25">Bekijk deze berichten/,
  );
  const wrong = await visit(`${INBOX}/charts?from=gisteren`);
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /id="filter-from-error"/);
});

test('a table leads to the messages behind a figure', async (t) => {
  const { page } = await openCharts(t);
  const body = await page(`${INBOX}/charts?period=30`);
  const [, href = ''] = /<a href="([^"]+)">Afval<\/a>/.exec(body) ?? [];
  assert.match(await page(href.replaceAll('&amp;', '&')), /12 berichten gevonden/);
});

test('without ratings it says so, and draws nothing', async (t) => {
  const { page } = await openCharts(t);
  for (const query of ['?from=2020-01-01&until=2020-01-31', '?from=2030-01-01', '?until=0001-01-01']) {
    const body = await page(`${INBOX}/charts${query}`);
    assert.match(body, /In deze periode zijn er geen oordelen/, query);
    assert.doesNotMatch(body, /<svg/, query);
  }
});

test('a chart over thousands of years is no longer than what it can show', async (t) => {
  const { page } = await openCharts(t);
  const body = await page(`${INBOX}/charts?from=0001-01-01&until=9999-12-31`);
  assert.ok((body.match(/class="chart-count"/g) ?? []).length <= 125);
});

test('days become weeks and months, with holes filled and averages weighed', () => {
  const days = [
    { day: '2026-11-02', count: 1, rated: 1, average: 1 },
    { day: '2026-11-03', count: 5, rated: 3, average: 5 },
    { day: '2026-11-20', count: 2, rated: 0, average: null },
  ];
  const byDay = toSeries(days, '2026-11-01', '2026-11-20');
  assert.equal(byDay.unit, 'day');
  assert.equal(byDay.points.length, 20);
  const byWeek = toSeries(days, '2026-10-01', '2026-11-20');
  assert.equal(byWeek.unit, 'week');
  assert.deepEqual(
    byWeek.points.filter(({ count }) => count > 0),
    [
      { start: '2026-11-02', count: 6, rated: 4, average: 4 },
      { start: '2026-11-16', count: 2, rated: 0, average: null },
    ],
  );
  const byMonth = toSeries(days, '2025-01-15', '2026-11-20');
  assert.equal(byMonth.unit, 'month');
  assert.equal(byMonth.points.length, 23);
  assert.deepEqual(byMonth.points.at(-1), { start: '2026-11-01', count: 8, rated: 4, average: 4 });
});
