import { STATUSES, type FeedbackFilter, type Status } from '../storage.ts';
import { isDay, shiftDay, startOfDay } from './dates.ts';

/** What messages can be chosen by, in the order of the form; also the names in the address. */
export const FILTER_FIELDS = ['text', 'status', 'rating', 'category', 'page', 'from', 'until'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** What was filled in, as it was typed; what was left empty is absent. */
export type FilterValues = Partial<Record<FilterField, string>>;

/** What is wrong with a field; `order` when the last day is before the first. */
export type FilterFault = FilterField | 'order';

/** A filter as the address holds it. */
export interface ReadFilter {
  values: FilterValues;
  /** For the storage; only to be used when nothing is wrong. */
  filter: FeedbackFilter;
  wrong: Map<FilterField, FilterFault>;
}

const LIMITS: Partial<Record<FilterField, number>> = { text: 200, category: 200, page: 2000 };
const RATING = /^[1-5]$/;

/** When a day begins: on our clocks, or in UTC, by which the storage sums. */
export type DayStart = (day: string) => Date;
export const utcDay: DayStart = (day) => new Date(`${day}T00:00:00Z`);

/**
 * Reads a filter from an address.
 * @param dayStart when the days of `from` and `until` begin; on our clocks by default
 */
export function readFilter(query: URLSearchParams, dayStart: DayStart = startOfDay): ReadFilter {
  const values: FilterValues = {};
  for (const field of FILTER_FIELDS) {
    const value = query.get(field)?.trim();
    if (value) values[field] = value;
  }
  const wrong = new Map<FilterField, FilterFault>();
  for (const field of FILTER_FIELDS) if (!isGood(field, values[field])) wrong.set(field, field);
  const { from, until, page, rating, category, status, text } = values;
  if (wrong.size === 0 && from && until && until < from) wrong.set('until', 'order');
  if (wrong.size > 0) return { values, filter: {}, wrong };
  const filter: FeedbackFilter = {
    ...(from && { from: dayStart(from) }),
    // The last day counts as a whole.
    ...(until && { until: dayStart(shiftDay(until, 1)) }),
    ...(page && { page }),
    ...(rating && { rating: Number(rating) }),
    ...(category && { category }),
    ...(status && { status: status as Status }),
    ...(text && { text }),
  };
  return { values, filter, wrong };
}

function isGood(field: FilterField, value: string | undefined): boolean {
  if (value === undefined) return true;
  if (field === 'from' || field === 'until') return isDay(value);
  if (field === 'rating') return RATING.test(value);
  if (field === 'status') return STATUSES.some((status) => status === value);
  return value.length <= (LIMITS[field] ?? 0) && !value.includes('\0');
}

/** The query of an address, with its `?`; `''` when it is empty. */
export function toQuery(values: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** The same choices without one of them. */
export function without(values: FilterValues, field: FilterField): FilterValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}
