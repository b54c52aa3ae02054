/**
 * Every number that shapes the ranking, with its reason. Where a number was measured, it was on four collections with
 * relations made by hand (two Dutch, two English; 200 to 700 items each): nDCG@10 and MRR, averaged.
 */

/**
 * How often a word counts by where it stands (the field weights of BM25F). Whole numbers, as counts are kept in bytes.
 * Titles from 2 to 8 and summaries from 1 to 4 score within .01 of each other. The words of a tag count little here,
 * as the tag itself has its own weight; they help an article that has only tags find texts.
 */
export const FIELDS = { title: 4, summary: 3, text: 1, tags: 1 } as const;

/**
 * Saturation (BM25's k1): how fast a word that is repeated stops counting. 1.2 is usual for one field; ours is higher
 * as one word of a title counts four times already. 1 and 3 lose .01.
 */
export const SATURATION = 1.5;

/** Length normalisation (BM25's b), from 0 to 1. The usual .75; the cosine evens out lengths once more. */
export const LENGTH_NORMALISATION = 0.75;

/**
 * How much a shared tag weighs beside words. An editor's tag says more than a word: 1.5 loses .01. At 3.5, which loses
 * as much, the few broad tags of a large archive drown its words.
 */
export const TAG_WEIGHT = 2.5;

/**
 * Items of no subject that are added when counting how rare a word or tag is. Without them a word that both items of
 * a feed of two share would count as one that is everywhere; with 20 in small feeds everything looks related.
 */
export const BACKGROUND_ITEMS = 5;

/** What an item loses at most for being old, and the age in days at which half of that is lost: gentle on purpose. */
export const RECENCY = { loss: 0.1, halfLife: 730 } as const;

/**
 * Below this score an item is not shown. Three of four articles find no three above .06 to .09 in a collection that is
 * not theirs, while 19 of 20 find three above .08 in their own.
 */
export const MIN_SCORE = 0.08;

/**
 * How much new ground counts against relevance. 0.1 costs nDCG@3 next to nothing, and near copies give way; 0.2 costs
 * .01 and 0.5 costs .07.
 */
export const DIVERSITY = 0.1;

/** The best items among which diversity may choose; beyond them the order is by score, as likeness costs a search each. */
export const DIVERSITY_POOL = 40;

/**
 * Characters of text that are read. More is better (500 loses .06, 2 000 loses .03 against 4 000), but costs time: all
 * texts of a feed together get `budget`, in equal parts, so that indexing takes about as long for 2 000 items as for
 * 10 000.
 */
export const TEXT = { most: 4000, least: 400, budget: 6_000_000 } as const;

/** Items that are given, when nobody says how many. */
export const LIMIT = 3;

/** Of the items that a publisher chose, so many are looked up; a page shows a handful. */
export const MOST_CHOSEN = 50;

/** Words given as reasons. */
export const REASONS = 3;

/** Milliseconds of work before the page gets its turn: half a frame, far from the 50 ms of a long task. */
export const SLICE = 8;
