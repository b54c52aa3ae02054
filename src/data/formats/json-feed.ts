import type { FeedBuilder } from '../normalise/feed-builder.js';
import type { RawItem } from '../normalise/item.js';

/** Any object that came out of `JSON.parse`. */
type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const size = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value < 100_000 ? Math.round(value) : undefined;

/** Ids may come as numbers; the specification says to read them as strings. */
const identifier = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value)?.trim() || undefined;

const strings = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : undefined;

/** Names from `authors` (1.1) or `author` (1.0). */
function authors(json: Json): string[] | undefined {
  const list = Array.isArray(json.authors) ? json.authors : [json.author];
  return list
    .map((author) => (isObject(author) ? text(author.name) : undefined))
    .filter((name) => name !== undefined);
}

/** Takes in the top level of a JSON Feed 1.0 or 1.1, all but its items (jsonfeed.org/version/1.1). */
export function readTop(json: unknown, builder: FeedBuilder): void {
  if (!isObject(json)) return;
  builder.top({
    title: text(json.title),
    homePage: text(json.home_page_url),
    self: text(json.feed_url),
    language: text(json.language),
    authors: authors(json),
    next: text(json.next_url),
  });
}

/** Reports what is odd in the top level; once it is whole. */
export function checkTop(json: unknown, builder: FeedBuilder): void {
  if (isObject(json) && text(json.version)?.includes('jsonfeed.org/version/')) return;
  const hint = 'Add "version": "https://jsonfeed.org/version/1.1".';
  builder.report({ level: 'info', message: 'The feed does not say which JSON Feed version it is.', hint });
}

/** Takes in one entry of `items`. */
export function readItem(json: unknown, builder: FeedBuilder): void {
  if (!isObject(json)) {
    builder.add(undefined);
    return;
  }
  const own = isObject(json._raakvlak) ? json._raakvlak : {};
  const item: RawItem = {
    id: identifier(json.id),
    url: text(json.url) ?? text(json.external_url),
    title: text(json.title),
    summary: text(json.summary),
    content: text(json.content_html) ?? text(json.content_text),
    published: text(json.date_published),
    modified: text(json.date_modified),
    tags: strings(json.tags),
    authors: authors(json),
    language: text(json.language),
    related: strings(own.related),
    highlighted: own.highlighted === true || undefined,
  };
  const src = text(json.image) ?? text(json.banner_image);
  if (src) {
    const { image_alt, image_width, image_height } = own;
    item.image = { src, alt: text(image_alt), width: size(image_width), height: size(image_height) };
  }
  const place = item.id ?? `#${builder.seen + 1}`;
  for (const [key, hint] of Object.entries(LISTS)) {
    if (json[key] === undefined || json[key] === null || Array.isArray(json[key])) continue;
    builder.report({ item: place, message: `"${key}" is no list.`, hint });
  }
  builder.add(item);
}

const LISTS = {
  tags: 'Write tags as a list of texts: ["Wonen", "Energie"].',
  authors: 'Write authors as a list of objects: [{"name": "Redactie"}].',
};
