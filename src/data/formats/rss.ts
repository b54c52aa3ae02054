import type { FeedBuilder } from '../normalise/feed-builder.js';
import { toIsoDate } from '../normalise/mail-dates.js';
import {
  all,
  attribute,
  byName,
  childrenOf,
  firstText,
  languageOf,
  markupOf,
  nameOf,
  pictureIn,
  pixels,
  resolved,
  textOf,
  type Children,
} from '../xml/elements.js';
import { asAuthors, isNoCategory, type FeedItem, type FeedTop } from './shape.js';

/**
 * Reads RSS 0.90 to 2.0 and RSS 1.0 and 1.1 (RDF), with `content:encoded`, `dc:*`, `media:*`, `atom:*` and enclosures.
 * Mapping: rssboard.org/rss-specification, web.resource.org/rss/1.0, rssboard.org/media-rss.
 */
export function* read(root: Element, builder: FeedBuilder): Iterable<unknown> {
  const top = byName(root);
  const channel = nameOf(root) === 'channel' ? root : top.get('channel')?.[0];
  const inside: Children = channel ? byName(channel) : new Map<string, Element[]>();
  const feed: FeedTop = {
    title: firstText(inside, 'title', 'dc:title'),
    home_page_url: link(inside),
    feed_url: atomLink(inside, 'self'),
    language: firstText(inside, 'language', 'dc:language') ?? languageOf(channel),
    authors: asAuthors(authors(inside)),
    next_url: atomLink(inside, 'next'),
  };
  builder.top({ ...feed });
  const isWordPress = /wordpress/i.test(firstText(inside, 'generator') ?? '');
  // In RDF the items stand beside the channel, in RSS inside it, in RSS 1.1 in a list of their own.
  for (const parent of [inside, ...all(inside, 'items').map(byName), top])
    for (const item of all(parent, 'item')) yield readItem(item, isWordPress);
}

function readItem(item: Element, isWordPress: boolean): FeedItem {
  const inside = byName(item);
  const media = mediaOf(inside);
  const guid = inside.get('guid')?.[0];
  const about = attribute(item, 'rdf:about');
  const id = textOf(guid) ?? about ?? firstText(inside, 'atom:id', 'dc:identifier');
  const isPermaLink = attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false';
  const addresses = [isPermaLink ? textOf(guid) : undefined, about];
  const page = all(inside, 'xhtml:body', 'body')[0];
  const content = firstText(inside, 'content:encoded', 'atom:content') ?? (page && markupOf(page));
  const description =
    firstText(inside, 'description', 'dc:description', 'atom:summary', 'summary', 'itunes:summary') ??
    firstText(media, 'media:description');
  const published = firstText(
    inside,
    ...['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'date'],
  );
  const modified = firstText(inside, 'atom:updated', 'dcterms:modified');
  return {
    id,
    url: link(inside) ?? addresses.find((address) => /^https?:/i.test(address ?? '')),
    title: firstText(inside, 'title', 'dc:title') ?? firstText(media, 'media:title'),
    summary: content ? description : undefined,
    content_html: content ?? description ?? firstText(inside, 'fullitem'),
    date_published: published && toIsoDate(published),
    date_modified: modified && toIsoDate(modified),
    tags: tags(inside).filter((name) => !isWordPress || !isNoCategory(name)),
    authors: asAuthors(authors(inside)),
    language: firstText(inside, 'dc:language', 'language') ?? languageOf(page ?? item),
    ...image(item, content ?? description),
  };
}

/** What an item says of its pictures and films, in groups or not. */
function mediaOf(inside: Children): Children {
  const [group] = all(inside, 'media:group');
  return group ? new Map([...inside, ...byName(group)]) : inside;
}

function link(inside: Children): string | undefined {
  for (const element of all(inside, 'link')) {
    const href = textOf(element) ?? attribute(element, 'href');
    if (href) return resolved(href, element);
  }
  return atomLink(inside, 'alternate');
}

function atomLink(inside: Children, relation: string): string | undefined {
  const found = all(inside, 'atom:link').find((one) => (attribute(one, 'rel') ?? 'alternate') === relation);
  return resolved(attribute(found, 'href'), found);
}

/** `editor@example.org (Editor)` is how RSS writes a person, others as mail does; the address is not for showing. */
function authors(inside: Children): string[] {
  const found = all(inside, 'dc:creator', 'author', 'itunes:author', 'managingeditor', 'atom:author');
  const names = found.map((person) => {
    // Some put a description of a person in the place of a name.
    const [named] = [...person.getElementsByTagName('*')].filter(({ localName }) => localName === 'name');
    const text = textOf(named ?? person) ?? '';
    if (!text.includes('@')) return text;
    const parts = text.split(/[()<>]/).map((part) => part.split(/\s+/).filter((word) => !word.includes('@')));
    return parts.map((words) => words.join(' ').trim()).find(Boolean) ?? '';
  });
  return [...new Set(names)].filter(Boolean);
}

/** One category may hold several, parted by commas; "Zorg, welzijn en jeugd" is one. Keywords are always so parted. */
function tags(inside: Children): string[] {
  const found = all(inside, 'category', 'dc:subject', 'atom:category');
  const names = (found.length ? found : all(inside, 'media:category')).map(
    (element) => textOf(element) ?? attribute(element, 'label') ?? attribute(element, 'term') ?? '',
  );
  const keywords = firstText(inside, 'media:keywords', 'itunes:keywords', 'tags') ?? '';
  const [only = keywords] = names;
  const isList = names.length < 2 && (!names.length || !/\s(?:en|and|&|of|or)\s/i.test(only));
  return (isList ? only.split(',') : names).map((name) => name.trim()).filter(Boolean);
}

/** The largest picture of `media:*`, else one enclosed, else the item's own `image`, else the first in its text. */
function image(item: Element, text: string | undefined): Partial<FeedItem> {
  let best: { src: string; width: number | undefined; height: number | undefined; size: number } | undefined;
  const consider = (element: Element, src: string | undefined, weight: number): void => {
    if (!src) return;
    const width = pixels(element, 'width');
    const height = pixels(element, 'height');
    const size = weight + (width ?? 0) * (height ?? 1);
    if (!best || size > best.size) best = { src: resolved(src, element) ?? src, width, height, size };
  };
  let alt: string | undefined;
  const look = (parent: Element): void => {
    for (const element of childrenOf(parent)) {
      const name = nameOf(element);
      const type = attribute(element, 'type') ?? '';
      const medium = attribute(element, 'medium') ?? '';
      const src = attribute(element, 'url');
      if (name === 'media:group') look(element);
      else if (name === 'media:content') {
        const isImage =
          medium === 'image' || type.startsWith('image/') || (!medium && !type && isPicture(src));
        if (isImage) consider(element, src, 2);
        look(element);
      } else if (name === 'media:thumbnail') consider(element, src, 1);
      else if (name === 'enclosure' && (type.startsWith('image/') || (!type && isPicture(src))))
        consider(element, src, 1.5);
      else if (name === 'itunes:image') consider(element, attribute(element, 'href'), 0.5);
      else if (name === 'image')
        consider(element, firstText(byName(element), 'url') ?? src ?? textOf(element), 0.5);
      else if (name === 'media:description' && parent !== item) alt ??= textOf(element);
    }
  };
  look(item);
  if (!best) {
    const inText = pictureIn(text);
    return { image: resolved(inText?.src, item), _raakvlak: { image_alt: inText?.alt } };
  }
  const { src, width, height } = best;
  return { image: src, _raakvlak: { image_alt: alt, image_width: width, image_height: height } };
}

function isPicture(address: string | undefined): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(address ?? '');
}
