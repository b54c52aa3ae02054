import type { FeedbackFilter, Statistics, Tally } from '../storage.ts';
import { Conditions } from './conditions.ts';
import type { Dialect } from './dialect.ts';
import type { Row, Value } from './row.ts';

/** A statement and its values. */
export interface Question {
  sql: string;
  values: Value[];
}

const SUMS = 'count(*) AS count, count(rating_step) AS rated, sum(rating_step) AS total';

/** What to ask a database at one moment, for {@link toStatistics} to read the answers. */
export function statisticsQuestions(
  dialect: Dialect,
  { filter = {}, enough, most }: { filter?: FeedbackFilter; enough: number; most: number },
): [days: Question, pages: Question, categories: Question] {
  const days = new Conditions(dialect, filter);
  const pages = new Conditions(dialect, filter).add('page_url IS NOT NULL');
  const categories = new Conditions(dialect, filter).add('category IS NOT NULL');
  const table = dialect.forSums(filter);
  const worstFirst = 'ORDER BY average, rated DESC, page_url';
  return [
    {
      sql: `SELECT ${dialect.day} AS day, ${SUMS} FROM ${table} ${days.where()} GROUP BY 1 ORDER BY 1`,
      ...days,
    },
    {
      sql: `SELECT worst.*, (
          SELECT page_title FROM feedback
          WHERE feedback.page_url = worst.page_url AND page_title IS NOT NULL
          ORDER BY sequence DESC LIMIT 1
        ) AS title
        FROM (
          SELECT page_url, ${SUMS}, avg(rating_step) AS average FROM ${table} ${pages.where()} GROUP BY page_url
          HAVING count(rating_step) >= ${pages.value(Math.max(1, enough))}
          ${worstFirst} LIMIT ${pages.value(most)}
        ) AS worst ${worstFirst}`,
      values: pages.values,
    },
    {
      sql: `SELECT category, ${SUMS} FROM ${table} ${categories.where()} GROUP BY category
        ORDER BY count DESC, category LIMIT ${categories.value(most)}`,
      values: categories.values,
    },
  ];
}

/** Reads the answers to {@link statisticsQuestions}, in their order. */
export function toStatistics([days = [], pages = [], categories = []]: readonly Row[][]): Statistics {
  const total = (column: string): number => days.reduce((sum, row) => sum + Number(row[column]), 0);
  return {
    ...toTally({ count: total('count'), rated: total('rated'), total: total('total') }),
    days: days.map((row) => ({ day: String(row.day), ...toTally(row) })),
    pages: pages.map((row) => ({
      url: String(row.page_url),
      title: (row.title as string | null) ?? '',
      ...toTally(row),
    })),
    categories: categories.map((row) => ({ category: String(row.category), ...toTally(row) })),
  };
}

/** Databases give sums of whole numbers as text when they may be large. */
function toTally({ count, rated, total }: Row): Tally {
  const votes = Number(rated);
  return { count: Number(count), rated: votes, average: votes > 0 ? Number(total) / votes : null };
}
