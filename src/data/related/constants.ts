/**
 * Every number that shapes the ranking, with its reason. Where a number was measured, it was on the tuning halves of the
 * four collections of `npm run bench -- related:quality` (two Dutch, two English; relations made by hand), as nDCG@10
 * averaged over them, and nDCG@3 and MRR beside it; now .555. With so few articles a difference below .01 is chance.
 */

/**
 * How often a word counts by where it stands (the field weights of BM25F). Whole numbers, as counts are kept in bits.
 * Titles from 2 to 8 and summaries from 1 to 4 score within .01 of each other. The words of a tag count little here,
 * as the tag itself has its own weight; they help an article that has only tags find texts.
 */
export const FIELDS = { title: 4, summary: 3, text: 1, tags: 1 } as const;

/**
 * Saturation (BM25's k1): how fast a word that is repeated stops counting. 1.2 is usual for one field; ours is higher
 * as one word of a title counts four times already. 1.2 loses .01, 2.5 gains nothing.
 */
export const SATURATION = 2;

/** Length normalisation (BM25's b), from 0 to 1. The usual .75; the cosine evens out lengths once more. .5 and 1 lose .002. */
export const LENGTH_NORMALISATION = 0.75;

/**
 * How much a shared tag weighs beside words. An editor's tag says more than a word: 1.5 loses .01. At 3, which loses
 * as much, the few broad tags of a large archive drown its words.
 */
export const TAG_WEIGHT = 2;

/**
 * How much it counts, beside the likeness of the whole, that the article speaks of what the title of the other names,
 * and how often it must do so to count half. `weight` 0 loses .03, 0.6 loses .01. A `saturation` of 2 loses .005, 1 loses
 * .01. `doubt` keeps titles of one common word from being met in full: 3 loses .005, 5 loses .01.
 */
export const NAMED = { weight: 0.45, saturation: 4, doubt: 2 } as const;

/**
 * Joined words: the least length of a part in letters, and what such kin is worth beside the word itself. Without, the
 * Dutch collections lose .01; with parts of four letters `dus-ver` is one.
 */
export const COMPOUND = { part: 5, weight: 0.5 } as const;

/** A word of so many letters may be a joined one. */
export const LONG_WORD = 2 * COMPOUND.part;

/**
 * Items of no subject that are added when counting how rare a word or tag is. Without them a word that both items of
 * a feed of two share would count as one that is everywhere; with 20 in small feeds everything looks related.
 */
export const BACKGROUND_ITEMS = 5;

/**
 * What an item loses at most for being old, and the age in days at which half of that is lost: gentle on purpose. An item
 * without a date loses nothing: pages that stay true have none, and with them losing as the oldest do, .01 is lost.
 */
export const RECENCY = { loss: 0.1, halfLife: 730 } as const;

/**
 * Below this score an item is not shown. 19 of 20 articles find three above .07 to .17 in their own collection; in one that
 * is not theirs three of four find no three above .07 to .10 (both Dutch) or .10 to .14 (both English, and both of a
 * government). At 0.1 what people chose begins to fall out: .01 is lost.
 */
export const MIN_SCORE = 0.08;

/**
 * How much new ground counts against relevance: near copies give way. 0.02 costs .001, 0.05 costs .005 and 0.1 costs .01,
 * as people who link articles do not mind that they are alike.
 */
export const DIVERSITY = 0.02;

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
