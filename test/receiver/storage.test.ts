import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { newReference } from '../../demo/receiver/reference.ts';
import { DatabaseError, openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { StorageError, type NewFeedback } from '../../demo/receiver/storage.ts';
import { fullMessage, smallMessage, startReceiver, temporaryFolder } from './setup.ts';

function entry(message = smallMessage('Dank u wel.')): NewFeedback {
  const key = randomUUID();
  return { message: message as NewFeedback['message'], key, bodyHash: key, receivedAt: new Date() };
}

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

test('what was acknowledged is there after closing and opening again', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  const first = openSqliteStorage(path);
  const kept = entry(fullMessage());
  const added = await first.add(kept);
  await first.close();

  const second = openSqliteStorage(path);
  t.after(() => second.close());
  assert.deepEqual((await second.find(kept.message.id))?.message, kept.message);
  assert.deepEqual(await second.add(kept), { ...added, outcome: 'replayed' });
  assert.equal(await second.count(), 1);
});

test('two processes on one file store a message once', async (t) => {
  const path = join(temporaryFolder(t), 'feedback.sqlite');
  const [one, two] = [openSqliteStorage(path), openSqliteStorage(path)];
  t.after(() => Promise.all([one.close(), two.close()]));
  const feedback = entry();
  const outcomes = await Promise.all([one.add(feedback), two.add(feedback)]);
  assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['replayed', 'stored']);
});

test('a reference is never given twice', async (t) => {
  const codes = ['AAAAAA', 'AAAAAA', 'AAAAAA', 'BBBBBB'];
  const storage = openSqliteStorage(join(temporaryFolder(t), 'feedback.sqlite'), {
    reference: () => codes.shift() ?? 'BBBBBB',
  });
  t.after(() => storage.close());
  const first = await storage.add(entry());
  const second = await storage.add(entry());
  assert.deepEqual(
    [first, second].map((added) => 'reference' in added && added.reference),
    ['AAAAAA', 'BBBBBB'],
  );
  await assert.rejects(storage.add(entry()), StorageError);
  assert.equal(await storage.count(), 2);
});

test('references have no letters that are misread', () => {
  const letters = new Set(Array.from({ length: 2000 }, newReference).join(''));
  assert.equal(letters.size, 32);
  for (const letter of 'ILOU') assert.ok(!letters.has(letter));
});

test('a file that is not ours is left as it is', async (t) => {
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
