import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { openPostgresStorage } from '../../demo/receiver/postgres-storage.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import type { FeedbackStorage, NewFeedback } from '../../demo/receiver/storage.ts';
import { PostgresServer, hasPostgres } from './postgres-server.ts';
import { smallMessage, temporaryFolder } from './setup.ts';

/** Opens one database, again at each call, as another process would. */
export type Open = (options?: { reference?: () => string }) => Promise<FeedbackStorage>;

/** A database that the receiver can keep feedback in. */
export interface Kind {
  name: string;
  /** Makes an empty database. What is opened is closed when the test ends. */
  make(t: TestContext): Promise<Open>;
}

let server: Promise<PostgresServer> | undefined;
// Registered while the file is read, for all of its tests together.
after(async () => (await server)?.stop());

/** One server for all tests of a file; it stops after the last of them. */
export function postgresServer(): Promise<PostgresServer> {
  return (server ??= PostgresServer.start());
}

const sqlite: Kind = {
  name: 'SQLite',
  make: (t) => {
    const path = join(temporaryFolder(t), 'feedback.sqlite');
    return Promise.resolve((options) => closing(t, openSqliteStorage(path, options)));
  },
};

const postgres: Kind = {
  name: 'PostgreSQL',
  make: async (t) => {
    const url = await (await postgresServer()).createDatabase();
    return async (options) => closing(t, await openPostgresStorage(url, { ...options, connections: 5 }));
  },
};

/** The databases that must behave the same, as far as they are on this machine. */
export const kinds: readonly Kind[] = hasPostgres() ? [sqlite, postgres] : [sqlite];

function closing(t: TestContext, storage: FeedbackStorage): Promise<FeedbackStorage> {
  t.after(() => storage.close());
  return Promise.resolve(storage);
}

/** A message as it would be stored, with a key and a hash of its own. */
export function entry(
  message: object = smallMessage('Dank u wel.'),
  more: Partial<NewFeedback> = {},
): NewFeedback {
  const key = randomUUID();
  return {
    message: message as NewFeedback['message'],
    key,
    bodyHash: key,
    receivedAt: new Date('2026-11-24T10:00:00.000Z'),
    ...more,
  };
}
