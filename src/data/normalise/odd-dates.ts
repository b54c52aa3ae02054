/**
 * Dates that are written otherwise than nearly all feeds do. Loaded when there is one.
 */

/** RFC 3339, and what feeds make of it: a date alone, a space for the T, no seconds, no zone, an offset without colon. */
const ISO =
  /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(?:\s*(Z|[+-](?:[01]\d|2[0-3]):?(?:[0-5]\d)?))?)?\s*$/i;

/** A date as it is written: its clock time as if it were UTC, and its zone. */
function written(value: string): { clock: number; zone: string | undefined } | undefined {
  const found = ISO.exec(value);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const fraction = Number((found[7] ?? '').padEnd(3, '0'));
  // Second 60 is a leap second, which no `Date` has.
  const clock = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), fraction);
  // 30 February would roll over to March, 25:00 to the next day, and the year 1, which stands for "no date" in many
  // databases, to 1901.
  const read = new Date(clock);
  const isAsWritten =
    read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return !isAsWritten || minute > 59 || second > 60 ? undefined : { clock, zone: found[8] };
}

/** The moment that a date in a feed means; one without a zone is of the Netherlands, daylight saving included. */
export function parseDate(value: string): Date | undefined {
  const date = written(value);
  if (!date) return undefined;
  if (!date.zone) return new Date(date.clock - amsterdamOffset(date.clock));
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)?/.exec(date.zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(date.clock - (sign === '-' ? -offset : offset));
}

/**
 * Milliseconds that clocks in the Netherlands are ahead of UTC when they show a time, given as if it were UTC: an hour,
 * and two from the last Sunday of March to that of October (Directive 2000/84/EC), before 1996 to that of September. The
 * hour that is skipped counts as winter, and so does the one that comes twice. `Intl` knows it too, for more bytes.
 */
function amsterdamOffset(local: number): number {
  const year = new Date(local).getUTCFullYear();
  const lastSunday = (month: number, hour: number): number => {
    const last = new Date(Date.UTC(year, month, 0, hour));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  return local >= lastSunday(3, 3) && local < lastSunday(year < 1996 ? 9 : 10, 2) ? 7_200_000 : 3_600_000;
}
