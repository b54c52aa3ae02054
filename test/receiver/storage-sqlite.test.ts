import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { migrate } from '../../demo/receiver/sqlite-migrations.ts';
import { DatabaseError, openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { fullMessage, smallMessage, startReceiver, temporaryFolder } from './setup.ts';
import { entry } from './storages.ts';

test('file and folder are made on first use, for their owner alone', async (t) => {
  const path = join(temporaryFolder(t), 'var', 'deep', 'feedback.sqlite');
  const storage = openSqliteStorage(path);
  await storage.add(entry());
  for (const file of [path, `${path}-wal`]) assert.equal(statSync(file).mode & 0o777, 0o600, file);
  assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700);
  await storage.close();
  assert.ok(!existsSync(`${path}-wal`), 'all is in one file once it is closed');
});

test('writes go to a write-ahead log', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  await openSqliteStorage(path).close();
  const database = new DatabaseSync(path, { readOnly: true });
  t.after(() => database.close());
  assert.equal(database.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
});

test('a file that is not ours is left as it is', (t) => {
  const folder = temporaryFolder(t);
  const text = join(folder, 'notes.txt');
  writeFileSync(text, 'not a database, but long enough to be looked at as if it were one\n'.repeat(20));
  const other = join(folder, 'other.sqlite');
  const database = new DatabaseSync(other);
  database.exec('CREATE TABLE feedback (id)');
  database.close();

  assert.throws(() => openSqliteStorage(text), DatabaseError);
  assert.throws(() => openSqliteStorage(other), /another program/);
  assert.throws(() => openSqliteStorage(join(text, 'feedback.sqlite')), DatabaseError);
});

test('a database of a newer version is refused, not guessed at', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  await openSqliteStorage(path).close();
  const database = new DatabaseSync(path);
  database.exec("INSERT INTO migrations VALUES (99, 'later', '')");
  database.close();
  assert.throws(() => openSqliteStorage(path), /newer version/);
});

test('a database of the first version is brought up to date with all that is in it', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  const old = new DatabaseSync(path);
  migrate(old, () => new Date(0), 1);
  old.exec(`INSERT INTO feedback (id, idempotency_key, body_hash, reference, received_at, submitted_at,
      page_url, rating_scale, rating_value, rating_max, message, contact_email)
    VALUES ('a', 'key', 'hash', 'ABC123', '2026-11-24T10:00:00.000Z', '2026-11-24T09:59:59Z',
      '/afval', 'stars', 4, 5, 'ÉÉN bericht', 'bezoeker@voorbeeldstad.example')`);
  const columns = old.prepare("SELECT name FROM pragma_table_info('feedback')").all();
  assert.ok(!columns.some(({ name }) => name === 'status'), 'this is the old schema');
  old.close();

  for (let opened = 0; opened < 2; opened++) {
    const storage = openSqliteStorage(path);
    const [found] = await storage.list({ limit: 5, filter: { text: 'één', rating: 4, status: 'new' } });
    assert.deepEqual(found, {
      sequence: 1,
      message: {
        ...{ version: 1, id: 'a', submittedAt: '2026-11-24T09:59:59Z', page: { url: '/afval' } },
        ...{ rating: { scale: 'stars', value: 4, max: 5 }, message: 'ÉÉN bericht' },
        contact: { email: 'bezoeker@voorbeeldstad.example' },
      },
      ...{ reference: 'ABC123', receivedAt: new Date('2026-11-24T10:00:00Z') },
      ...{ status: 'new', note: '', assignee: '' },
    });
    const again = entry(found.message, { key: 'key', bodyHash: 'hash' });
    assert.deepEqual(await storage.add(again), { outcome: 'replayed', id: 'a', reference: 'ABC123' });
    await storage.close();
  }
});

test('what is erased is not in the files any more', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  const storage = openSqliteStorage(path);
  t.after(() => storage.close());
  const old = new Date('2020-01-01T00:00:00Z');
  const [asked, expired] = [entry(fullMessage()), entry(fullMessage(), { receivedAt: old })];
  for (const feedback of [asked, expired]) await storage.add(feedback);
  await storage.change(asked.message.id, { note: 'Een notitie' }, new Date());
  const bytes = (): string =>
    [path, `${path}-wal`].map((file) => readFileSync(file).toString('utf8')).join('');
  const traces = ['bezoeker@', 'Een notitie', 'Ik vond het snel'];
  for (const trace of traces) assert.ok(bytes().includes(trace), trace);
  await storage.remove(asked.message.id);
  await storage.expire({ messages: new Date('2021-01-01T00:00:00Z'), contacts: old });
  for (const trace of traces) assert.ok(!bytes().includes(trace), trace);
});

test('a database that fails is said to senders, and the server lives on', async (t) => {
  const { post, url, database, errors } = await startReceiver(t);
  const other = new DatabaseSync(database);
  t.after(() => other.close());
  other.exec('ALTER TABLE feedback RENAME TO gone');
  const message = smallMessage('Dit is privé.');
  const response = await post(message);
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '30');
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal((await fetch(`${url}/healthz`)).status, 503);
  assert.ok(errors.length > 0 && !errors.some((error) => error.message.includes('privé')));

  other.exec('ALTER TABLE gone RENAME TO feedback');
  assert.equal((await post(message)).status, 201);
});

test('no address, user agent or cookie of a visitor is in the file', async (t) => {
  const { post, storage, database } = await startReceiver(t);
  await post(smallMessage(), {
    'User-Agent': 'Eigenaardig/1.0',
    Cookie: 'spoor=1',
    Referer: 'https://elders.example/?q=1',
  });
  await storage.close();
  const bytes = readFileSync(database).toString('latin1');
  assert.ok(bytes.includes('Dank u wel.'));
  for (const trace of ['127.0.0.1', 'Eigenaardig', 'spoor', 'elders'])
    assert.ok(!bytes.includes(trace), trace);
});
