import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { toKnown } from '../../demo/receiver/access.ts';
import { fetchDescribed } from './openapi/described.ts';
import { fullMessage, startReceiver, TOKEN, type Problem } from './setup.ts';

const READER = 'a-token-that-only-reads';
const BSN = '123456782';

/** A receiver with one message, for a token that may manage and one that may only read. */
async function withOne(t: TestContext) {
  const receiver = await startReceiver(t, {
    tokens: [toKnown(TOKEN, 'manage', 'beheer'), toKnown(READER, 'read', 'redactie')],
  });
  const sent = fullMessage();
  const { reference } = (await (await receiver.post(sent)).json()) as { reference: string };
  const address = `${receiver.url}/v1/feedback/${sent.id}`;
  const ask = (
    method: string,
    body?: unknown,
    { token = TOKEN, to = address, type = 'application/merge-patch+json', ...others }: Ask = {},
  ): Promise<Response> =>
    fetchDescribed(to, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': type }),
        ...others,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const kept = async (): Promise<Record<string, unknown>> =>
    (await (await receiver.read(`/v1/feedback/${sent.id}`)).json()) as Record<string, unknown>;
  return { ...receiver, sent, reference, address, ask, kept };
}
type Ask = { token?: string; to?: string; type?: string } & Record<string, string>;

test('a change is a merge patch: what is named changes, null takes away, the rest stays', async (t) => {
  const { ask, kept, url, reference } = await withOne(t);
  const before = await kept();
  const steps: [patch: object, expected: Record<string, unknown>][] = [
    [{ status: 'in-progress' }, { status: 'in-progress' }],
    [
      { note: 'Gebeld op maandag.', assignee: 'Team Afval' },
      { status: 'in-progress', note: 'Gebeld op maandag.', assignee: 'Team Afval' },
    ],
    [
      { status: 'done', note: null },
      { status: 'done', assignee: 'Team Afval' },
    ],
    [{ assignee: ' ' }, { status: 'done' }],
    [{}, { status: 'done' }],
  ];
  for (const [patch, expected] of steps) {
    const response = await ask('PATCH', patch);
    assert.equal(response.status, 200);
    const { changedAt, ...item } = (await response.json()) as Record<string, unknown>;
    assert.ok(changedAt);
    assert.deepEqual(item, { ...before, ...expected }, JSON.stringify(patch));
    assert.deepEqual(await kept(), { ...item, changedAt });
  }
  const to = `${url}/v1/feedback/${reference}`;
  const byReference = await ask('PATCH', { status: 'new' }, { to, type: 'application/json; charset=utf-8' });
  assert.equal(byReference.status, 200);
  assert.equal(((await byReference.json()) as { reference: string }).reference, reference);
});

test('a BSN in a note is masked before it is stored', async (t) => {
  const { ask, kept, database } = await withOne(t);
  assert.equal((await ask('PATCH', { note: `Burger ${BSN} gebeld`, assignee: `${BSN}` })).status, 200);
  const { note, assignee } = await kept();
  assert.deepEqual([note, assignee], ['Burger ********* gebeld', '*********']);
  for (const file of [database, `${database}-wal`])
    assert.equal(readFileSync(file).includes(BSN), false, file);
});

test('a change that is not right names each member, and changes nothing', async (t) => {
  const { ask, kept } = await withOne(t);
  const before = await kept();
  const table: [patch: unknown, pointers: string[]][] = [
    [{ status: 'weg' }, ['#/status']],
    [{ status: null }, ['#/status']],
    [{ note: 12, assignee: ['x'] }, ['#/assignee', '#/note']],
    [{ note: 'a'.repeat(4001) }, ['#/note']],
    [{ assignee: 'a'.repeat(201) }, ['#/assignee']],
    [{ note: 'a\0' }, ['#/note']],
    [{ note: '\ud800' }, ['#/note']],
    [{ message: 'Iets anders', id: 'x', status: 'done' }, ['#/id', '#/message']],
    ['{"__proto__":{"status":"done"}}', ['#/__proto__']],
    [[], ['#']],
    ['null', ['#']],
    ['"done"', ['#']],
  ];
  for (const [patch, pointers] of table) {
    const response = await ask('PATCH', patch);
    const { status, code, errors = [] } = (await response.json()) as Problem;
    assert.deepEqual([status, code], [400, 'invalid-change'], JSON.stringify(patch).slice(0, 80));
    assert.deepEqual(
      errors.map(({ pointer }) => pointer).sort(),
      pointers,
      JSON.stringify(patch).slice(0, 80),
    );
  }
  assert.deepEqual(await kept(), before);
});

test('a change in another type, too large or without JSON is refused', async (t) => {
  const { ask, kept } = await withOne(t);
  const before = await kept();
  const wrongType = await ask('PATCH', '<a/>', { type: 'application/xml' });
  assert.equal(wrongType.status, 415);
  assert.equal(wrongType.headers.get('accept-patch'), 'application/merge-patch+json, application/json');
  assert.equal((await ask('PATCH', {}, { 'Content-Encoding': 'gzip' })).status, 415);
  assert.equal((await ask('PATCH', `{"note":"${'a'.repeat(33_000)}"}`)).status, 413);
  for (const body of ['', '{', '['.repeat(30_000), 'NaN'])
    assert.equal((await ask('PATCH', body)).status, 400);
  // The longest note there is fits, however it is written.
  const longest = `{"note":"${'\\u8a9e'.repeat(4000)}"}`;
  assert.equal((await ask('PATCH', longest)).status, 200);
  assert.deepEqual(await kept(), { ...before, note: '語'.repeat(4000), changedAt: (await kept()).changedAt });
});

test('a message is removed for good, by its id or by its reference, once', async (t) => {
  const { ask, post, storage, url, reference, sent, read } = await withOne(t);
  const other = fullMessage();
  await post(other);
  const to = `${url}/v1/feedback/${reference.toLowerCase()}`;
  const response = await ask('DELETE', undefined, { to });
  assert.deepEqual([response.status, await response.text()], [204, '']);
  assert.equal((await ask('DELETE', undefined, { to })).status, 404);
  assert.equal((await read(`/v1/feedback/${sent.id}`)).status, 404);
  assert.equal((await ask('PATCH', { status: 'done' })).status, 404);
  assert.equal((await ask('DELETE', undefined, { to: `${url}/v1/feedback/${other.id}` })).status, 204);
  assert.equal(await storage.count(), 0);
});

test('who may only read can change nothing, and hears why', async (t) => {
  const { ask, read, storage, kept } = await withOne(t);
  const before = await kept();
  for (const path of [
    '/v1/feedback',
    '/v1/feedback.csv',
    '/v1/feedback.json',
    '/v1/statistics',
    '/metrics',
  ]) {
    assert.equal((await read(path, READER)).status, 200, path);
  }
  for (const [method, body] of [
    ['PATCH', { status: 'done' }],
    ['PATCH', '{'],
    ['DELETE', undefined],
  ] as const) {
    const refused = await ask(method, body, { token: READER });
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as Problem).code, 'role-too-low');
    assert.match(refused.headers.get('www-authenticate') ?? '', /error="insufficient_scope", scope="manage"/);
    assert.equal((await ask(method, body, { token: 'wrong' })).status, 401);
  }
  assert.equal(await storage.count(), 1);
  assert.deepEqual(await kept(), before);
});

test('every address but those for sending, health and description asks for a token', async (t) => {
  const { url, address } = await withOne(t);
  const table: [method: string, to: string][] = [
    ['GET', `${url}/v1/feedback`],
    ['GET', address],
    ['PATCH', address],
    ['DELETE', address],
    ['GET', `${url}/v1/feedback.csv`],
    ['GET', `${url}/v1/feedback.json`],
    ['GET', `${url}/v1/statistics`],
    ['GET', `${url}/metrics`],
  ];
  for (const [method, to] of table) {
    const response = await fetchDescribed(to, {
      method,
      ...(method === 'PATCH' && { headers: { 'Content-Type': 'application/json' }, body: '{}' }),
    });
    assert.equal(response.status, 401, `${method} ${to}`);
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer realm="feedback"/);
  }
});
