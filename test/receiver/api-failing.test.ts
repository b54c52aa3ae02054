import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Access } from '../../demo/receiver/access.ts';
import { createReceiver } from '../../demo/receiver/receiver.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { StorageError, type FeedbackStorage } from '../../demo/receiver/storage.ts';
import { assertDescribed } from './openapi/described.ts';
import { smallMessage, temporaryFolder, TOKEN, type Problem } from './setup.ts';

/** What a visitor wrote, and what a database may say when it cannot take it. */
const PERSONAL = 'Jansen, Dorpsstraat 1, 06-12345678';
const ORIGIN = 'http://voorbeeldstad.example';
const authorized = { Authorization: `Bearer ${TOKEN}` };

/** A receiver on a database that can be told how to fail, and everything that it writes in the log. */
function start(t: TestContext) {
  const logged: string[] = [];
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const) {
    t.mock.method(console, name, (...args: unknown[]) => void logged.push(args.map(String).join(' ')));
  }
  const database = openSqliteStorage(`${temporaryFolder(t)}/feedback.sqlite`);
  t.after(() => database.close());
  let failing: ((method: string, calls: number) => Error | undefined) | undefined;
  let calls = 0;
  const storage = new Proxy(database, {
    get(target, name: keyof FeedbackStorage) {
      return (...args: unknown[]) => {
        const error = failing?.(name, ++calls);
        return error ? Promise.reject(error) : (target[name] as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
  const app = createReceiver({ storage, access: new Access(TOKEN), rate: false });
  const ask = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<Response> => {
    const response = await app.request(ORIGIN + path, {
      method,
      headers: { ...authorized, ...headers },
      ...(body !== undefined && { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    return response;
  };
  const fail = (how: typeof failing): void => {
    failing = how;
    calls = 0;
  };
  return { database, ask, fail, logged };
}

function lost(): StorageError {
  const cause = Object.assign(new Error(`cannot write "${PERSONAL}"`), { code: '57P01', detail: PERSONAL });
  return new StorageError(`PostgreSQL: ${cause.message}`, { cause });
}

const json = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
const id = crypto.randomUUID();
const requests: [method: string, path: string, headers: Record<string, string>, body?: unknown][] = [
  ['POST', '/v1/feedback', json, smallMessage(PERSONAL)],
  ['GET', `/v1/feedback?text=${encodeURIComponent(PERSONAL)}`, {}],
  ['GET', '/v1/feedback', { Accept: 'text/csv' }],
  ['GET', '/v1/feedback.csv', {}],
  ['GET', '/v1/feedback.json', {}],
  ['GET', `/v1/feedback/${id}`, {}],
  ['PATCH', `/v1/feedback/${id}`, json, { note: PERSONAL }],
  ['DELETE', `/v1/feedback/${id}`, {}],
  ['GET', '/v1/statistics', {}],
  ['GET', '/healthz', {}],
];

test('a database that fails is a 503 at every address, nothing is stored, nothing personal is in the log', async (t) => {
  const { ask, fail, logged, database } = start(t);
  fail(lost);
  for (const [method, path, headers, body] of requests) {
    const response = await ask(method, path, headers, body);
    await assertDescribed(method, ORIGIN + path, response);
    assert.equal(response.status, 503, `${method} ${path}`);
    assert.equal(response.headers.get('retry-after'), '30');
    const problem = (await response.json()) as Problem;
    assert.equal(problem.code, method === 'POST' ? 'storage-unavailable' : 'database-unavailable');
    assert.doesNotMatch(JSON.stringify(problem), /Jansen|57P01/);
  }
  const form = await ask(
    'POST',
    '/v1/feedback',
    { Accept: 'application/json' },
    new URLSearchParams({ message: PERSONAL }),
  );
  assert.equal(form.status, 503);
  assert.equal(logged.length, requests.length + 1);
  for (const line of logged) assert.equal(line, 'Receiver: The database failed (57P01).');
  fail(undefined);
  assert.equal(await database.count(), 0);
  assert.equal((await ask('POST', '/v1/feedback', json, smallMessage())).status, 201, 'and it lives on');
  const metrics = await (await ask('GET', '/metrics')).text();
  assert.match(metrics, new RegExp(`^raakvlak_receiver_storage_failures_total ${requests.length + 1}$`, 'm'));
});

test('a mistake of ours is a 500, and the log says where, not what', async (t) => {
  const { ask, fail, logged } = start(t);
  fail(() => new TypeError(`Cannot read ${PERSONAL}`));
  for (const [method, path, headers, body] of requests) {
    const response = await ask(method, path, headers, body);
    await assertDescribed(method, ORIGIN + path, response);
    assert.equal(response.status, 500, `${method} ${path}`);
    assert.equal(((await response.json()) as Problem).code, 'internal-error');
  }
  for (const line of logged) assert.match(line, /^Receiver: TypeError at .*api-failing\.test\.ts:\d+/);
  assert.doesNotMatch(logged.join('\n'), /Jansen/);
});

test('an export that fails on the way breaks off, so that half a file never looks whole', async (t) => {
  const { ask, fail, logged, database } = start(t);
  for (let n = 0; n < 250; n++) {
    const message = { ...smallMessage(`${PERSONAL} ${n}`), version: 1 as const };
    await database.add({ message, key: message.id, bodyHash: 'x', receivedAt: new Date() });
  }
  for (const path of ['/v1/feedback.csv', '/v1/feedback.json']) {
    fail((_method, calls) => (calls === 2 ? lost() : undefined));
    const response = await ask('GET', path);
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), path);
  }
  assert.deepEqual(
    logged,
    Array.from({ length: 2 }, () => 'Receiver: The database failed (57P01).'),
  );
  fail(undefined);
  assert.equal((await (await ask('GET', '/v1/feedback.csv')).text()).split('\r\n').length, 252);
});

test('who leaves in the middle of an export costs no more of the database', async (t) => {
  const { ask, fail, database } = start(t);
  for (let n = 0; n < 450; n++) {
    const message = { ...smallMessage(`Bericht ${n}`), version: 1 as const };
    await database.add({ message, key: message.id, bodyHash: 'x', receivedAt: new Date() });
  }
  let parts = 0;
  fail(() => void (parts += 1));
  const reader = (await ask('GET', '/v1/feedback.csv')).body!.getReader();
  await reader.read();
  await reader.cancel();
  await new Promise(setImmediate);
  assert.equal(parts, 1);
});
