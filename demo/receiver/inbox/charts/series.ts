import type { Statistics, Tally } from '../../storage.ts';
import { shiftDay } from '../dates.ts';

/** What one point of a chart over time stands for. */
export type Unit = 'day' | 'week' | 'month';

/** The messages of one day, week or month. */
export interface Point extends Tally {
  /** Its first day. */
  start: string;
}

/** A line over time, without holes: days on which nothing came are there, with nothing. */
export interface Series {
  unit: Unit;
  points: Point[];
}

/** Past these numbers of days a chart has more points than can be told apart. */
const MOST_DAYS = 45;
const MOST_WEEKS = 400;

/**
 * Sums days into a line that can be read: by day, by week for more than a month and a half, by month for more than a year.
 * @param first day of the chart
 * @param last day of the chart, counted in
 */
export function toSeries(days: Statistics['days'], first: string, last: string): Series {
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  const unit: Unit = length <= MOST_DAYS ? 'day' : length <= MOST_WEEKS ? 'week' : 'month';
  const points = new Map<string, Point>();
  for (let day = first; day <= last; day = shiftDay(day, 1)) {
    const start = startOf(day, unit);
    if (!points.has(start)) points.set(start, { start, count: 0, rated: 0, average: null });
  }
  for (const tally of days) {
    const point = points.get(startOf(tally.day, unit));
    if (point) add(point, tally);
  }
  return { unit, points: [...points.values()] };
}

function startOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  // Weeks begin on Monday (ISO 8601).
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shiftDay(day, -weekday);
}

function add(point: Point, { count, rated, average }: Tally): void {
  if (average !== null && rated > 0) {
    const sum = (point.average ?? 0) * point.rated + average * rated;
    point.average = sum / (point.rated + rated);
  }
  point.count += count;
  point.rated += rated;
}
