import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PostgresServer } from '../../receiver/postgres-server.ts';

/** The databases that a storm may rage on. */
export const databases = ['SQLite', 'PostgreSQL'] as const;
export type Database = (typeof databases)[number];

/** A database of receivers, which is looked into without them. */
export interface Deposit {
  /** What receivers open: a path or an address. */
  target: string;
  /** How many receivers share it: what one file is for one, PostgreSQL is for many. */
  receivers: number;
  /** The texts of all messages in it. */
  messages(): Promise<string[]>;
  /** Removes it. */
  remove(): Promise<void>;
}

/** Makes an empty one. */
export async function makeDeposit(database: Database): Promise<Deposit> {
  return database === 'PostgreSQL' ? inPostgres() : inSqlite();
}

function inSqlite(): Deposit {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-storm-'));
  const target = join(folder, 'feedback.sqlite');
  return {
    target,
    receivers: 1,
    messages: () => {
      const sqlite = new DatabaseSync(target, { readOnly: true });
      try {
        return Promise.resolve(texts(sqlite.prepare('SELECT message FROM feedback').all()));
      } finally {
        sqlite.close();
      }
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

async function inPostgres(): Promise<Deposit> {
  const server = await PostgresServer.start();
  const target = await server.createDatabase();
  const name = new URL(target).pathname.slice(1);
  return {
    target,
    receivers: 2,
    messages: async () => texts(await server.run('SELECT message FROM feedback', name)),
    remove: () => server.stop(),
  };
}

function texts(rows: readonly Record<string, unknown>[]): string[] {
  return rows.map(({ message }) => String(message));
}
