import pg from 'pg';
import { PostgresAdding } from './postgres-adding.ts';
import { migrate } from './postgres-migrations.ts';
import { newReference } from './reference.ts';
import { Conditions } from './storage/conditions.ts';
import { DatabaseError } from './storage/database-error.ts';
import { POSTGRES } from './storage/dialect.ts';
import { fromRow, type Row, type Value } from './storage/row.ts';
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

/** How long a new connection may take. A sender waits meanwhile, and tries again later. */
const CONNECT_MS = 5000;
/** How long the database may work on a statement, and wait for a lock. */
const STATEMENT_MS = 10_000;
/** How much longer we wait for its answer: so that it ends the statement itself while it still can. */
const ANSWER_MS = 2000;
/** What the retention job may take; a first one on an old database has much to remove. */
const EXPIRE_MS = 600_000;
/** Connections of one process. A database takes a hundred by default, for all processes together. */
const CONNECTIONS = 10;

const DURABLE =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";
export interface PostgresOptions {
  /** Makes references. */
  reference?: () => string;
  /** Clock for the record of the schema. */
  now?: () => Date;
  /** Connections at most, 10 by default. */
  connections?: number;
  /** Milliseconds that a statement may take, 10 000 by default. */
  timeout?: number;
}

/**
 * Opens the feedback in a PostgreSQL database, version 12 or newer, and makes its tables on first use, in the schema that
 * the user works in. Any number of processes may do so at once. A write is on the database's disk when it is acknowledged.
 * @param url `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with `?sslmode=verify-full` to check the server's certificate
 * @throws DatabaseError when it cannot be reached, or is no database of ours; never with the password
 */
export async function openPostgresStorage(
  url: string,
  options: PostgresOptions = {},
): Promise<FeedbackStorage> {
  const { reference = newReference, now = () => new Date() } = options;
  const { connections = CONNECTIONS, timeout = STATEMENT_MS } = options;
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
    client.on('error', ignore);
    try {
      await client.connect();
      await migrate(client, now);
    } finally {
      await client.end();
    }
    return new PostgresStorage(
      new pg.Pool({
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: CONNECT_MS,
        statement_timeout: timeout,
        lock_timeout: timeout,
        query_timeout: timeout + ANSWER_MS,
        idle_in_transaction_session_timeout: timeout,
        keepAlive: true,
        application_name: 'raakvlak-receiver',
        // Whoever runs the database may have put speed above certainty for everything else in it.
        onConnect: async (connection) => void (await connection.query(DURABLE)),
      }),
      reference,
    );
  } catch (cause) {
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new DatabaseError(`Cannot use the PostgreSQL database: ${message || code}.`, { cause });
  }
}

class PostgresStorage implements FeedbackStorage {
  readonly #pool: pg.Pool;
  readonly #adding: PostgresAdding;

  constructor(pool: pg.Pool, reference: () => string) {
    this.#pool = pool;
    this.#adding = new PostgresAdding(pool, reference);
    // A connection that breaks says so to who uses it, too; unheard it would end the process.
    pool.on('error', ignore);
    pool.on('connect', (client) => client.on('error', ignore));
  }

  add(feedback: NewFeedback): Promise<AddOutcome> {
    return this.#ask(() => this.#adding.add(feedback));
  }

  async find(idOrReference: string): Promise<StoredFeedback | undefined> {
    const [row] = await this.#all('SELECT * FROM feedback WHERE id = $1 OR reference = $1', [idOrReference]);
    return row && fromRow(row);
  }

  async list({
    limit,
    before = Number.MAX_SAFE_INTEGER,
    filter = {},
  }: {
    limit: number;
    before?: number;
    filter?: FeedbackFilter;
  }): Promise<StoredFeedback[]> {
    const conditions = new Conditions(POSTGRES, filter).add('sequence < ', before);
    const end = `ORDER BY sequence DESC LIMIT ${conditions.value(limit)}`;
    const rows = await this.#all(`SELECT * FROM feedback ${conditions.where()} ${end}`, conditions.values);
    return rows.map(fromRow);
  }

  async count(filter?: FeedbackFilter): Promise<number> {
    const conditions = new Conditions(POSTGRES, filter);
    const [row] = await this.#all(
      `SELECT count(*) AS count FROM feedback ${conditions.where()}`,
      conditions.values,
    );
    return Number(row?.count);
  }

  change(id: string, handling: Partial<Handling>, now: Date): Promise<StoredFeedback | undefined> {
    return this.#inTransaction('READ WRITE', async (client) => {
      const { rows } = await client.query<Row>(
        'SELECT * FROM feedback WHERE id = $1 OR reference = $1 FOR UPDATE',
        [id],
      );
      const found = rows[0] && fromRow(rows[0]);
      if (!found) return undefined;
      const { status, note, assignee } = { ...found, ...handling };
      const { sequence, reference, message } = found;
      const search = searchText({ message: message.message, note, reference });
      await client.query(
        'UPDATE feedback SET status = $1, note = $2, assignee = $3, changed_at = $4, search = $5 WHERE sequence = $6',
        [status, note, assignee, now, search, sequence],
      );
      return { ...found, status, note, assignee, changedAt: now };
    });
  }

  remove(idOrReference: string): Promise<boolean> {
    return this.#ask(async () => {
      const { rowCount } = await this.#pool.query('DELETE FROM feedback WHERE id = $1 OR reference = $1', [
        idOrReference,
      ]);
      return rowCount !== null && rowCount > 0;
    });
  }

  statistics(query: { filter?: FeedbackFilter; enough: number; most: number }): Promise<Statistics> {
    const questions = statisticsQuestions(POSTGRES, query);
    // All sums are of the same moment.
    return this.#inTransaction('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
      const answers: Row[][] = [];
      for (const { sql, values } of questions) answers.push((await client.query<Row>(sql, values)).rows);
      return toStatistics(answers);
    });
  }

  expire(before: { messages: Date; contacts: Date }): Promise<Removed> {
    return this.#inTransaction('READ WRITE', async (client) => {
      await client.query(`SET LOCAL statement_timeout = ${EXPIRE_MS}`);
      const change = async (text: string, moment: Date): Promise<number> => {
        const query = { text, values: [moment], query_timeout: EXPIRE_MS };
        return (await client.query(query)).rowCount ?? 0;
      };
      const messages = await change('DELETE FROM feedback WHERE received_at < $1', before.messages);
      const contacts = await change(
        `UPDATE feedback SET contact_name = NULL, contact_email = NULL
         WHERE received_at < $1 AND (contact_name IS NOT NULL OR contact_email IS NOT NULL)`,
        before.contacts,
      );
      return { messages, contacts };
    });
  }

  async check(): Promise<void> {
    await this.#all('SELECT 1 FROM feedback LIMIT 1', []);
  }

  async close(): Promise<void> {
    if (this.#pool.ended) return;
    await this.#adding.settle();
    await this.#pool.end();
  }

  #all(sql: string, values: Value[]): Promise<Row[]> {
    return this.#ask(async () => (await this.#pool.query<Row>(sql, values)).rows);
  }

  #inTransaction<T>(mode: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#ask(async () => {
      const client = await this.#pool.connect();
      try {
        await client.query(`BEGIN ${mode}`);
        const result = await work(client);
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // Closing the connection takes back what was begun, also when it no longer answers.
        client.release(true);
        throw error;
      }
    });
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (cause) {
      throw new StorageError(`PostgreSQL: ${(cause as Error).message}`, { cause });
    }
  }
}

function ignore(): void {
  // Nothing is lost: whoever waits for an answer is told by the query itself.
}
