import type { DatabaseSync } from 'node:sqlite';
import { searchText } from './storage/search-text.ts';

/** 'Raak' in the file's header: tells our database from someone else's. */
const APPLICATION_ID = 0x5261616b;

/** Each runs once, in order, and is never changed after a release; a change of the schema is a new one. */
const migrations: readonly { name: string; sql: string }[] = [
  {
    name: 'feedback',
    sql: `
      CREATE TABLE feedback (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        idempotency_key TEXT NOT NULL UNIQUE,
        body_hash TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        received_at TEXT NOT NULL,
        submitted_at TEXT NOT NULL,
        page_url TEXT,
        page_title TEXT,
        page_language TEXT,
        rating_scale TEXT,
        rating_value INTEGER,
        rating_max INTEGER,
        category TEXT,
        message TEXT,
        contact_name TEXT,
        contact_email TEXT,
        topic TEXT,
        context TEXT,
        client TEXT,
        not_bsn INTEGER
      ) STRICT`,
  },
  {
    name: 'handling',
    sql: `
      ALTER TABLE feedback ADD COLUMN status TEXT NOT NULL DEFAULT 'new'
        CHECK (status IN ('new', 'in-progress', 'done'));
      ALTER TABLE feedback ADD COLUMN note TEXT NOT NULL DEFAULT '';
      ALTER TABLE feedback ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
      ALTER TABLE feedback ADD COLUMN changed_at TEXT;
      ALTER TABLE feedback ADD COLUMN search TEXT NOT NULL DEFAULT '';
      UPDATE feedback SET search = search_text(message, note, reference);
      ALTER TABLE feedback ADD COLUMN rating_step INTEGER GENERATED ALWAYS AS
        (1 + (8 * (rating_value - 1) + rating_max - 1) / (2 * (rating_max - 1))) VIRTUAL;
      CREATE INDEX feedback_page ON feedback (page_url);
      CREATE INDEX feedback_category ON feedback (category);
      CREATE INDEX feedback_rating ON feedback (rating_step);
      CREATE INDEX feedback_status ON feedback (status);
      -- Holds all that statistics and counts ask for, so that they need not read the messages.
      CREATE INDEX feedback_summary ON feedback (received_at, rating_step, category, status, page_url)`,
  },
];

/** How many migrations there are: the version of the schema that this version of the receiver works with. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings the schema up to date, in one transaction, so that two processes can start at once and a broken upgrade leaves
 * the old schema.
 * @param upTo how many migrations at most: older schemas are for tests of the upgrade
 * @throws when the file belongs to another program or to a newer version of ours
 */
export function migrate(database: DatabaseSync, now: () => Date, upTo = SCHEMA_VERSION): void {
  database.function('search_text', (message, note, reference) =>
    searchText({ message: message as string | null, note: String(note), reference: String(reference) }),
  );
  database.exec('BEGIN IMMEDIATE');
  try {
    assertOurs(database);
    database.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
    );
    const done = Number(database.prepare('SELECT count(*) AS done FROM migrations').get()?.done);
    if (done > migrations.length) {
      throw new Error(
        `the database is of a newer version (schema ${done}, this version knows ${migrations.length})`,
      );
    }
    const remember = database.prepare('INSERT INTO migrations (version, name, applied_at) VALUES (?, ?, ?)');
    for (const [index, { name, sql }] of migrations.entries()) {
      if (index < done || index >= upTo) continue;
      database.exec(sql);
      remember.run(index + 1, name, now().toISOString());
    }
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** @throws when a file belongs to another program */
export function assertOurs(database: DatabaseSync): void {
  const id = database.prepare('PRAGMA application_id').get()?.application_id;
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables;
  if (id !== APPLICATION_ID && !(id === 0 && tables === 0)) {
    throw new Error('the file is a database of another program');
  }
}
