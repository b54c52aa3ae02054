import type { FeedBuilder } from '../normalise/feed-builder.js';
import { decodeEntities } from '../normalise/entities.js';
import {
  fitting,
  identifier,
  idsOf,
  isObject,
  object,
  objects,
  pageAfter,
  size,
  text,
  type Json,
} from './json.js';
import type { FeedItem } from './shape.js';

/** Taxonomies that say where an item may be shown, not what it is about. */
const NOT_ABOUT = /(?:show-on|usage)$/;

/** Items that the editor chose beside an item; `related` itself is only what is newest. */
const RELATED = 'openpub-item_to_openpub-item';

/**
 * Reads items of OpenPub, the news plugin of the Open Webconcept
 * (github.com/OpenWebconcept/plugin-openpub-base, docs/restapi.md).
 */
export function* read(json: unknown, builder: FeedBuilder, url?: string): Iterable<unknown> {
  const { data, pagination } = object(json);
  const list = Array.isArray(data) ? (data as unknown[]) : objects(data);
  const items = isObject(data) && 'title' in data ? [data] : data ? list : [json];
  const { current_page, total_pages } = object(pagination);
  const page = Number(current_page);
  builder.top({ next_url: page < Number(total_pages) ? pageAfter(url, page + 1) : undefined });
  for (const item of items) yield isObject(item) ? readItem(item) : item;
}

function readItem(item: Json): FeedItem {
  const expired = object(item.expired);
  const { image, _raakvlak: own } = picture(item.image);
  return {
    id: identifier(item.id),
    url: text(item.portal_url),
    title: text(item.title),
    summary: text(item.excerpt),
    content_html: text(item.content),
    date_published: text(item.date),
    date_modified: text(item.date_modified),
    tags: tags(item),
    image,
    _raakvlak: {
      ...own,
      slug: text(item.slug),
      highlighted: item.highlighted === true,
      related: idsOf(objects(object(item.connected)[RELATED])),
      expires: expired.status === true ? true : text(expired.on),
    },
  };
}

/** Its types and audiences, and the themes it belongs to. */
function tags(item: Json): string[] {
  const taxonomies = Object.entries(object(item.taxonomies)).filter(([name]) => !NOT_ABOUT.test(name));
  const terms = taxonomies.flatMap(([, found]) => objects(found).map(({ name }) => text(name)));
  const connected = Object.entries(object(item.connected)).filter(([name]) => /(?:sub)?theme$/.test(name));
  const themes = connected.flatMap(([, found]) => objects(found).map(({ title }) => text(title)));
  return [...themes, ...terms].filter((name) => name !== undefined);
}

/** An object; without a picture an empty list. The address is only in the markup, and in the sizes. */
function picture(value: unknown): Partial<FeedItem> {
  const image = object(value);
  const meta = object(image.meta);
  const large = fitting(meta.sizes);
  const markup = /\ssrc="([^"]+)"/.exec(text(image.rendered) ?? '')?.[1];
  const [first] = objects(meta.sizes);
  const src = text(large?.url) ?? text(image.url) ?? (markup && decodeEntities(markup)) ?? text(first?.url);
  if (!src) return {};
  const { width, height } = text(large?.url) ? object(large) : meta;
  const own = { image_alt: text(image.alt), image_width: size(width), image_height: size(height) };
  return { image: src, _raakvlak: own };
}
