import type { Feed, Problem, Tag } from '../model.js';
import { hasOddDates, isDate, isLater, isUnusual, loadOddDates } from './dates.js';
import { loadEntityNames, needsEntityNames } from './entities.js';
import {
  authorsOf,
  idOf,
  LazyItem,
  namesOf,
  objectOf,
  textOf,
  type ItemContext,
  type RawItem,
} from './item.js';
import { languageTag } from './languages.js';
import { TagTable } from './tags.js';
import { oneLine } from './text.js';
import { webUrl } from './urls.js';

/** How a feed is read. */
export interface BuildOptions {
  /** Where the feed came from. */
  url?: string | undefined;
  /** Spelling → the tag it means. */
  tagAliases?: Record<string, string> | undefined;
  /** Tag → what it is called in the language of who reads; its key stays. */
  tagLabels?: Record<string, string> | undefined;
  /** Items past this number are left out; 20 000 by default. */
  maxItems?: number | undefined;
  /** Template for the address of items that have none: `/nieuws/{slug}`, with `{id}` and `{slug}` (RFC 6570, level 1). */
  itemUrl?: string | undefined;
  /** The present moment, for items that are expired or not yet of today; the clock by default. */
  now?: Date | undefined;
}

/** Why an item is left out. */
export type Refusal = 'no-item' | 'twin' | 'double' | 'no-content' | 'expired' | 'future';

/** What was offered as an item, and what became of it. */
export interface Offer {
  value: unknown;
  id: string;
  refused: Refusal | undefined;
}

const isNoList = (value: unknown): boolean => value != null && !Array.isArray(value);

/** Whether an address may be of another scheme than http and https; `inspect.ts` looks closer. */
const mayBeOdd = (value: unknown): boolean =>
  typeof value === 'string' && /^(?!https?:)[^/?#]*:/i.test(value);

/** Whether something may be odd about an item that is shown all the same: told cheaply, put into words by `inspect.ts`. */
function isOdd({ id, url, image, tags, authors }: RawItem): boolean {
  return !idOf(id) || mayBeOdd(url) || mayBeOdd(image) || isNoList(tags) || isNoList(authors);
}

/** Whether an item has names of characters that are not loaded yet. */
function usesNames(raw: RawItem): boolean {
  const { title, summary, content_html, content_text, tags } = raw;
  return (
    needsEntityNames(title) ||
    needsEntityNames(summary) ||
    needsEntityNames(content_html) ||
    needsEntityNames(content_text) ||
    needsEntityNames(objectOf(raw._raakvlak).image_alt) ||
    authorsOf(raw).some(needsEntityNames) ||
    (Array.isArray(tags) && tags.some(needsEntityNames))
  );
}

/** Whether an item has a date of another form than the usual. */
function hasUnusualDate({ date_published, date_modified, _raakvlak, expired }: RawItem): boolean {
  const { expires = expired } = objectOf(_raakvlak);
  return (
    isUnusual(date_published) ||
    isUnusual(date_modified) ||
    (typeof expires === 'string' && isUnusual(expires))
  );
}

/** Whether an item has a date that cannot be read. */
function hasNoDate({ date_published, date_modified }: RawItem): boolean {
  return [date_published, date_modified].some((value) => value != null && !isDate(textOf(value)));
}

/** Whether a title surely leaves words when its markup is taken out, told without doing so. */
const isPlain = (title: string): boolean =>
  title >= '0' && title < '{' && !title.includes('<') && !title.includes('&');

/**
 * Makes a {@link Feed} of what a reader hands over, item by item, so that a feed can be shown while it arrives.
 * What is odd becomes a problem of the feed and never spoils the rest.
 */
export class FeedBuilder {
  /** Where the feed came from; `''` when it did not come from a URL. */
  readonly url: string;
  readonly feed: Feed = { title: '', items: [], problems: [] };
  /** What was odd of all that was offered, for who has to tell what was wrong with it. */
  readonly offers: Offer[] = [];
  /** Items past this number are left out. */
  readonly most: number;
  /** Whether items are left out, as there are more than may be. */
  isOver = false;
  readonly #context: ItemContext;
  readonly #tags: TagTable;
  readonly #now: number;
  /** The day before: what begins with a smaller one is surely not of the future. */
  readonly #recent: string;
  /** All ids, with the titles of the items whose id is their address, as it should be. */
  readonly #ids = new Map<string, string | undefined>();
  /** The titles of the others, by address. */
  readonly #titles = new Map<string, string>();
  #top: RawItem = {};
  #count = 0;
  #needsNames = false;
  #needsOddDates = false;
  /** An item that needs what is not loaded yet, and all after it. */
  #waiting: unknown[] = [];

  constructor({ url = '', tagAliases, tagLabels, itemUrl, now, maxItems = 20_000 }: BuildOptions = {}) {
    this.#context = {
      // The name of a file would make every address unreadable, absolute ones too.
      base: webUrl(url, globalThis.location?.href),
      itemUrl,
      source: url ? { title: '', url } : { title: '' },
      authors: [],
      language: undefined,
    };
    this.#tags = new TagTable(tagAliases, tagLabels);
    this.url = url;
    this.most = maxItems;
    this.#now = now?.getTime() ?? Date.now();
    this.#recent = new Date(this.#now - 86_400_000).toISOString().slice(0, 10);
  }

  /** Forgets the items, as the document turns out to hold others in their place. */
  restart(): void {
    this.feed.items = [];
    this.offers.length = 0;
    this.#ids.clear();
    this.#titles.clear();
    this.#waiting = [];
    this.isOver = false;
    this.#count = 0;
  }

  /** Takes in what holds for the whole feed, in the shape of JSON Feed; it may come before or after the items. */
  top(raw: RawItem): void {
    const { feed } = this;
    const context = this.#context;
    this.#top = raw;
    this.#needsNames ||= [raw.title, ...authorsOf(raw)].some(needsEntityNames);
    context.source.title = feed.title = oneLine(textOf(raw.title));
    const language = languageTag(raw.language);
    if (language) context.language = feed.language = language;
    const authors = namesOf(raw);
    if (authors.length) context.authors = authors;
    context.base ??= webUrl(raw.feed_url) ?? webUrl(raw.home_page_url);
    const homePage = webUrl(raw.home_page_url, context.base);
    if (homePage) feed.homePage = homePage;
    const next = webUrl(raw.next_url, context.base);
    if (next) feed.next = next;
  }

  /** How many items there are, those included that {@link prepare} is still to take in. */
  get size(): number {
    return this.feed.items.length + this.#waiting.length;
  }

  /** Takes in one item, in the shape of JSON Feed, or leaves it out. */
  add(value: unknown): void {
    if (this.size >= this.most) {
      this.isOver = true;
      return;
    }
    const raw = objectOf(value);
    const isUnusual = hasUnusualDate(raw);
    this.#needsNames ||= usesNames(raw);
    this.#needsOddDates ||= isUnusual && !hasOddDates();
    if (this.#needsNames || this.#needsOddDates) this.#waiting.push(value);
    else this.#take(value, raw, isUnusual);
  }

  #take(value: unknown, raw: RawItem, isUnusual: boolean): void {
    this.#count++;
    const id = idOf(raw.id) || textOf(raw.url) || textOf(raw.external_url) || `#${this.#count}`;
    const refused = this.#refusal(value, raw, id);
    if (refused || isOdd(raw) || (isUnusual && hasNoDate(raw))) this.offers.push({ value, id, refused });
    if (refused) return;
    const isAddress = id === raw.url;
    this.#ids.set(id, isAddress ? textOf(raw.title) : undefined);
    if (!isAddress) this.#titles.set(textOf(raw.url), textOf(raw.title));
    const tags = this.#tagsOf(Array.isArray(raw.tags) ? raw.tags : []);
    this.feed.items.push(new LazyItem(id, raw, tags, this.#context));
  }

  #refusal(value: unknown, raw: RawItem, id: string): Refusal | undefined {
    if (raw !== value || Array.isArray(value)) return 'no-item';
    if (this.#ids.has(id)) return 'twin';
    // One item under two ids. Some feeds give all items one address, so that alone is no sign.
    const url = id === raw.url ? id : textOf(raw.url);
    if (url && (this.#titles.get(url) ?? this.#ids.get(url)) === textOf(raw.title)) return 'double';
    if (!isPlain(textOf(raw.title)) && !new LazyItem(id, raw, [], this.#context).title) return 'no-content';
    const { expires = raw.expired } = objectOf(raw._raakvlak);
    if (expires && (expires === true || (isDate(textOf(expires)) && !isLater(textOf(expires), this.#now))))
      return 'expired';
    const published = textOf(raw.date_published).trim();
    return published > this.#recent && isLater(published, this.#now) ? 'future' : undefined;
  }

  /** The tags of an item, each once. */
  #tagsOf(spellings: readonly unknown[]): Tag[] {
    // Not the list itself: a feed made by a page's own script may give several items one list.
    const item = {};
    const tags = spellings.map((spelling) => this.#tags.use(textOf(spelling), item));
    return tags.includes(undefined) ? tags.filter((tag) => tag !== undefined) : (tags as Tag[]);
  }

  /** Reports something odd that only one format knows. */
  report(problem: Omit<Problem, 'level'>): void {
    this.feed.problems.push({ level: 'warning', ...problem });
  }

  /** Loads what some items need, and takes them in. */
  async prepare(): Promise<void> {
    // Items that cannot be read to the last character are better than none.
    await Promise.allSettled([this.#needsNames && loadEntityNames(), this.#needsOddDates && loadOddDates()]);
    if (this.#needsNames) this.top(this.#top);
    this.#needsNames = this.#needsOddDates = false;
    for (const value of this.#waiting.splice(0)) this.#take(value, objectOf(value), true);
  }

  /**
   * Ends the feed: puts what was odd into words.
   *
   * @param json the top level of a JSON Feed, which has more to tell
   * @throws {FeedError} `format`, when there were items and none can be used
   */
  async end(json?: RawItem): Promise<Feed> {
    await this.prepare();
    if (
      this.offers.length ||
      this.isOver ||
      (json && (json.expired || !/jsonfeed\.org\/version/.test(textOf(json.version))))
    ) {
      const { inspect } = await import('../inspect.js');
      this.feed.problems.push(...inspect(this, json));
    }
    return this.feed;
  }
}
