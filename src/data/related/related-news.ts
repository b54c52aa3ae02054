import type { CurrentArticle, Feed, NewsItem, RelatedItem } from '../model.js';
import { pauses } from '../pauses.js';
import { DIVERSITY, DIVERSITY_POOL, LIMIT, MIN_SCORE, MOST_CHOSEN, RECENCY } from './constants.js';
import { diversify } from './diversify.js';
import { indexOf, type FeedIndex } from './feed-index.js';
import { inOrder, type Candidate } from './in-order.js';
import { namesOf, once, placesOf, timeOf } from './names.js';
import { asTags, queryOf } from './query.js';
import { reasonsFor } from './reasons.js';

/** How related news is chosen. */
export interface RelatedOptions {
  /** At most so many; 3 by default. */
  limit?: number | undefined;
  /** From 0, the nearest ones even when they are alike, to 1, as different as they can be; 0.02 by default. */
  diversity?: number | undefined;
  /** ISO 8601 duration: older items, and items of unknown age, are left out. */
  maxAge?: string | undefined;
  /**
   * From 0 to 1, the article itself. The default, 0.08, leaves out what is clearly not related; 0 leaves out only what
   * has nothing in common. What the publisher chose is not measured.
   */
  minScore?: number | undefined;
  /** Labels of tags: items with one of them are left out, also when the publisher chose them. */
  excludeTags?: readonly string[] | undefined;
  /**
   * Tells more of the article than `current` does: asked only when the feed has no item of it, or has one without text,
   * as reading a page takes time.
   */
  page?: (() => Promise<CurrentArticle>) | undefined;
  /** The moment from which ages count; now by default. */
  now?: Date | undefined;
}

/**
 * The items of a feed that go with an article, best first: those that its publisher chose (`related`), in their order,
 * then by how near they are in words and tags ({@link Vectors.nearness}), a little less for old items, and not all
 * about the same. Never the article itself, nor one article twice, whether by id, by address ({@link articleKey}) or
 * by title. Fewer than asked for, or none, when no more are related enough.
 *
 * The article is looked for in the feed by `id`, then by `url`. When it is there, its own words and tags count, with
 * further tags of `current`; otherwise `current` is all there is to go by.
 *
 * The first call for a feed object reads its items, in tasks of some milliseconds; later calls read only what was added
 * to `feed.items`. The same input gives the same answer: items of one score are ordered by date, newest first, then by
 * id.
 *
 * @throws RangeError (as a rejection) when `maxAge` is no duration
 */
export async function relatedNews(
  feed: Feed,
  current: CurrentArticle,
  options: RelatedOptions = {},
): Promise<RelatedItem[]> {
  const { diversity = DIVERSITY, maxAge, minScore = MIN_SCORE, excludeTags, now = new Date() } = options;
  const limit = Math.max(0, options.limit ?? LIMIT);
  const oldest = maxAge ? now.getTime() - (await import('./duration.js')).milliseconds(maxAge) : -Infinity;
  const excluded = new Set(asTags(excludeTags).map(({ key }) => key));

  const index = indexOf(feed);
  const vectors = await index.vectors(feed);
  // The feed may grow while we are at it; what was read is what counts.
  const { items } = index;
  const { own, names, terms: query } = await queryOf(index, current, options.page);
  const nearness = vectors.nearness(query);
  const first = once();
  first(names);
  if (own) first(namesOf(own));
  const isFit = ({ item }: Candidate): boolean =>
    (!maxAge || timeOf(item) >= oldest) &&
    !item.tags.some(({ key }) => excluded.has(key)) &&
    first(namesOf(item));
  const candidate = (place: number): Candidate => {
    const item = items[place] as NewsItem;
    return { place, item, score: (nearness[place] ?? 0) * freshness(item, now) };
  };

  const chosen = chosenByPublisher(own, index).map(candidate).filter(isFit);
  const wanted = Math.max(DIVERSITY_POOL, limit);
  const pool: Candidate[] = [];
  for (const one of inOrder(nearness, minScore, wanted, candidate)) {
    if (isFit(one) && pool.push(one) >= wanted) break;
  }

  const likenessTo = ({ place }: Candidate): ((other: Candidate) => number) => {
    const likeness = vectors.likenessTo(place);
    return (other) => likeness(other.place);
  };
  const varied = diversify(chosen, pool.slice(0, DIVERSITY_POOL), limit, diversity, likenessTo);
  const found = [...varied, ...pool.slice(DIVERSITY_POOL)].slice(0, limit);

  const results: RelatedItem[] = [];
  const reasons = reasonsFor(index, vectors, query);
  const due = pauses();
  for (const { place, item, score } of found) {
    results.push({ item, score, ...reasons(item, place) });
    await due();
  }
  return results;
}

/** What the publisher of an article chose to go with it, by id or by address, in that order, as places. */
function chosenByPublisher(own: NewsItem | undefined, { items, urls }: FeedIndex): number[] {
  return (own?.related ?? []).slice(0, MOST_CHOSEN).flatMap((name) => {
    const place = items.findIndex(({ id }) => id === name);
    return place >= 0 ? place : placesOf(name, urls).slice(0, 1);
  });
}

/** What is left of a score for age, from 1 down; all of it where the age is not known. */
function freshness(item: NewsItem, now: Date): number {
  const days = Math.max(0, now.getTime() - (timeOf(item) || now.getTime())) / 86_400_000;
  return 1 - RECENCY.loss + RECENCY.loss * 2 ** (-days / RECENCY.halfLife);
}
