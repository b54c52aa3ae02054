import { countIn, numberIn, titleIn, type Terms } from './analyse.js';
import type { Kin } from './compounds.js';
import {
  BACKGROUND_ITEMS,
  COMPOUND,
  LENGTH_NORMALISATION as B,
  NAMED,
  SATURATION as K1,
  TAG_WEIGHT,
} from './constants.js';

/** In {@link Vectors}' postings: the title of the item has the word. */
const IN_TITLE = 2 ** 31;
/** A place in the feed, without that. */
const PLACE = IN_TITLE - 1;

/**
 * A feed's items as vectors in the space of all terms, and for each term the items that have it (postings, in typed
 * arrays). Never changes: a feed that has grown gets new ones.
 *
 * A word weighs `tf / (tf + k1 (1 - b + b · length / average)) · idf`, where `tf` and `length` add up the fields, each
 * with its weight: BM25F in its simple form (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25
 * and Beyond, 2009), with `idf = log(1 + (N - n + 0.5) / (n + 0.5))`. A tag weighs `TAG_WEIGHT · √idf`, so that one
 * that both share adds in proportion to how rare it is. Vectors have length 1. In that of an item the words that no
 * other item has do not count, as nobody can be looking for them (with them, .01 is lost); in that of the article they
 * do, so that one about something else entirely is near to nothing.
 */
export class Vectors {
  /** How many items there are. */
  readonly size: number;
  readonly #terms: readonly Terms[];
  readonly #frequency: readonly number[];
  readonly #kin: Kin;
  readonly #average: number;
  readonly #idf: Float64Array;
  /** The postings of term `t` are those from `#starts[t]` up to `#starts[t + 1]`. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #weights: Float32Array;
  /** By place: what all words of the title weigh. */
  readonly #titles: Float32Array;

  /**
   * @param terms by place in the feed
   * @param frequency by number of the term: how many items have it
   */
  constructor(terms: readonly Terms[], frequency: readonly number[], kin: Kin) {
    this.#terms = terms;
    this.#frequency = frequency;
    this.#kin = kin;
    this.size = terms.length;
    let length = 0;
    for (const one of terms) length += lengthOf(one);
    this.#average = length / this.size || 1;
    this.#idf = Float64Array.from(frequency, (count) => rarity(this.size, count));
    let all = 0;
    this.#starts = Uint32Array.from([0, ...frequency], (count) => (all += count));
    this.#places = new Uint32Array(all);
    this.#weights = new Float32Array(all);
    this.#titles = new Float32Array(this.size);
  }

  /**
   * Works out the postings, which {@link nearness} needs.
   *
   * @param due gives the page its turn when it is time
   * @returns these vectors
   */
  async fill(due: () => Promise<void> | undefined): Promise<this> {
    const next = this.#starts.slice();
    for (let place = 0; place < this.size; place++) {
      const terms = this.#terms[place] as Terms;
      const weights = this.#weigh(terms, 2);
      for (let i = 0; i < terms.length; i++) {
        const packed = terms[i] as number;
        const term = numberIn(packed);
        const at = (next[term] as number)++;
        this.#places[at] = titleIn(packed) ? place + IN_TITLE : place;
        this.#weights[at] = weights[i] as number;
      }
      this.#titles[place] = this.#titleOf(terms);
      const wait = due();
      if (wait) await wait;
    }
    return this;
  }

  /**
   * How near each item is to an article, from 0 to 1, the article itself, by place: the cosine of their vectors (G.
   * Salton and C. Buckley, Term-weighting approaches in automatic text retrieval, 1988), so that what only one of them
   * has counts against it, with {@link Kin} counting in part (the soft cosine of G. Sidorov and others, 2014), and beside
   * it how much the article speaks of what the item's title names.
   *
   * @param terms of the article
   */
  nearness(terms: Terms): Float64Array {
    const scores = new Float64Array(this.size);
    const named = new Float64Array(this.size);
    const add = (term: number, weight: number, speaks: number): void => {
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? 0; at < end; at++) {
        const flagged = this.#places[at] as number;
        const place = flagged & PLACE;
        (scores[place] as number) += weight * (this.#weights[at] as number);
        if (flagged > PLACE) (named[place] as number) += speaks;
      }
    };
    const weights = this.weigh(terms);
    let own = 0;
    for (let i = 0; i < terms.length; i++) {
      const packed = terms[i] as number;
      const term = numberIn(packed);
      const idf = this.#idf[term] ?? 0;
      const speaks = (idf * countIn(packed)) / (countIn(packed) + NAMED.saturation);
      if (titleIn(packed)) own += speaks;
      add(term, weights[i] as number, speaks);
      for (const other of this.#kin.get(term) ?? []) {
        // A rare word says no more about a common part of it than that part itself would.
        const share = COMPOUND.weight * Math.min(1, idf / (this.#idf[other] as number));
        add(other, share * (weights[i] as number), 0);
      }
    }
    const most = 1 + (NAMED.weight * own) / (this.#titleOf(terms) + NAMED.doubt);
    for (let place = 0; place < this.size; place++) {
      const score = scores[place] as number;
      if (!score) continue;
      const ofTitle = (named[place] as number) / ((this.#titles[place] as number) + NAMED.doubt);
      scores[place] = Math.min(1, (score + NAMED.weight * ofTitle) / most);
    }
    return scores;
  }

  /** Makes a function that tells how like an item others are: the cosine alone, from 0 to 1, by place. */
  likenessTo(place: number): (other: number) => number {
    const weights = new Map<number, number>();
    this.#eachWeight(place, (term, weight) => weights.set(term, weight));
    return (other) => {
      let likeness = 0;
      this.#eachWeight(other, (term, weight) => (likeness += weight * (weights.get(term) ?? 0)));
      return Math.min(1, likeness);
    };
  }

  #eachWeight(place: number, found: (term: number, weight: number) => void): void {
    const terms = this.#terms[place] as Terms;
    this.#weigh(terms, 2).forEach((weight, i) => found(numberIn(terms[i] as number), weight));
  }

  /** The weights of an article's terms, in their order, as a vector of length 1. */
  weigh(terms: Terms): Float32Array {
    return this.#weigh(terms, 0);
  }

  /** @param others how many items must have a word for it to count in the length of the vector */
  #weigh(terms: Terms, others: number): Float32Array {
    const saturation = K1 * (1 - B + (B * lengthOf(terms)) / this.#average);
    const weights = new Float32Array(terms.length);
    let squares = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = numberIn(terms[i] as number);
      // A word that no item has is as rare as one that a single one has.
      const idf = this.#idf[term] ?? rarity(this.size, 1);
      const count = countIn(terms[i] as number);
      const weight = count ? (idf * count) / (count + saturation) : TAG_WEIGHT * Math.sqrt(idf);
      weights[i] = weight;
      if (!count || (this.#frequency[term] ?? 0) >= others) squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < terms.length; i++) (weights[i] as number) /= length;
    return weights;
  }

  #titleOf(terms: Terms): number {
    let sum = 0;
    // The words of the title come first.
    for (let i = 0; i < terms.length && titleIn(terms[i] as number); i++)
      sum += this.#idf[numberIn(terms[i] as number)] ?? 0;
    return sum;
  }
}

/** The idf of a term that so many of all items have. */
function rarity(size: number, count: number): number {
  return Math.log(1 + (size + BACKGROUND_ITEMS - count + 0.5) / (count + 0.5));
}

function lengthOf(terms: Terms): number {
  let length = 0;
  for (const packed of terms) length += countIn(packed);
  return length;
}
