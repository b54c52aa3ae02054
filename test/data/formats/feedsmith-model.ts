import { parseFeed as feedsmith } from 'feedsmith';
import type { Expected, ExpectedItem } from './agreement.ts';

/** What we ask of its result; most is left out. */
interface Named {
  name?: string;
  term?: string;
  label?: string;
}
interface Text {
  value?: string;
  type?: string;
}
interface Link {
  href?: string;
  rel?: string;
  type?: string;
}
interface Xml {
  base?: string;
  lang?: string;
}
interface Item {
  title?: string;
  link?: string;
  guid?: { value?: string; isPermaLink?: boolean };
  pubDate?: string;
  dc?: { dates?: string[]; subjects?: string[] };
  categories?: Named[];
  atom?: { updated?: string };
  content?: { encoded?: string };
  description?: string;
  xml?: Xml;
}
interface Entry {
  id?: string;
  title?: Text;
  links?: Link[];
  published?: string;
  updated?: string;
  categories?: Named[];
  content?: Text;
  summary?: Text;
  xml?: Xml;
}
/** A feed of RSS or RDF. */
export interface Rss {
  title?: string;
  link?: string;
  language?: string;
  dc?: { languages?: string[] };
  xml?: Xml;
  items?: Item[];
}
/** A feed of Atom. */
export interface Atom {
  title?: Text;
  links?: Link[];
  xml?: Xml;
  entries?: Entry[];
}

/** What feedsmith reads of a document; `undefined` when it takes it for no RSS, RDF or Atom. */
export function readByFeedsmith(text: string): Expected | undefined {
  try {
    const { format, feed } = feedsmith(text);
    return format === 'json' ? undefined : format === 'atom' ? ofAtom(feed) : ofRss(feed);
  } catch {
    return undefined;
  }
}

/** The same of what it says it reads, from its own tests. */
export const ofRss = (feed: Rss): Expected => ({
  title: feed.title,
  home_page_url: based(feed.link, feed.xml?.base),
  language: feed.language ?? feed.dc?.languages?.[0],
  items: (feed.items ?? []).map((item) => ofItem(item, feed.xml?.base)),
  isWhole: true,
});

export const ofAtom = (feed: Atom): Expected => ({
  title: textOf(feed.title),
  home_page_url: based(linkOf(feed.links), feed.xml?.base),
  language: feed.xml?.lang,
  items: (feed.entries ?? []).map((entry) => ofEntry(entry, feed.xml?.base)),
  isWhole: true,
});

function ofItem(item: Item, base?: string): ExpectedItem {
  const { title, link, guid, pubDate, dc, categories, atom, content, description } = item;
  const permaLink =
    guid && guid.isPermaLink !== false && /^https?:/.test(guid.value ?? '') ? guid.value : undefined;
  const names = categories?.map(({ name }) => name ?? '') ?? dc?.subjects;
  return {
    title,
    url: based(link ?? permaLink, item.xml?.base, base),
    id: guid?.value,
    content_html: content?.encoded ?? description,
    date_published: moment(pubDate ?? dc?.dates?.[0]),
    date_modified: moment(atom?.updated),
    tags: names,
  };
}

function ofEntry(entry: Entry, base?: string): ExpectedItem {
  const { id, title, links, published, updated, categories, content, summary } = entry;
  return {
    id,
    title: textOf(title),
    url: based(linkOf(links), entry.xml?.base, base),
    content_html: textOf(content),
    summary: textOf(summary),
    date_published: moment(published ?? updated),
    date_modified: moment(updated),
    tags: categories?.map(({ label, term }) => label ?? term ?? ''),
  };
}

/** A text of Atom as markup: feedsmith leaves it as it is written, whatever its type. */
function textOf(text: Text | undefined): string | undefined {
  const { value, type = 'text' } = text ?? {};
  return type === 'text' || type === 'text/plain'
    ? value?.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    : value;
}

function linkOf(links: Link[] | undefined): string | undefined {
  const alternates = links?.filter(({ rel = 'alternate' }) => rel === 'alternate');
  return (alternates?.find(({ type = 'text/html' }) => type.includes('html')) ?? alternates?.[0])?.href;
}

/** The moment of a date, where JavaScript can read it and it has a zone. */
function moment(written: string | undefined): string | undefined {
  if (!written || !/Z$|[+-]\d\d:?\d\d$|\b(?:GMT|UTC?|[ECMP][SD]T)$/i.test(written.trim())) return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** An address resolved against the `xml:base` of what it is in, from the inside out; feedsmith leaves that to others. */
function based(address: string | undefined, ...bases: (string | undefined)[]): string | undefined {
  return bases.reduce((href, base) => {
    return href !== undefined && base && URL.canParse(href, base) ? new URL(href, base).href : href;
  }, address);
}
