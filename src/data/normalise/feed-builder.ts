import type { Feed, Problem, Tag } from '../model.js';
import { isDate } from './dates.js';
import { LazyItem, namesOf, type ItemContext, type RawItem } from './item.js';
import { languageTag } from './languages.js';
import { TagTable } from './tags.js';
import { oneLine } from './text.js';
import { hasOtherScheme, webUrl } from './urls.js';

/** What a reader of any format hands over for the feed as a whole. */
export interface RawFeed {
  title?: string | undefined;
  homePage?: string | undefined;
  language?: string | undefined;
  authors?: readonly string[] | undefined;
  /** Where the feed says it is, for relative addresses in a feed of unknown origin. */
  self?: string | undefined;
  next?: string | undefined;
}

/** How a feed is read. */
export interface BuildOptions {
  /** Where the feed came from. */
  url?: string | undefined;
  /** Spelling → the tag it means. */
  tagAliases?: Record<string, string> | undefined;
  /** Items past this number are left out; 20 000 by default. */
  maxItems?: number | undefined;
}

/** A kind of problem is listed for this many items and then counted: 10 000 equal lines help nobody. */
const LISTED = 20;

/** Whether a title surely leaves words when its markup is taken out, told without doing so. */
const isPlain = (title = ''): boolean => /\w/.test(title) && !/[<&]/.test(title);

/**
 * Makes a {@link Feed} of what a reader hands over, item by item, so that a feed can be shown while it arrives.
 * What is odd becomes a problem of the feed and never spoils the rest.
 */
export class FeedBuilder {
  readonly feed: Feed = { title: '', items: [], problems: [] };
  readonly #context: ItemContext;
  readonly #tags: TagTable;
  readonly #ids = new Set<string>();
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #seen = 0;
  #isOver = false;

  constructor({ url, tagAliases, maxItems = 20_000 }: BuildOptions = {}) {
    this.#context = {
      base: url,
      source: url ? { title: '', url } : { title: '' },
      authors: [],
      language: undefined,
    };
    this.#tags = new TagTable(tagAliases);
    this.#most = maxItems;
  }

  /** Items offered so far, usable or not. */
  get seen(): number {
    return this.#seen;
  }

  /** Whether items are left out, as there are more than may be. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Forgets the items, as the document turns out to hold others in their place. */
  restart(): void {
    this.feed.items = [];
    this.feed.problems = [];
    this.#ids.clear();
    this.#counts.clear();
    this.#seen = 0;
    this.#isOver = false;
  }

  /** Takes in what holds for the whole feed; it may come before or after the items. */
  top(raw: RawFeed): void {
    const { feed } = this;
    const context = this.#context;
    if (raw.title !== undefined) context.source.title = feed.title = oneLine(raw.title);
    const language = languageTag(raw.language);
    if (language) context.language = feed.language = language;
    const authors = namesOf(raw.authors);
    if (authors.length) context.authors = authors;
    context.base ??= webUrl(raw.self) ?? webUrl(raw.homePage);
    const homePage = webUrl(raw.homePage, context.base);
    if (homePage) feed.homePage = homePage;
    const next = webUrl(raw.next, context.base);
    if (next) feed.next = next;
  }

  /** Reports something odd, with the item it is about when it is one item's. */
  report(problem: Omit<Problem, 'level'> & { level?: Problem['level'] }): void {
    const count = (this.#counts.get(problem.message) ?? 0) + 1;
    this.#counts.set(problem.message, count);
    if (count <= LISTED) this.feed.problems.push({ level: 'warning', ...problem });
    else if (count === LISTED + 1) {
      this.feed.problems.push({
        level: 'info',
        message: `${problem.message} (and in more items)`,
        hint: problem.hint,
      });
    }
  }

  /** Takes in one item, or reports why not. `undefined` is what a reader gives for something that is no item. */
  add(raw: RawItem | undefined): void {
    const place = `#${++this.#seen}`;
    const { items } = this.feed;
    if (items.length >= this.#most) {
      if (this.#isOver) return;
      this.#isOver = true;
      this.report({
        message: `Only the first ${this.#most} items are read.`,
        hint: 'Offer a feed with fewer items, or raise the limit.',
      });
      return;
    }
    if (!raw) {
      this.report({
        item: place,
        message: 'This is no item.',
        hint: 'Each entry of items must be an object.',
      });
      return;
    }
    if (raw.id && this.#ids.has(raw.id)) return this.#reportTwin(raw.id);
    const checked = this.#checked(raw.id ?? place, raw);
    const id = raw.id || checked.url || place;
    if (this.#ids.has(id)) return this.#reportTwin(id);
    const tags: Tag[] = [];
    const item = new LazyItem(id, checked, tags, this.#context);
    if (!isPlain(raw.title) && !item.title) {
      const hint = 'Give it a title, a text or an address.';
      this.report({ item: raw.id ?? place, message: 'The item has no title, no text and no address.', hint });
      return;
    }
    if (!raw.id) {
      const hint = 'Give each item an id that never changes.';
      this.report({ item: id, message: 'The item has no id.', hint });
    }
    this.#ids.add(id);
    for (const tag of this.#tagsOf(raw)) tags.push(tag);
    items.push(item);
  }

  #reportTwin(id: string): void {
    const hint = 'Give each item an id of its own.';
    this.report({ item: id, message: 'Another item has the same id.', hint });
  }

  /** Without the dates and addresses that are not fit for use, each of which is reported. */
  #checked(item: string, raw: RawItem): RawItem {
    let checked = raw;
    const drop = (key: 'url' | 'image' | 'published' | 'modified', message: string, hint: string): void => {
      this.report({ item, message, hint });
      checked = { ...checked, [key]: undefined };
    };
    const onlyWeb = 'Use an http: or https: address.';
    if (raw.url && hasOtherScheme(raw.url))
      drop('url', 'The address of the item is not of the web.', onlyWeb);
    if (raw.image && hasOtherScheme(raw.image.src))
      drop('image', 'The address of the picture is not of the web.', onlyWeb);
    for (const key of ['published', 'modified'] as const) {
      if (raw[key] === undefined || isDate(raw[key])) continue;
      drop(key, `The date ${key} cannot be read.`, 'Write dates as 2026-11-24T12:00:00+01:00 (RFC 3339).');
    }
    return checked;
  }

  #tagsOf(raw: RawItem): Iterable<Tag> {
    const tags = new Set<Tag>();
    for (const spelling of raw.tags ?? []) {
      const tag = this.#tags.use(spelling);
      if (tag) tags.add(tag);
    }
    return tags;
  }
}
