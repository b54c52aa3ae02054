import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newReference } from './reference.ts';
import { migrate } from './sqlite-migrations.ts';
import { Conditions } from './storage/conditions.ts';
import { DatabaseError } from './storage/database-error.ts';
import { SQLITE } from './storage/dialect.ts';
import { COLUMNS, fromRow, REFERENCE_TRIES, toValues, type Row } from './storage/row.ts';
import { searchText } from './storage/search-text.ts';
import { statisticsQuestions, toStatistics } from './storage/statistics.ts';
import {
  StorageError,
  type AddOutcome,
  type FeedbackFilter,
  type FeedbackStorage,
  type Handling,
  type NewFeedback,
  type Removed,
  type Statistics,
  type StoredFeedback,
} from './storage.ts';

export { DatabaseError };

/** How long a statement waits for another process that is writing. */
const BUSY_MS = 5000;

export interface SqliteOptions {
  /** Makes references. */
  reference?: () => string;
  /** Clock for the record of the schema. */
  now?: () => Date;
  /** How large the file may become, so that nobody fills the disk by sending; without it, as large as the disk allows. */
  maxBytes?: number;
}

/**
 * Opens the feedback in one SQLite file, and makes the file and its folder on first use, readable by its owner alone.
 * Writes are durable when they are acknowledged: write-ahead log with full synchronisation. What is removed is overwritten.
 * @param path of the file
 * @throws DatabaseError when the file cannot be made, or is no database of ours
 */
export function openSqliteStorage(
  path: string,
  { reference = newReference, now = () => new Date(), maxBytes }: SqliteOptions = {},
): FeedbackStorage {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite would make the file readable by everyone; its companions (-wal, -shm) take over this mode.
    closeSync(openSync(path, 'a', 0o600));
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database, now);
    if (maxBytes !== undefined) {
      const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
      database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageSize)}`);
    }
    return new SqliteStorage(database, reference);
  } catch (cause) {
    database?.close();
    throw new DatabaseError(`Cannot use the database ${path}: ${(cause as Error).message}.`, { cause });
  }
}

/** A message that waits for the next transaction, and who waits for it. */
interface Waiting {
  feedback: NewFeedback;
  resolve: (outcome: AddOutcome) => void;
  reject: (error: StorageError) => void;
}

class SqliteStorage implements FeedbackStorage {
  readonly #database: DatabaseSync;
  readonly #reference: () => string;
  readonly #waiting: Waiting[] = [];
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
      find: database.prepare('SELECT * FROM feedback WHERE id = ? OR reference = ?'),
      change: database.prepare(
        'UPDATE feedback SET status = ?, note = ?, assignee = ?, changed_at = ?, search = ? WHERE sequence = ?',
      ),
      remove: database.prepare('DELETE FROM feedback WHERE id = ? OR reference = ?'),
      removeOld: database.prepare('DELETE FROM feedback WHERE received_at < ?'),
      forgetContacts: database.prepare(
        `UPDATE feedback SET contact_name = NULL, contact_email = NULL
         WHERE received_at < ? AND (contact_name IS NOT NULL OR contact_email IS NOT NULL)`,
      ),
    };
  }

  /** Messages that come at the same time share a transaction, as it is the disk that takes the time. */
  add(feedback: NewFeedback): Promise<AddOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ feedback, resolve, reject }) === 1) setImmediate(() => this.#addWaiting());
    });
  }

  #addWaiting(): void {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    try {
      const answers = this.#inTransaction(() =>
        waiting.map(({ feedback, resolve, reject }) => {
          try {
            const outcome = this.#addOnce(feedback);
            return () => resolve(outcome);
          } catch (cause) {
            // What is wrong with one message is none of the others' business, unless the whole was taken back.
            if (!this.#database.isTransaction) throw cause;
            return () => reject(toStorageError(cause));
          }
        }),
      );
      for (const answer of answers) answer();
    } catch (cause) {
      for (const { reject } of waiting) reject(toStorageError(cause));
    }
  }

  #addOnce(feedback: NewFeedback): AddOutcome {
    const { message, key, bodyHash } = feedback;
    const known = this.#statements.known.get(key, message.id, key);
    if (known) {
      if (known.body_hash !== bodyHash) return { outcome: 'conflict' };
      return { outcome: 'replayed', id: String(known.id), reference: String(known.reference) };
    }
    const reference = this.#freeReference();
    this.#statements.add.run(...toValues(feedback, reference));
    return { outcome: 'stored', id: message.id, reference };
  }

  #freeReference(): string {
    for (let tries = 0; tries < REFERENCE_TRIES; tries++) {
      const reference = this.#reference();
      if (!this.#statements.taken.get(reference)) return reference;
    }
    throw new Error(`No free reference in ${REFERENCE_TRIES} tries.`);
  }

  find(idOrReference: string): Promise<StoredFeedback | undefined> {
    return this.#ask(() => this.#find(idOrReference));
  }

  #find(idOrReference: string): StoredFeedback | undefined {
    const row = this.#statements.find.get(idOrReference, idOrReference);
    return row && fromRow(row);
  }

  list({
    limit,
    before = Number.MAX_SAFE_INTEGER,
    filter = {},
  }: {
    limit: number;
    before?: number;
    filter?: FeedbackFilter;
  }): Promise<StoredFeedback[]> {
    return this.#ask(() => {
      const conditions = new Conditions(SQLITE, filter).add('sequence < ', before);
      const end = `ORDER BY sequence DESC LIMIT ${conditions.value(limit)}`;
      // A period is found in an index, and only what is given is then read from the table.
      const sql =
        (filter.from ?? filter.until)
          ? `SELECT * FROM feedback WHERE sequence IN (SELECT sequence FROM feedback ${conditions.where()} ${end})
             ORDER BY sequence DESC`
          : `SELECT * FROM feedback ${conditions.where()} ${end}`;
      return this.#all(sql, conditions.values).map(fromRow);
    });
  }

  count(filter?: FeedbackFilter): Promise<number> {
    return this.#ask(() => {
      const conditions = new Conditions(SQLITE, filter);
      const [row] = this.#all(
        `SELECT count(*) AS count FROM feedback ${conditions.where()}`,
        conditions.values,
      );
      return Number(row?.count);
    });
  }

  change(id: string, handling: Partial<Handling>, now: Date): Promise<StoredFeedback | undefined> {
    return this.#ask(() =>
      this.#inTransaction(() => {
        const found = this.#find(id);
        if (!found) return undefined;
        const { status, note, assignee } = { ...found, ...handling };
        const { sequence, reference, message } = found;
        const search = searchText({ message: message.message, note, reference });
        this.#statements.change.run(status, note, assignee, now.toISOString(), search, sequence);
        return { ...found, status, note, assignee, changedAt: now };
      }),
    );
  }

  async remove(idOrReference: string): Promise<boolean> {
    const { changes } = await this.#ask(() => this.#statements.remove.run(idOrReference, idOrReference));
    this.#clearLog();
    return Number(changes) > 0;
  }

  statistics(query: { filter?: FeedbackFilter; enough: number; most: number }): Promise<Statistics> {
    const questions = statisticsQuestions(SQLITE, query);
    return this.#ask(() =>
      this.#inTransaction(
        () => toStatistics(questions.map(({ sql, values }) => this.#all(sql, values))),
        'DEFERRED',
      ),
    );
  }

  async expire(before: { messages: Date; contacts: Date }): Promise<Removed> {
    const removed = await this.#ask(() =>
      this.#inTransaction(() => ({
        messages: Number(this.#statements.removeOld.run(before.messages.toISOString()).changes),
        contacts: Number(this.#statements.forgetContacts.run(before.contacts.toISOString()).changes),
      })),
    );
    this.#clearLog();
    return removed;
  }

  async check(): Promise<void> {
    await this.#ask(() => this.#statements.taken.get(''));
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#addWaiting();
    this.#database.close();
  }

  #all(sql: string, values: Conditions['values']): Row[] {
    return this.#database.prepare(sql).all(...values);
  }

  /** @param mode IMMEDIATE: looking and writing are one step, for other processes on the same file too */
  #inTransaction<T>(work: () => T, mode: 'IMMEDIATE' | 'DEFERRED' = 'IMMEDIATE'): T {
    this.#database.exec(`BEGIN ${mode}`);
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } finally {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    }
  }

  /** What was removed is in the write-ahead log still. While others read it stays there until a later time. */
  #clearLog(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // It was removed and that is what was asked; every later write clears the log as well.
    }
  }

  async #ask<T>(question: () => T): Promise<T> {
    try {
      return question();
    } catch (cause) {
      throw toStorageError(cause);
    }
  }
}

function toStorageError(cause: unknown): StorageError {
  return new StorageError(`SQLite: ${(cause as Error).message}`, { cause });
}
