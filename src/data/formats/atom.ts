import type { FeedBuilder } from '../normalise/feed-builder.js';
import { toIsoDate } from '../normalise/mail-dates.js';
import {
  all,
  attribute,
  byName,
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
import { asAuthors, asMarkup, type FeedItem, type FeedTop } from './shape.js';

/** Reads Atom 1.0 (RFC 4287) and 0.3, with `xml:base` and all types of text; a document of one entry, too. */
export function* read(root: Element, builder: FeedBuilder): Iterable<unknown> {
  if (nameOf(root) === 'entry') {
    yield readEntry(root);
    return;
  }
  const inside = byName(root);
  const feed: FeedTop = {
    title: construct(inside.get('title')?.[0]),
    home_page_url: link(inside, 'alternate'),
    feed_url: link(inside, 'self'),
    language: languageOf(root),
    authors: asAuthors(authors(inside)),
    next_url: link(inside, 'next'),
  };
  builder.top({ ...feed });
  for (const entry of all(inside, 'entry')) yield readEntry(entry);
}

function readEntry(entry: Element): FeedItem {
  const inside = byName(entry);
  const [group] = all(inside, 'media:group');
  const media: Children = group ? new Map([...inside, ...byName(group)]) : inside;
  const content = inside.get('content')?.[0];
  const published = firstText(inside, 'published', 'issued', 'created', 'dc:date');
  const modified = firstText(inside, 'updated', 'modified');
  const source = byName(inside.get('source')?.[0] ?? entry);
  const own = authors(inside);
  const summary = construct(inside.get('summary')?.[0]) ?? firstText(media, 'media:description');
  const text = construct(content, true);
  return {
    id: firstText(inside, 'id'),
    url: link(inside, 'alternate') ?? permalink(inside),
    title: construct(inside.get('title')?.[0]),
    summary,
    content_html: text,
    // An entry has to say when it was updated, and need not say when it was published.
    date_published: toDate(published ?? modified),
    date_modified: toDate(modified),
    tags: tags(inside),
    authors: asAuthors(own.length ? own : authors(source)),
    language: languageOf(content ?? entry),
    ...(image(inside, media) ?? pictureOf(content ?? entry, text ?? summary)),
  };
}

function toDate(text: string | undefined): string | undefined {
  return text && toIsoDate(text);
}

/**
 * A text construct (RFC 4287, 3.1) as markup: plain text escaped, HTML as it is, XHTML written out again.
 *
 * @param isContent it may be of any type then, as bytes, and is left out when they are no text
 */
function construct(element: Element | undefined, isContent = false): string | undefined {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  // Atom 0.3 told escaped markup from inline, and both from bytes, by a mode.
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (!element || attribute(element, 'src')) return undefined;
  if (/xhtml|xml$/.test(type) || (mode === 'xml' && type === 'text/html'))
    return markupOf(element) || undefined;
  const text = textOf(element);
  const isText = /^(?:text|html$)/.test(type) || !isContent;
  if (text && (mode === 'base64' || !isText || type === 'application/octet-stream')) return fromBase64(text);
  return !text || type.endsWith('html') || mode === 'escaped' ? text : asMarkup(text);
}

/** The text that was sent as bytes, if it is one. */
function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const hrefOf = (link: Element | undefined): string | undefined =>
  resolved(attribute(link, 'href') ?? textOf(link), link);

/** The first link of a relation; a page for people before other kinds. */
function link(inside: Children, relation: string): string | undefined {
  const links = all(inside, 'link').filter((element) => {
    return (attribute(element, 'rel') ?? 'alternate').replace(/^.*\/relation\//, '') === relation;
  });
  return hrefOf(links.find((element) => /html/.test(attribute(element, 'type') ?? 'html')) ?? links[0]);
}

/** Content that is elsewhere, or an id that is an address. */
function permalink(inside: Children): string | undefined {
  const content = inside.get('content')?.[0];
  const id = firstText(inside, 'id');
  return resolved(attribute(content, 'src'), content) ?? (/^https?:/i.test(id ?? '') ? id : undefined);
}

function authors(inside: Children): string[] {
  const named = all(inside, 'author').map((person) => firstText(byName(person), 'name') ?? '');
  const creators = all(inside, 'dc:creator').map((creator) => textOf(creator) ?? '');
  return [...new Set([...named, ...creators])].filter(
    (name) => name && (!name.includes('@') || /\s/.test(name)),
  );
}

function tags(inside: Children): string[] {
  return all(inside, 'category', 'dc:subject', 'media:category')
    .map((one) => attribute(one, 'label') ?? attribute(one, 'term') ?? textOf(one) ?? '')
    .filter(Boolean);
}

function image(inside: Children, media: Children): Partial<FeedItem> | undefined {
  for (const element of all(inside, 'link')) {
    const isImage =
      attribute(element, 'rel') === 'enclosure' && attribute(element, 'type')?.startsWith('image/');
    const src = isImage ? hrefOf(element) : undefined;
    if (src) return { image: src, _raakvlak: { image_alt: attribute(element, 'title') } };
  }
  for (const element of all(media, 'media:content', 'media:thumbnail')) {
    const src = attribute(element, 'url');
    const type = attribute(element, 'type') ?? attribute(element, 'medium') ?? 'image';
    if (src && type.startsWith('image')) {
      const own = { image_width: pixels(element, 'width'), image_height: pixels(element, 'height') };
      return { image: resolved(src, element), _raakvlak: own };
    }
  }
  return undefined;
}

function pictureOf(element: Element, text: string | undefined): Partial<FeedItem> {
  const found = pictureIn(text);
  return { image: resolved(found?.src, element), _raakvlak: { image_alt: found?.alt } };
}
