import type { Context } from 'hono';
import { z } from 'zod';
import { fromCursor } from '../cursor.ts';
import { kind, text } from '../feedback-message.ts';
import { languageFor } from '../language.ts';
import { problem, type ParameterError } from '../problem.ts';
import { STATUSES, type FeedbackFilter } from '../storage.ts';
import { issueText, type Language } from '../validation-texts.ts';

/** A whole number as an address writes it: digits alone, not `1e1`, ` 1` or nothing. */
function wholeNumber(minimum: number, maximum: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int().min(minimum).max(maximum),
  );
}

/** A moment. In an address `+` is a space, and many forget to write it as `%2B`. */
function moment() {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/ (?=\d\d:\d\d$)/, '+') : value),
    z.iso.datetime({ offset: true }),
  );
}

const filter = {
  from: moment().optional().describe('Received at this moment or later.'),
  until: moment().optional().describe('Received before this moment.'),
  page: text(2000)
    .min(1)
    .optional()
    .describe('Address of the page, exactly, or all that begin with it when it ends in `*`.'),
  rating: wholeNumber(1, 5).optional().describe('Rating in five steps, 1 the worst; thumbs are 1 and 5.'),
  category: text(200).min(1).optional().describe('Category, exactly.'),
  status: z.enum(STATUSES).optional().describe('How far employees are with it.'),
  text: text(200)
    .min(1)
    .optional()
    .describe('Characters that stand in the message, the note or the reference, whatever their case.'),
};

/** `GET /v1/feedback`. */
export const listQuery = z.strictObject({
  ...filter,
  limit: wholeNumber(1, 100).default(20).describe('Messages at most.'),
  cursor: z
    .string()
    .refine((cursor) => fromCursor(cursor) !== undefined, kind('cursor'))
    .optional()
    .describe('`next` of the answer before.'),
});

/** `GET /v1/feedback.json`. */
export const jsonQuery = z.strictObject(filter);

/** `GET /v1/feedback.csv`, and `GET /v1/feedback` with `Accept: text/csv`. */
export const csvQuery = z.strictObject({
  ...filter,
  separator: z
    .enum(['comma', 'semicolon'])
    .default('comma')
    .describe(
      'What stands between the cells. A spreadsheet set to Dutch opens `semicolon` by a double click.',
    ),
});

/** `GET /v1/statistics`. */
export const statisticsQuery = z.strictObject({
  ...filter,
  enough: wholeNumber(1, 1_000_000).default(10).describe('Ratings that a page needs to be among `pages`.'),
  most: wholeNumber(1, 100).default(20).describe('Pages, and categories, at most.'),
});

/** What a query said, or the answer that refuses it. */
export type QueryResult<T> = { query: T; refused?: never } | { query?: never; refused: Response };

/**
 * Reads the query of a request. What is unknown or there twice is refused: a filter with a typing error in its name would
 * give, or export, far more than was asked for.
 */
export function readQuery<T extends z.ZodObject>(c: Context, schema: T): QueryResult<z.output<T>> {
  const language = languageFor(c.req.header('accept-language'));
  const given = c.req.queries();
  const values = Object.fromEntries(Object.entries(given).map(([name, all]) => [name, all[0]]));
  const result = schema.safeParse(values, { error: (issue) => issueText(issue, language) });
  const errors = [...repeated(given, language), ...(result.success ? [] : toErrors(result.error))];
  if (result.success && errors.length === 0) return { query: result.data };
  const isCursor = errors.length === 1 && errors[0]?.parameter === 'cursor';
  return { refused: problem(c, isCursor ? 'invalid-cursor' : 'invalid-query', { errors }) };
}

/** The filter that a query holds, as the storage takes it. */
export function toFilter(query: z.output<typeof jsonQuery>): FeedbackFilter {
  const { from, until, page, rating, category, status, text: words } = query;
  return {
    ...(from !== undefined && { from: new Date(from) }),
    ...(until !== undefined && { until: new Date(until) }),
    ...(page !== undefined && { page }),
    ...(rating !== undefined && { rating }),
    ...(category !== undefined && { category }),
    ...(status !== undefined && { status }),
    ...(words !== undefined && { text: words }),
  };
}

function repeated(given: Record<string, string[]>, language: Language): ParameterError[] {
  return Object.entries(given)
    .filter(([, all]) => all.length > 1)
    .map(([parameter]) => ({ parameter, detail: ownText('repeated', language) }));
}

function ownText(name: 'repeated', language: Language): string {
  return issueText({ code: 'custom', input: '', path: [], ...kind(name) }, language);
}

function toErrors({ issues }: z.ZodError): ParameterError[] {
  return issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    return names.map((parameter) => ({ parameter, detail: issue.message }));
  });
}
