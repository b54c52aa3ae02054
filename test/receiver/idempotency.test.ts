import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallMessage, startReceiver, type Problem } from './setup.ts';

test('a second try gets the same answer, and is stored once', async (t) => {
  const { post, storage } = await startReceiver(t);
  const message = smallMessage();
  const first = await post(message);
  const second = await post(message);
  assert.deepEqual([first.status, second.status], [201, 200]);
  assert.deepEqual(await second.json(), await first.json());
  assert.equal(second.headers.get('location'), first.headers.get('location'));
  assert.equal(await storage.count(), 1);
});

test('twenty tries at once store one message', async (t) => {
  const { post, storage } = await startReceiver(t);
  const message = smallMessage();
  const responses = await Promise.all(Array.from({ length: 20 }, () => post(message)));
  const answers = await Promise.all(responses.map((response) => response.text()));
  assert.equal(responses.filter(({ status }) => status === 201).length, 1);
  assert.equal(responses.filter(({ status }) => status === 200).length, 19);
  assert.equal(new Set(answers).size, 1);
  assert.equal(await storage.count(), 1);
});

test('the same key or the same id with other words is a conflict', async (t) => {
  const { post, storage, read } = await startReceiver(t);
  const message = smallMessage();
  await post(message);
  const table: [name: string, body: object, key: string][] = [
    ['the key', { ...smallMessage(), message: 'Iets anders' }, message.id],
    ['the id', { ...message, message: 'Iets anders' }, crypto.randomUUID()],
    ['both', { ...message, message: 'Iets anders' }, message.id],
  ];
  for (const [name, body, key] of table) {
    const response = await post(body, { 'Idempotency-Key': `"${key}"` });
    assert.equal(response.status, 409, name);
    assert.equal(((await response.json()) as Problem).code, 'conflict');
  }
  assert.equal(await storage.count(), 1);
  const kept = (await (await read(`/v1/feedback/${message.id}`)).json()) as { message: string };
  assert.equal(kept.message, message.message);
});

test('the same message under another key is the same message', async (t) => {
  const { post, storage } = await startReceiver(t);
  const message = smallMessage();
  const first = await post(message);
  const second = await post(message, { 'Idempotency-Key': `"${crypto.randomUUID()}"` });
  assert.equal(second.status, 200);
  assert.deepEqual(await second.json(), await first.json());
  assert.equal(await storage.count(), 1);
});

test('a message that was refused can be mended and sent with the same key', async (t) => {
  const { post } = await startReceiver(t);
  const message = smallMessage();
  assert.equal((await post({ ...message, contact: { email: 'x' } })).status, 400);
  assert.equal((await post({ ...message, contact: { email: 'x@voorbeeldstad.example' } })).status, 201);
});
