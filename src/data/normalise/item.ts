import type { ItemImage, NewsItem, Tag } from '../model.js';
import { parseDate } from './dates.js';
import { languageTag } from './languages.js';
import { beginning, oneLine, plainText } from './text.js';
import { webUrl } from './urls.js';

/**
 * What a reader of any format hands over for one item: checked for its types, nothing worked out yet.
 * Texts may hold markup and character references; addresses may be relative.
 */
export interface RawItem {
  id?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  /** The whole article. */
  content?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  tags?: readonly string[] | undefined;
  authors?: readonly string[] | undefined;
  language?: string | undefined;
  image?:
    | { src: string; alt?: string | undefined; width?: number | undefined; height?: number | undefined }
    | undefined;
  related?: readonly string[] | undefined;
  highlighted?: boolean | undefined;
}

/** What items take from their feed. One object per feed, filled in further while the feed arrives. */
export interface ItemContext {
  /** What relative addresses are resolved against. */
  base: string | undefined;
  source: { title: string; url?: string };
  authors: string[];
  language: string | undefined;
}

const OPEN = Symbol('not worked out yet');

/**
 * An item that works out its texts, addresses and dates when they are first read: a list of 10 000 shows ten, and
 * working out all of them doubled the time until the first was on screen.
 */
export class LazyItem implements NewsItem {
  readonly id: string;
  readonly tags: Tag[];
  readonly #raw: RawItem;
  readonly #context: ItemContext;
  #title: string | undefined;
  #summary: string | undefined;
  #text: string | undefined;
  #url: string | undefined | typeof OPEN = OPEN;
  #published: Date | undefined | typeof OPEN = OPEN;
  #modified: Date | undefined | typeof OPEN = OPEN;
  #image: ItemImage | undefined | typeof OPEN = OPEN;

  constructor(id: string, raw: RawItem, tags: Tag[], context: ItemContext) {
    this.id = id;
    this.tags = tags;
    this.#raw = raw;
    this.#context = context;
  }

  get title(): string {
    return (this.#title ??=
      oneLine(this.#raw.title ?? '') || beginning(this.summary, 80) || (this.url ?? ''));
  }

  get summary(): string {
    return (this.#summary ??= beginning(plainText(this.#raw.summary ?? '') || this.text));
  }

  get text(): string {
    return (this.#text ??= plainText(this.#raw.content ?? ''));
  }

  get url(): string | undefined {
    if (this.#url === OPEN) this.#url = webUrl(this.#raw.url, this.#context.base);
    return this.#url;
  }

  get published(): Date | undefined {
    if (this.#published === OPEN) this.#published = date(this.#raw.published);
    return this.#published;
  }

  get modified(): Date | undefined {
    if (this.#modified === OPEN) this.#modified = date(this.#raw.modified);
    return this.#modified;
  }

  get image(): ItemImage | undefined {
    if (this.#image === OPEN) this.#image = picture(this.#raw.image, this.#context.base);
    return this.#image;
  }

  get authors(): string[] {
    const own = namesOf(this.#raw.authors);
    return own.length ? own : this.#context.authors;
  }

  get language(): string | undefined {
    return languageTag(this.#raw.language) ?? this.#context.language;
  }

  get source(): { title: string; url?: string } {
    return this.#context.source;
  }

  get related(): string[] | undefined {
    return this.#raw.related && [...this.#raw.related];
  }

  get highlighted(): boolean | undefined {
    return this.#raw.highlighted;
  }

  /** All of it, worked out, as a plain object; what is absent has no key. */
  toJSON(): NewsItem {
    const {
      id,
      url,
      title,
      summary,
      text,
      published,
      modified,
      tags,
      authors,
      language,
      image,
      source,
      related,
    } = this;
    return {
      ...{ id, title, summary, text, tags, authors, source },
      ...(url && { url }),
      ...(published && { published }),
      ...(modified && { modified }),
      ...(language && { language }),
      ...(image && { image }),
      ...(related && { related }),
      ...(this.highlighted && { highlighted: true }),
    };
  }
}

/** Names in plain text, without those that are empty. */
export function namesOf(authors: readonly string[] = []): string[] {
  return authors.map(oneLine).filter(Boolean);
}

function date(value: string | undefined): Date | undefined {
  return value === undefined ? undefined : parseDate(value);
}

function picture(raw: RawItem['image'], base: string | undefined): ItemImage | undefined {
  const src = webUrl(raw?.src, base);
  if (!raw || !src) return undefined;
  const { alt = '', width, height } = raw;
  return { src, alt: oneLine(alt), ...(width && { width }), ...(height && { height }) };
}
