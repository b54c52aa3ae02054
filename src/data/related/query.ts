import type { CurrentArticle } from '../model.js';
import { tagKey } from '../normalise/tags.js';
import { makeAnalyser } from './analyse.js';
import { articleKey } from './article-key.js';
import { textLimit, titleKey, type Entry, type FeedIndex } from './feed-index.js';
import type { Vector, Vectors } from './vectors.js';

/** What is asked: something like the current article. */
export interface Query {
  /** Its own entry in the feed, when there is one. */
  readonly own: Entry | undefined;
  readonly vector: Vector;
  /** What it is known by, as in an {@link Entry}; each may be `''`. */
  readonly id: string;
  readonly key: string;
  readonly title: string;
}

/**
 * What the current article is about: its own entry in the feed, by id or else by address, with any further tags that
 * are given, and the given text where the feed has none; else what is given.
 *
 * @param language that of the feed
 */
export function queryOf(
  { numbers }: FeedIndex,
  vectors: Vectors,
  current: CurrentArticle,
  language?: string,
): Query {
  const { id = '', url, title = '', text } = current;
  const { entries } = vectors;
  const key = url ? articleKey(url) : '';
  const own =
    entries.find((entry) => id && entry.id === id) ??
    // Of several under one address the newest, then the one whose id comes first.
    entries.filter((entry) => key && entry.key === key).sort(newestFirst)[0];
  const item = own?.item;
  const given = (current.tags ?? []).map((tag) => {
    return typeof tag === 'string' ? { key: tagKey(tag), label: tag } : tag;
  });
  // Words that the feed has not get numbers past its own.
  let foreign = numbers.size;
  const analyse = makeAnalyser((term) => numbers.get(term) ?? foreign++, textLimit(entries));
  const terms = analyse({
    title: item?.title ?? title,
    summary: item?.summary,
    text: item?.text || text,
    tags: [...(item?.tags ?? []), ...given.filter(({ key }) => key)],
    language: item?.language ?? current.language ?? language,
  });
  return { own, vector: vectors.vector(terms), id, key, title: titleKey(title) };
}

/** Newest first; of one moment in the order of their ids, compared by code unit so that no locale matters. */
export function newestFirst(a: Entry, b: Entry): number {
  return b.time - a.time || (a.id < b.id ? -1 : 1);
}
