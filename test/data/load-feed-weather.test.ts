import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadFeed, type FeedError, type LoadOptions } from '../../src/data/index.ts';
import { BODY, fail, first, give, half, ids, item, LARGE, MANY, TYPE } from './feed-answers.ts';
import { casesOn, serve, type FeedServer, type Route } from './feed-server.ts';
import { document, refusal } from './reading.ts';

const ROUTES: Record<string, Route> = {
  '/feed.json': give(BODY),
  '/map/feed.json': give(JSON.stringify(document([{ id: '1', url: 'a', title: 'x' }]))),
  '/circle': (response) => void response.writeHead(302, { location: '/circle' }).end(),
  '/drop-by-drop': async (response) => {
    response.writeHead(200, { 'content-type': TYPE });
    for (const byte of Buffer.from(BODY)) {
      await new Promise<void>((resolve) => response.write(Buffer.of(byte), () => resolve()));
    }
    response.end();
  },
  '/404': fail(404),
  '/403': fail(403),
  '/500-then-good': first(fail(500), give(BODY)),
  '/503': fail(503),
  '/429-then-good': first(fail(429, { 'retry-after': '1' }), give(BODY)),
  '/429-for-long': fail(429, { 'retry-after': '3600' }),
  '/never': () => undefined,
  '/stalls': half(BODY, 'stall'),
  '/breaks-once': first(half(BODY, 'break'), give(BODY)),
  '/breaks': half(BODY, 'break'),
  '/breaks-late': half(LARGE, 'break'),
  '/stalls-late': half(LARGE, 'stall'),
  '/breaks-in-item': give(LARGE.replace('"id":"900"', '"id":900"')),
  '/404-endless': async (response) => {
    response.writeHead(404, { 'content-type': 'text/plain' });
    while (!response.destroyed) {
      await new Promise<void>((resolve) => response.write('Niet gevonden. '.repeat(1000), () => resolve()));
    }
  },
  '/large': give(LARGE),
  '/large-gzip': give(gzipSync(LARGE), { 'content-encoding': 'gzip' }),
  '/endless': async (response) => {
    response
      .writeHead(200, { 'content-type': TYPE })
      .write('{"version":"https://jsonfeed.org/version/1.1","items":[');
    while (!response.destroyed) {
      await new Promise<void>((resolve) =>
        response.write(`${JSON.stringify(item('z'))},`.repeat(100), () => resolve()),
      );
    }
  },
  '/page': give('<!doctype html><title>Inloggen</title><form></form>', { 'content-type': 'text/html' }),
  '/empty': give(''),
  '/broken': give(BODY.slice(0, -3)),
  '/items-null': give('{"items": null}'),
  '/other.json': give(JSON.stringify(document([item('a'), item('c', '2026-03-01')], { title: 'Anders' }))),
};

const at = casesOn(ROUTES);

/** A case in which loading must fail, once in this way. */
function refused(
  path: string,
  name: string,
  kind: string,
  options: LoadOptions,
  check: (error: FeedError, server: FeedServer) => void = () => undefined,
): void {
  at(path, `${name}: ${kind}`, async (server) => {
    const error = await refusal(loadFeed(server.at(path), options));
    assert.equal(error.kind, kind);
    assert.equal(error.url, server.at(path));
    check(error, server);
  });
}

const times =
  (path: string, count: number) =>
  (_: FeedError, { asked }: FeedServer): void =>
    assert.equal(asked(path).length, count);

describe('loadFeed in bad weather', { concurrency: true }, () => {
  refused('/404', 'a feed that is not there', 'http', {}, (error, server) => {
    assert.equal(error.status, 404);
    times('/404', 1)(error, server);
  });
  refused('/403', 'a feed behind a login', 'http', {}, (error) => assert.equal(error.status, 403));
  refused('/page', 'a login page with status 200', 'format', {}, times('/page', 1));
  refused('/empty', 'an empty body', 'parse', {}, times('/empty', 1));
  refused('/broken', 'broken JSON', 'parse', {}, times('/broken', 1));
  refused('/items-null', '{"items": null}', 'format', {}, times('/items-null', 1));
  refused('/503', 'a server that stays down is asked three times', 'http', {}, (error, server) => {
    assert.equal(error.status, 503);
    times('/503', 3)(error, server);
  });
  refused(
    '/429-for-long',
    'a server that wants an hour of rest is left alone',
    'http',
    {},
    (error, server) => {
      assert.deepEqual([error.status, error.retryAfter], [429, 3600]);
      times('/429-for-long', 1)(error, server);
    },
  );
  refused('/never', 'a server that never answers', 'timeout', { timeout: 1500 }, times('/never', 1));
  refused('/stalls', 'an answer that stalls half-way', 'timeout', { timeout: 1500 }, times('/stalls', 1));
  refused(
    '/breaks',
    'an answer that always breaks off is asked three times',
    'network',
    {},
    times('/breaks', 3),
  );
  refused('/circle', 'redirects in a circle', 'network', {});
  refused('/large', 'a body past the limit', 'too-large', { maxBytes: 100_000 }, times('/large', 1));
  refused('/large-gzip', 'a body past the limit when unpacked', 'too-large', { maxBytes: 100_000 });
  refused('/endless', 'a body that never ends', 'too-large', { maxBytes: 200_000 });

  at('/large', 'a body of exactly the limit is read', async (server, path) => {
    const feed = await loadFeed(server.at(path), { maxBytes: Buffer.byteLength(LARGE) });
    assert.equal(feed.items.length, MANY);
  });

  at('/drop-by-drop', 'a slow answer is no stall while something comes', async (server, path) => {
    assert.equal(ids(await loadFeed(server.at(path), { timeout: 2000 })), 'a b');
  });

  for (const path of ['/500-then-good', '/breaks-once']) {
    at(path, `tries ${path} again`, async (server) => {
      assert.equal(ids(await loadFeed(server.at(path))), 'a b');
      assert.equal(server.asked(path).length, 2);
    });
  }

  at('/429-then-good', 'tries again when the server says, and not before', async (server, path) => {
    const start = performance.now();
    assert.equal(ids(await loadFeed(server.at(path))), 'a b');
    assert.equal(server.asked(path).length, 2);
    assert.ok(performance.now() - start >= 990);
  });

  const late = [
    ['/breaks-late', 'breaks off', 'network', 3],
    ['/stalls-late', 'stalls', 'timeout', 1],
    ['/breaks-in-item', 'has a broken item', 'parse', 1],
  ] as const;
  for (const [path, what, kind, count] of late) {
    at(path, `gives what was whole with the error when a large feed ${what}: ${kind}`, async (server) => {
      const error = await refusal(loadFeed(server.at(path), { timeout: 2000 }));
      assert.equal(error.kind, kind);
      const items = error.partial?.items ?? [];
      assert.ok(items.length > 10 && items.length < MANY, `${items.length} items`);
      assert.equal(items[0]?.title, 'x');
      assert.equal(server.asked(path).length, count);
    });
  }

  at('/feed.json', 'a small body past a small limit: too-large', async (server, path) => {
    const error = await refusal(loadFeed(server.at(path), { maxBytes: 100 }));
    assert.equal(error.kind, 'too-large');
  });

  at('/404-endless', 'does not go on downloading the page that comes with an error', async (server, path) => {
    await refusal(loadFeed(server.at(path)));
    await server.departure(path);
  });

  at('/endless', 'ends a download that is too large', async (server, path) => {
    await refusal(loadFeed(server.at(path), { maxBytes: 100_000 }));
    await server.departure(path);
  });

  it('a server that is not there: network', async (t) => {
    const gone = await serve(t, {});
    const address = gone.at('/').replace(/:\d+/, ':1');
    assert.equal((await refusal(loadFeed(address))).kind, 'network');
  });

  for (const address of [
    '',
    '/feed.json',
    'geen adres',
    'http://[',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ]) {
    it(`${JSON.stringify(address)} is no address: network, with a hint`, async () => {
      const error = await refusal(loadFeed(address));
      assert.equal(error.kind, 'network');
    });
  }

  it('no address at all: network, with a hint', async () => {
    assert.equal((await refusal(loadFeed([]))).kind, 'network');
  });
});
