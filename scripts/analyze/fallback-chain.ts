import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackOf } from '../design-tokens/fallbacks.ts';

const root = join(import.meta.dirname, '..', '..');

/** Style sheets without comments, the shared ones first. */
const sheets = globSync('src/{components/**/*.styles.ts,raakvlak.css}', { cwd: root })
  .sort((a, b) => Number(b.includes('/shared/')) - Number(a.includes('/shared/')))
  .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));

/**
 * What counts in place of a token that is not set, in order: tokens of ours, tokens of themes, and at last a value.
 * Taken from the `var()`s of the style sheets; empty where nothing does.
 */
export function chainOf(token: string): string[] {
  const chains = sheets.flatMap((sheet) => {
    const fallback = fallbackOf(token, sheet);
    return fallback ? [unfold(fallback, sheet)] : [];
  });
  // Where two places take different things, the one that asks most.
  return chains.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

/** `var(--a, var(--b, c))` → `--a`, `--b`, `c`. */
function unfold(value: string, sheet: string): string[] {
  const [, name, rest] = /^var\(\s*(--[\w-]+)\s*(?:,([\s\S]*))?\)$/.exec(value) ?? [];
  // Also a value of several words, such as an outline, of which each has a chain.
  if (!name || !isOne(value)) return [inPublic(value, sheet)];
  const after = rest ? unfold(rest.trim(), sheet) : [];
  if (!name.startsWith('--_')) return [name, ...after];
  const meant = definition(name, sheet);
  const chain = meant ? unfold(meant, sheet) : [];
  // A token of ours has a row of its own, with what comes after it.
  return [...(chain[0]?.startsWith('--raakvlak') ? chain.slice(0, 1) : chain), ...after];
}

/** Whether the bracket that opens first closes last. */
function isOne(value: string): boolean {
  let depth = 0;
  return [...value].every((letter, at) => {
    depth += Number(letter === '(') - Number(letter === ')');
    return depth > 0 || at < 3 || at === value.length - 1;
  });
}

/** What a private variable is on the host; one that only some state sets is nothing here. */
function definition(name: string, sheet: string): string | undefined {
  for (const css of [sheet, ...sheets]) {
    const host = /:host \{([\s\S]*?)\n {2}\}/.exec(css)?.[1] ?? '';
    const value = new RegExp(String.raw`${name}:([^;]*);`).exec(host)?.[1];
    if (value) return value.trim();
  }
  return undefined;
}

/** A value with the public token in the place of each private variable. */
function inPublic(value: string, sheet: string): string {
  const text = value.replace(
    /--_[\w-]+/g,
    (name) => /--raakvlak-[\w-]+/.exec(definition(name, sheet) ?? '')?.[0] ?? name,
  );
  return text.replace(/\s+/g, ' ').replace(/\( | (?=\))/g, (space) => space.trim());
}
