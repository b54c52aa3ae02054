import MiniSearch from 'minisearch';
import type { Feed, NewsItem } from '../../../src/data/model.ts';
import { relatedNews } from '../../../src/data/related/related-news.ts';
import { chance } from './measures.ts';

/** Ranks what else a feed has beside an item: ids, best first, ten at most. */
export type Ranker = (item: NewsItem) => string[] | Promise<string[]>;

/** Ours and what it is held against, each made for a feed. */
export const RANKERS: Record<string, (feed: Feed) => Ranker> = {
  ours,
  random,
  newest,
  'shared tags': sharedTags,
  'as Hugo does': hugo,
  minisearch,
  'plain BM25': bm25,
};

const MOST = 10;
/** So that the age of items does not depend on when this runs. */
const NOW = new Date('2026-11-25T12:00:00Z');

function ours(feed: Feed): Ranker {
  return async ({ id }) => {
    const related = await relatedNews(feed, { id }, { limit: MOST, now: NOW });
    return related.map(({ item }) => item.id);
  };
}

function random({ items }: Feed): Ranker {
  const next = chance(1);
  return byScore(items, () => next);
}

function newest({ items }: Feed): Ranker {
  return byScore(items, () => timeOf);
}

/** The more tags are shared the better; of equal ones the newest. */
function sharedTags({ items }: Feed): Ranker {
  return byScore(
    items,
    ({ tags }) =>
      (other) =>
        shared(tags, other.tags) + timeOf(other) / 1e15,
  );
}

/**
 * Hugo's related content by its documentation: each index has a weight, which is added for each keyword that both have.
 * Ours are tags with 80, the weight of its example, and the year of the date with 10. Of equal ones the newest.
 */
function hugo({ items }: Feed): Ranker {
  const year = ({ published }: NewsItem): number | undefined => published?.getUTCFullYear();
  return byScore(items, (item) => (other) => {
    const tags = 80 * shared(item.tags, other.tags);
    const date = year(item) !== undefined && year(item) === year(other) ? 10 : 0;
    return tags + date && tags + date + timeOf(other) / 1e15;
  });
}

/** As one would with a search engine for the page: its defaults, asked for title and tags. */
function minisearch({ items }: Feed): Ranker {
  const fields = ['title', 'summary', 'tags', 'text'];
  const engine = new MiniSearch<NewsItem>({
    fields,
    extractField: (item, field) => (field === 'tags' ? tagWords(item) : item[field as 'title']),
  });
  engine.addAll(items);
  return (item) =>
    engine
      .search(`${item.title} ${tagWords(item)}`)
      .map(({ id }) => id as string)
      .filter((id) => id !== item.id)
      .slice(0, MOST);
}

/** BM25 with its usual constants over title, summary and tags as one text, asked for all their words. */
function bm25({ items }: Feed): Ranker {
  const [k1, b] = [1.2, 0.75];
  const counts = new Map(
    items.map((item) => [item, count(`${item.title} ${item.summary} ${tagWords(item)}`)]),
  );
  const frequency = new Map<string, number>();
  for (const words of counts.values())
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const length = (item: NewsItem): number =>
    [...(counts.get(item)?.values() ?? [])].reduce((a, c) => a + c, 0);
  const lengths = new Map(items.map((item) => [item, length(item)]));
  const average = [...lengths.values()].reduce((a, c) => a + c, 0) / items.length;
  return byScore(items, (item) => (other) => {
    let score = 0;
    for (const word of counts.get(item)?.keys() ?? []) {
      const tf = counts.get(other)?.get(word);
      if (!tf) continue;
      const n = frequency.get(word) ?? 0;
      const idf = Math.log(1 + (items.length - n + 0.5) / (n + 0.5));
      score += (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * (lengths.get(other) ?? 0)) / average));
    }
    return score;
  });
}

/** Ranks by a score; what scores 0 is left out, and of equal ones the first goes first. */
function byScore(
  items: readonly NewsItem[],
  scoreFor: (item: NewsItem) => (other: NewsItem) => number,
): Ranker {
  return (item) => {
    const score = scoreFor(item);
    return items
      .filter((other) => other !== item)
      .map((other) => ({ id: other.id, score: score(other) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ id }) => id);
  };
}

function shared(a: NewsItem['tags'], b: NewsItem['tags']): number {
  return a.filter(({ key }) => b.some((other) => other.key === key)).length;
}

function timeOf({ published }: NewsItem): number {
  return published?.getTime() ?? 0;
}

function tagWords({ tags }: NewsItem): string {
  return tags.map(({ label }) => label).join(' ');
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
