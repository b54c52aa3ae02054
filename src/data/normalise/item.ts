import type { ItemImage, NewsItem, Tag } from '../model.js';
import { parseDate } from './dates.js';
import { languageTag } from './languages.js';
import { beginning, oneLine, plainText } from './text.js';
import { webUrl } from './urls.js';

/**
 * An item as a feed gives it, in the shape of JSON Feed 1.1 (jsonfeed.org/version/1.1): readers of other formats bring
 * theirs into that shape. Values may be of any type, texts may hold markup, addresses may be relative. What JSON Feed
 * has no place for is in `_raakvlak`: `image_alt`, `image_width`, `image_height`, `related` (ids), `highlighted`,
 * `slug`, and `expires` (a date, or `true`).
 */
export type RawItem = Record<string, unknown>;

/** What items take from their feed. One object per feed, filled in further while the feed arrives. */
export interface ItemContext {
  /** What relative addresses are resolved against. */
  base: string | undefined;
  /** Template for the address of items that have none. */
  itemUrl: string | undefined;
  source: { title: string; url?: string };
  authors: string[];
  language: string | undefined;
}

/** A value that should be an object; an empty one in the place of anything else. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A value that should be a text; an empty one in the place of anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Ids may come as numbers, and are read as texts. */
export function idOf(value: unknown): string {
  return Number.isFinite(value) ? String(value) : textOf(value).trim();
}

/** The names from `authors` (JSON Feed 1.1) or `author` (1.0), as they are written. */
export function authorsOf({ authors, author }: RawItem): string[] {
  const list: unknown[] = Array.isArray(authors) ? authors : [author];
  return list.map((one) => textOf(objectOf(one).name));
}

/** The same as plain text, without those that are empty. */
export function namesOf(raw: RawItem): string[] {
  return authorsOf(raw).map(oneLine).filter(Boolean);
}

const pixels = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value < 1e5 ? Math.round(value) : undefined;

/**
 * An item that works out its texts, addresses and dates when they are first read: a list of 10 000 shows ten, and
 * working out all of them doubled the time until the first was on screen.
 */
export class LazyItem implements NewsItem {
  readonly id: string;
  readonly tags: Tag[];
  readonly #raw: RawItem;
  readonly #context: ItemContext;
  /** Made when something is read: most items never are, and a map would weigh more than the rest of them. */
  #known: Map<string, unknown> | undefined;

  constructor(id: string, raw: RawItem, tags: Tag[], context: ItemContext) {
    this.id = id;
    this.tags = tags;
    this.#raw = raw;
    this.#context = context;
  }

  get #own(): RawItem {
    return objectOf(this.#raw._raakvlak);
  }

  #once<T>(key: string, make: () => T): T {
    const known = (this.#known ??= new Map());
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as T;
  }

  #date(key: string): Date | undefined {
    return this.#once(key, () => parseDate(textOf(this.#raw[key])));
  }

  get title(): string {
    return this.#once(
      'title',
      () => oneLine(textOf(this.#raw.title)) || beginning(this.summary, 80) || (this.url ?? ''),
    );
  }

  get summary(): string {
    return this.#once('summary', () => beginning(plainText(textOf(this.#raw.summary)) || this.text));
  }

  get text(): string {
    return this.#once('text', () =>
      plainText(textOf(this.#raw.content_html) || textOf(this.#raw.content_text)),
    );
  }

  get url(): string | undefined {
    const { url, external_url } = this.#raw;
    return this.#once(
      'url',
      () => webUrl(url, this.#context.base) ?? webUrl(external_url || this.#made(), this.#context.base),
    );
  }

  /** Its address by the page's template, when the feed gives none. */
  #made(): string | undefined {
    const value = { id: this.id, slug: textOf(this.#own.slug) || this.id };
    return this.#context.itemUrl?.replace(/\{(id|slug)\}/g, (_, name: 'id' | 'slug') =>
      encodeURIComponent(value[name]),
    );
  }

  get published(): Date | undefined {
    return this.#date('date_published');
  }

  get modified(): Date | undefined {
    return this.#date('date_modified');
  }

  get image(): ItemImage | undefined {
    const { image, banner_image } = this.#raw;
    const { image_alt, image_width, image_height } = this.#own;
    return this.#once('image', () => {
      const src = webUrl(image || banner_image, this.#context.base);
      const [width, height] = [pixels(image_width), pixels(image_height)];
      return src
        ? { src, alt: oneLine(textOf(image_alt)), ...(width && { width }), ...(height && { height }) }
        : undefined;
    });
  }

  get authors(): string[] {
    const own = this.#once('authors', () => namesOf(this.#raw));
    return own.length ? own : this.#context.authors;
  }

  get language(): string | undefined {
    return languageTag(this.#raw.language) ?? this.#context.language;
  }

  get source(): { title: string; url?: string } {
    return this.#context.source;
  }

  get related(): string[] | undefined {
    const { related } = this.#own;
    return Array.isArray(related) ? related.map(idOf).filter(Boolean) : undefined;
  }

  get highlighted(): boolean | undefined {
    return this.#own.highlighted === true || undefined;
  }

  /** All of it, worked out, as a plain object; what is absent has no key. */
  toJSON(): NewsItem {
    const all: Record<string, unknown> = { id: this.id, tags: this.tags };
    for (const key of Object.getOwnPropertyNames(LazyItem.prototype) as (keyof NewsItem)[]) {
      const value: unknown = this[key];
      if (value !== undefined && typeof value !== 'function') all[key] = value;
    }
    return all as unknown as NewsItem;
  }
}
