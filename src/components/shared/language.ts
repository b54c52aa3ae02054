import { nothing } from 'lit';
import loaded from '../../locales/loaded.js';
import type { TextGroups, Words } from '../../locales/words.js';
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

/** `nl` of `nl-BE`, and of `nl_NL`, which is not right and seen often; Dutch where nothing is named. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] || 'nl';
}

/** Languages that are not built in, by code, as far as they have arrived. */
const arrived: Record<string, Words | undefined> = {};

/** What elements speak. Another than that of the page while the words of that are on their way. */
const spoken = new WeakMap<Element, string>();

/** Gets the words of a language that is not there. A promise as long as they are on their way; it never rejects. */
export function learn(language: string): Promise<void> | undefined {
  const code = baseOf(language);
  if (arrived[code]) return undefined;
  return loaded[code]?.().then(
    (file) => {
      arrived[code] = file.default;
    },
    // English, then.
    () => undefined,
  );
}

/** From now on an element speaks a language, or what is nearest to it. */
export function speak(host: Element, language: string): void {
  spoken.set(host, baseOf(language));
}

/** Whether an element has spoken, so that it has words to go on with. */
export function hasSpoken(host: Element): boolean {
  return spoken.has(host);
}

/** How a date is written, in a language that browsers do not know. */
export function ownDate(code: string): Words['date'] {
  return arrived[code]?.date;
}

/**
 * The texts of a group for an element's language: of its base (`nl-BE` → `nl`), else English; Dutch where the page names
 * no language. With what the page's profile changes in it.
 *
 * @param table the languages that are built in
 * @param group which of the texts of other languages these are
 */
export function byLanguage<T>(
  host: Element,
  table: { nl: T; en: T } & Record<string, T>,
  group: keyof TextGroups,
): T {
  let code = spoken.get(host) ?? baseOf(languageOf(host));
  let ours = table[code] ?? (arrived[code]?.[group] as T | undefined);
  if (!ours) ours = table[(code = 'en')];
  return deviations.texts?.(ours, code) ?? ours;
}

/** Whether two language tags name one language: `nl` and `nl-NL` do. What names none is Dutch. */
export function sameLanguage(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b);
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
