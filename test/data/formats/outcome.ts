import type { Feed, NewsItem, ParseOptions } from '../../../src/data/index.ts';

/** As it is imported where the test runs: in Node, or in a browser. */
export type ParseFeed = (body: Uint8Array, options: ParseOptions) => Promise<Feed>;

/** The sets of XML documents whose outcome must be the same in Node and in every browser. */
export const SETS = ['feed-rs', 'feedparser', 'feedsmith', 'feedvalidator', 'gofeed', 'selfmade'] as const;

/** Documents in one file: their text, or their bytes. */
export type Pack = Record<string, string | { base64: string }>;

/** Feeds that an element shows, one of each format, by their path in `test/documents`. */
export const FEEDS = [
  'selfmade/nieuws.rss',
  'selfmade/nieuws.atom',
  'wordpress/posts.json',
  'openpub/items-page-1.json',
  'drupal/articles-with-included-tags.json',
] as const;

/** What Node reads: of the packed documents in short, of the feeds all that is shown. */
export interface Outcomes {
  documents: Record<string, string>;
  feeds: Record<string, Shown[]>;
}

/** What an element shows of an item. */
export interface Shown {
  title: string;
  url: string | undefined;
  summary: string;
  tags: string[];
  published: string | undefined;
  image: string | undefined;
}

/** Picks what an element shows of an item. */
export function shownOf({ title, url, summary, tags, published, image }: NewsItem): Shown {
  return {
    ...{ title, url, summary, image: image?.src },
    tags: tags.map(({ label }) => label),
    published: published?.toISOString(),
  };
}

/** Where all documents say they come from. */
const URL_OF_ALL = 'https://www.voorbeeldstad.example/nieuws/feed.xml';

/** What comes of a document, in short: the kind of its refusal, or how many items with a number for all they hold. */
export async function outcomeOf(parseFeed: ParseFeed, bytes: Uint8Array): Promise<string> {
  try {
    const feed = await parseFeed(bytes, { url: URL_OF_ALL, now: new Date('9999-12-31') });
    const { title, homePage, language, next, items } = feed;
    const all = JSON.stringify([title, homePage, language, next, ...items.map(everything)]);
    return `${items.length} ${number(all)}`;
  } catch (error) {
    return (error as { kind?: string }).kind ?? String(error);
  }
}

function everything(item: NewsItem): unknown[] {
  const { id, url, title, summary, text, published, modified, tags, authors, language, image } = item;
  return [id, url, title, summary, text, published, modified, tags, authors, language, image];
}

/** FNV-1a, which is the same everywhere and short. */
function number(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The bytes of a document in a pack. */
export function unpacked(document: Pack[string]): Uint8Array {
  if (typeof document === 'string') return new TextEncoder().encode(document);
  return Uint8Array.from(atob(document.base64), (byte) => byte.charCodeAt(0));
}
