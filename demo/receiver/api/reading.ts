import type { Context } from 'hono';
import { weighAccept } from '../accept.ts';
import type { ReceiverEnv } from '../client-address.ts';
import { fromCursor } from '../cursor.ts';
import { readPage } from '../pages.ts';
import { problem } from '../problem.ts';
import type { FeedbackStorage } from '../storage.ts';
import { BYTE_ORDER_MARK, csvHead, csvRow, type Separator } from './csv.ts';
import { exportFeedback, type ExportFormat } from './export.ts';
import { toItem } from './item.ts';
import { readMessageName } from './message-name.ts';
import { csvQuery, jsonQuery, listQuery, readQuery, statisticsQuery, toFilter } from './query.ts';

/** What reading needs to know. */
export interface ReadingOptions {
  storage: FeedbackStorage;
  now: () => number;
  onError: (error: Error) => void;
}

type Handler = (c: Context<ReceiverEnv>) => Promise<Response>;

/** Everything that the API gives to who may read. */
export function readingHandlers({ storage, now, onError }: ReadingOptions) {
  const asJson: Handler = async (c) => {
    const { query, refused } = readQuery(c, jsonQuery);
    if (refused) return refused;
    const format: ExportFormat = {
      head: '{"items":[',
      item: (stored, first) => (first ? '\n' : ',\n') + JSON.stringify(toItem(stored)),
      tail: '\n]}\n',
    };
    const body = await exportFeedback({ storage, filter: toFilter(query), format, onError });
    return download(c, body, 'json', 'application/json');
  };

  const asCsv: Handler = async (c) => {
    const { query, refused } = readQuery(c, csvQuery);
    if (refused) return refused;
    const separator: Separator = query.separator === 'semicolon' ? ';' : ',';
    const format: ExportFormat = {
      head: BYTE_ORDER_MARK + csvHead(separator),
      item: (stored) => csvRow(stored, separator),
      tail: '',
    };
    const body = await exportFeedback({ storage, filter: toFilter(query), format, onError });
    return download(c, body, 'csv', 'text/csv; charset=utf-8; header=present');
  };

  const list: Handler = async (c) => {
    c.header('Vary', 'Accept');
    if (prefersCsv(c.req.header('accept'))) return asCsv(c);
    const { query, refused } = readQuery(c, listQuery);
    if (refused) return refused;
    const before = query.cursor === undefined ? undefined : fromCursor(query.cursor);
    const { items, next } = await readPage(storage, query.limit, before, toFilter(query));
    return c.json({ items: items.map(toItem), ...(next && { next }) });
  };

  const one: Handler = async (c) => {
    const name = readMessageName(c.req.param('id') ?? '');
    const found = name && (await storage.find(name));
    return found ? c.json(toItem(found)) : problem(c, 'not-found');
  };

  const statistics: Handler = async (c) => {
    const { query, refused } = readQuery(c, statisticsQuery);
    if (refused) return refused;
    const { enough, most } = query;
    return c.json(await storage.statistics({ filter: toFilter(query), enough, most }));
  };

  /** Offers a stream as a file, named by the day. */
  function download(c: Context, body: ReadableStream, extension: string, type: string): Response {
    const day = new Date(now()).toISOString().slice(0, 10);
    return c.body(body, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="feedback-${day}.${extension}"`,
    });
  }

  return { list, one, asCsv, asJson, statistics };
}

/** Only who names CSV gets it: a browser takes anything. */
function prefersCsv(header: string | undefined): boolean {
  const weigh = weighAccept(header);
  const csv = weigh('text/csv', 'text/*');
  return csv > 0 && csv > weigh('application/json', 'application/*', '*/*');
}
