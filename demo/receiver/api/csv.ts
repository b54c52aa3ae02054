import type { StoredFeedback } from '../storage.ts';

/** Told to spreadsheets that would otherwise take UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What may stand between cells. */
export type Separator = ',' | ';';

/** The columns, in order, each with what stands in it. */
const columns: Readonly<Record<string, (stored: StoredFeedback) => string | number | boolean | undefined>> = {
  reference: ({ reference }) => reference,
  receivedAt: ({ receivedAt }) => receivedAt.toISOString(),
  status: ({ status }) => status,
  assignee: ({ assignee }) => assignee,
  note: ({ note }) => note,
  ratingScale: ({ message }) => message.rating?.scale,
  ratingValue: ({ message }) => message.rating?.value,
  ratingMax: ({ message }) => message.rating?.max,
  category: ({ message }) => message.category,
  message: ({ message }) => message.message,
  contactName: ({ message }) => message.contact?.name,
  contactEmail: ({ message }) => message.contact?.email,
  pageUrl: ({ message }) => message.page?.url,
  pageTitle: ({ message }) => message.page?.title,
  pageLanguage: ({ message }) => message.page?.language,
  topic: ({ message }) => message.topic,
  context: ({ message }) => message.context && JSON.stringify(message.context),
  client: ({ message }) => message.client,
  notBsn: ({ message }) => message.notBsn,
  submittedAt: ({ message }) => message.submittedAt,
  changedAt: ({ changedAt }) => changedAt?.toISOString(),
  id: ({ message }) => message.id,
};

/** The first line: the names of the columns. */
export function csvHead(separator: Separator): string {
  return Object.keys(columns).join(separator) + LINE_END;
}

/** A message as one line (RFC 4180; a cell may hold line ends of its own). */
export function csvRow(stored: StoredFeedback, separator: Separator): string {
  const cells = Object.values(columns).map((read) => toCell(String(read(stored) ?? '')));
  return cells.join(separator) + LINE_END;
}

/**
 * What a spreadsheet would take for a formula, and run: it looks past spaces, and takes full-width signs too. A cell that
 * begins with a tab or a line end may be cut there, and begin anew.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

function toCell(value: string): string {
  // An apostrophe in front says "this is text" to every spreadsheet.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
