import type { Language } from '../validation-texts.ts';

/** Where the employees are. */
const TIME_ZONE = 'Europe/Amsterdam';
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const offset = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** How dates and numbers are written in one language. */
export interface Formats {
  /** A moment, on our clocks. */
  dateTime: (moment: Date) => string;
  /** `25 november 2026`, of a day such as `2026-11-25`. */
  day: (day: string) => string;
  /** `25 nov 2026`. */
  mediumDay: (day: string) => string;
  /** `25 nov`. */
  shortDay: (day: string) => string;
  /** `nov 2026`. */
  month: (day: string) => string;
  wholeNumber: (value: number) => string;
  /** With one decimal: `3,8`. */
  average: (value: number) => string;
}

function formatsOf(locale: string): Formats {
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  });
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  const whole = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    dateTime: (date) => moment.format(date),
    day: ofDay({ dateStyle: 'long' }),
    mediumDay: ofDay({ dateStyle: 'medium' }),
    shortDay: ofDay({ day: 'numeric', month: 'short' }),
    month: ofDay({ month: 'short', year: 'numeric' }),
    wholeNumber: (value) => whole.format(value),
    average: (value) => decimal.format(value),
  };
}

/** Made once: the first use of a format costs milliseconds. */
export const formats: Readonly<Record<Language, Formats>> = {
  nl: formatsOf('nl-NL'),
  en: formatsOf('en-GB'),
};

/** Whether a text is a day that exists, such as `2026-11-25`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && Number.isFinite(Date.parse(`${text}T00:00:00Z`)) && shiftDay(text, 0) === text;
}

/** The day so many days later. */
export function shiftDay(day: string, days: number): string {
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
  return shifted.toISOString().slice(0, 10);
}

/** When a day begins on our clocks. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The clock changes at 01:00 UTC, after both midnights, ours and that of UTC: they have the same offset.
  const name = offset.formatToParts(midnight).find(({ type }) => type === 'timeZoneName')?.value;
  const [, hours = '0'] = /^GMT\+(\d\d)/.exec(name ?? '') ?? [];
  return new Date(midnight - Number(hours) * 3_600_000);
}

/** The day that it is on our clocks. */
export function dayOf(moment: Date | number): string {
  return isoDay.format(moment);
}
