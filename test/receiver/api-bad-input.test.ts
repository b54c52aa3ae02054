import assert from 'node:assert/strict';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fetchDescribed } from './openapi/described.ts';
import { fullMessage, smallMessage, startReceiver, TOKEN, type Problem } from './setup.ts';

const authorized = { Authorization: `Bearer ${TOKEN}` };
const MEGABYTE = 1024 * 1024;
const PART = 64 * 1024;

test('ten megabytes are refused while they arrive, at every address that takes a body', async (t) => {
  const { url, post, storage, errors } = await startReceiver(t);
  const sent = smallMessage();
  await post(sent);
  const table: [method: string, path: string, type: string][] = [
    ['POST', '/v1/feedback', 'application/json'],
    ['POST', '/v1/feedback', 'application/x-www-form-urlencoded'],
    ['PATCH', `/v1/feedback/${sent.id}`, 'application/merge-patch+json'],
  ];
  for (const [method, path, type] of table) {
    // The end never comes: who waits for it never answers.
    let left = (10 * MEGABYTE) / PART;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(PART).fill(0x61));
        left -= 1;
        return left > 0 ? undefined : new Promise(() => undefined);
      },
    });
    const headers = {
      ...authorized,
      'Content-Type': type,
      'Idempotency-Key': crypto.randomUUID(),
      Accept: 'application/json',
    };
    const init = { method, headers, body, duplex: 'half' } as RequestInit;
    const response = await fetchDescribed(url + path, init);
    assert.equal(response.status, 413, `${method} ${type}`);
  }
  // A body where none belongs is not looked at.
  const removal = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    const headers = { ...authorized, 'Content-Length': 10 * MEGABYTE };
    const remove = request(`${url}/v1/feedback/${sent.id}`, { method: 'DELETE', headers }, resolve);
    remove.on('error', reject).flushHeaders();
    t.after(() => remove.destroy());
  });
  assert.deepEqual([removal.statusCode, await text(removal)], [204, '']);
  assert.equal(await storage.count(), 0);
  assert.deepEqual(errors, []);
});

test('JSON as deep as fits is no trouble', async (t) => {
  const { post, url, storage } = await startReceiver(t);
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  assert.equal((await post(deep(8000))).status, 400);
  assert.equal((await post(`{"context":{"a":${deep(7000)}}}`)).status, 400);
  const { id, ...rest } = smallMessage();
  const body = `{"id":"${id}","extra":${deep(7000)},${JSON.stringify(rest).slice(1)}`;
  assert.equal((await post(body, { 'Idempotency-Key': id })).status, 201, 'what has no name is ignored');
  const patch = await fetchDescribed(`${url}/v1/feedback/${id}`, {
    method: 'PATCH',
    headers: { ...authorized, 'Content-Type': 'application/json' },
    body: `{"note":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  });
  assert.equal(patch.status, 400);
  assert.equal(await storage.count(), 1);
});

test('a word of a million characters is refused wherever it stands, without delay', async (t) => {
  const { post, read, url, storage } = await startReceiver(t);
  const word = 'a'.repeat(1_000_000);
  assert.equal((await post(smallMessage(word))).status, 413);
  const form = new URLSearchParams({ message: word });
  assert.equal((await fetchDescribed(`${url}/v1/feedback`, { method: 'POST', body: form })).status, 413);
  // In an address or a header Node itself refuses what is past 16 kB.
  for (const path of [`/v1/feedback?text=${word}`, `/v1/feedback/${word}`, `/${word}`]) {
    const response = await fetch(url + path, { headers: authorized });
    assert.equal(response.status, 431, path.slice(0, 20));
  }
  // The longest that gets through, of what makes patterns slow.
  for (const part of ['a', 'www.', 'https://', '1', '1 ', '@', '%20']) {
    const value = part.repeat(3600 / part.length);
    const start = performance.now();
    assert.equal((await read(`/v1/feedback?text=${value}&cursor=${value}`)).status, 400, part);
    await post({ ...smallMessage(value.slice(0, 4000)), contact: { email: value.slice(0, 254) } });
    assert.ok(performance.now() - start < 5000, part);
  }
  assert.ok((await storage.count()) < 8);
});

test('SQL is text like any other', async (t) => {
  const { post, read, storage } = await startReceiver(t);
  const attacks = [
    "'; DROP TABLE feedback; --",
    "' OR '1'='1",
    '" OR ""="',
    "1; UPDATE feedback SET message = 'x'",
    '%',
    '_',
    '\\',
    "x' UNION SELECT * FROM migrations --",
    '*',
    '$1',
    '?',
  ];
  const sent = attacks.map((attack) => ({
    ...smallMessage(`${attack} `),
    category: attack,
    page: { url: `https://voorbeeldstad.example/${encodeURIComponent(attack)}` },
  }));
  for (const message of sent) assert.equal((await post(message)).status, 201);
  for (const [index, attack] of attacks.entries()) {
    const find = async (query: Record<string, string>): Promise<string[]> => {
      const response = await read(`/v1/feedback?${new URLSearchParams({ limit: '100', ...query })}`);
      const { items } = (await response.json()) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await find({ category: attack }), [sent[index]!.id], attack);
    const found = await find({ text: attack });
    const expected = sent.filter(({ message }) => message.includes(attack)).map(({ id }) => id);
    assert.deepEqual(found.sort(), expected.sort(), attack);
    assert.equal((await read(`/v1/feedback/${encodeURIComponent(attack)}`)).status, 404);
    for (const name of ['status', 'rating', 'from', 'limit', 'cursor']) {
      assert.equal((await read(`/v1/feedback?${new URLSearchParams({ [name]: attack })}`)).status, 400);
    }
  }
  assert.equal(await storage.count(), attacks.length);
});

test('odd addresses and headers get a problem document, and nothing else happens', async (t) => {
  const { url, post, errors } = await startReceiver(t);
  const paths = [
    '/v1/feedback/%00',
    '/v1/feedback/%ff%fe',
    '/v1/feedback/..%2f..%2fetc%2fpasswd',
    '/v1/feedback/%7B%7D',
    '/v1/feedback/constructor',
    '/v1//feedback',
    '/V1/FEEDBACK',
    '/v1/feedback.xml',
  ];
  for (const path of paths) {
    const response = await fetchDescribed(url + path, { headers: authorized });
    assert.equal(response.status, 404, path);
    assert.equal(((await response.json()) as Problem).code, 'not-found', path);
  }
  for (const query of [
    '%00',
    '%ff=1',
    '=',
    '&&',
    '?',
    'cursor=%F0%9F%98%80',
    'cursor=djEuMQ%3D%3D',
    'limit[]=1',
  ]) {
    const response = await fetchDescribed(`${url}/v1/feedback?${query}`, { headers: authorized });
    assert.ok([200, 400].includes(response.status), query);
  }
  for (const headers of [
    { Accept: 'x'.repeat(9000) },
    { Accept: ',;q=,text/csv;q=x' },
    { 'Accept-Language': `${'en,'.repeat(3000)}` },
    { Authorization: `Bearer ${'x'.repeat(9000)}` },
    { Authorization: 'Bearer \u00e9\u00ff' },
    { Origin: 'x'.repeat(9000) },
    { 'X-Forwarded-Proto': 'javascript' },
    { 'Content-Type': ';;;=' },
  ]) {
    const response = await fetchDescribed(`${url}/v1/feedback`, { headers: { ...authorized, ...headers } });
    assert.ok([200, 401].includes(response.status), JSON.stringify(headers).slice(0, 60));
  }
  assert.deepEqual(errors, []);
  assert.equal((await post(fullMessage())).status, 201, 'and it lives on');
});
