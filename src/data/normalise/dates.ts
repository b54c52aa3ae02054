/** What nearly all feeds write: of these forms and days, `Date` makes what they mean. */
const USUAL =
  /^[12]\d{3}-(?:(?:0[13-9]|1[0-2])-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-]0\d:00)$/;

let parseOdd: ((value: string) => Date | undefined) | undefined;

/** Whether a value is there and is no date of the usual form. */
export function isUnusual(value: unknown): boolean {
  return value != null && !(typeof value === 'string' && USUAL.test(value));
}

/** Whether all that can be read as a date is, without {@link loadOddDates}. */
export function hasOddDates(): boolean {
  return parseOdd !== undefined;
}

/** Loads the other forms, and the days that not every year has. */
export async function loadOddDates(): Promise<void> {
  parseOdd = (await import('./odd-dates.js')).parseDate;
}

/** The moment that a date in a feed means; one without a zone is of the Netherlands, daylight saving included. */
export function parseDate(value: string): Date | undefined {
  return USUAL.test(value) ? new Date(value) : parseOdd?.(value);
}

/** Whether a value can be read as a date; cheaper than reading it. */
export function isDate(value: string): boolean {
  return USUAL.test(value) || parseOdd?.(value) !== undefined;
}

/** Whether a date that can be read is after a moment. */
export function isLater(value: string, now: number): boolean {
  return (parseDate(value)?.getTime() ?? 0) > now;
}
