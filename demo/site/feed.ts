import { readFileSync } from 'node:fs';

/** An item of any feed that this site has, with what a list shows of it. */
export interface ListItem {
  /** Path of the article, such as `/nieuws/afvalkalender-2026/`, or its address elsewhere. */
  url: string;
  title: string;
  summary?: string;
  /** RFC 3339. */
  date_published?: string;
  tags?: string[];
  /** BCP 47; the feed's language when absent. */
  language?: string;
  /** Path of a picture. */
  image?: string;
  _raakvlak?: { image_alt?: string; image_width?: number; image_height?: number; related?: string[] };
}

/** An item of `feed.json`, with the members that this site uses. */
export interface SiteItem extends ListItem {
  id: string;
  /** Written by ourselves, so it goes into the page as it is. */
  content_html: string;
  tags: string[];
  authors?: { name: string }[];
}

/** The members of a feed that this site uses. */
export interface SiteFeed<Item extends ListItem = SiteItem> {
  title: string;
  items: Item[];
}

/** A subject with the number of items about it. */
export interface Topic {
  key: string;
  /** The spelling used most. */
  label: string;
  count: number;
}

/** Reads `feed.json`, newest first as it is written there. */
export function readFeed(): SiteFeed {
  return readJson('feed.json') as SiteFeed;
}

/**
 * Reads our copy of a feed of others, with summaries as long as a list shows them.
 * @param path its path on this site, such as `/real/digitalgov.json`
 */
export function readRealFeed(path: string): SiteFeed<ListItem> {
  const { title, items } = readJson(`.${path}`) as SiteFeed<ListItem>;
  return {
    title,
    items: items.map((item) => ({ ...item, summary: shorten((item.summary ?? '').replace(/\s+/g, ' ')) })),
  };
}

/** The sentences that fit, else the words that do: what `<news-list>` shows. */
function shorten(text: string, most = 220): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const sentences = /^[^]*[.!?](?=\s)/.exec(cut)?.[0] ?? '';
  return sentences.length > most / 2 ? sentences : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** The last part of an article's path. */
export function slugOf(item: SiteItem): string {
  return item.url.split('/').at(-2) ?? '';
}

/** The key under which spellings of one tag meet: what `<tag-filter>` writes into the address too. */
export function topicKey(tag: string): string {
  return tag.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Address of the archive with one subject chosen. */
export function topicUrl(key: string): string {
  return `/nieuws/?${new URLSearchParams({ onderwerp: key }).toString()}`;
}

/** All subjects of some items, the most used first. */
export function topicsOf(items: readonly SiteItem[]): Topic[] {
  const spellings = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const { tags } of items) {
    for (const key of new Set(tags.map(topicKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const tag of tags) {
      const label = tag.replace(/\s+/g, ' ').trim();
      const known = spellings.get(topicKey(tag)) ?? new Map<string, number>();
      spellings.set(topicKey(tag), known.set(label, (known.get(label) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([key, count]) => ({ key, label: mostUsed(spellings.get(key)) ?? key, count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'nl'));
}

function mostUsed(labels: Map<string, number> | undefined): string | undefined {
  return [...(labels ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The items about any of these subjects; all items when there are none. */
export function itemsAbout(items: readonly SiteItem[], keys: readonly string[]): SiteItem[] {
  const wanted = new Set(keys.map(topicKey));
  return items.filter(({ tags }) => wanted.size === 0 || tags.some((tag) => wanted.has(topicKey(tag))));
}
