import { dayOf, shiftDay } from '../dates.ts';
import { readFilter, utcDay, type FilterValues, type ReadFilter } from '../filter.ts';

/** Periods that can be chosen at once, in days. */
export const PERIODS = ['30', '90', '365', 'all'] as const;
export type Period = (typeof PERIODS)[number];
const DEFAULT_PERIOD: Period = '90';

/** What the charts are about. */
export interface ChartChoice {
  /** With the days of the period, where it has them. */
  read: ReadFilter;
  /** What is chosen beside the period. */
  others: FilterValues;
  /** The period by its name; absent for one's own days. */
  period?: Period;
}

/**
 * Reads what charts are asked for: days of one's own go before a period by name. Days are those of UTC, by which the
 * storage sums; whoever goes by ours would get an hour of the day before as a day of its own.
 */
export function readChoice(query: URLSearchParams, now: number): ChartChoice {
  const own = readFilter(query, utcDay);
  const { from, until, ...others } = own.values;
  if (from || until) return { read: own, others };
  const named = PERIODS.find((period) => period === query.get('period')) ?? DEFAULT_PERIOD;
  const choice = new URLSearchParams(Object.entries(others));
  if (named !== 'all') {
    const today = dayOf(now);
    choice.set('from', shiftDay(today, 1 - Number(named)));
    choice.set('until', today);
  }
  return { read: readFilter(choice, utcDay), others, period: named };
}
