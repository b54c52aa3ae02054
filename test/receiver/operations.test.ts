import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { run } from '../../demo/receiver/main/commands.ts';
import { migrate } from '../../demo/receiver/sqlite-migrations.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { start, type Environment } from './operations-program.ts';
import { hasPostgres } from './postgres-server.ts';
import { fullMessage, smallMessage, temporaryFolder } from './setup.ts';
import { entry, postgresServer } from './storages.ts';

/** Runs a command of the receiver to its end. */
async function command(args: string[], env: Environment) {
  let [stdout, stderr] = ['', ''];
  const outcome = await run(args, {
    env,
    say: (line) => (stdout += `${line}\n`),
    complain: (line) => (stderr += `${line}\n`),
  });
  assert.ok(typeof outcome === 'number', 'it ends');
  return { status: outcome, stdout, stderr };
}

function firstLine({ stdout }: { stdout: string }): string {
  return stdout.split('\n')[0] ?? '';
}

test('what is wrong with the settings is said before it starts', async (t) => {
  const folder = temporaryFolder(t);
  const settings = await command([], {
    PORT: 'http',
    TRUST_PROXY: 'yes',
    RAAKVLAK_DATABASE: join(folder, 'f'),
  });
  assert.equal(settings.status, 1);
  assert.match(settings.stderr, /^The settings are not right:\nPORT must.*\nTRUST_PROXY must/);

  const tokens = await command([], { RAAKVLAK_TOKENS: join(folder, 'tokens'), PORT: '0' });
  assert.match(tokens.stderr, /no token in .*tokens yet\. Make one: npm run receiver -- token add/);
  assert.equal(tokens.status, 1);

  writeFileSync(join(folder, 'text'), 'no database');
  const database = await command(['expire'], { RAAKVLAK_DATABASE: join(folder, 'text') });
  assert.match(database.stderr, /^Cannot use the database .*text: file is not a database\.\n$/);

  const unknown = await command(['bakcup'], {});
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /no command "bakcup"[^]*npm run receiver -- backup FILE/);
  assert.match((await command(['--help'], {})).stdout, /RETENTION_DAYS/);
});

test('it runs from nothing, makes a first token, and tells what it is stored in', async (t) => {
  const folder = temporaryFolder(t);
  const database = join(folder, 'var', 'feedback.sqlite');
  // The default is a file in the folder where it is started.
  const receiver = await start(t, {}, { cwd: folder });
  const { url } = receiver;
  const token = await receiver.said(/only now: (\S+)/);
  const answer = await fetch(`${url}/v1/feedback`, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200);
  assert.equal((await fetch(`${url}/inbox`)).status, 200);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.ok(existsSync(database));
  assert.ok(!readFileSync(join(folder, 'var', 'tokens'), 'utf8').includes(token));
  assert.equal(await receiver.stop(), 0);
});

test('tokens are made and taken away on the command line', async (t) => {
  const folder = temporaryFolder(t);
  const env = { RAAKVLAK_TOKENS: join(folder, 'tokens'), RAAKVLAK_DATABASE: join(folder, 'feedback.sqlite') };
  const reader = firstLine(await command(['token', 'add', 'Redactie'], env));
  const manager = firstLine(await command(['token', 'add', 'Team Web', '--role', 'manage'], env));
  assert.equal((await command(['token', 'list'], env)).stdout, 'read    Redactie\nmanage  Team Web\n');
  assert.equal((await command(['token', 'add', 'x', '--role', 'admin'], env)).status, 2);

  const receiver = await start(t, env);
  const message = smallMessage();
  assert.equal((await receiver.post(message)).status, 201);
  const erase = (token: string | undefined) =>
    fetch(`${receiver.url}/v1/feedback/${message.id}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
  assert.equal((await erase('x')).status, 401);
  assert.equal((await erase(reader)).status, 403);
  assert.equal((await erase(manager)).status, 204);
  await receiver.stop();

  assert.equal((await command(['token', 'remove', 'Redactie'], env)).status, 0);
  assert.equal((await command(['token', 'list'], env)).stdout, 'manage  Team Web\n');
});

test('told to stop, it finishes what is under way: all that was acknowledged is stored', async (t) => {
  const folder = temporaryFolder(t);
  const env = { RAAKVLAK_TOKENS: join(folder, 'tokens'), RAAKVLAK_DATABASE: join(folder, 'feedback.sqlite') };
  await command(['token', 'add', 'x'], env);
  const receiver = await start(t, { ...env, MESSAGES_PER_MINUTE: '100000' });
  const acknowledged: string[] = [];
  let isStopping = false;
  const sender = async (): Promise<void> => {
    for (let sent = 0; sent < 500; sent++) {
      const message = smallMessage(`Bericht ${sent}`);
      try {
        const { status } = await receiver.post(message);
        if (status === 201) acknowledged.push(message.id);
      } catch {
        assert.ok(isStopping, 'a request fails only once it stops');
        return;
      }
    }
  };
  const senders = Array.from({ length: 8 }, sender);
  while (acknowledged.length < 60) await new Promise(setImmediate);
  isStopping = true;
  assert.equal(await receiver.stop(), 0);
  await Promise.all(senders);

  assert.deepEqual(receiver.lines.slice(-2), ['Stopping, after the requests under way.', 'Stopped.']);
  assert.ok(!existsSync(`${env.RAAKVLAK_DATABASE}-wal`), 'the database is closed');
  const storage = openSqliteStorage(env.RAAKVLAK_DATABASE);
  t.after(() => storage.close());
  const stored = new Set((await storage.list({ limit: 10_000 })).map(({ message }) => message.id));
  assert.deepEqual(
    acknowledged.filter((id) => !stored.has(id)),
    [],
  );
});

test('a copy of a database in use is put back with all that was in it, and never over one in use', async (t) => {
  const folder = temporaryFolder(t);
  const env = { RAAKVLAK_TOKENS: join(folder, 'tokens'), RAAKVLAK_DATABASE: join(folder, 'feedback.sqlite') };
  const copy = join(folder, 'copy.sqlite');
  await command(['token', 'add', 'x'], env);
  const receiver = await start(t, env);
  const kept = fullMessage();
  assert.equal((await receiver.post(kept)).status, 201);

  const backup = await command(['backup', copy], env);
  assert.equal(backup.stdout, `Copied 1 message to ${copy}.\n`, backup.stderr);
  assert.equal(statSync(copy).mode & 0o777, 0o600);
  assert.match((await command(['backup', copy], env)).stderr, /is there already; nothing was written/);
  assert.equal((await receiver.post(smallMessage())).status, 201);
  const used = await command(['restore', copy], env);
  assert.match(used.stderr, /in use\. Stop the receiver first/);
  assert.equal((await receiver.post(smallMessage())).status, 201);
  await receiver.stop();

  const damaged = join(folder, 'damaged.sqlite');
  const bytes = readFileSync(copy);
  writeFileSync(damaged, bytes.fill(0xff, 4096 * 2, 4096 * 3));
  assert.match((await command(['restore', damaged], env)).stderr, /can be used/);
  assert.match((await command(['restore', join(folder, 'nothing')], env)).stderr, /There is no/);

  const restored = await command(['restore', copy], env);
  const [, former = ''] = /now (\S+); remove/.exec(restored.stdout) ?? [];
  assert.match(restored.stdout, /^Put 1 message back/, restored.stderr);
  const count = async (path: string): Promise<number> => {
    const storage = openSqliteStorage(path);
    t.after(() => storage.close());
    return storage.count();
  };
  assert.equal(await count(former), 3);
  assert.equal(await count(env.RAAKVLAK_DATABASE), 1);

  // On a new machine there is nothing yet, not even the folder.
  const fresh = join(folder, 'new', 'feedback.sqlite');
  assert.equal((await command(['restore', copy], { ...env, RAAKVLAK_DATABASE: fresh })).status, 0);
  const storage = openSqliteStorage(fresh);
  t.after(() => storage.close());
  assert.deepEqual((await storage.find(kept.id))?.message, kept);
});

test('a copy by an older version is brought up to date when it is used again', async (t) => {
  const folder = temporaryFolder(t);
  const [path, copy] = [join(folder, 'feedback.sqlite'), join(folder, 'old.sqlite')];
  const old = new DatabaseSync(copy);
  migrate(old, () => new Date(0), 1);
  old.exec(`INSERT INTO feedback (id, idempotency_key, body_hash, reference, received_at, submitted_at, message)
    VALUES ('a', 'key', 'hash', 'ABC123', '2026-11-24T10:00:00.000Z', '2026-11-24T09:59:59Z', 'Oud')`);
  old.close();
  assert.match((await command(['restore', copy], { RAAKVLAK_DATABASE: path })).stdout, /^Put 1 message back/);
  const storage = openSqliteStorage(path);
  t.after(() => storage.close());
  assert.equal((await storage.find('ABC123'))?.status, 'new');
});

test('what was kept long enough is removed at the start, and by a command', async (t) => {
  const folder = temporaryFolder(t);
  const env = { RAAKVLAK_TOKENS: join(folder, 'tokens'), RAAKVLAK_DATABASE: join(folder, 'feedback.sqlite') };
  await command(['token', 'add', 'x'], env);
  const storage = openSqliteStorage(env.RAAKVLAK_DATABASE);
  t.after(() => storage.close());
  const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  for (const days of [400, 100, 10]) await storage.add(entry(fullMessage(), { receivedAt: ago(days) }));
  const receiver = await start(t, env);
  await receiver.said(/removed 1 message .* address from 1 message /);
  await receiver.stop();
  assert.match(
    (await command(['expire'], { ...env, RETENTION_DAYS: '50' })).stdout,
    /removed 1 message .* from 0 messages /,
  );
  assert.equal(await storage.count(), 1);
});

const onPostgres = async (t: TestContext): Promise<void> => {
  const folder = temporaryFolder(t);
  const url = await (await postgresServer()).createDatabase();
  const env = { RAAKVLAK_TOKENS: join(folder, 'tokens'), DATABASE_URL: url };
  const token = firstLine(await command(['token', 'add', 'x'], env));
  const copies = await Promise.all([start(t, env), start(t, env)]);
  const message = smallMessage();
  const answers = await Promise.all(copies.map(({ post }) => post(message)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
  const [a, b] = await Promise.all(answers.map((answer) => answer.json() as Promise<unknown>));
  assert.deepEqual(a, b);
  for (const copy of copies) {
    const response = await fetch(`${copy.url}/v1/feedback`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    assert.equal(((await response.json()) as { items: unknown[] }).items.length, 1);
    assert.equal(await copy.stop(), 0);
  }
  assert.equal((await command(['backup', join(folder, 'x')], env)).status, 2);
};

if (hasPostgres()) test('two copies of it on one PostgreSQL share what they take in', onPostgres);
