import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { answerRoute } from './routes.ts';

describe('the test routes', () => {
  let server: Server;
  let origin = '';
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${origin}/routes/${path}`, init);
  const json = async (path: string): Promise<unknown> => (await get(path)).json();

  before(async () => {
    server = createServer((request, response) => {
      if (!answerRoute(request, response)) response.writeHead(418).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('leaves other addresses alone, and says 404 to names that it does not know', async () => {
    assert.equal((await fetch(`${origin}/src/index.ts`)).status, 418);
    assert.equal((await get('no-such-route')).status, 404);
  });

  it('makes the same feed at every request', async () => {
    const path = 'feed.json?items=4&tags=Wonen,Werk&title=Proef';
    const feed = (await json(path)) as { title: string; items: { id: string; tags: string[] }[] };
    assert.deepEqual(await json(path), feed);
    assert.equal(feed.title, 'Proef');
    assert.deepEqual(
      feed.items.map(({ id, tags }) => [id, ...tags]),
      [
        ['bericht-1', 'Wonen', 'Werk'],
        ['bericht-2', 'Werk'],
        ['bericht-3', 'Wonen'],
        ['bericht-4', 'Werk', 'Wonen'],
      ],
    );
  });

  it('fails as often as it is asked to', async () => {
    const path = `flaky?id=${crypto.randomUUID()}&fail=2`;
    const statuses = [await get(path), await get(path), await get(path)].map(({ status }) => status);
    assert.deepEqual(statuses, [500, 500, 200]);
  });

  it('holds an answer until it is released, and not after', async () => {
    const id = crypto.randomUUID();
    let answered = false;
    const held = get(`feed.json?hold=${id}&id=${id}`).then(() => (answered = true));
    while (((await json(`count?id=${id}`)) as { requests: number }).requests === 0) await setImmediate();
    assert.equal(answered, false);
    await get(`release?id=${id}`);
    await held;
    await get(`feed.json?hold=${id}`);
  });

  it('counts requests, and those that were broken off', async () => {
    const id = crypto.randomUUID();
    const leaving = new AbortController();
    const never = get(`never?id=${id}`, { signal: leaving.signal });
    const count = (): Promise<unknown> => json(`count?id=${id}`);
    while (((await count()) as { requests: number }).requests === 0) await setImmediate();
    assert.deepEqual(await count(), { requests: 1, broken: 0 });
    leaving.abort();
    await assert.rejects(never, { name: 'AbortError' });
    while (((await count()) as { broken: number }).broken === 0) await setImmediate();
    assert.deepEqual(await count(), { requests: 1, broken: 1 });
  });

  it('breaks off half-way, and goes on past the limit', async () => {
    const broken = await get('cut-off');
    assert.equal(broken.status, 200);
    await assert.rejects(broken.text());
    const large = await (await get('too-large')).bytes();
    assert.ok(large.length > 16 * 1024 * 1024);
    assert.doesNotThrow(() => JSON.parse(new TextDecoder().decode(large)));
  });

  it('keeps what was posted, and answers as asked', async () => {
    const id = crypto.randomUUID();
    const post = (answer: string): Promise<Response> =>
      get(`feedback?id=${id}&answer=${answer}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'sleutel' },
        body: JSON.stringify({ id: 'een', message: answer }),
      });
    assert.deepEqual(await (await post('201')).json(), { id: 'een', reference: 'VB-1234' });
    const refused = await post('422');
    assert.match(refused.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(
      ((await refused.json()) as { errors: { pointer: string }[] }).errors[0]?.pointer,
      '/message',
    );
    assert.equal((await post('429')).headers.get('retry-after'), '1');
    assert.match((await post('html')).headers.get('content-type') ?? '', /^text\/html/);
    const log = (await json(`feedback/log?id=${id}`)) as {
      body: { message: string };
      headers: Record<string, string>;
    }[];
    assert.deepEqual(
      log.map(({ body, headers }) => [body.message, headers['idempotency-key']]),
      ['201', '422', '429', 'html'].map((answer) => [answer, 'sleutel']),
    );
  });
});
