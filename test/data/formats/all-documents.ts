import assert from 'node:assert/strict';
import { FeedError, parseFeed, type Feed } from '../../../src/data/index.ts';
import { jsonOf, whole } from '../reading.ts';
import { THERE } from './agreement.ts';
import { feedsOf, packOf } from './packs.ts';

/** A moment that all documents are before. */
export const LATER = new Date('9999-12-31');
const SETS = ['feed-rs', 'feedparser', 'feedsmith', 'feedvalidator', 'gofeed', 'selfmade'];
/** All documents of RSS and Atom. */
export const documents = SETS.flatMap((set) =>
  feedsOf(`${set}/xml`).map(([name, bytes]) => ({ name: `${set}/${name}`, bytes })),
);
/** All answers of content systems, read by `JSON.parse`. */
export const answers: { name: string; json: unknown }[] = [
  ...[
    'wordpress/posts.json',
    'openpub/items-page-1.json',
    'openpub/item-single.json',
    'drupal/articles-with-included-tags.json',
  ].map((name) => ({ name, json: jsonOf(name) })),
  ...['wordpress', 'drupal'].flatMap((set) =>
    [...packOf(`${set}/others`)]
      .filter(([name]) => name.endsWith('.json'))
      .map(([name, bytes]) => ({
        name: `${set}/${name}`,
        json: JSON.parse(new TextDecoder().decode(bytes)) as unknown,
      })),
  ),
];

/** Reads something that may be anything: a feed with all of it worked out, or undefined when it was refused properly. */
export async function attempt(body: string | Uint8Array | object, url = THERE): Promise<Feed | undefined> {
  try {
    const feed = await parseFeed(body, { url, now: LATER, itemUrl: '/nieuws/{slug}' });
    for (const item of feed.items.map(whole)) {
      assert.ok(item.id && item.title);
      for (const address of [item.url, item.image?.src]) assert.match(address ?? 'https:', /^https?:/);
      for (const date of [item.published, item.modified]) assert.ok(!date || !Number.isNaN(date.getTime()));
      for (const { key, label } of item.tags) assert.ok(key && label);
    }
    return feed;
  } catch (error) {
    assert.ok(error instanceof FeedError, `not a FeedError but ${String(error)}`);
    assert.ok(error.hint);
    return undefined;
  }
}
