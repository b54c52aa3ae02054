import type { CurrentArticle, NewsItem, Tag } from '../model.js';
import { tagKey } from '../normalise/tags.js';
import { makeAnalyser, type Terms } from './analyse.js';
import { textLimit, type FeedIndex } from './feed-index.js';
import { loadRules } from './languages/rules.js';
import { namesOf, newestFirst, placesOf, type Names } from './names.js';

/** What is asked: something like the current article. */
export interface Query {
  /** Its own item in the feed, when there is one. */
  readonly own: NewsItem | undefined;
  /** What it is known by elsewhere. */
  readonly names: Names;
  readonly terms: Terms;
}

/**
 * What the current article is about: its own item in the feed, by id or else by address, with any further tags that
 * are given, and the given text where the feed has none; else what is given.
 *
 * @param page tells more than what is given; asked where the feed has no text
 */
export async function queryOf(
  index: FeedIndex,
  given: CurrentArticle,
  page?: () => Promise<CurrentArticle>,
): Promise<Query> {
  const { numbers, items } = index;
  const own = findOwn(index, given);
  const text = own?.text;
  const current = text || !page ? given : { ...given, ...(await page()) };
  const article = {
    title: own?.title ?? current.title,
    summary: own?.summary,
    text: text || current.text,
    tags: [...(own?.tags ?? []), ...asTags(current.tags).filter(({ key }) => key)],
    language: own?.language ?? current.language,
  };
  const language = index.languageOf(article);
  await loadRules(language);
  // Words that the feed has not get numbers past its own.
  let foreign = numbers.size;
  const analyse = makeAnalyser((term) => numbers.get(term) ?? foreign++, textLimit(items));
  return { own, names: namesOf(current), terms: analyse({ ...article, language }) };
}

/** Tags as they are given: labels, or tags of a feed. */
export function asTags(tags: CurrentArticle['tags'] = []): Tag[] {
  return tags.map((tag) => (typeof tag === 'string' ? { key: tagKey(tag), label: tag } : tag));
}

function findOwn({ items, urls }: FeedIndex, { id, url }: CurrentArticle): NewsItem | undefined {
  const byId = id ? items.find((item) => item.id === id) : undefined;
  if (byId || !url) return byId;
  // Of several under one address the newest, then the one whose id comes first.
  return placesOf(url, urls)
    .map((place) => items[place] as NewsItem)
    .sort(newestFirst)[0];
}
