import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FeedError, parseFeed, type FeedErrorKind, type NewsItem } from '../../src/data/index.ts';
import { bytesOf, document, HERE, jsonOf, readFeed, refusal, whole } from './reading.ts';

const url = HERE;

/** What is at hand in an item, without what is absent. */
function given(item: NewsItem | undefined): Record<string, unknown> {
  assert.ok(item);
  return Object.fromEntries(Object.entries(whole(item)).filter(([, value]) => value !== undefined));
}

describe('parseFeed reads the documents of others', () => {
  for (const version of ['1', '1.1']) {
    it(`the simple example of JSON Feed ${version}`, async () => {
      const feed = await parseFeed(bytesOf(`jsonfeed-spec/${version}-${version === '1' ? 5 : 1}.json`));
      assert.equal(feed.title, 'My Example Feed');
      assert.equal(feed.homePage, 'https://example.org/');
      assert.deepEqual(feed.problems, []);
      assert.deepEqual(feed.items.map(given), [
        {
          id: '2',
          url: 'https://example.org/second-item',
          title: 'This is a second item.',
          summary: 'This is a second item.',
          text: 'This is a second item.',
          tags: [],
          authors: [],
          source: { title: 'My Example Feed' },
        },
        {
          id: '1',
          url: 'https://example.org/initial-post',
          title: 'Hello, world!',
          summary: 'Hello, world!',
          text: 'Hello, world!',
          tags: [],
          authors: [],
          source: { title: 'My Example Feed' },
        },
      ]);
    });

    it(`the podcast example of JSON Feed ${version}`, async () => {
      const { items, problems } = await parseFeed(
        bytesOf(`jsonfeed-spec/${version}-${version === '1' ? 7 : 3}.json`),
      );
      assert.deepEqual(problems, []);
      assert.equal(items.length, 1);
      const [item] = items;
      assert.equal(item?.title, 'Special #1 - Chris Parrish');
      assert.equal(item.published?.toISOString(), '2014-05-09T21:04:00.000Z');
      assert.match(item.text, /^Chris has worked at Adobe and as a founder of Rogue Sheep, which won/);
      assert.doesNotMatch(item.text, /[<>]/);
    });

    it(`the microblog example of JSON Feed ${version}, with its ${version === '1' ? 'author' : 'authors'}`, async () => {
      const { items } = await parseFeed(bytesOf(`jsonfeed-spec/${version}-${version === '1' ? 8 : 4}.json`));
      assert.deepEqual(items.map(given), [
        {
          id: '2347259',
          url: 'https://example.org/2347259',
          title: 'Cats are neat.',
          summary: 'Cats are neat.',
          text: 'Cats are neat.\nhttps://example.org/cats',
          published: new Date('2016-02-09T21:22:00Z'),
          tags: [],
          authors: ['Brent Simmons'],
          source: { title: 'Brent Simmons’s Microblog' },
        },
      ]);
    });
  }

  for (const name of ['json10_full', 'version_json_11_deprecated_author']) {
    it(`gofeed's ${name}, whose version is only a number`, async () => {
      const feed = await parseFeed(bytesOf(`gofeed/${name}.json`));
      assert.deepEqual(
        feed.problems.map(({ level }) => level),
        ['info'],
      );
      assert.equal(feed.next, 'https://sample-json-feed.com/feed.json?next=500');
      assert.deepEqual(feed.items.map(given), [
        {
          id: 'id',
          url: 'https://sample-json-feed.com/id',
          title: 'title',
          summary: 'summary',
          text: 'content_html',
          published: new Date('2019-10-12T07:20:50.520Z'),
          modified: new Date('2019-10-12T07:20:50.520Z'),
          tags: [
            { key: 'tag1', label: 'tag1' },
            { key: 'tag2', label: 'tag2' },
          ],
          authors: ['author_name'],
          image: { src: 'https://sample-json-feed.com/image.png', alt: '' },
          source: { title: 'title' },
        },
      ]);
    });
  }

  it("feedparser's example, as its own test expects it, and without its script", async () => {
    const { title, items } = await parseFeed(bytesOf('feedparser/example.json'));
    assert.equal(title, 'My Example Feed');
    assert.deepEqual(
      items.map(({ id, text, authors, tags }) => [id, text, authors, tags.map(({ label }) => label)]),
      [
        ['2', 'This is a second item.', ['me'], ['test', 'JSON']],
        ['1', 'Hello, world!', ['you'], []],
      ],
    );
  });
});

describe('parseFeed takes a document', () => {
  const text = JSON.stringify(document([{ id: '1', title: 'Café' }]));

  const forms: [name: string, body: string | Uint8Array | object][] = [
    ['as text', text],
    ['as bytes', new TextEncoder().encode(text)],
    ['as an object', JSON.parse(text) as object],
    ['with a byte order mark', `\ufeff${text}`],
    ['with a byte order mark in bytes', new TextEncoder().encode(`\ufeff${text}`)],
    ['with blank lines round it', `\n\n  ${text}\r\n`],
    ['written over many lines', JSON.stringify(JSON.parse(text), null, 2)],
  ];
  for (const [name, body] of forms) {
    it(name, async () => {
      const { title, items } = await parseFeed(body, { url });
      assert.equal(title, 'Nieuws');
      assert.equal(items[0]?.title, 'Café');
      assert.equal(items[0].source.url, url);
    });
  }

  it('and leaves an object that it is given as it was', async () => {
    const body = document([{ id: 1, tags: [' Wonen ', 'wonen'], title: '<b>x</b>' }]);
    const before = structuredClone(body);
    const feed = await parseFeed(body);
    feed.items[0]?.tags.push({ key: 'x', label: 'X' });
    assert.deepEqual(body, before);
  });

  it('whose items come before everything else', async () => {
    const top = { title: 'Nieuws', language: 'nl', authors: [{ name: 'Redactie' }] };
    const feed = await parseFeed(JSON.stringify({ items: [{ id: '1', url: 'a' }], ...top }), { url });
    assert.equal(feed.items[0]?.source.title, 'Nieuws');
    assert.equal(feed.items[0].language, 'nl');
    assert.deepEqual(feed.items[0].authors, ['Redactie']);
  });

  it('without items, which is a feed that has nothing to say yet', async () => {
    const feed = await readFeed([]);
    assert.deepEqual([feed.items, feed.problems], [[], []]);
  });

  it('as the format that it is told, and refuses it when it is another', async () => {
    assert.equal((await parseFeed(text, { format: 'json-feed' })).items.length, 1);
    assert.equal((await refusal(parseFeed(text, { format: 'rss' }))).kind, 'format');
  });

  it('without a version, and says so', async () => {
    const { problems } = await parseFeed({ title: 'Nieuws', items: [{ id: '1', title: 'x' }] });
    assert.deepEqual(
      problems.map(({ level, item, hint }) => [level, item, hint.includes('jsonfeed.org')]),
      [['info', undefined, true]],
    );
  });

  it('up to the number of items that is asked, and says that there were more', async () => {
    const items = Array.from({ length: 50 }, (_, i) => ({ id: `${i}`, title: `Bericht ${i}` }));
    const feed = await readFeed(items, { maxItems: 10 });
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      items.slice(0, 10).map(({ id }) => id),
    );
    assert.equal(feed.problems.filter(({ message }) => message.includes('10 items')).length, 1);
  });
});

describe('parseFeed refuses what is no feed', () => {
  const page = '<!doctype html><html lang="nl"><title>404</title><h1>Pagina niet gevonden</h1></html>';
  const whole = JSON.stringify(document([{ id: '1', title: 'Een bericht' }]));
  // The hint must say what to do about the thing that was seen.
  const table: [name: string, body: unknown, kind: FeedErrorKind, hint: RegExp][] = [
    ['a web page', page, 'format', /web page/],
    ['a web page after blank lines', `\n\n${page}`, 'format', /web page/],
    ['a web page in capitals', '<HTML><BODY>x', 'format', /web page/],
    ['a page that begins with a comment', `<!-- cached --> ${page}`, 'format', /web page/],
    ['XML of another kind', '<?xml version="1.0"?><sitemap><url/></sitemap>', 'format', /XML/],
    ['a sentence', 'Dit is geen feed.', 'format', /no feed/],
    ['nothing', '', 'parse', /validator|empty/],
    ['only spaces', ' \n\t ', 'parse', /validator|empty/],
    ['only a byte order mark', '\ufeff', 'parse', /validator|empty/],
    ['no bytes', new Uint8Array(), 'parse', /validator|empty/],
    ['half a document', whole.slice(0, -12), 'parse', /validator/],
    ['half a document, cut between items', whole.slice(0, -2), 'parse', /validator/],
    ['a document with something after it', `${whole}<!-- cached -->`, 'parse', /validator/],
    ['two documents', whole + whole, 'parse', /validator/],
    ['JSON with a comma too many', whole.replace(']', ',]'), 'parse', /validator/],
    ['JSON with single quotes', whole.replaceAll('"', "'"), 'parse', /validator/],
    ['null', null, 'format', /JSON Feed/],
    ['null in text', 'null', 'format', /JSON/],
    ['a number', 7, 'format', /JSON/],
    ['a list', [], 'format', /JSON Feed/],
    ['a list in text', '[]', 'format', /JSON Feed/],
    ['an object', {}, 'format', /"items"/],
    ['an object in text', '{}', 'format', /"items"/],
    ['{"items": null}', '{"items": null}', 'format', /"items"/],
    ['items that are an object', '{"items": {"length": 1, "0": {"id": "1"}}}', 'format', /"items"/],
    ['items that are a text', { items: 'x' }, 'format', /"items"/],
    ['items that are strings', document(['een', 'twee']), 'format', /object/],
    ['items that are all empty', document([{}, null, [], 0]), 'format', /title.*text.*address/],
    ['a list of something else', [{ id: 1, name: 'x' }], 'format', /JSON Feed/],
  ];
  for (const [name, body, kind, hint] of table) {
    it(name, async () => {
      const error = await refusal(parseFeed(body as string, { url }));
      assert.equal(error.kind, kind);
      assert.match(error.hint, hint);
      assert.equal(error.url, url);
      assert.match(error.message, new RegExp(`${url}.*${kind}`));
    });
  }

  it('and says so in the promise, not by throwing', () => {
    for (const body of [undefined, null, '', Symbol('x')] as never[]) {
      const reading = parseFeed(body);
      assert.ok(reading instanceof Promise);
      reading.catch(() => undefined);
    }
  });

  it('and names no address when it was given none', async () => {
    assert.equal((await refusal(parseFeed(''))).url, '');
  });

  const empty = new Set(['version-2.json', 'version-number.json', 'next-url-self.json', 'utf16le.json']);
  for (const name of readdirSync(new URL('../documents/bad/', import.meta.url))) {
    if (!name.endsWith('.json')) continue;
    it(`${name}${empty.has(name) ? ' is a feed, though, and an empty one' : ''}`, async () => {
      const reading = parseFeed(bytesOf(`bad/${name}`), { url });
      if (empty.has(name)) assert.deepEqual((await reading).items, []);
      else assert.match((await refusal(reading)).kind, /^(?:format|parse)$/);
    });
  }
});

describe('parseFeed cannot be used to change other objects', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  const documents = readdirSync(new URL('../documents/pollution/', import.meta.url));
  for (const name of documents.filter((file) => file.endsWith('.json'))) {
    it(name, async () => {
      for (const body of [bytesOf(`pollution/${name}`), jsonOf(`pollution/${name}`) as object]) {
        const feed = await parseFeed(body, { url }).catch((error: unknown) => {
          assert.ok(error instanceof FeedError);
          return undefined;
        });
        for (const item of feed?.items ?? []) {
          assert.match(item.id, /^(?:#?1|__proto__)$/);
          assert.ok(!('polluted' in item));
          assert.ok(!item.url?.startsWith('javascript'));
          // What a page does with items: waits for them, writes them, compares them.
          assert.equal(await Promise.resolve(item), item);
          assert.equal(typeof JSON.stringify(item), 'string');
        }
      }
      assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), inherited);
      assert.ok(!('polluted' in {}));
    });
  }

  it('nor with tags, authors, languages and aliases that are named after what objects inherit', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const body = JSON.stringify(
      document([{ id: '__proto__', title: 'x', tags: names, authors: names.map((name) => ({ name })) }]),
    );
    const { items } = await parseFeed(body, { tagAliases: { ['__proto__']: 'x', tostring: 'constructor' } });
    assert.equal(items[0]?.id, '__proto__');
    assert.deepEqual(
      items[0].tags.map(({ label }) => label),
      ['x', 'constructor', 'hasOwnProperty', 'valueOf'],
    );
    assert.deepEqual(items[0].authors, names);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), inherited);
  });
});
