import type { FeedBuilder } from '../normalise/feed-builder.js';
import { asAuthors, type FeedItem, type FeedTop } from './shape.js';
import { toIsoDate } from '../normalise/mail-dates.js';
import {
  attribute,
  byName,
  childrenOf,
  firstText,
  nameOf,
  pixels,
  resolved,
  textOf,
} from '../xml/elements.js';

type Children = Map<string, Element[]>;

/**
 * Reads RSS 0.90 to 2.0 and RSS 1.0 (RDF), with `content:encoded`, `dc:*`, `media:*`, `atom:*` and enclosures.
 * Mapping: rssboard.org/rss-specification, web.resource.org/rss/1.0, rssboard.org/media-rss.
 */
export function readRss(root: Element, builder: FeedBuilder): void {
  const isChannel = nameOf(root) === 'channel';
  const top = byName(root);
  const channel = isChannel ? root : top.get('channel')?.[0];
  const inside: Children = channel ? byName(channel) : new Map();
  const pages = inside.get('atom:link') ?? [];
  const next = pages.find((link) => attribute(link, 'rel') === 'next');
  const self = pages.find((link) => attribute(link, 'rel') === 'self');
  const feed: FeedTop = {
    title: firstText(inside, 'title', 'dc:title'),
    home_page_url: link(inside),
    feed_url: resolved(attribute(self, 'href'), self),
    language: firstText(inside, 'language', 'dc:language'),
    authors: asAuthors(authors(inside)),
    next_url: resolved(attribute(next, 'href'), next),
  };
  builder.top({ ...feed });
  // In RDF the items stand beside the channel, in RSS inside it; some have them in both.
  for (const item of [...(inside.get('item') ?? []), ...(top.get('item') ?? [])]) builder.add(readItem(item));
}

function readItem(item: Element): FeedItem {
  const inside = byName(item);
  const guid = inside.get('guid')?.[0];
  const id = textOf(guid) ?? attribute(item, 'rdf:about') ?? firstText(inside, 'atom:id', 'dc:identifier');
  const isPermaLink =
    attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false' && /^https?:/i.test(textOf(guid) ?? '');
  const about = attribute(item, 'rdf:about');
  const content = firstText(inside, 'content:encoded', 'atom:content', 'xhtml:body');
  const description = firstText(inside, 'description', 'dc:description', 'atom:summary', 'itunes:summary');
  const published = firstText(
    inside,
    'pubdate',
    'dc:date',
    'dcterms:issued',
    'dcterms:created',
    'atom:published',
    'date',
  );
  const modified = firstText(inside, 'atom:updated', 'dcterms:modified');
  return {
    id,
    url:
      link(inside) ??
      (isPermaLink ? textOf(guid) : undefined) ??
      (/^https?:/i.test(about ?? '') ? about : undefined),
    title: firstText(inside, 'title', 'dc:title', 'media:title'),
    summary: content ? description : undefined,
    content_html: content ?? description,
    date_published: published && toIsoDate(published),
    date_modified: modified && toIsoDate(modified),
    tags: tags(inside),
    authors: asAuthors(authors(inside)),
    language: firstText(inside, 'dc:language', 'language'),
    ...image(item),
  };
}

function link(inside: Children): string | undefined {
  for (const element of inside.get('link') ?? []) {
    const href = textOf(element) ?? attribute(element, 'href');
    if (href) return resolved(href, element);
  }
  const links = inside.get('atom:link') ?? [];
  const alternate = links.find((element) => (attribute(element, 'rel') ?? 'alternate') === 'alternate');
  return resolved(attribute(alternate, 'href'), alternate);
}

/** `editor@example.org (Editor)` is how RSS writes a person; the address is not for showing. */
function authors(inside: Children): string[] {
  const found = ['dc:creator', 'author', 'itunes:author', 'managingeditor'].flatMap(
    (name) => inside.get(name) ?? [],
  );
  const names = found.map((element) => {
    const text = textOf(byName(element).get('atom:name')?.[0]) ?? textOf(element) ?? '';
    const name = /^\S+@\S+\s*\(([^)]+)\)$/.exec(text)?.[1] ?? text;
    return name.replace(/\s*<?[^\s<>]+@[^\s<>]+>?\s*/g, '').trim();
  });
  const persons = (inside.get('atom:author') ?? []).map(
    (person) => firstText(byName(person), 'atom:name', 'name') ?? '',
  );
  return [...new Set([...names, ...persons])].filter(Boolean);
}

/** One category may hold several, parted by commas; "Zorg, welzijn en jeugd" is one. */
function tags(inside: Children): string[] {
  const found = ['category', 'dc:subject', 'atom:category', 'media:keywords', 'itunes:keywords'].flatMap(
    (name) => inside.get(name) ?? [],
  );
  const names = found.map(
    (element) => textOf(element) ?? attribute(element, 'label') ?? attribute(element, 'term') ?? '',
  );
  const [only = ''] = names;
  const isList = names.length === 1 && only.includes(',') && !/\s(?:en|and|&|of|or)\s/i.test(only);
  return (isList ? only.split(',') : names).map((name) => name.trim()).filter(Boolean);
}

/** The largest picture of `media:*`, else a picture enclosed, else the item's own `image`. */
function image(item: Element): Partial<FeedItem> {
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
  if (!best) return {};
  const { src, width, height } = best as NonNullable<typeof best>;
  return { image: src, _raakvlak: { image_alt: alt, image_width: width, image_height: height } };
}

function isPicture(address: string | undefined): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(address ?? '');
}
