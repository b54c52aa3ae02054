import type { Facet, Feed, NewsItem, NewsQuery } from '../../src/data/index.ts';

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

/** The ids of what a query leaves. */
export const ids = ({ items }: NewsQuery): string => items.map(({ id }) => id).join(' ');

/** A facet's values as `key:count`, with a star for what is selected. */
export const shown = (query: NewsQuery, facet?: Facet): string =>
  query
    .facets(facet)
    .map(({ key, count, selected }) => `${key}:${count}${selected ? '*' : ''}`)
    .join(' ');

/** A feed of five items, with something of each facet. */
export function fiveItems(): Feed {
  return makeFeed([
    makeItem('a', { tags: ['Wonen', 'Samenwerking'], published: '2026-03-01', authors: ['Redactie'] }),
    makeItem('b', {
      tags: ['Wonen'],
      published: '2025-05-01',
      source: 'Stad',
      authors: ['Raad', 'Redactie'],
    }),
    makeItem('c', { tags: ['Samenwerking', 'Jeugd'], published: '2026-06-01', source: 'Stad' }),
    makeItem('d', { tags: ['Jeugd'], authors: ['Raad'] }),
    makeItem('e', { source: 'Stad' }),
  ]);
}
