import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed, toJsonFeed } from '../../src/data/index.ts';
import { whole } from './reading.ts';

interface Expected {
  path: string;
  language: string;
  /** How many items at least; our own feed grows. */
  items: number;
  isExact: boolean;
  /** A tag that the feed is known for, with how many items wear it at least: counted in the document itself. */
  tag: [key: string, items: number];
}

const FEEDS: Expected[] = [
  { path: 'feed.json', language: 'nl', items: 60, isExact: false, tag: ['samenwerking', 3] },
  { path: 'real/digitalgov.json', language: 'en', items: 706, isExact: true, tag: ['mobile', 311] },
  { path: 'real/developer-overheid.json', language: 'nl', items: 210, isExact: true, tag: ['api', 56] },
];

for (const { path, language, items: count, isExact, tag } of FEEDS) {
  describe(`demo/site/${path}`, () => {
    const body = readFileSync(new URL(`../../demo/site/${path}`, import.meta.url));
    const options = { url: `https://www.voorbeeldstad.example/${path}`, now: new Date('2100-01-01') };
    const given = (JSON.parse(body.toString()) as { items: unknown[] }).items;

    it('is read whole, without errors', async () => {
      const { items, problems, title, language: spoken } = await parseFeed(body, options);
      assert.equal(items.length, given.length);
      assert.ok(isExact ? items.length === count : items.length >= count, `${items.length} items`);
      assert.ok(title);
      assert.equal(spoken?.split('-')[0], language);
      assert.deepEqual(
        problems.filter(({ level }) => level === 'error'),
        [],
      );
    });

    it('has items that can be shown', async () => {
      const { items } = await parseFeed(body, options);
      for (const item of items.map(whole)) {
        assert.ok(item.title, item.id);
        assert.match(item.url ?? '', /^https?:/, item.id);
        for (const text of [item.title, item.summary])
          assert.doesNotMatch(text, /<\/?[a-z]+[ >]|&[a-z]+;|\n/i, item.id);
        assert.doesNotMatch(
          item.text,
          /<\/?(?:p|div|a|li|ul|h\d|strong|em|br|img)[ >]|&(?:nbsp|amp|lt);/i,
          item.id,
        );
      }
      const wearing = items.filter(({ tags }) => tags.some(({ key }) => key === tag[0]));
      assert.ok(wearing.length >= tag[1], `${wearing.length} items about ${tag[0]}`);
    });

    it('reads back as itself when it is written', async () => {
      const feed = await parseFeed(body, options);
      const again = await parseFeed(JSON.stringify(toJsonFeed(feed)), options);
      assert.deepEqual(again.items.map(whole), feed.items.map(whole));
    });
  });
}
