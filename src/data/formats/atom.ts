import type { FeedBuilder } from '../normalise/feed-builder.js';
import { asAuthors, type FeedItem, type FeedTop } from './shape.js';
import { toIsoDate } from '../normalise/mail-dates.js';
import {
  asMarkup,
  attribute,
  byName,
  firstText,
  markupOf,
  pixels,
  resolved,
  textOf,
} from '../xml/elements.js';

type Children = Map<string, Element[]>;

/** Reads Atom 1.0 (RFC 4287) and 0.3, with `xml:base` and all types of text. */
export function readAtom(root: Element, builder: FeedBuilder): void {
  const inside = byName(root);
  const feed: FeedTop = {
    title: construct(inside.get('atom:title')?.[0]),
    home_page_url: link(inside, 'alternate'),
    feed_url: link(inside, 'self'),
    language: attribute(root, 'xml:lang'),
    authors: asAuthors(authors(inside)),
    next_url: link(inside, 'next'),
  };
  builder.top({ ...feed });
  for (const entry of inside.get('atom:entry') ?? []) builder.add(readEntry(entry));
}

function readEntry(entry: Element): FeedItem {
  const inside = byName(entry);
  const published = firstText(inside, 'atom:published', 'atom:issued', 'atom:created', 'dc:date');
  const modified = firstText(inside, 'atom:updated', 'atom:modified');
  const source = byName(inside.get('atom:source')?.[0] ?? entry);
  return {
    id: firstText(inside, 'atom:id'),
    url: link(inside, 'alternate') ?? permalink(inside),
    title: construct(inside.get('atom:title')?.[0]),
    summary: construct(inside.get('atom:summary')?.[0]),
    content_html: construct(inside.get('atom:content')?.[0]),
    // An entry has to say when it was updated, and need not say when it was published.
    date_published: toDate(published ?? modified),
    date_modified: toDate(modified),
    tags: tags(inside),
    authors: asAuthors(authors(inside).length ? authors(inside) : authors(source)),
    language: attribute(entry, 'xml:lang') ?? attribute(inside.get('atom:content')?.[0], 'xml:lang'),
    ...image(inside),
  };
}

function toDate(text: string | undefined): string | undefined {
  return text && toIsoDate(text);
}

/** A text construct (RFC 4287, 3.1) as markup: plain text escaped, HTML as it is, XHTML written out again. */
function construct(element: Element | undefined): string | undefined {
  if (!element || attribute(element, 'src')) return undefined;
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  // Atom 0.3 told escaped markup from inline by a mode.
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (type === 'xhtml' || type.endsWith('xml') || (mode === 'xml' && type.includes('html')))
    return markupOf(element) || undefined;
  const text = textOf(element);
  if (!text || type === 'html' || type === 'text/html' || mode === 'escaped') return text;
  if (mode === 'base64' || (type !== 'text' && !type.startsWith('text/'))) return undefined;
  return asMarkup(text);
}

/** The first link of a relation; a page for people before other kinds. */
function link(inside: Children, relation: string): string | undefined {
  const links = (inside.get('atom:link') ?? []).filter((element) => {
    return (attribute(element, 'rel') ?? 'alternate').replace(/^.*\/relation\//, '') === relation;
  });
  const page = links.find((element) => /html/.test(attribute(element, 'type') ?? 'text/html')) ?? links[0];
  return resolved(attribute(page, 'href'), page);
}

/** Content that is elsewhere, or an id that is an address. */
function permalink(inside: Children): string | undefined {
  const content = inside.get('atom:content')?.[0];
  const src = resolved(attribute(content, 'src'), content);
  const id = firstText(inside, 'atom:id');
  return src ?? (/^https?:/i.test(id ?? '') ? id : undefined);
}

function authors(inside: Children): string[] {
  const persons = inside.get('atom:author') ?? [];
  const named = persons.map((person) => firstText(byName(person), 'atom:name') ?? '');
  const creators = (inside.get('dc:creator') ?? []).map((creator) => textOf(creator) ?? '');
  return [...new Set([...named, ...creators])].filter((name) => name && !/^\S+@\S+$/.test(name));
}

function tags(inside: Children): string[] {
  const categories = (inside.get('atom:category') ?? []).map(
    (category) => attribute(category, 'label') ?? attribute(category, 'term') ?? textOf(category) ?? '',
  );
  const subjects = (inside.get('dc:subject') ?? []).map((subject) => textOf(subject) ?? '');
  return [...categories, ...subjects].filter(Boolean);
}

function image(inside: Children): Partial<FeedItem> {
  for (const element of inside.get('atom:link') ?? []) {
    const isImage =
      attribute(element, 'rel') === 'enclosure' && attribute(element, 'type')?.startsWith('image/');
    const src = isImage ? resolved(attribute(element, 'href'), element) : undefined;
    if (src) return { image: src, _raakvlak: { image_alt: attribute(element, 'title') } };
  }
  const groups = (inside.get('media:group') ?? []).flatMap((group) =>
    [...byName(group)].flatMap(([, found]) => found),
  );
  const media = [...(inside.get('media:content') ?? []), ...groups, ...(inside.get('media:thumbnail') ?? [])];
  for (const element of media) {
    const src = attribute(element, 'url');
    const type = attribute(element, 'type') ?? attribute(element, 'medium') ?? 'image';
    if (src && type.startsWith('image')) {
      const own = { image_width: pixels(element, 'width'), image_height: pixels(element, 'height') };
      return { image: resolved(src, element), _raakvlak: own };
    }
  }
  return {};
}
