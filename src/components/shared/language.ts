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
 * Dutch where the page names no language.
 */
export function byLanguage<T>(host: Element, table: { nl: T; en: T } & Record<string, T>): T {
  // `nl_NL` is not right, and seen often.
  const language = languageOf(host).toLowerCase().replace('_', '-');
  if (!language) return table.nl;
  return table[language] ?? table[language.split('-')[0] ?? ''] ?? table.en;
}
