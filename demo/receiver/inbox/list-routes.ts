import type { Hono } from 'hono';
import { BYTE_ORDER_MARK, csvHead, csvRow } from '../api/csv.ts';
import { exportFeedback } from '../api/export.ts';
import { fromCursor } from '../cursor.ts';
import { readPage } from '../pages.ts';
import { INBOX_PATH, listAddress } from './address.ts';
import { dayOf } from './dates.ts';
import { readFilter } from './filter.ts';
import type { Desk } from './inbox.ts';
import { listView } from './views/list-view.ts';
import type { InboxEnv } from './visit.ts';

const PAGE_SIZE = 25;
/** Dutch spreadsheets take the comma for a decimal sign. */
const SEPARATOR = { nl: ';', en: ',' } as const;

/** The list, and the same messages as a file. */
export function listRoutes(app: Hono<InboxEnv>, desk: Desk): void {
  const { storage, now, onError } = desk;

  app.get(INBOX_PATH, async (c) => {
    const visit = c.get('visit');
    const query = new URL(c.req.url).searchParams;
    const read = readFilter(query);
    const removed = /^\w{1,12}$/.exec(query.get('removed') ?? '')?.[0];
    // A form also sends what is empty; the address that people share should be short.
    if ([...query.values()].includes('')) return c.redirect(listAddress(read.values), 302);
    const cursor = query.get('cursor');
    const before = cursor === null ? undefined : fromCursor(cursor);
    if (cursor !== null && before === undefined) return desk.fail(c, 'address', 400);
    const facts = { read, isFirst: before === undefined, categories: desk.categories.known };
    const notice = removed && visit.texts.remove.done(removed);
    if (read.wrong.size > 0) {
      return desk.show(c, listView(visit, { ...facts, notice }), {
        title: visit.texts.error,
        status: 400,
        section: 'list',
      });
    }
    const page = await readPage(storage, PAGE_SIZE, before, read.filter);
    // What is all on one page need not be counted, which takes as long as finding it when a word is looked for.
    const isAll = before === undefined && page.next === undefined;
    const total = isAll ? page.items.length : await storage.count(read.filter);
    const found = { ...page, total };
    return desk.show(c, listView(visit, { ...facts, notice, found }), {
      section: 'list',
      ...(notice && { title: notice }),
    });
  });

  app.get(`${INBOX_PATH}/feedback.csv`, async (c) => {
    const separator = SEPARATOR[c.get('visit').language];
    const { filter, wrong } = readFilter(new URL(c.req.url).searchParams);
    if (wrong.size > 0) return desk.fail(c, 'address', 400);
    const format = {
      head: BYTE_ORDER_MARK + csvHead(separator),
      item: (stored: Parameters<typeof csvRow>[0]) => csvRow(stored, separator),
      tail: '',
    };
    const body = await exportFeedback({ storage, filter, format, onError });
    return c.body(body, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="feedback-${dayOf(now())}.csv"`,
    });
  });
}
