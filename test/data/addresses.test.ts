import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/data/index.ts';
import { document, HERE, jsonOf, readFeed, readItem } from './reading.ts';

describe('an address of an item', () => {
  const site = 'https://www.voorbeeldstad.example';
  const table: [given: string, url: string][] = [
    ['https://elders.example/a?b=c#d', 'https://elders.example/a?b=c#d'],
    ['http://elders.example', 'http://elders.example/'],
    ['HTTPS://Elders.Example/A', 'https://elders.example/A'],
    ['/a', `${site}/a`],
    ['a', `${site}/nieuws/a`],
    ['../a', `${site}/a`],
    ['?a=b', `${HERE}?a=b`],
    ['//elders.example/a', 'https://elders.example/a'],
    [' /a\n', `${site}/a`],
    ['/een artikel/é', `${site}/een%20artikel/%C3%A9`],
    ['https://user:secret@elders.example/a', 'https://elders.example/a'],
  ];
  for (const [given, url] of table) {
    it(`${JSON.stringify(given)} is made absolute`, async () =>
      assert.equal((await readItem({ url: given })).url, url));
  }

  it('comes from external_url when there is no other', async () => {
    const external_url = 'https://elders.example/a';
    assert.equal((await readItem({ external_url })).url, external_url);
    assert.equal((await readItem({ external_url, url: '/eigen' })).url, `${site}/eigen`);
  });

  it('is absent when there is none, and nothing is said about it', async () => {
    for (const url of [undefined, null, '', ' ', 7, ['/a'], {}]) {
      const { items, problems } = await readFeed([{ id: '1', title: 'x', url }]);
      assert.deepEqual([items[0]?.url, problems], [undefined, []]);
    }
  });
});

describe('relative addresses are resolved', () => {
  const items = [{ id: '1', title: 'x', url: 'a', image: '/b.jpg' }];
  const top = { feed_url: 'https://zelf.example/nieuws/feed.json', home_page_url: 'https://thuis.example/' };

  const table: [name: string, top: object, url: string | undefined, found: string | undefined][] = [
    ['against where the feed came from', top, HERE, 'https://www.voorbeeldstad.example/nieuws/a'],
    ['else against where it says it is', top, undefined, 'https://zelf.example/nieuws/a'],
    ['else against its site', { home_page_url: top.home_page_url }, undefined, 'https://thuis.example/a'],
    ['also when it was read from a file', top, 'file:///tmp/feed.json', 'https://zelf.example/nieuws/a'],
    ['also when it came from a relative address', top, 'feed.json', 'https://zelf.example/nieuws/a'],
    ['else not at all', {}, undefined, undefined],
  ];
  for (const [name, given, url, found] of table) {
    it(name, async () => {
      const feed = await parseFeed(document(items, given), { url });
      assert.equal(feed.items[0]?.url, found);
      assert.equal(feed.items[0]?.image?.src, found && new URL('/b.jpg', found).href);
    });
  }

  it('and absolute ones need nothing to be resolved against', async () => {
    for (const url of [undefined, 'feed.json', '/feed.json', 'file:///tmp/feed.json', 'niets']) {
      const feed = await parseFeed(document([{ id: '1', title: 'x', url: 'https://elders.example/a' }]), {
        url,
      });
      assert.equal(feed.items[0]?.url, 'https://elders.example/a');
    }
  });
});

describe('an address that is not of the web never becomes a link or a picture, and is reported', () => {
  const table = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\r:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,iVBORw0KGgo=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://elders.example/1',
    'about:blank',
    'ftp://elders.example/',
    'mailto:info@voorbeeldstad.example',
    'x:alert(1)',
  ];
  for (const address of table) {
    it(JSON.stringify(address), async () => {
      const items = [{ id: '1', title: 'x', url: address, image: address }];
      const feed = await readFeed(items, {}, { home_page_url: address, next_url: address });
      assert.equal(feed.items[0]?.url, undefined);
      assert.equal(feed.items[0]?.image, undefined);
      assert.equal(feed.homePage, undefined);
      assert.equal(feed.next, undefined);
      assert.deepEqual(
        feed.problems.map(({ item, hint }) => [item, /https?:/.test(hint)]),
        [
          ['1', true],
          ['1', true],
        ],
      );
    });
  }

  const known = jsonOf('addresses/url-schemes.json') as { input: string }[];
  const hosts = /^https?:\/\/[^/@\s]+\//;
  for (const { input } of known) {
    it(`${JSON.stringify(input)} of the collection is of the web or nothing`, async () => {
      for (const url of [HERE, undefined]) {
        const { items } = await parseFeed(document([{ id: '1', title: 'x', url: input, image: input }]), {
          url,
        });
        const { url: link, image } = items[0] ?? assert.fail();
        for (const address of [link, image?.src]) if (address !== undefined) assert.match(address, hosts);
      }
    });
  }

  it('nor does anything else that an attacker thinks of', async () => {
    const piece = fc.constantFrom(
      ...[
        'javascript',
        'JAVA',
        'script',
        'data',
        ':',
        '/',
        '//',
        '\\',
        '\n',
        '\t',
        '\0',
        ' ',
        '\u00a0',
        '@',
        '?',
      ],
      ...[
        '#',
        'http',
        'https',
        'a.example',
        '%6a',
        '&#106;',
        '&colon;',
        '[',
        ']',
        '"',
        "'",
        '<',
        '>',
        '\u200b',
      ],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom(HERE, undefined),
        async (parts, url) => {
          const given = parts.join('');
          const { items } = await parseFeed(document([{ id: '1', title: 'x', url: given, image: given }]), {
            url,
          });
          const { url: link, image } = items[0] ?? assert.fail();
          for (const address of [link, image?.src]) {
            if (address === undefined) continue;
            assert.match(address, hosts);
            assert.equal(new URL(address).href, address);
            assert.doesNotMatch(address, /[\s<>]/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
