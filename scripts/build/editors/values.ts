import type { Entry } from '../../analyze/manifest.ts';

/** The words that an attribute may be, when it is one of a closed set: `'button' | 'none'` gives `button`, `none`. */
export function wordsOf({ type }: Entry): string[] {
  const parts = (type?.text ?? '').split('|').map((part) => part.trim());
  const words = parts.filter((part) => part !== 'undefined').map((part) => /^'([^']*)'$/.exec(part)?.[1]);
  return words.every((word) => word !== undefined) ? words : [];
}

/** What an attribute is for, with its default, in Markdown, for the small window of an editor. */
export function wordsFor({ description = '' }: Entry, fallback: string | undefined): string {
  const text = description.replace(/\s+/g, ' ').trim();
  const said = fallback && !['false', 'undefined', "''", '[]'].includes(fallback) ? fallback : '';
  return said ? `${text}\n\nDefault: \`${said.replace(/^'|'$/g, '')}\`` : text;
}
