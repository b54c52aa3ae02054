import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A custom property of our own style sheets alone: `--_edge`. What a page can set begins with `--raakvlak-`. */
const PRIVATE = /--_[a-z][a-z\d-]*/g;

/**
 * Gives private custom properties short names, the same in every file and every build: `--_edge` → `--_3`. The beginning
 * stays, so that they meet no custom property of the page's own in what is slotted.
 *
 * @returns What shortens a style sheet.
 */
export function shortVariables(root: string): (css: string) => string {
  const names = new Set<string>();
  for (const file of globSync('src/components/**/*.styles.ts', { cwd: root })) {
    for (const [name] of readFileSync(join(root, file), 'utf8').matchAll(PRIVATE)) names.add(name);
  }
  const short = new Map([...names].sort().map((name, index) => [name, `--_${index.toString(36)}`]));
  return (css) => css.replace(PRIVATE, (name) => short.get(name) ?? name);
}
