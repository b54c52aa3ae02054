import { expect } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import { html } from 'hono/html';
import { chartsView } from '../../demo/receiver/inbox/charts/charts-view.ts';
import { readChoice } from '../../demo/receiver/inbox/charts/period.ts';
import { toSeries } from '../../demo/receiver/inbox/charts/series.ts';
import { formats } from '../../demo/receiver/inbox/dates.ts';
import { readFilter } from '../../demo/receiver/inbox/filter.ts';
import { STYLESHEETS } from '../../demo/receiver/inbox/stylesheets.ts';
import { inboxTexts } from '../../demo/receiver/inbox/texts/texts.ts';
import { inboxView, plainLayout, type Section } from '../../demo/receiver/inbox/views/frame.ts';
import { listView } from '../../demo/receiver/inbox/views/list-view.ts';
import { loginView } from '../../demo/receiver/inbox/views/login-view.ts';
import { messageView, removeView } from '../../demo/receiver/inbox/views/message-view.ts';
import type { Html, Visit } from '../../demo/receiver/inbox/visit.ts';
import type { StoredFeedback } from '../../demo/receiver/storage.ts';
import { until } from '../suites/until.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const LONG = `${'Bestemmingsplanwijzigingsprocedure'.repeat(4)} en nog meer.`;

const stored: StoredFeedback = {
  sequence: 1,
  message: {
    version: 1,
    id: '6b1f6a0e-2f0f-4d0c-9a58-1f0a8a4f2f11',
    submittedAt: NOW.toISOString(),
    page: { url: `https://www.voorbeeldstad.example/${'lang/'.repeat(30)}`, title: LONG, language: 'nl' },
    rating: { scale: 'faces', value: 2, max: 5 },
    category: 'Fout op de pagina',
    message: LONG,
    contact: { name: 'Een bezoeker', email: `${'bezoeker'.repeat(6)}@voorbeeldstad.example` },
  },
  reference: '7K3M2P',
  receivedAt: NOW,
  status: 'in-progress',
  note: LONG,
  assignee: 'Balie',
  changedAt: NOW,
};

function visitIn(language: 'nl' | 'en'): Visit {
  return {
    language,
    texts: inboxTexts[language],
    formats: formats[language],
    session: { role: 'manage', csrf: 'x' },
    address: '/inbox',
  };
}

const tally = { count: 40, rated: 30, average: 2.75 };
const days = ['2026-10-01', '2026-10-15', '2026-11-20'].map((day) => ({ ...tally, day }));
const statistics = {
  ...tally,
  days,
  pages: [{ ...tally, url: 'https://www.voorbeeldstad.example/', title: LONG }],
  categories: [
    { ...tally, category: 'Vraag' },
    { count: 3, rated: 0, average: null, category: LONG },
  ],
};

/** Each page with what is hardest to fit on a screen. */
const pages: Readonly<Record<string, (visit: Visit) => [main: Html, section?: Section]>> = {
  'the form to log in': (visit) => [loginView(visit, { error: visit.texts.login.wrong, isLinked: true })],
  'the list': (visit) => [
    listView(visit, {
      read: readFilter(new URLSearchParams({ text: LONG.slice(0, 90), rating: '2', from: '2026-11-01' })),
      found: { items: [stored, { ...stored, reference: '7K3M2Q', status: 'done' }], total: 2, next: 'x' },
      isFirst: false,
      categories: ['Vraag'],
      notice: visit.texts.remove.done('7K3M2R'),
    }),
    'list',
  ],
  'filters that are wrong': (visit) => [
    listView(visit, {
      read: readFilter(new URLSearchParams({ from: 'x', rating: '9', status: 'y' })),
      isFirst: true,
      categories: [],
    }),
    'list',
  ],
  'a message with a conflict': (visit) => [
    messageView(visit, {
      stored,
      values: {},
      draft: {
        status: 'done',
        assignee: 'Balie',
        note: 'Anders',
        errors: { note: 'x' },
        why: visit.texts.message.conflict,
        isConflict: true,
      },
    }),
  ],
  'the question before removing': (visit) => [removeView(visit, stored, {})],
  charts: (visit) => {
    const choice = readChoice(new URLSearchParams({ category: 'Vraag', from: '2026-10-01' }), NOW.getTime());
    const series = toSeries(days, '2026-10-01', '2026-11-25');
    return [chartsView(visit, { choice, sums: { statistics, series }, enough: 10 }), 'charts'];
  },
};

type Framed = Window & { axe?: { run(options: RunOptions): Promise<AxeResults> } };

/** Shows a page of the inbox in a window of its own, with all that it hides opened. */
async function show(language: 'nl' | 'en', page: string, width: number, scheme: string): Promise<Framed> {
  const visit = visitIn(language);
  const [main, section] = (pages[page] as (visit: Visit) => [Html, Section?])(visit);
  const head = html`
    ${STYLESHEETS.map(
      (sheet) => html`
        <link rel="stylesheet" href="/demo/receiver/inbox/${sheet}" />
      `,
    )}
    <script src="/node_modules/axe-core/axe.min.js"></script>
  `;
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'inbox', width: String(width), height: '800' });
  frame.srcdoc = String(
    await plainLayout({
      title: page,
      path: '/inbox',
      language,
      main: inboxView(visit, main, section),
      head,
    }),
  );
  document.body.append(frame);
  const framed = frame.contentWindow as Framed;
  await until(() => framed.axe && framed.document.readyState === 'complete', `the page of ${page}`);
  framed.document.documentElement.style.colorScheme = scheme;
  for (const details of framed.document.querySelectorAll('details')) details.open = true;
  return framed;
}

describe('the inbox, accessible', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const page of Object.keys(pages)) {
    for (const [language, width, scheme] of [
      ['nl', 320, 'dark'],
      ['en', 1280, 'light'],
    ] as const) {
      it(`${page}, ${width} pixels wide, ${scheme}`, async () => {
        const framed = await show(language, page, width, scheme);
        expect(framed.document.styleSheets.length, 'it has its looks').to.equal(STYLESHEETS.length);
        expect(framed.document.querySelectorAll('h1')).to.have.length(1);
        const found = await framed.axe?.run({ resultTypes: ['violations'] });
        expect(
          found?.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).to.deep.equal([]);
        const { scrollWidth, clientWidth } = framed.document.documentElement;
        expect(scrollWidth, 'it scrolls in one direction only').to.equal(clientWidth);
      });
    }
  }

  it('charts have their shapes where their numbers say, on each screen', async () => {
    for (const width of [320, 1280]) {
      const { document } = await show('nl', 'charts', width, 'light');
      const box = (selector: string): DOMRect =>
        (document.querySelector(selector) as Element).getBoundingClientRect();
      const chart = box('svg[aria-labelledby^="pages"]');
      // 2.75 is 44 % of the way from 1 to 5.
      expect(box('svg[aria-labelledby^="pages"] .chart-bar').width / chart.width).to.be.closeTo(0.438, 0.01);
      const time = box('svg[aria-labelledby^="time"]');
      const line = box('.chart-line');
      expect(line.width / time.width, 'the line spans seven weeks of nine').to.be.within(0.6, 0.95);
      expect(line.top >= time.top && line.bottom <= time.bottom && line.right <= time.right).to.be.true;
      document.defaultView?.frameElement?.remove();
    }
  });
});
