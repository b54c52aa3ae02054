import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkJsonFeed } from '../../src/cli/json-feed-check.ts';
import { parseFeed, type NewsItem } from '../../src/data/index.ts';
import { serve, type Route } from '../data/feed-server.ts';
import { bytesOf, whole } from '../data/reading.ts';
import { FORMATS, JSON_FEED, OPENPUB, RSS, WORDPRESS } from './documents.ts';
import { files, raakvlak } from './program.ts';

const give =
  (body: string): Route =>
  (response) =>
    void response.end(body);

/** All of an item but the feed it came from, which is another one after converting. */
const told = (items: readonly NewsItem[]): object[] =>
  items.map((item) => ({ ...whole(item), source: undefined }));

describe('raakvlak convert', () => {
  const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
  for (const name of names) {
    it(`writes ${name} as valid JSON Feed that reads as the same items`, async (t) => {
      const { body } = FORMATS[name];
      const { saved } = files(t, { saved: body });
      const url = 'https://www.voorbeeldstad.example/api/items';
      const { code, stdout } = await raakvlak(['convert', saved, '--url', url]);
      assert.equal(code, 0);
      assert.deepEqual(checkJsonFeed(JSON.parse(stdout) as object), []);
      const [before, after] = await Promise.all([parseFeed(body, { url }), parseFeed(stdout)]);
      assert.equal(after.items.length, 2);
      assert.deepEqual(told(after.items), told(before.items));
    });
  }

  it('reads a server, a file and standard input alike, and puts nothing but the feed on standard output', async (t) => {
    const server = await serve(t, { '/rss': give(RSS) });
    const { saved } = files(t, { saved: RSS });
    const outcomes = await Promise.all([
      raakvlak(['convert', server.at('/rss')]),
      raakvlak(['convert', saved]),
      raakvlak(['convert', '-'], RSS),
    ]);
    for (const { code, stdout, stderr } of outcomes) {
      assert.equal(code, 0);
      assert.equal(stdout, outcomes[0].stdout);
      assert.equal(stderr, '');
    }
  });

  it('gives the same when what it wrote is converted again', async () => {
    const once = await raakvlak(['convert', '-'], RSS);
    const twice = await raakvlak(['convert', '-'], once.stdout);
    assert.equal(twice.stdout, once.stdout);
  });

  it('reads the recorded documents of others', async () => {
    for (const name of ['gofeed/json10_full.json', 'jsonfeed-spec/1.1-3.json', 'jsonfeed-spec/1-5.json']) {
      const bytes = bytesOf(name);
      const { code, stdout, stderr } = await raakvlak(['convert', '-'], bytes);
      assert.equal(code, 0, `${name}: ${stderr}`);
      const [before, after] = await Promise.all([parseFeed(bytes), parseFeed(stdout)]);
      assert.deepEqual(told(after.items), told(before.items), name);
    }
  });

  it('fills in the title that content systems do not give, and says so', async (t) => {
    const server = await serve(t, { '/items': give(OPENPUB) });
    const { code, stdout, stderr } = await raakvlak([
      'convert',
      server.at('/items'),
      '--item-url',
      '/nieuws/{slug}',
    ]);
    assert.equal(code, 0);
    const { title, items } = JSON.parse(stdout) as { title: string; items: { url: string }[] };
    assert.equal(title, new URL(server.at('/')).host);
    assert.equal(items[0]?.url, server.at('/nieuws/brug'));
    assert.match(stderr, /^Let op: de feed heeft geen titel\. Ingevuld is: 127\.0\.0\.1:\d+\n$/);
  });

  it('says on standard error that there is a next page, and leaves it out where it is no JSON Feed', async (t) => {
    const next = 'https://www.voorbeeldstad.example/feed-2.json';
    const server = await serve(t, {
      '/wp-json/wp/v2/posts?per_page=2': give(WORDPRESS),
      '/feed.json': give(JSON.stringify({ ...(JSON.parse(JSON_FEED) as object), next_url: next })),
    });
    const other = await raakvlak(['convert', server.at('/wp-json/wp/v2/posts?per_page=2'), '--lang', 'en']);
    assert.match(other.stderr, /Note: there are more items on a next page.*per_page=2&page=2\n$/);
    assert.equal((JSON.parse(other.stdout) as { next_url?: string }).next_url, undefined);
    const own = await raakvlak(['convert', server.at('/feed.json')]);
    assert.match(own.stderr, /Let op: er zijn meer berichten.*feed-2\.json\n$/);
    assert.equal((JSON.parse(own.stdout) as { next_url?: string }).next_url, next);
  });

  it('writes nothing of what it cannot read, says why, and ends with 1', async (t) => {
    const server = await serve(t, {});
    for (const source of [server.at('/weg'), '/er/is/niets.json', '-']) {
      const { code, stdout, stderr } = await raakvlak(['convert', source], '{"items": [');
      assert.equal(code, 1, source);
      assert.equal(stdout, '');
      assert.match(stderr, /^[A-Z].+\n[A-Z].+\n$/, 'what is wrong, and what to do');
    }
  });
});

describe('The check of JSON Feed', () => {
  const valid = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nieuws',
    items: [{ id: '1', content_text: '', url: 'https://a.example/', date_published: '2026-11-20T09:00:00Z' }],
  };
  const [item] = valid.items;
  const cases: [what: string, document: object, faults: number][] = [
    ['what is valid', valid, 0],
    ['no version', { ...valid, version: undefined }, 1],
    ['an empty title', { ...valid, title: '' }, 1],
    ['no items', { ...valid, items: undefined }, 1],
    ['an item without id', { ...valid, items: [{ ...item, id: undefined }] }, 1],
    ['two items with one id', { ...valid, items: [item, item] }, 1],
    ['an item without content', { ...valid, items: [{ id: '1' }] }, 1],
    ['a relative address', { ...valid, items: [{ ...item, url: '/1' }] }, 1],
    ['a date in words', { ...valid, items: [{ ...item, date_published: 'gisteren' }] }, 1],
    ['tags that are no texts', { ...valid, items: [{ ...item, tags: [1] }] }, 1],
  ];
  for (const [what, document, faults] of cases) {
    it(`${faults ? 'finds' : 'passes'} ${what}`, () => assert.equal(checkJsonFeed(document).length, faults));
  }
});
