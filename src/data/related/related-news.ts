import type { CurrentArticle, Feed, RelatedItem } from '../model.js';
import { articleKey } from './article-key.js';
import { DIVERSITY, DIVERSITY_POOL, LIMIT, MIN_SCORE, MOST_CHOSEN, RECENCY } from './constants.js';
import { diversify } from './diversify.js';
import { milliseconds } from './duration.js';
import { indexOf, type Entry } from './feed-index.js';
import { once } from './once.js';
import { pauses } from '../pauses.js';
import { newestFirst, queryOf } from './query.js';
import { reasons } from './reasons.js';

/** How related news is chosen. */
export interface RelatedOptions {
  /** At most so many; 3 by default. */
  limit?: number | undefined;
  /** From 0, the nearest ones even when they are alike, to 1, as different as they can be; 0.1 by default. */
  diversity?: number | undefined;
  /** ISO 8601 duration: older items, and items of unknown age, are left out. */
  maxAge?: string | undefined;
  /**
   * From 0 to 1, the article itself. The default, 0.08, leaves out what is clearly not related; 0 leaves out only what
   * has nothing in common. What the publisher chose is not measured.
   */
  minScore?: number | undefined;
  /** The moment from which ages count; now by default. */
  now?: Date | undefined;
}

/** An entry with how related it is. */
interface Candidate {
  readonly entry: Entry;
  readonly score: number;
}

/**
 * The items of a feed that go with an article, best first: those that its publisher chose (`related`), in their order,
 * then by likeness of words and tags ({@link Vectors}), a little less for old items, and not all about the same.
 * Never the article itself, nor one article twice, whether by id, by address ({@link articleKey}) or by title. Fewer
 * than asked for, or none, when no more are related enough.
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
  const { diversity = DIVERSITY, maxAge, minScore = MIN_SCORE, now = new Date() } = options;
  const limit = Math.max(0, options.limit ?? LIMIT);
  const oldest = maxAge ? now.getTime() - milliseconds(maxAge) : -Infinity;

  const index = indexOf(feed);
  const vectors = await index.vectors(feed);
  const query = queryOf(index, vectors, current, feed.language);
  const nearness = vectors.nearness(query.vector);
  const candidate = (entry: Entry): Candidate => {
    return { entry, score: Math.min(1, (nearness[entry.place] ?? 0) * freshness(entry, now)) };
  };
  const first = once();
  first(query);
  if (query.own) first(query.own);
  const isFit = (entry: Entry): boolean => entry.time >= oldest && first(entry);
  const chosen = chosenByPublisher(query.own, vectors.entries).filter(isFit).map(candidate);
  const ranked = vectors.entries
    .filter(({ place }) => nearness[place])
    .map(candidate)
    .filter(({ score }) => score >= minScore)
    .sort((a, b) => b.score - a.score || newestFirst(a.entry, b.entry))
    .filter(({ entry }) => isFit(entry));

  const likenessTo = ({ entry }: Candidate): ((other: Candidate) => number) => {
    const likeness = vectors.nearness(vectors.vector(entry.terms));
    return (other) => likeness[other.entry.place] ?? 0;
  };
  const varied = diversify(chosen, ranked.slice(0, DIVERSITY_POOL), limit, diversity, likenessTo);
  const found = [...varied, ...ranked.slice(DIVERSITY_POOL)].slice(0, limit);

  const results: RelatedItem[] = [];
  const due = pauses();
  for (const { entry, score } of found) {
    results.push({ item: entry.item, score, ...reasons(index, vectors, query.vector, entry, feed.language) });
    await due();
  }
  return results;
}

/** What the publisher of an article chose to go with it, by id or by address, in that order. */
function chosenByPublisher(own: Entry | undefined, entries: readonly Entry[]): Entry[] {
  return (own?.item.related ?? []).slice(0, MOST_CHOSEN).flatMap((name) => {
    const key = articleKey(name);
    return entries.find((entry) => entry.id === name || (key && entry.key === key)) ?? [];
  });
}

/** What is left of a score for age, from 1 down. */
function freshness({ time }: Entry, now: Date): number {
  const days = Math.max(0, now.getTime() - time) / 86_400_000;
  return 1 - RECENCY.loss + RECENCY.loss * 2 ** (-days / RECENCY.halfLife);
}
