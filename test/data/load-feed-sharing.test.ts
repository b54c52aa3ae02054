import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed, type LoadOptions } from '../../src/data/index.ts';
import { BODY, fail, first, give, half, ids, item } from './feed-answers.ts';
import { casesOn, serve, type Route } from './feed-server.ts';
import { document, refusal } from './reading.ts';

const ROUTES: Record<string, Route> = {
  '/feed.json': give(BODY),
  '/map/feed.json': give(JSON.stringify(document([{ id: '1', url: 'a', title: 'x' }]))),
  '/404': fail(404),
  '/503': fail(503),
  '/404-then-good': first(fail(404), give(BODY)),
  '/never': () => undefined,
  '/stalls': half(BODY, 'stall'),
  '/page': give('<!doctype html><title>Inloggen</title><form></form>', { 'content-type': 'text/html' }),
  '/other.json': give(JSON.stringify(document([item('a'), item('c', '2026-03-01')], { title: 'Anders' }))),
  '/dated.json': give(
    JSON.stringify(document([item('d'), item('e', '2026-01-01'), item('f', '2026-06-01')])),
  ),
};

const at = casesOn(ROUTES);

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
