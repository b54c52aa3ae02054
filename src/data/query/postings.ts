import type { Facet, NewsItem } from '../model.js';
import { tagKey } from '../normalise/tags.js';

/** One value of a facet, with the places in the feed of the items that have it, ascending. */
export interface Posting {
  readonly key: string;
  /** As the feed spells it; a tag's own object, so that its label follows while the feed grows. */
  readonly named: { readonly label: string };
  readonly items: number[];
}

// The first `Intl` object of a page costs 15 ms or more: made when a filter asks for years, which most never do.
let year: Intl.DateTimeFormat | undefined;

function yearOf(date: Date): string {
  year ??= new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'Europe/Amsterdam' });
  return year.format(date);
}

/** The values that an item has on each side. */
const VALUES: Record<Facet, (item: NewsItem) => readonly { key: string; label: string }[]> = {
  tag: (item) => item.tags,
  source: ({ source }) => byLabel(source.title ? [source.title] : []),
  author: ({ authors }) => byLabel(authors),
  year: ({ published }) => byLabel(published ? [yearOf(published)] : []),
};

function byLabel(labels: readonly string[]): { key: string; label: string }[] {
  return labels.map((label) => ({ key: tagKey(label), label }));
}

/** All values of one facet, in the order in which the feed brings them; grows with the feed. */
export class Postings {
  readonly values = new Map<string, Posting>();
  readonly #facet: Facet;
  #read = 0;

  constructor(facet: Facet) {
    this.#facet = facet;
  }

  /** Reads the items that came since the last time. */
  grow(items: readonly NewsItem[]): void {
    const values = VALUES[this.#facet];
    for (; this.#read < items.length; this.#read++) {
      const item = items[this.#read];
      if (!item) continue;
      for (const value of values(item)) {
        let posting = this.values.get(value.key);
        if (!posting) this.values.set(value.key, (posting = { key: value.key, named: value, items: [] }));
        // An author may be named twice in one item.
        if (posting.items.at(-1) !== this.#read) posting.items.push(this.#read);
      }
    }
  }
}
