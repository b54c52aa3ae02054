import { countIn, numberIn, type Terms } from './analyse.js';
import { BACKGROUND_ITEMS, LENGTH_NORMALISATION as B, SATURATION as K1, TAG_WEIGHT } from './constants.js';
import type { Entry } from './feed-index.js';

/** A direction in the space of all terms, of length 1: number of the term → its weight. */
export type Vector = ReadonlyMap<number, number>;

/**
 * A feed's items as vectors, and for each term the items that have it (postings). Never changes: a feed that has grown
 * gets new ones.
 *
 * A word weighs `tf / (tf + k1 (1 - b + b · length / average)) · idf`, where `tf` and `length` add up the fields, each
 * with its weight: BM25F in its simple form (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25
 * and Beyond, 2009), with `idf = log(1 + (N - n + 0.5) / (n + 0.5))`. A tag weighs `TAG_WEIGHT · √idf`, so that one
 * that both share adds in proportion to how rare it is. Two articles compare by the cosine of their vectors (G. Salton
 * and C. Buckley, Term-weighting approaches in automatic text retrieval, 1988): 0 when they share nothing, 1 when they
 * are the same. So what only one of them has counts against it, whichever of the two it is.
 */
export class Vectors {
  readonly entries: readonly Entry[];
  readonly #average: number;
  readonly #idf: Float64Array;
  /** The postings of term `t` are those from `#starts[t]` up to `#starts[t + 1]`. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #weights: Float32Array;

  /** @param frequency by number of the term: how many entries have it */
  constructor(entries: readonly Entry[], frequency: readonly number[]) {
    this.entries = entries;
    this.#average = entries.reduce((sum, { terms }) => sum + lengthOf(terms), 0) / entries.length || 1;
    this.#idf = Float64Array.from(frequency, (count) => this.#rarity(count));
    let all = 0;
    this.#starts = Uint32Array.from([0, ...frequency], (count) => (all += count));
    this.#places = new Uint32Array(all);
    this.#weights = new Float32Array(all);
  }

  /**
   * Works out the postings, which {@link nearness} needs.
   *
   * @param due gives the page its turn when it is time
   * @returns these vectors
   */
  async fill(due: () => Promise<void> | undefined): Promise<this> {
    const next = this.#starts.slice();
    for (const { place, terms } of this.entries) {
      this.#weigh(terms).forEach((weight, i) => {
        const term = numberIn(terms[i] as number);
        const at = next[term] as number;
        next[term] = at + 1;
        this.#places[at] = place;
        this.#weights[at] = weight;
      });
      await due();
    }
    return this;
  }

  /** The vector of an article, of the feed or not. */
  vector(terms: Terms): Vector {
    const weights = this.#weigh(terms);
    return new Map(Array.from(terms, (packed, i) => [numberIn(packed), weights[i] as number]));
  }

  /** How near each entry is to a vector, from 0 to 1, by its place. */
  nearness(vector: Vector): Float64Array {
    const scores = new Float64Array(this.entries.length);
    for (const [term, weight] of vector) {
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? 0; at < end; at++) {
        const place = this.#places[at] as number;
        scores[place] = (scores[place] as number) + weight * (this.#weights[at] as number);
      }
    }
    return scores;
  }

  /** The weights of terms, in their order, as a vector of length 1. */
  #weigh(terms: Terms): Float64Array {
    const saturation = K1 * (1 - B + (B * lengthOf(terms)) / this.#average);
    const weights = new Float64Array(terms.length);
    let squares = 0;
    terms.forEach((packed, i) => {
      // A word that no entry has is as rare as one that a single one has.
      const idf = this.#idf[numberIn(packed)] ?? this.#rarity(1);
      const count = countIn(packed);
      const weight = count ? (idf * count) / (count + saturation) : TAG_WEIGHT * Math.sqrt(idf);
      weights[i] = weight;
      squares += weight * weight;
    });
    const length = Math.sqrt(squares) || 1;
    return weights.map((weight) => weight / length);
  }

  /** The idf of a term that so many entries have. */
  #rarity(count: number): number {
    return Math.log(1 + (this.entries.length + BACKGROUND_ITEMS - count + 0.5) / (count + 0.5));
  }
}

function lengthOf(terms: Terms): number {
  return terms.reduce((sum, packed) => sum + countIn(packed), 0);
}
