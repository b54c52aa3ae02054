import type pg from 'pg';

/** Two processes that start at once bring the schema up to date one after the other. Any number will do: 'Raak'. */
const LOCK = 0x5261616b;

/** Each runs once, in order, and is never changed after a release; a change of the schema is a new one. */
const migrations: readonly { name: string; sql: string }[] = [
  {
    name: 'feedback',
    // Addresses and categories are compared byte by byte ("C"), as SQLite does, so that an index finds what begins with a text.
    sql: `
      CREATE TABLE feedback (
        sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        idempotency_key TEXT NOT NULL UNIQUE,
        body_hash TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        received_at TIMESTAMPTZ(3) NOT NULL,
        submitted_at TEXT NOT NULL,
        page_url TEXT COLLATE "C",
        page_title TEXT,
        page_language TEXT,
        rating_scale TEXT,
        rating_value SMALLINT,
        rating_max SMALLINT,
        category TEXT COLLATE "C",
        message TEXT,
        contact_name TEXT,
        contact_email TEXT,
        topic TEXT,
        context TEXT,
        client TEXT,
        not_bsn SMALLINT,
        status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'in-progress', 'done')),
        note TEXT NOT NULL DEFAULT '',
        assignee TEXT NOT NULL DEFAULT '',
        changed_at TIMESTAMPTZ(3),
        search TEXT NOT NULL,
        rating_step SMALLINT GENERATED ALWAYS AS
          (1 + (8 * (rating_value - 1) + rating_max - 1) / (2 * NULLIF(rating_max - 1, 0))) STORED
      );
      CREATE INDEX feedback_received ON feedback (received_at);
      CREATE INDEX feedback_page ON feedback (page_url, sequence);
      CREATE INDEX feedback_category ON feedback (category, sequence);
      CREATE INDEX feedback_rating ON feedback (rating_step, sequence);
      CREATE INDEX feedback_status ON feedback (status, sequence)`,
  },
];

/**
 * Brings the schema up to date, in one transaction, so that a broken upgrade leaves the old schema.
 * @throws when a table with our name belongs to another program, or the database to a newer version of ours
 */
export async function migrate(client: pg.Client, now: () => Date): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await assertOurs(client);
    await client.query(
      'CREATE TABLE IF NOT EXISTS feedback_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL)',
    );
    const { rows } = await client.query<{ done: number }>(
      'SELECT count(*)::int AS done FROM feedback_migrations',
    );
    const done = rows[0]?.done ?? 0;
    if (done > migrations.length) {
      throw new Error(
        `the database is of a newer version (schema ${done}, this version knows ${migrations.length})`,
      );
    }
    for (const [index, { name, sql }] of migrations.entries()) {
      if (index < done) continue;
      await client.query(sql);
      await client.query('INSERT INTO feedback_migrations VALUES ($1, $2, $3)', [index + 1, name, now()]);
    }
    await client.query('COMMIT');
  } catch (error) {
    // When the connection is gone there is nothing left to take back.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function assertOurs(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ours: string | null; feedback: string | null }>(
    "SELECT to_regclass('feedback_migrations') AS ours, to_regclass('feedback') AS feedback",
  );
  if (rows[0]?.ours === null && rows[0].feedback !== null) {
    throw new Error('its table "feedback" belongs to another program');
  }
}
