/**
 * A server to be measured, as a process of its own: `node server-process.ts ours|bare TARGET`. Sends its port. The bare one
 * is the same framework, the same driver, the same table and the same certainty, and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import pg from 'pg';
import { Access } from '../../../demo/receiver/access.ts';
import { listen } from '../../../demo/receiver/listen.ts';
import { openPostgresStorage } from '../../../demo/receiver/postgres-storage.ts';
import { createReceiver } from '../../../demo/receiver/receiver.ts';
import { newReference } from '../../../demo/receiver/reference.ts';
import { openSqliteStorage } from '../../../demo/receiver/sqlite-storage.ts';
import { COLUMNS, toValues, type Value } from '../../../demo/receiver/storage/row.ts';
import type { NewFeedback } from '../../../demo/receiver/storage.ts';

const [kind, target = ''] = process.argv.slice(2);
const isPostgres = target.startsWith('postgres:');
// The tables are made by us for both.
const storage = isPostgres ? await openPostgresStorage(target) : openSqliteStorage(target);

function bare(): Hono {
  const insert = isPostgres ? insertInPostgres() : insertInSqlite();
  return new Hono().post('/v1/feedback', async (c) => {
    const message = await c.req.json<NewFeedback['message']>();
    const reference = newReference();
    const key = randomUUID();
    await insert(toValues({ message, key, bodyHash: key, receivedAt: new Date() }, reference));
    return c.json({ id: message.id, reference }, 201);
  });
}

function insertInSqlite(): (values: Value[]) => Promise<void> {
  const database = new DatabaseSync(target);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const places = COLUMNS.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO feedback (${COLUMNS.join(', ')}) VALUES (${places})`);
  return (values) => Promise.resolve(void insert.run(...values));
}

function insertInPostgres(): (values: Value[]) => Promise<void> {
  const pool = new pg.Pool({ connectionString: target, max: 10 });
  const places = COLUMNS.map((_, n) => `$${n + 1}`).join(', ');
  const insert = `INSERT INTO feedback (${COLUMNS.join(', ')}) VALUES (${places})`;
  return async (values) => void (await pool.query(insert, values));
}

const app =
  kind === 'bare'
    ? bare()
    : createReceiver({
        storage,
        access: new Access('het-token-van-de-meting'),
        // The limit is counted, and never met.
        rate: { requests: 1_000_000_000, seconds: 60 },
      });
const { port } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch, grace: 0 });
process.send?.(port);
process.on('disconnect', () => process.exit());
