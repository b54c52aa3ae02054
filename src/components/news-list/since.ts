import { parseDate } from '../../data/normalise/odd-dates.js';
import { milliseconds } from '../../data/related/duration.js';
import { warnOnce } from '../shared/warn.js';
import type { DisplayHost } from './display.js';

/** The moment that `since` means, a duration being counted from now; nothing for what is neither, after a warning. */
export function sinceOf(host: DisplayHost): Date | undefined {
  const { since } = host;
  const date = parseDate(since);
  if (date) return date;
  try {
    return new Date(Date.now() - milliseconds(since));
  } catch {
    warnOnce(host, `since="${since}" is no date and no duration. Write 2026-01-31, or P1Y for a year.`);
    return undefined;
  }
}
