import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FeedError, parseFeed, type Feed, type NewsItem, type ParseOptions } from '../../src/data/index.ts';

/** Where the feeds of these tests say they come from. */
export const HERE = 'https://www.voorbeeldstad.example/nieuws/feed.json';

const VERSION = 'https://jsonfeed.org/version/1.1';

/** A JSON Feed 1.1 document with these items; `top` adds to its top level. */
export function document(items: unknown, top: object = {}): object {
  return { version: VERSION, title: 'Nieuws', ...top, items };
}

/** Reads a feed of these items. */
export function readFeed(items: unknown, options?: ParseOptions, top?: object): Promise<Feed> {
  return parseFeed(document(items, top), { url: HERE, ...options });
}

/** Reads a feed of one item, which must survive. */
export async function readItem(item: object, options?: ParseOptions): Promise<NewsItem> {
  const { items } = await readFeed([{ id: '1', title: 'Titel', ...item }], options);
  assert.equal(items.length, 1);
  return items[0] as NewsItem;
}

/** The plain text that comes of a piece of HTML. */
export async function textOf(html: string): Promise<string> {
  const { text } = await readItem({ content_html: html });
  return text;
}

/** The error of something that must fail, which is always a `FeedError`. */
export async function refusal(reading: Promise<unknown>): Promise<FeedError> {
  const error = await reading.then(
    () => assert.fail('it was read'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FeedError, `not a FeedError but ${String(error)}`);
  assert.ok(error.hint, 'an error without a hint');
  return error;
}

/** The bytes of a file in `test/documents`. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(new URL(`../documents/${path}`, import.meta.url));
}

/** A file in `test/documents`, as `JSON.parse` reads it. */
export function jsonOf(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(bytesOf(path)));
}

/** Everything that a page may show or use of an item, worked out. */
export function whole(item: NewsItem): NewsItem {
  const { id, url, title, summary, text, published, modified, tags, authors, language, image } = item;
  const { source, related, highlighted } = item;
  const shown = { id, url, title, summary, text, published, modified, tags, authors, language, image };
  return structuredClone({ ...shown, source, related, highlighted });
}
