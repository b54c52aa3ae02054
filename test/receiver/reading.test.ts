import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchDescribed } from './openapi/described.ts';
import { smallMessage, startReceiver, TOKEN, type Problem } from './setup.ts';

interface Page {
  items: { message: string; reference: string }[];
  next?: string;
}

test('only the token opens the feedback', async (t) => {
  const { url, post } = await startReceiver(t);
  const { id } = (await (await post(smallMessage())).json()) as { id: string };
  const table: [authorization: string | undefined, status: number][] = [
    [undefined, 401],
    ['Bearer', 401],
    [`Basic ${TOKEN}`, 401],
    [TOKEN, 401],
    ['Bearer wrong', 401],
    [`Bearer ${TOKEN}x`, 401],
    [`Bearer ${TOKEN.slice(1)}`, 401],
    [`Bearer ${TOKEN}`, 200],
    [`bearer ${TOKEN}`, 200],
  ];
  for (const path of ['/v1/feedback', `/v1/feedback/${id}`]) {
    for (const [authorization, status] of table) {
      const response = await fetch(url + path, {
        headers: authorization ? { Authorization: authorization } : {},
      });
      assert.equal(response.status, status, authorization);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      if (status === 200) continue;
      assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer realm="feedback"/);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
  }
});

test('whoever guesses has to wait, and the right token waits too', async (t) => {
  let time = 0;
  const { read } = await startReceiver(t, { now: () => time });
  for (let guess = 0; guess < 10; guess++)
    assert.equal((await read('/v1/feedback', `guess-${guess}`)).status, 401);
  const refused = await read('/v1/feedback', TOKEN);
  assert.equal(refused.status, 429);
  time += Number(refused.headers.get('retry-after')) * 1000;
  assert.equal((await read('/v1/feedback', TOKEN)).status, 200);
});

test('pages go from the newest to the oldest, without gaps when messages come in between', async (t) => {
  const { post, read } = await startReceiver(t);
  for (let n = 1; n <= 5; n++) await post(smallMessage(`Bericht ${n}`));
  const first = (await (await read('/v1/feedback?limit=2')).json()) as Page;
  await post(smallMessage('Bericht 6'));
  const second = (await (await read(`/v1/feedback?limit=2&cursor=${first.next}`)).json()) as Page;
  const third = (await (await read(`/v1/feedback?limit=2&cursor=${second.next}`)).json()) as Page;
  const seen = [first, second, third].map(({ items }) => items.map(({ message }) => message));
  assert.deepEqual(seen, [['Bericht 5', 'Bericht 4'], ['Bericht 3', 'Bericht 2'], ['Bericht 1']]);
  assert.equal(third.next, undefined);
});

test('an empty receiver gives an empty page', async (t) => {
  const { read } = await startReceiver(t);
  assert.deepEqual(await (await read()).json(), { items: [] });
});

test('a limit or a cursor that is not right is refused', async (t) => {
  const { post, read } = await startReceiver(t);
  for (let n = 0; n < 3; n++) await post(smallMessage());
  const { next = '' } = (await (await read('/v1/feedback?limit=1')).json()) as Page;
  for (const limit of ['0', '101', '-1', '1.5', 'all', '', '1e1']) {
    const response = await read(`/v1/feedback?limit=${limit}`);
    const { status, code, errors } = (await response.json()) as Problem;
    assert.deepEqual([status, code, errors?.[0]?.parameter], [400, 'invalid-query', 'limit'], limit);
  }
  const forged = Buffer.from('v1.1 OR 1=1').toString('base64url');
  for (const cursor of ['', 'x', `${next}A`, next.slice(1), `${next}=`, forged]) {
    const response = await read(`/v1/feedback?cursor=${cursor}`);
    assert.equal(response.status, 400, cursor);
    assert.equal(((await response.json()) as Problem).code, 'invalid-cursor');
  }
});

test('what does not exist, or cannot be done, is said as problem details', async (t) => {
  const { url, read } = await startReceiver(t);
  const table: [method: string, path: string, status: number, allow: string | null][] = [
    ['PUT', '/v1/feedback', 405, 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', '/v1/feedback', 405, 'GET, HEAD, POST, OPTIONS'],
    ['POST', `/v1/feedback/${crypto.randomUUID()}`, 405, 'GET, HEAD, PATCH, DELETE'],
    ['PUT', `/v1/feedback/${crypto.randomUUID()}`, 405, 'GET, HEAD, PATCH, DELETE'],
    ['POST', '/v1/feedback.csv', 405, 'GET, HEAD'],
    ['DELETE', '/v1/feedback.json', 405, 'GET, HEAD'],
    ['PATCH', '/v1/statistics', 405, 'GET, HEAD'],
    ['PUT', '/v1/openapi.json', 405, 'GET, HEAD'],
    ['POST', '/metrics', 405, 'GET, HEAD'],
    ['POST', '/healthz', 405, 'GET, HEAD'],
    ['GET', '/v1/feedback/', 404, null],
    ['GET', '/v1/statistics/', 404, null],
    ['GET', '/v1', 404, null],
    ['GET', '/v2/feedback', 404, null],
  ];
  for (const [method, path, status, allow] of table) {
    const response = await fetchDescribed(url + path, { method });
    assert.equal(response.status, status, `${method} ${path}`);
    assert.equal(response.headers.get('allow'), allow);
    const { type, title, status: said, detail } = (await response.json()) as Problem;
    assert.equal(said, status);
    assert.ok([type, title, detail].every((part) => part.length > 0));
  }
  assert.equal((await read(`/v1/feedback/${crypto.randomUUID()}`)).status, 404);
});

test('/healthz says that the database answers', async (t) => {
  const { url } = await startReceiver(t);
  const response = await fetch(`${url}/healthz`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});
