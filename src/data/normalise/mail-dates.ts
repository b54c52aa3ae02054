import { parseDate } from './odd-dates.js';

/** The first letters of the months, in English and Dutch. */
const MONTHS = 'jan feb mar/mrt/maa apr may/mei jun jul aug sep oct/okt nov dec'.split(' ');

/** Hours ahead of UTC of the zone names of RFC 822, and of those that Dutch feeds use; `uur` is no zone but may follow. */
const ZONES =
  'z0 ut0 utc0 gmt0 wet0 west1 bst1 cet1 met1 mez1 cest2 mest2 mesz2 eet2 est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 uur';

/** `Tue, 3 March 2026 09:05:00 +0100`: weekday, seconds, time and zone may be missing, parts may be parted by dashes. */
const MAIL =
  /^(?:[a-z]+\.?\s*,?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})(?:,?\s+(?:om\s|at\s)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\.\d+)?)?\s*(?:(?:gmt|utc)?([+-]\d\d):?(\d\d)|([a-z]+))?$/i;
/** `March 3, 2026`, and `Tue Mar  3 2026`. */
const MONTH_FIRST = /^(?:[a-z]+\.?,?\s+)?([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?=,?\s+\d)/i;
/** `3 Mar 09:05:00 2026`, as C writes it. */
const YEAR_LAST = /^(\S+\s+\S+)\s+(\d+:\S+)\s+(\d{4})$/;
/** `3-3-2026 9:05`: with dashes it is Dutch; with slashes it could be American, and is not read. */
const NUMBERS = /^(\d{1,2})-(\d{1,2})-(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
/** `20260303T090500Z`, the basic form of ISO 8601; a time may be missing. */
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$/i;

const two = (value: string | number = 0): string => String(value).padStart(2, '0');

/**
 * A date of a feed in RFC 3339, as far as it can be read: RFC 822 with and without weekday, seconds, zone or its name,
 * RFC 850, Dutch month names, a year or a month alone. What cannot be read is given back as it is, for the problem list.
 * Without a zone it gets none, and is taken for Dutch time later.
 */
export function toIsoDate(value: string): string {
  // RFC 822 allows remarks.
  const text = value
    .slice(0, 100)
    .replace(/\([^)]*\)/g, '')
    .trim();
  return read(text) ?? value;
}

function read(text: string): string | undefined {
  if (parseDate(text)) return text;
  // W3C-DTF allows a year, or a year and a month.
  if (/^\d{4}(?:-\d\d)?$/.test(text)) return `${text}-01-01`.slice(0, 10);
  const [basic, ...parts] = BASIC.exec(text) ?? [];
  if (basic) return written(parts[0], parts[1], parts[2], parts.slice(3, 6), parts[6]);
  const [dutch, day, month, year, ...time] = NUMBERS.exec(text) ?? [];
  if (dutch) return written(year, month, day, time);
  const mail = MAIL.exec(text.replace(MONTH_FIRST, '$2 $1').replace(YEAR_LAST, '$1 $3 $2'));
  return mail ? fromMail(mail) : undefined;
}

function fromMail([, day, name = '', year = '', hour, minute, second, hours, minutes, zone]: string[]):
  string | undefined {
  const month = MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  if (!month) return undefined;
  // RFC 2822, 4.3: two digits below 50 are of this century; three count from 1900.
  const past = year.length > 3 ? 0 : year.length === 2 && Number(year) < 50 ? 2000 : 1900;
  const known = zone && new RegExp(`\\b${zone}(-?\\d|$)`, 'i').exec(ZONES);
  if (zone && !known) return undefined;
  const ahead = known?.[1] && `${known[1].startsWith('-') ? '-' : '+'}0${known[1].at(-1)}:00`;
  const time = [hour, minute, second];
  return written(
    String(Number(year) + past),
    String(month),
    day,
    time,
    hours ? `${hours}:${minutes}` : ahead,
  );
}

function written(
  year = '',
  month = '',
  day = '',
  [hour, minute, second]: (string | undefined)[] = [],
  zone = '',
): string {
  const time = hour ? `T${two(hour)}:${two(minute)}:${two(second)}${zone}` : '';
  return `${year}-${two(month)}-${two(day)}${time}`;
}
