import { isDate } from './dates.js';

/** Months by their first three letters, English and Dutch; `mrt` is how Dutch shortens March, `mei` and `okt` differ. */
const MONTHS: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, mrt: 3, maa: 3, apr: 4, may: 5, mei: 5, jun: 6 },
  ...{ jul: 7, aug: 8, sep: 9, oct: 10, okt: 10, nov: 11, dec: 12 },
};

/** Hours ahead of UTC of the zone names of RFC 822, and of those that Dutch feeds use. */
const ZONES: Record<string, number> = {
  ...{
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    met: 1,
    mez: 1,
    cest: 2,
    mest: 2,
    mesz: 2,
    eet: 2,
  },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};

/** `Tue, 3 March 2026 09:05:00 +0100`: weekday, seconds, time and zone may be missing, parts may be parted by dashes. */
const MAIL =
  /^\s*(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})(?:,?\s+(?:om\s+)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\.\d+)?)?\s*(?:([+-]\d\d):?(\d\d)|([a-z]+))?\s*(?:\([^)]*\))?\s*$/i;
/** `March 3, 2026`. */
const MONTH_FIRST = /^(\s*(?:[a-z]+,\s+)?)([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?=\s+\d{4})/i;

const two = (value: string | number | undefined): string => String(value ?? 0).padStart(2, '0');

/**
 * A date of a feed in RFC 3339, as far as it can be read: RFC 822 with and without weekday, seconds, zone or its name,
 * RFC 850, Dutch month names, a year or a month alone. What cannot be read is given back as it is, for the problem list.
 * Without a zone it gets none, and is taken for Dutch time later.
 */
export function toIsoDate(value: string): string {
  const text = value.trim();
  if (isDate(text)) return text;
  // W3C-DTF allows a year, or a year and a month.
  if (/^\d{4}(?:-\d\d)?$/.test(text)) return `${text}-01-01`.slice(0, 10);
  if (/^\d{8}(?:T?\d{6}Z?)?$/.test(text)) return compact(text);
  const mail = MAIL.exec(text.replace(MONTH_FIRST, '$1$3 $2'));
  const month = MONTHS[mail?.[2]?.toLowerCase() ?? ''];
  if (!mail || !month) return value;
  const [, day, , year = '', hour, minute, second, hours, minutes, zone] = mail;
  // RFC 2822, 4.3: two digits below 50 are of this century; three count from 1900.
  const full =
    year.length === 4 ? year : String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900));
  return `${full}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset(hours, minutes, zone)}`;
}

function offset(hours: string | undefined, minutes: string | undefined, zone: string | undefined): string {
  if (hours) return `${hours}:${two(minutes)}`;
  const ahead = ZONES[zone?.toLowerCase() ?? ''];
  if (ahead === undefined) return '';
  return `${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead))}:00`;
}

/** `20260303T090500Z` and `20260303`, of the basic form of ISO 8601. */
function compact(text: string): string {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
}
