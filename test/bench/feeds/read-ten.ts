import type { Feed } from '../../../src/data/index.ts';

/** Reads what a list shows of its first ten items. Runs in a page too, so it uses nothing from outside. */
export function readTen({ items }: Feed): number {
  return items
    .slice(0, 10)
    .map(({ title, url, published, summary }) => `${title}${url}${Number(published)}${summary}`)
    .join('').length;
}
