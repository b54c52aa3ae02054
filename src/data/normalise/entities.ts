/** The names that every feed may use: those of XML, and the fixed space. */
const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

let whole: ((text: string) => string) | undefined;

/** Whether a text has characters by number, or by a name that is not known without {@link loadEntityNames}. */
export function needsEntityNames(text: unknown): boolean {
  if (whole || typeof text !== 'string' || !text.includes('&')) return false;
  return /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z#]/i.test(text);
}

/** Loads the other names, and characters by number. Most feeds write characters as they are. */
export async function loadEntityNames(): Promise<void> {
  whole = (await import('./entity-names.js')).decodeAll;
}

/**
 * Decodes character references once, as far as they are loaded; an unknown name stays as it is. `&amp;lt;` becomes
 * `&lt;`, not `<`.
 */
export function decodeEntities(text: string): string {
  return whole ? whole(text) : text.replace(/&(\w+);/g, (all, name: string) => NAMES[name] ?? all);
}
