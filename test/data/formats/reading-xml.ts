import assert from 'node:assert/strict';
import { parseFeed, type Feed, type NewsItem, type ParseOptions } from '../../../src/data/index.ts';
import { THERE } from './agreement.ts';

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
].join(' ');

/** An RSS 2.0 document with this inside its channel. */
export const rss = (inside: string): string =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel><title>Nieuws</title>${inside}</channel></rss>`;

/** An Atom 1.0 document with this inside. */
export const atom = (inside: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nieuws</title>${inside}</feed>`;

/** Reads a document as a server gives it. */
export function read(body: string | Uint8Array | object, options?: ParseOptions): Promise<Feed> {
  return parseFeed(body, { url: THERE, now: new Date('2026-11-24T12:00:00Z'), ...options });
}

async function one(body: string, options?: ParseOptions): Promise<NewsItem> {
  const { items } = await read(body, options);
  assert.equal(items.length, 1);
  return items[0] as NewsItem;
}

/** The one item of an RSS feed, which holds this. */
export const rssItem = (inside: string, options?: ParseOptions): Promise<NewsItem> =>
  one(rss(`<item>${inside}</item>`), options);

/** The one entry of an Atom feed, which holds this. */
export const atomEntry = (inside: string, options?: ParseOptions): Promise<NewsItem> =>
  one(atom(`<entry>${inside}</entry>`), options);

/** The labels of an item's tags. */
export const labels = ({ tags }: NewsItem): string[] => tags.map(({ label }) => label);
