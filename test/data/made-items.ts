import type { Feed, NewsItem } from '../../src/data/index.ts';

/** What a made-up item can be given, each as short as a test wants it. */
export interface ItemWishes extends Partial<Omit<NewsItem, 'tags' | 'source' | 'published'>> {
  /** Labels; the key of each is its lower case. */
  tags?: readonly string[];
  source?: string;
  /** ISO 8601. */
  published?: string | undefined;
}

/** An item as a reader makes it, of what a test cares about. */
export function makeItem(id: string, wishes: ItemWishes = {}): NewsItem {
  const {
    tags = [],
    source = 'Nieuws',
    published,
    title = `Item ${id}`,
    summary = '',
    text = '',
    ...more
  } = wishes;
  return {
    ...{ id, title, summary, text, authors: [], ...more },
    tags: tags.map((label) => ({ key: label.toLowerCase(), label })),
    source: { title: source },
    ...(published && { published: new Date(published) }),
  };
}

/** A whole feed of these items. */
export function makeFeed(items: NewsItem[]): Feed {
  return { title: 'Nieuws', items, problems: [] };
}
