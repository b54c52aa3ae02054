import en from '../../locales/en.js';
import nl, { type Texts } from '../../locales/nl.js';
import { byLanguage, ownDate } from './language.js';

/** The texts of the list and the related block, in an element's language. */
export function texts(host: Element): Texts {
  return byLanguage(host, { nl, en }, 'news');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date as a reader of a language writes it: "12 november 2026". Always the date in the Netherlands: a municipality's
 * news is of the day it was published there, wherever the reader is.
 */
export function formatDate(date: Date, language: string): string {
  const own = ownDate(language);
  if (own) return own(date);
  let format = formats.get(language);
  if (!format) {
    // Making one costs 15 ms on a slow phone, using it next to nothing.
    format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
    formats.set(language, format);
  }
  return format.format(date);
}
