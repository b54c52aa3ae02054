import type { Feed, NewsItem, RelatedItem } from '../../../../src/data/index.ts';

/** What the page's scripts find on `window`. */
export interface Scope {
  data: typeof import('../../../../src/data/index.ts');
  MiniSearch: typeof import('minisearch').default;
  Fuse: typeof import('fuse.js').default;
  /** Feeds as text, by number of items. */
  texts: Record<number, string>;
  /** What a contender starts from: ours a feed just read, the others its items as plain objects. */
  feed: Feed | undefined;
  plain: PlainItem[] | undefined;
  /** What was made last, so that it is not swept up while it is measured. */
  made: Answers | undefined;
}

/** An item in which everything is worked out. */
export interface PlainItem {
  id: string;
  title: string;
  summary: string;
  text: string;
  tags: string;
}

/** Gives what is related to an article; ids. */
export type Answers = (place: number) => string[] | Promise<string[]>;

/**
 * Each makes an index and gives a function that answers. They run in a page, so they use nothing from outside. The others
 * are asked for the title and the tags, by their defaults; all give three.
 */
export const CONTENDERS = {
  ours: ({ data, feed }: Scope): Answers => {
    const { items } = feed as Feed;
    return async (place) => {
      const related = await data.relatedNews(feed as Feed, { url: (items[place] as NewsItem).url ?? '' });
      return related.map(({ item }: RelatedItem) => item.id);
    };
  },
  minisearch: ({ MiniSearch, plain }: Scope): Answers => {
    const items = plain as PlainItem[];
    const engine = new MiniSearch({ fields: ['title', 'summary', 'tags', 'text'] });
    engine.addAll(items);
    return (place) => {
      const { id, title, tags } = items[place] as PlainItem;
      const found = engine.search(`${title} ${tags}`).filter((one) => one.id !== id);
      return found.slice(0, 3).map((one) => one.id as string);
    };
  },
  'fuse.js': ({ Fuse, plain }: Scope): Answers => {
    const items = plain as PlainItem[];
    const engine = new Fuse(items, { keys: ['title', 'summary', 'tags'], ignoreLocation: true });
    return (place) => {
      // It takes what is typed, and no more than 32 characters at once without work in proportion.
      const { id, title } = items[place] as PlainItem;
      const found = engine.search(title, { limit: 4 }).filter(({ item }) => item.id !== id);
      return found.slice(0, 3).map(({ item }) => item.id);
    };
  },
};
export type Contender = keyof typeof CONTENDERS;

/** The same as a script, as a page cannot import what Node runs. */
export const SCRIPT = `globalThis.contenders = {
  ${Object.entries(CONTENDERS)
    .map(([name, make]) => `${JSON.stringify(name)}: ${make.toString()}`)
    .join(',\n  ')}
};`;
