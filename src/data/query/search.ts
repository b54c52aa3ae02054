import type { NewsItem } from '../model.js';
import { tagKey } from '../normalise/tags.js';

/** Letters that a word must have to be looked for inside others: Dutch joins words, *zorg* is in *jeugdzorg* too. */
const INSIDE = 4;

/** A text as searching compares it: folded words without marks, a space before each. */
export const words = (text: string): string =>
  ` ${tagKey(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

const folded = new WeakMap<NewsItem, string>();

/**
 * Tells items with all words of a text in title or summary: words that begin so, or that hold it, where it has four
 * letters or more. Nothing for a text without words.
 */
export function search(text: string): ((item: NewsItem) => boolean) | undefined {
  const wanted = [...new Set(words(text).split(' '))].filter(Boolean);
  if (!wanted.length) return undefined;
  return (item) => {
    let here = folded.get(item);
    if (here === undefined) folded.set(item, (here = words(`${item.title} ${item.summary}`)));
    return wanted.every((word) => here.includes(word.length < INSIDE ? ` ${word}` : word));
  };
}
