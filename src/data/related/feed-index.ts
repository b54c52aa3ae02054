import type { Feed, NewsItem } from '../model.js';
import { pauses } from '../pauses.js';
import { makeAnalyser, numberIn, type Analysable, type Terms } from './analyse.js';
import { findKin } from './compounds.js';
import { TEXT } from './constants.js';
import { guessLanguage, loadRules, rulesOf } from './languages/rules.js';
import { Vectors } from './vectors.js';

/** The terms of a feed's items: read once, and read further when the feed has grown. */
export class FeedIndex {
  /** Term → its number, for every term that some item has. */
  readonly numbers = new Map<string, number>();
  /** By place in the feed: the items that were read, their addresses (each takes a while to work out) and terms. */
  readonly items: NewsItem[] = [];
  readonly urls: (string | undefined)[] = [];
  readonly terms: Terms[] = [];
  /** By number: how many items have the term. */
  readonly #frequency: number[] = [];
  /** Words that may be joined ones. */
  readonly #long = new Map<string, number>();
  readonly #language: string;
  /** That of the items that do not say theirs, unless their words do. */
  readonly #guess: string;
  #vectors: Promise<Vectors> | undefined;

  constructor(feed: Feed) {
    this.#language = feed.language ?? '';
    this.#guess = guessOf(feed);
  }

  /** Whether what was read is the beginning of this feed; an index of others is of no use. */
  isOf(feed: Feed): boolean {
    const { length } = this.items;
    if (!length) return false;
    const isSame = feed.items.length >= length && feed.items[0] === this.items[0];
    return isSame && this.#language === (feed.language ?? '') && this.#guess === guessOf(feed);
  }

  /** The language of an article: its own, else that of the feed, else what the stop words say. */
  languageOf({ language, title = '', summary, text }: Analysable): string {
    return language || this.#language || guessLanguage(`${title} ${summary || text}`, CERTAIN) || this.#guess;
  }

  /** The items as vectors, as many as there are now. Calls at one time share the work, which is done in short tasks. */
  vectors(feed: Feed): Promise<Vectors> {
    return (this.#vectors = this.#grow(feed, this.#vectors));
  }

  async #grow({ items }: Feed, before: Promise<Vectors> | undefined): Promise<Vectors> {
    const last = await before;
    if (last?.size === items.length) return last;
    const { terms, numbers } = this;
    const frequency = this.#frequency;
    const analyse = makeAnalyser((term, mayBeCompound) => {
      let number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, (number = frequency.push(0) - 1));
        if (mayBeCompound) this.#long.set(term, number);
      }
      return number;
    }, textLimit(items));
    const due = pauses();
    for (let item; (item = items[terms.length]);) {
      const { title, summary, text, tags } = item;
      const article = { title, summary, text, tags, language: item.language };
      const own = this.languageOf(article);
      const rules = loadRules(own);
      if (rules) await rules;
      const found = analyse({ ...article, language: own });
      for (const packed of found) (frequency[numberIn(packed)] as number)++;
      this.items.push(item);
      this.urls.push(item.url);
      terms.push(found);
      const wait = due();
      if (wait) await wait;
    }
    const { stem } = rulesOf(this.#language || this.#guess);
    const numberOf = (word: string): number | undefined => numbers.get(word) ?? numbers.get(stem(word));
    return new Vectors([...terms], frequency, await findKin(this.#long, numberOf, due)).fill(due);
  }
}

const indexes = new WeakMap<Feed, FeedIndex>();

/** The index of a feed, made once per feed object, and again when its items became others. */
export function indexOf(feed: Feed): FeedIndex {
  let index = indexes.get(feed);
  if (!index?.isOf(feed)) indexes.set(feed, (index = new FeedIndex(feed)));
  return index;
}

/** Stop words that an article must have for its language to be told from it. */
const CERTAIN = 4;
/** Items that are looked at to tell the language of a feed that does not say. */
const SAMPLE = 20;

/** The language of a feed that does not say its own, as far as its first items tell. */
function guessOf({ language, items }: Feed): string {
  if (language) return '';
  const texts = items.slice(0, SAMPLE).map(({ title, summary }) => `${title} ${summary}`);
  return guessLanguage(texts.join(' '), 1);
}

/** How many characters are read of each text of a feed with these items. */
export function textLimit({ length }: readonly unknown[]): number {
  return Math.max(TEXT.least, Math.min(TEXT.most, TEXT.budget / length));
}
