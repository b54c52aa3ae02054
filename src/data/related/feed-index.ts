import type { Feed, NewsItem } from '../model.js';
import { makeAnalyser, numberIn, type Terms } from './analyse.js';
import { articleKey } from './article-key.js';
import { TEXT } from './constants.js';
import { pauses } from '../pauses.js';
import { Vectors } from './vectors.js';
import { fold } from './words.js';

/** What the ranking keeps of an item. */
export interface Entry {
  readonly item: NewsItem;
  /** Where it stands in the feed. */
  readonly place: number;
  readonly id: string;
  /** Its address without what does not matter; `''` when it has none. */
  readonly key: string;
  /** Its title as letters and digits: titles that differ in case, accents or punctuation alone are one. */
  readonly title: string;
  /** When it was published, or else changed, in milliseconds; 0 when neither is known. */
  readonly time: number;
  readonly terms: Terms;
}

/** The terms of a feed's items: read once, and read further when the feed has grown. */
export class FeedIndex {
  /** Term → its number, for every term that some item has. */
  readonly numbers = new Map<string, number>();
  /** By number: how many items have the term. */
  readonly #frequency: number[] = [];
  readonly #entries: Entry[] = [];
  #vectors: Promise<Vectors> | undefined;

  /** Whether what was read is the beginning of these items; an index of others is of no use. */
  isOf(items: readonly NewsItem[]): boolean {
    const { length } = this.#entries;
    return !length || (items.length >= length && items[0] === this.#entries[0]?.item);
  }

  /** The items as vectors, as many as there are now. Calls at one time share the work, which is done in short tasks. */
  vectors(feed: Feed): Promise<Vectors> {
    return (this.#vectors = this.#grow(feed, this.#vectors));
  }

  async #grow({ items, language }: Feed, before: Promise<Vectors> | undefined): Promise<Vectors> {
    const last = await before;
    if (last?.entries.length === items.length) return last;
    const [entries, frequency, numbers] = [this.#entries, this.#frequency, this.numbers];
    const analyse = makeAnalyser((term) => {
      let number = numbers.get(term);
      if (number === undefined) numbers.set(term, (number = frequency.push(0) - 1));
      return number;
    }, textLimit(items));
    const due = pauses();
    for (let item; (item = items[entries.length]);) {
      const { id, url, title, summary, text, tags, published, modified } = item;
      const terms = analyse({ title, summary, text, tags, language: item.language ?? language });
      for (const packed of terms) frequency[numberIn(packed)] = (frequency[numberIn(packed)] ?? 0) + 1;
      entries.push({
        item,
        place: entries.length,
        id,
        key: url ? articleKey(url) : '',
        title: titleKey(title),
        time: (published ?? modified)?.getTime() || 0,
        terms,
      });
      await due();
    }
    return new Vectors([...entries], frequency).fill(due);
  }
}

const indexes = new WeakMap<Feed, FeedIndex>();

/** The index of a feed, made once per feed object, and again when its items became others. */
export function indexOf(feed: Feed): FeedIndex {
  let index = indexes.get(feed);
  if (!index?.isOf(feed.items)) indexes.set(feed, (index = new FeedIndex()));
  return index;
}

/** How many characters are read of each text of a feed with these items. */
export function textLimit({ length }: readonly unknown[]): number {
  return Math.max(TEXT.least, Math.min(TEXT.most, TEXT.budget / length));
}

/** The letters and digits of a title, folded. */
export function titleKey(title: string): string {
  return fold(title.slice(0, TEXT.least)).replace(/[^\p{L}\p{N}]+/gu, '');
}
