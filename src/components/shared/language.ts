import { nothing } from 'lit';
import { deviations } from './deviations.js';

/** The language of an element: the nearest `lang`, looked for outwards through shadow roots; `''` when unknown. */
export function languageOf(host: Element): string {
  let node: Element | undefined = host;
  // A server renders elements that have no tree round them.
  while (typeof node?.closest === 'function') {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return '';
}

/**
 * The entry of a table for an element's language: exact, else its base language (`nl-BE` → `nl`), else English;
 * Dutch where the page names no language. With what the page's profile changes in it.
 */
export function byLanguage<T>(host: Element, table: { nl: T; en: T } & Record<string, T>): T {
  // `nl_NL` is not right, and seen often.
  const language = languageOf(host).toLowerCase().replace('_', '-');
  const code =
    [language, language.split('-')[0] ?? ''].find((name) => table[name]) ?? (language ? 'en' : 'nl');
  const ours = table[code] as T;
  return deviations.texts?.(ours, code) ?? ours;
}

/** Whether two language tags name one language: `nl` and `nl-NL` do. What names none is Dutch. */
export function sameLanguage(a: string, b: string): boolean {
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] || 'nl';
  return base(a) === base(b);
}

/**
 * For the `lang` of what we say ourselves: a page in a language that we do not speak gets our English, and a screen reader
 * must not read that as if it were the page's.
 *
 * @param code the language of our words
 */
export function languageOfWords(host: Element, code: string): string | typeof nothing {
  return sameLanguage(languageOf(host), code) ? nothing : code;
}
