import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { smallMessage, startReceiver, type Problem } from './setup.ts';

const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${crypto.randomUUID()}"` };

test('a body past 16 kB is refused while it arrives, though it says no length', async (t) => {
  const { url, storage } = await startReceiver(t);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
      if (sent >= 4 * 1024 * 1024) controller.close();
    },
  });
  const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit;
  const response = await fetch(`${url}/v1/feedback`, init);
  assert.equal(response.status, 413);
  assert.equal(((await response.json()) as Problem).code, 'too-large');
  assert.equal(await storage.count(), 0);
});

test('a body that says to be past 16 kB is refused before it is sent', async (t) => {
  const { url } = await startReceiver(t);
  const post = request(`${url}/v1/feedback`, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': 10_000_000 },
  });
  post.on('error', () => undefined); // The server closes the connection on us in the end.
  post.flushHeaders();
  const [response] = await new Promise<[import('node:http').IncomingMessage]>((resolve) =>
    post.once('response', (...args) => resolve(args)),
  );
  assert.equal(response.statusCode, 413);
  assert.equal((JSON.parse(await text(response)) as Problem).status, 413);
  post.destroy();
});

test('16 kB exactly is read, one byte more is not', async (t) => {
  const { post } = await startReceiver(t);
  const message = smallMessage();
  const body = JSON.stringify(message);
  const key = { 'Idempotency-Key': message.id };
  assert.equal((await post(body.padEnd(16 * 1024), key)).status, 201);
  assert.equal((await post(body.padEnd(16 * 1024 + 1), key)).status, 413);
});

test('a connection that breaks off before the length it promised leaves nothing behind', async (t) => {
  const { port, storage, post, errors } = await startReceiver(t);
  const body = JSON.stringify(smallMessage());
  const socket = connect(port, '127.0.0.1');
  const head = Object.entries({ Host: 'x', ...headers, 'Content-Length': body.length + 1 });
  socket.end(
    `POST /v1/feedback HTTP/1.1\r\n${head.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n${body}`,
  );
  await text(socket);
  assert.equal(await storage.count(), 0);
  assert.equal((await post(smallMessage())).status, 201, 'and the server lives on');
  assert.deepEqual(errors, []);
});

test('only JSON and forms are taken', async (t) => {
  const { post, storage } = await startReceiver(t);
  const table: [headers: Record<string, string | undefined>, status: number][] = [
    [{ 'Content-Type': 'text/plain' }, 415],
    [{ 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' }, 415],
    [{ 'Content-Type': 'application/jsonp' }, 415],
    [{ 'Content-Encoding': 'gzip' }, 415],
    [{ 'Content-Type': 'Application/JSON; charset=utf-8' }, 201],
  ];
  for (const [changed, status] of table) assert.equal((await post(smallMessage(), changed)).status, status);
  assert.equal((await post(new TextEncoder().encode('{}'), { 'Content-Type': undefined })).status, 415);
  assert.equal(await storage.count(), 1);
});

test('what is no JSON in UTF-8 is refused as such', async (t) => {
  const { post } = await startReceiver(t);
  const bodies = [
    '',
    '{',
    '{"version":1',
    "{'a':1}",
    new Uint8Array([0x22, 0xff, 0x22]),
    '['.repeat(16_000),
    'NaN',
  ];
  for (const body of bodies) {
    const response = await post(body);
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as Problem).code, 'invalid-json');
  }
});

test('a UUID in Idempotency-Key is needed, with or without quotes', async (t) => {
  const { post } = await startReceiver(t);
  const uuid = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  const wrong = [
    undefined,
    '',
    '""',
    'abc',
    `"${uuid}`,
    `${uuid}"`,
    `"${uuid}", "${uuid}"`,
    `'${uuid}'`,
    `"${uuid}";a=1`,
  ];
  for (const key of wrong) {
    const response = await post(smallMessage(), { 'Idempotency-Key': key });
    assert.equal(response.status, 400, key);
    assert.equal(((await response.json()) as Problem).code, 'invalid-idempotency-key');
  }
  const message = smallMessage();
  assert.equal((await post(message, { 'Idempotency-Key': `"${uuid}"` })).status, 201);
  assert.equal((await post(message, { 'Idempotency-Key': uuid.toUpperCase() })).status, 200);
});

test('a client that sends too much hears when to come back, and then may', async (t) => {
  let time = 1_000_000;
  const { post, storage } = await startReceiver(t, { rate: { requests: 3, seconds: 60 }, now: () => time });
  for (const status of [201, 201, 201, 429]) assert.equal((await post(smallMessage())).status, status);
  const refused = await post(smallMessage());
  assert.equal(refused.headers.get('retry-after'), '20');
  assert.equal(((await refused.json()) as Problem).code, 'too-many-requests');

  time += 20_000;
  assert.equal((await post(smallMessage())).status, 201);
  assert.equal((await post(smallMessage())).status, 429);
  time += 60_000;
  for (const status of [201, 201, 201, 429]) assert.equal((await post(smallMessage())).status, status);
  assert.equal(await storage.count(), 7);
});

test('each client has its own limit', async (t) => {
  const { post } = await startReceiver(t, {
    rate: { requests: 1, seconds: 60 },
    clientAddress: (c) => c.req.header('x-forwarded-for') ?? '',
  });
  for (const [address, status] of [
    ['192.0.2.1', 201],
    ['192.0.2.2', 201],
    ['192.0.2.1', 429],
  ] as const) {
    assert.equal((await post(smallMessage(), { 'X-Forwarded-For': address })).status, status);
  }
});
