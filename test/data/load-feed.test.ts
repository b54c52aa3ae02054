import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadFeed, type Feed, type FeedError, type LoadOptions } from '../../src/data/index.ts';
import { serve, type FeedServer, type Route } from './feed-server.ts';
import { document, refusal } from './reading.ts';

const TYPE = 'application/feed+json';
const item = (id: string, date?: string): object => ({
  ...{ id, url: `/nieuws/${id}`, title: `Bericht ${id}`, tags: ['Café'] },
  ...(date && { date_published: date }),
});
const BODY = JSON.stringify(document([item('a'), item('b')]));
/** So much that its items are read as they arrive. */
const MANY = 1500;
const LARGE = JSON.stringify(
  document(
    Array.from({ length: MANY }, (_, i) => ({ id: `${i}`, title: 'x', content_text: 'tekst '.repeat(100) })),
  ),
);

const give =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Route =>
  (response) =>
    void response.writeHead(status, { 'content-type': TYPE, ...headers }).end(body);
const fail = (status: number, headers: Record<string, string> = {}): Route =>
  give('Nu even niet', headers, status);
const first =
  (...routes: Route[]): Route =>
  (response, before, request) =>
    (routes[before] ?? (routes.at(-1) as Route))(response, before, request);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** Sends half a body and then nothing, with the connection open or broken. */
const half =
  (body: string, end: 'stall' | 'break'): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': TYPE, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => {
      if (end === 'break') response.destroy();
    });
  };

const ROUTES: Record<string, Route> = {
  '/feed.json': give(BODY),
  '/moved': (response) => void response.writeHead(301, { location: '/map/feed.json' }).end(),
  '/map/feed.json': give(JSON.stringify(document([{ id: '1', url: 'a', title: 'x' }]))),
  '/circle': (response) => void response.writeHead(302, { location: '/circle' }).end(),
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
  '/404': fail(404),
  '/403': fail(403),
  '/500-then-good': first(fail(500), give(BODY)),
  '/503': fail(503),
  '/429-then-good': first(fail(429, { 'retry-after': '1' }), give(BODY)),
  '/429-for-long': fail(429, { 'retry-after': '3600' }),
  '/404-then-good': first(fail(404), give(BODY)),
  '/never': () => undefined,
  '/stalls': half(BODY, 'stall'),
  '/breaks-once': first(half(BODY, 'break'), give(BODY)),
  '/breaks': half(BODY, 'break'),
  '/breaks-late': half(LARGE, 'break'),
  '/stalls-late': half(LARGE, 'stall'),
  '/breaks-in-item': give(LARGE.replace('"id":"900"', '"id":900"')),
  '/large-windows-1252': give(latin(LARGE.replaceAll('"x"', '"é"')), {
    'content-type': `${TYPE}; charset=windows-1252`,
  }),
  '/large-bom': give(`\ufeff${LARGE}`),
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
  '/dated.json': give(
    JSON.stringify(document([item('d'), item('e', '2026-01-01'), item('f', '2026-06-01')])),
  ),
};

const ids = ({ items }: Feed): string => items.map(({ id }) => id).join(' ');

/** A case with a server of its own: in a page all share one store, so that no two cases may share an address. */
function at(
  path: string,
  name: string,
  run: (server: FeedServer, path: string, t: TestContext) => Promise<void>,
): void {
  it(name, { timeout: 20_000 }, async (t) => run(await serve(t, ROUTES), path, t));
}

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
  refused('/never', 'a server that never answers', 'timeout', { timeout: 150 }, times('/never', 1));
  refused('/stalls', 'an answer that stalls half-way', 'timeout', { timeout: 150 }, times('/stalls', 1));
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
      const error = await refusal(loadFeed(server.at(path), { timeout: 300 }));
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

describe('loadFeed can be stopped', { concurrency: true }, () => {
  const reason = new Error('The element has gone.');

  at('/never', 'while it waits for an answer, with the reason of who stopped it', async (server, path) => {
    const stop = new AbortController();
    const loading = loadFeed(server.at(path), { signal: stop.signal });
    await server.arrival(path);
    stop.abort(reason);
    await assert.rejects(loading, (error) => error === reason);
    await server.departure(path);
  });

  at('/stalls', 'half-way through an answer', async (server, path) => {
    const stop = new AbortController();
    const loading = loadFeed(server.at(path), { signal: stop.signal });
    await server.arrival(path);
    stop.abort(reason);
    await assert.rejects(loading, (error) => error === reason);
    await server.departure(path);
  });

  at('/503', 'between two tries, after which none follows', async (server, path) => {
    const stop = new AbortController();
    const asked = { ...fetchThat(() => stop.abort(reason)), signal: stop.signal };
    await assert.rejects(loadFeed(server.at(path), asked), (error) => error === reason);
    assert.equal(server.asked(path).length, 1);
  });

  at('/feed.json', 'before it has begun', async (server, path) => {
    const loading = loadFeed(server.at(path), { signal: AbortSignal.abort(reason) });
    await assert.rejects(loading, (error) => error === reason);
    assert.equal(server.asked(path).length, 0);
  });

  at('/never', 'also when it loads several', async (server, path) => {
    const stop = new AbortController();
    const loading = loadFeed([server.at('/feed.json'), server.at(path)], { signal: stop.signal });
    await server.arrival(path);
    stop.abort(reason);
    await assert.rejects(loading, (error) => error === reason);
  });

  /** A fetch that does something as soon as there is an answer. */
  function fetchThat(then: () => void): LoadOptions {
    return {
      fetch: async (...call) => {
        const response = await fetch(...call);
        queueMicrotask(() => setTimeout(then));
        return response;
      },
    };
  }
});

describe('loadFeed shares', { concurrency: true }, () => {
  /** A route that answers when it is let go. */
  function gate(): { open: () => void; route: Route } {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, route: (response, ...rest) => opened.then(() => give(BODY)(response, ...rest)) };
  }

  it('one request among all who ask while it is under way', async (t) => {
    const { open, route } = gate();
    const server = await serve(t, { '/feed.json': route });
    const loading = [1, 2, 3].map(() => loadFeed(server.at('/feed.json')));
    await server.arrival('/feed.json');
    loading.push(loadFeed(server.at('/feed.json')));
    open();
    const feeds = await Promise.all(loading);
    assert.equal(new Set(feeds).size, 1);
    assert.equal(server.asked('/feed.json').length, 1);
  });

  it('and one who stops does not hurt the others', async (t) => {
    const { open, route } = gate();
    const server = await serve(t, { '/feed.json': route });
    const stop = new AbortController();
    const stopped = loadFeed(server.at('/feed.json'), { signal: stop.signal });
    const other = loadFeed(server.at('/feed.json'), { signal: new AbortController().signal });
    await server.arrival('/feed.json');
    stop.abort(new Error('weg'));
    await assert.rejects(stopped, /weg/);
    open();
    assert.equal(ids(await other), 'a b');
    assert.equal(server.asked('/feed.json').length, 1);
  });

  it('and when all have stopped the request is ended, and who asks then gets a new one', async (t) => {
    const server = await serve(t, { '/feed.json': first(() => undefined, give(BODY)) });
    const stops = [new AbortController(), new AbortController()];
    const loading = stops.map(({ signal }) => loadFeed(server.at('/feed.json'), { signal }));
    await server.arrival('/feed.json');
    stops.forEach((stop) => stop.abort(new Error('weg')));
    for (const one of loading) await assert.rejects(one, /weg/);
    assert.equal(ids(await loadFeed(server.at('/feed.json'))), 'a b');
    await server.departure('/feed.json');
    assert.equal(server.asked('/feed.json').length, 2);
  });

  at('/feed.json', 'an answer with who asks later, unless asked to be fresh', async (server, path) => {
    const feed = await loadFeed(server.at(path));
    assert.equal(await loadFeed(server.at(path)), feed);
    assert.equal(server.asked(path).length, 1);
    const again = await loadFeed(server.at(path), { fresh: true });
    assert.notEqual(again, feed);
    assert.equal(server.asked(path).length, 2);
    assert.equal(await loadFeed(server.at(path)), again);
  });

  at('/feed.json', 'but not between two ways of reading', async (server, path) => {
    const few = await loadFeed(server.at(path), { maxItems: 1 });
    assert.deepEqual([ids(few), ids(await loadFeed(server.at(path)))], ['a', 'a b']);
  });

  at('/404-then-good', 'no failure', async (server, path) => {
    await refusal(loadFeed(server.at(path)));
    assert.equal(ids(await loadFeed(server.at(path))), 'a b');
  });

  it('no failure either when several waited for it', async (t) => {
    const server = await serve(t, { '/feed.json': first(fail(404), give(BODY)) });
    const loading = [1, 2].map(() => refusal(loadFeed(server.at('/feed.json'))));
    assert.deepEqual(
      (await Promise.all(loading)).map(({ status }) => status),
      [404, 404],
    );
    assert.equal(ids(await loadFeed(server.at('/feed.json'))), 'a b');
    assert.equal(server.asked('/feed.json').length, 2);
  });
});

describe('loadFeed of several feeds', { concurrency: true }, () => {
  at('/dated.json', 'merges them, newest first, those without a date last', async ({ at: to }, path) => {
    const feed = await loadFeed([to(path), to('/other.json')]);
    assert.equal(ids(feed), 'f c e d a');
    assert.deepEqual(
      feed.items.map(({ source }) => source.title),
      ['Nieuws', 'Anders', 'Nieuws', 'Nieuws', 'Anders'],
    );
  });

  at('/feed.json', 'has an item that is in two of them once', async ({ at: to }, path) => {
    assert.equal(ids(await loadFeed([to(path), to('/other.json')])), 'c a b');
  });

  at('/feed.json', 'has an address that is given twice once, and asks for it once', async (server, path) => {
    const address = server.at(path);
    assert.equal(ids(await loadFeed([address, address])), 'a b');
    assert.equal(ids(await loadFeed([address, address, server.at('/other.json')])), 'c a b');
    assert.equal(server.asked(path).length, 1);
  });

  at('/404', 'shows the others when one fails, and says which and why', async (server, path) => {
    const feed = await loadFeed([server.at(path), server.at('/feed.json'), server.at('/page')]);
    assert.equal(ids(feed), 'a b');
    assert.equal(feed.title, 'Nieuws');
    assert.deepEqual(
      feed.problems.map(({ level, message, hint }) => [level, message, hint !== '']),
      [
        ['error', `The feed ${server.at(path)} could not be read: http.`, true],
        ['error', `The feed ${server.at('/page')} could not be read: format.`, true],
      ],
    );
  });

  at('/404', 'fails when all fail, with the first error', async (server, path) => {
    const error = await refusal(loadFeed([server.at(path), server.at('/page')]));
    assert.deepEqual([error.kind, error.url], ['http', server.at(path)]);
  });
});
