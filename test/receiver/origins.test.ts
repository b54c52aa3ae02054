import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AllowedOrigins } from '../../demo/receiver/origins.ts';
import { smallMessage, startReceiver, type Problem } from './setup.ts';

const FRIEND = 'https://www.voorbeeldstad.example';

test('pages of this server and of allowed websites may send, others may not', async (t) => {
  const { post, storage, url, port } = await startReceiver(t, { allowedOrigins: [FRIEND] });
  const table: [origin: string | undefined, status: number, allowed: string | null][] = [
    [undefined, 201, null],
    [url, 201, null],
    [`https://127.0.0.1:${port}`, 201, null],
    [FRIEND, 201, FRIEND],
    ['https://voorbeeldstad.example', 403, null],
    [`${FRIEND}.elders.example`, 403, null],
    [`${FRIEND}:8443`, 403, null],
    ['http://www.voorbeeldstad.example', 403, null],
    [FRIEND.toUpperCase(), 403, null],
    ['null', 403, null],
    ['', 403, null],
    [`http://127.0.0.1:${port + 1}`, 403, null],
  ];
  let stored = 0;
  for (const [origin, status, allowed] of table) {
    const response = await post(smallMessage(), { Origin: origin });
    assert.equal(response.status, status, origin);
    assert.equal(response.headers.get('access-control-allow-origin'), allowed, origin);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.match(response.headers.get('vary') ?? '', /Origin/);
    if (status === 403) assert.equal(((await response.json()) as Problem).code, 'origin-not-allowed');
    else stored += 1;
  }
  assert.equal(await storage.count(), stored, 'what was refused is not stored');
});

test('behind a proxy that renames the host, the browser says that the page is ours', async (t) => {
  const { post } = await startReceiver(t);
  const Origin = 'https://www.voorbeeldstad.example';
  assert.equal((await post(smallMessage(), { Origin, 'Sec-Fetch-Site': 'same-origin' })).status, 201);
  assert.equal((await post(smallMessage(), { Origin, 'Sec-Fetch-Site': 'same-site' })).status, 403);
});

test('a preflight says what may be sent, to allowed websites alone', async (t) => {
  const { url } = await startReceiver(t, { allowedOrigins: [FRIEND] });
  const ask = (origin: string): Promise<Response> =>
    fetch(`${url}/v1/feedback`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
  const allowed = await ask(FRIEND);
  assert.equal(allowed.status, 204);
  assert.equal(allowed.headers.get('access-control-allow-origin'), FRIEND);
  assert.equal(allowed.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(allowed.headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');

  const refused = await ask('https://elders.example');
  assert.equal(refused.status, 403);
  assert.equal(refused.headers.get('access-control-allow-origin'), null);
});

test('an allowed page can read refusals too, and how long to wait', async (t) => {
  const { post } = await startReceiver(t, { allowedOrigins: [FRIEND], rate: { requests: 2, seconds: 60 } });
  const statuses = [];
  for (const message of [smallMessage(), smallMessage(' '), smallMessage()]) {
    const response = await post(message, { Origin: FRIEND });
    statuses.push(response.status);
    assert.equal(response.headers.get('access-control-allow-origin'), FRIEND);
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, Location');
  }
  assert.deepEqual(statuses, [201, 400, 429]);
});

test('reading is not for pages of other websites', async (t) => {
  const { url } = await startReceiver(t, { allowedOrigins: [FRIEND] });
  const response = await fetch(`${url}/v1/feedback`, { headers: { Origin: FRIEND } });
  assert.equal(response.status, 401);
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});

test('an origin with a typing error is said at the start', () => {
  for (const origin of ['www.voorbeeldstad.example', `${FRIEND}/`, '*', 'null', `${FRIEND}/nieuws`]) {
    assert.throws(() => new AllowedOrigins([origin]), /Not an origin/);
  }
});
