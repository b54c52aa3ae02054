/** How numbers, sizes and dates are written in one language. */
export interface Formats {
  number(value: number): string;
  /** `84 kB`: thousands, as browsers' developer tools count them. */
  bytes(value: number): string;
  /** `12 november 2026`, the date in the Netherlands. */
  date(value: Date): string;
  /** `a, b en c` */
  list(values: readonly string[]): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** @param language BCP 47 */
export function formatsOf(language: string): Formats {
  const number = new Intl.NumberFormat(language);
  const sizes = UNITS.map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 3 }),
  );
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const list = new Intl.ListFormat(language);
  return {
    number: (value) => number.format(value),
    bytes(value) {
      const power = Math.min(Math.floor(Math.log10(Math.max(value, 1)) / 3), UNITS.length - 1);
      return sizes[power]?.format(value / 1000 ** power) ?? String(value);
    },
    date: (value) => date.format(value),
    list: (values) => list.format(values),
  };
}
