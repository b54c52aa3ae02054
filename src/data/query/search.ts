import type { NewsItem } from '../model.js';
import { tagKey } from '../normalise/tags.js';

/** A text as searching compares it: folded words, a space before each. */
const words = (text: string): string => ` ${tagKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}`;

/** Tells items with all words of a text, or words that begin so, in title or summary; nothing for a text without words. */
export function search(text: string): ((item: NewsItem) => boolean) | undefined {
  const wanted = words(text).split(' ').filter(Boolean);
  if (!wanted.length) return undefined;
  return ({ title, summary }) => {
    const here = words(`${title} ${summary}`);
    return wanted.every((word) => here.includes(` ${word}`));
  };
}
