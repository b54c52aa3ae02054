import assert from 'node:assert/strict';
import { after, describe, test, type TestContext } from 'node:test';
import { Access } from '../../demo/receiver/access.ts';
import { openPostgresStorage, type PostgresOptions } from '../../demo/receiver/postgres-storage.ts';
import { createReceiver } from '../../demo/receiver/receiver.ts';
import { DatabaseError } from '../../demo/receiver/storage/database-error.ts';
import { StorageError } from '../../demo/receiver/storage.ts';
import { PostgresServer, hasPostgres } from './postgres-server.ts';
import { post, smallMessage, type Problem } from './setup.ts';
import { entry } from './storages.ts';

if (hasPostgres())
  describe('PostgreSQL that fails', () => {
    let server: PostgresServer;
    after(() => server.stop());

    /** A database of its own, and what is said of it by the administrator of the server. */
    async function open(t: TestContext, options: PostgresOptions = {}) {
      server ??= await PostgresServer.start();
      const url = await server.createDatabase();
      const storage = await openPostgresStorage(url, { connections: 4, ...options });
      t.after(() => storage.close());
      const database = new URL(url).pathname.slice(1);
      const sessions = `pg_stat_activity WHERE datname = '${database}' AND application_name = 'raakvlak-receiver'`;
      return {
        ...{ url, storage, database, sessions },
        run: (sql: string) => server.run(sql, database),
        cut: () => server.run(`SELECT pg_terminate_backend(pid) FROM ${sessions}`),
      };
    }

    /** Waits for a state of the server that someone else brings about. */
    async function until(isSo: () => Promise<boolean>): Promise<void> {
      while (!(await isSo())) await new Promise(setImmediate);
    }

    test('a connection that breaks off in the middle of a request is said; the next one is served', async (t) => {
      const { storage, run, cut, sessions, database } = await open(t);
      const errors: Error[] = [];
      const receiver = createReceiver({
        ...{ storage, access: new Access('a-token'), rate: false },
        onError: (error) => void errors.push(error),
      });
      // It stands in the middle of storing for as long as this takes.
      await run(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`);
      await run('CREATE TRIGGER stay AFTER INSERT ON feedback FOR EACH ROW EXECUTE FUNCTION stay()');
      const message = smallMessage('Dit is privé.');
      const answer = post(receiver, message);
      await until(
        async () => (await run(`SELECT 1 FROM ${sessions} AND wait_event = 'PgSleep'`)).length === 1,
      );
      await cut();
      const response = await answer;
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '30');
      assert.equal(((await response.json()) as Problem).code, 'storage-unavailable');
      assert.ok(errors[0] instanceof StorageError && !errors[0].message.includes('privé'));
      assert.equal(await storage.find(message.id), undefined);

      await server.run('DROP TRIGGER stay ON feedback', database);
      assert.equal((await post(receiver, message)).status, 201);
      assert.equal(await storage.count(), 1);
    });

    test('connections that broke while nobody used them are replaced', async (t) => {
      const { storage, cut, run, sessions } = await open(t);
      await Promise.all(Array.from({ length: 8 }, () => storage.add(entry())));
      await cut();
      await until(async () => (await run(`SELECT 1 FROM ${sessions}`)).length === 0);
      await until(() =>
        storage.check().then(
          () => true,
          () => false,
        ),
      );
      assert.equal(await storage.count(), 8);
    });

    test('a change under way is taken back whole when its connection breaks', async (t) => {
      const { storage, cut, run, sessions } = await open(t);
      const feedback = entry();
      await storage.add(feedback);
      await run(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`);
      await run('CREATE TRIGGER stay AFTER UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION stay()');
      const change = storage.change(feedback.message.id, { note: 'Half' }, new Date());
      const refused = assert.rejects(change, StorageError);
      await until(
        async () => (await run(`SELECT 1 FROM ${sessions} AND wait_event = 'PgSleep'`)).length === 1,
      );
      await cut();
      await refused;
      assert.equal((await storage.find(feedback.message.id))?.note, '');
    });

    test('a statement that takes too long is given up', async (t) => {
      const { storage, run } = await open(t, { timeout: 200 });
      await run(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`);
      await run('CREATE TRIGGER stay AFTER INSERT ON feedback FOR EACH ROW EXECUTE FUNCTION stay()');
      await assert.rejects(storage.add(entry()), /timeout/);
      assert.equal(await storage.count(), 0);
    });

    test('text that PostgreSQL cannot keep is refused, and changes nothing', async (t) => {
      const { storage } = await open(t);
      await assert.rejects(storage.add(entry(smallMessage('nul \0 teken'))), StorageError);
      assert.equal(await storage.count(), 0);
      assert.equal((await storage.add(entry())).outcome, 'stored');
    });

    test('a server that is stopped and started again has all that was acknowledged', async (t) => {
      const { storage } = await open(t);
      const feedback = entry();
      const added = await storage.add(feedback);
      await server.halt('SIGQUIT');
      await assert.rejects(storage.add(entry()), StorageError);
      await assert.rejects(storage.check(), StorageError);
      await server.restart();
      await storage.check();
      assert.deepEqual(await storage.add(feedback), { ...added, outcome: 'replayed' });
      assert.equal(await storage.count(), 1);
    });

    test('writes are certain, also where the database is told to be quick', async (t) => {
      const { url, database } = await open(t);
      await server.run(`ALTER DATABASE ${database} SET synchronous_commit = off`);
      const storage = await openPostgresStorage(url);
      t.after(() => storage.close());
      // A table of which the default says how the one who writes it is set.
      await server.run(
        "ALTER TABLE feedback ALTER COLUMN assignee SET DEFAULT current_setting('synchronous_commit')",
        database,
      );
      const feedback = entry();
      await storage.add(feedback);
      assert.equal((await storage.find(feedback.message.id))?.assignee, 'on');
    });

    test('many processes that start at once make the tables once', async (t) => {
      await open(t);
      const url = await server.createDatabase();
      const storages = await Promise.all(Array.from({ length: 6 }, () => openPostgresStorage(url)));
      t.after(() => Promise.all(storages.map((storage) => storage.close())));
      await Promise.all(storages.map((storage) => storage.add(entry())));
      assert.equal(await storages[0]?.count(), 6);
    });

    test('a database that is not ours, is newer, or is not there, is said without the password', async (t) => {
      await open(t);
      const other = await server.createDatabase();
      await server.run('CREATE TABLE feedback (id text)', new URL(other).pathname.slice(1));
      await assert.rejects(openPostgresStorage(other), /another program/);

      const newer = await server.createDatabase();
      await (await openPostgresStorage(newer)).close();
      await server.run(
        "INSERT INTO feedback_migrations VALUES (99, 'later', now())",
        new URL(newer).pathname.slice(1),
      );
      await assert.rejects(openPostgresStorage(newer), /newer version/);

      const missing = server.url('nowhere').replace('raakvlak@', 'raakvlak:geheim@');
      const closed = missing.replace(String(server.port), '1');
      for (const [url, why] of [
        [missing, /"nowhere" does not exist/],
        [closed, /ECONNREFUSED/],
        ['postgres://raakvlak:geheim@[', /URL/],
      ] as const) {
        await assert.rejects(openPostgresStorage(url), (error: Error) => {
          assert.ok(error instanceof DatabaseError);
          assert.match(error.message, why);
          assert.ok(!error.message.includes('geheim'), error.message);
          return true;
        });
      }
    });
  });
