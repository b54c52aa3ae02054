import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import type { FeedbackMessage } from './feedback-message.ts';
import { newReference } from './reference.ts';
import { migrate } from './sqlite-migrations.ts';
import {
  StorageError,
  type AddOutcome,
  type FeedbackStorage,
  type NewFeedback,
  type StoredFeedback,
} from './storage.ts';

/** How long a statement waits for another process that is writing. */
const BUSY_MS = 5000;
/** With a thousand million references, ten that exist in a row means that something else is wrong. */
const REFERENCE_TRIES = 10;

const COLUMNS = [
  ...['id', 'idempotency_key', 'body_hash', 'reference', 'received_at', 'submitted_at'],
  ...['page_url', 'page_title', 'page_language', 'rating_scale', 'rating_value', 'rating_max'],
  ...['category', 'message', 'contact_name', 'contact_email', 'topic', 'context', 'client', 'not_bsn'],
];

type Row = Record<string, SQLOutputValue>;

/** Why an SQLite file could not be opened, in words for the person who starts the server. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/**
 * Opens the feedback in one SQLite file, and makes the file and its folder on first use, readable by its owner alone.
 * Writes are durable when they are acknowledged: write-ahead log with full synchronisation.
 * @param path of the file
 * @throws DatabaseError when the file cannot be made, or is no database of ours
 */
export function openSqliteStorage(
  path: string,
  { reference = newReference, now = () => new Date() }: { reference?: () => string; now?: () => Date } = {},
): FeedbackStorage {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite would make the file readable by everyone; its companions (-wal, -shm) take over this mode.
    closeSync(openSync(path, 'a', 0o600));
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database, now);
    return new SqliteStorage(database, reference);
  } catch (cause) {
    database?.close();
    throw new DatabaseError(`Cannot use the database ${path}: ${(cause as Error).message}.`, { cause });
  }
}

class SqliteStorage implements FeedbackStorage {
  readonly #database: DatabaseSync;
  readonly #reference: () => string;
  readonly #statements;

  constructor(database: DatabaseSync, reference: () => string) {
    this.#database = database;
    this.#reference = reference;
    this.#statements = {
      known: database.prepare(
        'SELECT id, reference, body_hash FROM feedback WHERE idempotency_key = ? OR id = ? ORDER BY idempotency_key = ? DESC',
      ),
      taken: database.prepare('SELECT 1 FROM feedback WHERE reference = ?'),
      add: database.prepare(
        `INSERT INTO feedback (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
      ),
      find: database.prepare('SELECT * FROM feedback WHERE id = ?'),
      list: database.prepare('SELECT * FROM feedback WHERE sequence < ? ORDER BY sequence DESC LIMIT ?'),
      count: database.prepare('SELECT count(*) AS count FROM feedback'),
    };
  }

  add(feedback: NewFeedback): Promise<AddOutcome> {
    return this.#ask(() => {
      // IMMEDIATE: looking and storing are one step, for other processes on the same file too.
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const outcome = this.#addOnce(feedback);
        this.#database.exec('COMMIT');
        return outcome;
      } finally {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      }
    });
  }

  #addOnce({ message, key, bodyHash, receivedAt }: NewFeedback): AddOutcome {
    const known = this.#statements.known.get(key, message.id, key);
    if (known) {
      if (known.body_hash !== bodyHash) return { outcome: 'conflict' };
      return { outcome: 'replayed', id: String(known.id), reference: String(known.reference) };
    }
    const reference = this.#freeReference();
    const { page, rating, contact } = message;
    const values: Record<string, SQLInputValue | undefined> = {
      id: message.id,
      idempotency_key: key,
      body_hash: bodyHash,
      reference,
      received_at: receivedAt.toISOString(),
      submitted_at: message.submittedAt,
      page_url: page?.url,
      page_title: page?.title,
      page_language: page?.language,
      rating_scale: rating?.scale,
      rating_value: rating?.value,
      rating_max: rating?.max,
      category: message.category,
      message: message.message,
      contact_name: contact?.name,
      contact_email: contact?.email,
      topic: message.topic,
      context: message.context && JSON.stringify(message.context),
      client: message.client,
      not_bsn: message.notBsn === undefined ? undefined : Number(message.notBsn),
    };
    this.#statements.add.run(...COLUMNS.map((column) => values[column] ?? null));
    return { outcome: 'stored', id: message.id, reference };
  }

  #freeReference(): string {
    for (let tries = 0; tries < REFERENCE_TRIES; tries++) {
      const reference = this.#reference();
      if (!this.#statements.taken.get(reference)) return reference;
    }
    throw new Error(`No free reference in ${REFERENCE_TRIES} tries.`);
  }

  find(id: string): Promise<StoredFeedback | undefined> {
    return this.#ask(() => {
      const row = this.#statements.find.get(id);
      return row && fromRow(row);
    });
  }

  list({
    limit,
    before = Number.MAX_SAFE_INTEGER,
  }: {
    limit: number;
    before?: number;
  }): Promise<StoredFeedback[]> {
    return this.#ask(() => this.#statements.list.all(before, limit).map(fromRow));
  }

  count(): Promise<number> {
    return this.#ask(() => Number(this.#statements.count.get()?.count));
  }

  async check(): Promise<void> {
    await this.#ask(() => this.#statements.taken.get(''));
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  async #ask<T>(question: () => T): Promise<T> {
    try {
      return question();
    } catch (cause) {
      throw new StorageError(`SQLite: ${(cause as Error).message}`, { cause });
    }
  }
}

function fromRow(row: Row): StoredFeedback {
  const message = withoutNull({
    version: 1,
    id: row.id,
    submittedAt: row.submitted_at,
    page: withoutNull({ url: row.page_url, title: row.page_title, language: row.page_language }),
    rating: withoutNull({ scale: row.rating_scale, value: row.rating_value, max: row.rating_max }),
    category: row.category,
    message: row.message,
    contact: withoutNull({ name: row.contact_name, email: row.contact_email }),
    topic: row.topic,
    context: row.context === null ? null : JSON.parse(String(row.context)),
    client: row.client,
    notBsn: row.not_bsn === null ? null : row.not_bsn === 1,
  });
  return {
    sequence: Number(row.sequence),
    // Only `add` writes this table, and it takes nothing but a FeedbackMessage.
    message: message as FeedbackMessage,
    reference: String(row.reference),
    receivedAt: new Date(String(row.received_at)),
  };
}

/** The keys that have a value; null when none has. */
function withoutNull(values: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(values).filter(([, value]) => value !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
