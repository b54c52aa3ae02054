import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadFeed, type Feed } from '../../src/data/index.ts';
import { BODY, give, ids, LARGE, latin, MANY, TYPE } from './feed-answers.ts';
import { casesOn, type Route } from './feed-server.ts';
import { document } from './reading.ts';

const ROUTES: Record<string, Route> = {
  '/feed.json': give(BODY),
  '/moved': (response) => void response.writeHead(301, { location: '/map/feed.json' }).end(),
  '/map/feed.json': give(JSON.stringify(document([{ id: '1', url: 'a', title: 'x' }]))),
  '/gzip': give(gzipSync(BODY), { 'content-encoding': 'gzip' }),
  '/brotli': give(brotliCompressSync(BODY), { 'content-encoding': 'br' }),
  '/as-html': give(BODY, { 'content-type': 'text/html' }),
  '/as-nothing': (response) => void response.writeHead(200).end(BODY),
  '/bom': give(`\ufeff${BODY}`),
  '/utf-16': give(Buffer.from(`\ufeff${BODY}`, 'utf16le')),
  '/windows-1252': give(latin(BODY), { 'content-type': `${TYPE}; charset=windows-1252` }),
  '/bom-beats-type': give(`\ufeff${BODY}`, { 'content-type': `${TYPE}; charset=windows-1252` }),
  '/unknown-charset': give(BODY, { 'content-type': `${TYPE}; charset=onzin` }),
  '/drop-by-drop': async (response) => {
    response.writeHead(200, { 'content-type': TYPE });
    for (const byte of Buffer.from(BODY)) {
      await new Promise<void>((resolve) => response.write(Buffer.of(byte), () => resolve()));
    }
    response.end();
  },
  '/large-windows-1252': give(latin(LARGE.replaceAll('"x"', '"é"')), {
    'content-type': `${TYPE}; charset=windows-1252`,
  }),
  '/large-bom': give(`\ufeff${LARGE}`),
  '/large': give(LARGE),
};

const at = casesOn(ROUTES);

describe('loadFeed in good weather', { concurrency: true }, () => {
  for (const path of ['/feed.json', '/gzip', '/brotli', '/as-html', '/as-nothing', '/drop-by-drop']) {
    at(path, `reads ${path}`, async (server) => {
      const feed = await loadFeed(server.at(path));
      assert.equal(ids(feed), 'a b');
      assert.deepEqual(feed.problems, []);
      assert.equal(feed.items[0]?.url, server.at('/nieuws/a'));
      assert.equal(feed.items[0].source.url, server.at(path));
      assert.equal(server.asked(path).length, 1);
    });
  }

  for (const path of ['/large-bom', '/large-windows-1252']) {
    at(path, `decodes ${path}`, async (server) => {
      const { items } = await loadFeed(server.at(path));
      assert.equal(items.length, MANY);
      assert.equal(items.at(-1)?.title, path === '/large-bom' ? 'x' : 'é');
    });
  }

  for (const path of ['/bom', '/utf-16', '/windows-1252', '/bom-beats-type', '/unknown-charset']) {
    at(path, `decodes ${path}`, async (server) => {
      const feed = await loadFeed(server.at(path));
      assert.equal(feed.items[0]?.tags[0]?.label, 'Café');
    });
  }

  at('/moved', 'follows a redirect, and resolves addresses against where it ends', async (server, path) => {
    const { items } = await loadFeed(server.at(path));
    assert.equal(items[0]?.url, server.at('/map/a'));
    assert.equal(items[0].source.url, server.at('/map/feed.json'));
  });

  at(
    '/feed.json',
    'asks without cookies, credentials or referrer, and says what it reads',
    async (server, path) => {
      let asked: RequestInit = {};
      const spy: typeof fetch = (address, init = {}) => fetch(address, (asked = init));
      await loadFeed(server.at(path), { fetch: spy });
      assert.equal(asked.credentials, 'omit');
      assert.equal(asked.referrerPolicy, 'no-referrer');
      assert.ok(!asked.method || asked.method === 'GET');
      const { headers } = server.asked(path)[0] ?? assert.fail();
      for (const name of ['cookie', 'referer', 'authorization', 'origin'])
        assert.equal(headers[name], undefined);
      assert.match(headers.accept ?? '', /^application\/feed\+json/);
    },
  );

  at(
    '/large',
    'tells what there is while a large feed arrives, and gives the same feed in the end',
    async (server, path) => {
      const counts: number[] = [];
      const seen = new Set<Feed>();
      const onProgress = (feed: Feed): void => {
        counts.push(feed.items.length);
        seen.add(feed);
        assert.equal(feed.items[0]?.title, 'x');
      };
      const feed = await loadFeed(server.at(path), { onProgress });
      assert.equal(feed.items.length, MANY);
      assert.ok(counts.length >= 1 && counts.length <= 10, `${counts.length} times`);
      assert.ok((counts[0] ?? 0) >= 10 && (counts[0] ?? 0) < MANY, `first after ${counts[0]} items`);
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => a - b),
      );
      assert.deepEqual([...seen], [feed]);
    },
  );

  at('/large', 'passes on how a feed is to be read', async (server, path) => {
    const feed = await loadFeed(server.at(path), { maxItems: 5 });
    assert.equal(ids(feed), '0 1 2 3 4');
    const tagged = await loadFeed(server.at('/feed.json'), { tagAliases: { café: 'Horeca' } });
    assert.equal(tagged.items[0]?.tags[0]?.label, 'Horeca');
  });
});
