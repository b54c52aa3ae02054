import type pg from 'pg';
import { COLUMNS, REFERENCE_TRIES, toValues, type Value } from './storage/row.ts';
import type { AddOutcome, NewFeedback } from './storage.ts';

/** Statements that add, at the same time. What comes meanwhile waits and goes in the next one, all together. */
const UNDER_WAY = 2;
/** Messages in one statement. */
const TOGETHER = 100;

const REFERENCE = COLUMNS.indexOf('reference');
const TYPES: Readonly<Record<string, string>> = {
  received_at: 'timestamptz',
  rating_value: 'smallint',
  rating_max: 'smallint',
  not_bsn: 'smallint',
};
/** Named, so that each connection reads and plans it once, however many messages it takes. */
const ADD = {
  name: 'add-feedback',
  text: `INSERT INTO feedback (${COLUMNS.join(', ')})
    SELECT * FROM unnest(${COLUMNS.map((column, n) => `$${n + 1}::${TYPES[column] ?? 'text'}[]`).join(', ')})
    ON CONFLICT DO NOTHING RETURNING id, idempotency_key, reference`,
};

/** What says which message of a statement was stored. */
interface Stored {
  id: string;
  idempotency_key: string;
  reference: string;
}

interface Waiting {
  feedback: NewFeedback;
  resolve: (outcome: AddOutcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Adds messages to PostgreSQL, each once. Those that come at the same time share a statement, and so a transaction: the
 * way to the database and its disk takes far longer than a message.
 */
export class PostgresAdding {
  readonly #pool: pg.Pool;
  readonly #reference: () => string;
  readonly #waiting: Waiting[] = [];
  #isPlanned = false;
  /** Statements that have not been answered yet. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(pool: pg.Pool, reference: () => string) {
    this.#pool = pool;
    this.#reference = reference;
  }

  /** Rejects with the database's own error. */
  add(feedback: NewFeedback): Promise<AddOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ feedback, resolve, reject });
      this.#plan();
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async settle(): Promise<void> {
    this.#send();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Once what has arrived by now has been read. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.#send();
    });
  }

  #send(): void {
    while (this.#waiting.length > 0 && this.#underWay.size < UNDER_WAY) {
      const part = this.#addAll(this.#waiting.splice(0, TOGETHER));
      this.#underWay.add(part);
      void part.finally(() => {
        this.#underWay.delete(part);
        this.#send();
      });
    }
  }

  /** Never rejects: each message has its own answer. */
  async #addAll(waiting: readonly Waiting[]): Promise<void> {
    let outcomes: (AddOutcome | undefined)[];
    try {
      outcomes = await this.#insert(waiting.map(({ feedback }) => feedback));
    } catch (error) {
      // By its key none is stored twice, should the database have stored them after all.
      if (waiting.length > 1 && isAboutOne(error)) {
        await Promise.all(waiting.map((each) => this.#addAll([each])));
      } else for (const { reject } of waiting) reject(error);
      return;
    }
    const answers = waiting.map(async ({ feedback, resolve, reject }, n) => {
      try {
        resolve(outcomes[n] ?? (await this.#addAgain(feedback)));
      } catch (error) {
        reject(error);
      }
    });
    await Promise.all(answers);
  }

  /** For a message that was not stored, as it is known, or as its reference was taken. */
  async #addAgain(feedback: NewFeedback): Promise<AddOutcome> {
    for (let tries = 0; tries < REFERENCE_TRIES; tries++) {
      const known = await this.#known(feedback);
      if (known) return known;
      const [outcome] = await this.#insert([feedback]);
      if (outcome) return outcome;
    }
    throw new Error(`No free reference in ${REFERENCE_TRIES} tries.`);
  }

  /**
   * One statement is one transaction. It waits for another that is adding the same key or id, and then leaves that out.
   * @returns for each what came of it; undefined when it was left out
   */
  async #insert(all: readonly NewFeedback[]): Promise<(AddOutcome | undefined)[]> {
    const rows = all.map((feedback) => toValues(feedback, this.#reference()));
    const values: Value[][] = COLUMNS.map((_, n) => rows.map((row) => row[n] ?? null));
    const stored = await this.#pool.query<Stored>({ ...ADD, values });
    const left = new Set(stored.rows.map(nameOf));
    return all.map(({ message, key }, n) => {
      const reference = String(rows[n]?.[REFERENCE]);
      // Taken out: the same message twice at once is stored once.
      const isStored = left.delete(nameOf({ id: message.id, idempotency_key: key, reference }));
      return isStored ? { outcome: 'stored', id: message.id, reference } : undefined;
    });
  }

  async #known({ message, key, bodyHash }: NewFeedback): Promise<AddOutcome | undefined> {
    const { rows } = await this.#pool.query<{ id: string; reference: string; body_hash: string }>(
      `SELECT id, reference, body_hash FROM feedback WHERE idempotency_key = $1 OR id = $2
       ORDER BY idempotency_key = $1 DESC LIMIT 1`,
      [key, message.id],
    );
    const [known] = rows;
    if (!known) return undefined;
    if (known.body_hash !== bodyHash) return { outcome: 'conflict' };
    return { outcome: 'replayed', id: known.id, reference: known.reference };
  }
}

function nameOf({ id, idempotency_key, reference }: Stored): string {
  return `${id} ${idempotency_key} ${reference}`;
}

/**
 * Whether the others might be stored without the message that is wrong: bad values (22), broken rules (23), or two
 * statements that wait for each other (40). Anything else would go wrong again, and take as long.
 */
function isAboutOne(error: unknown): boolean {
  return /^(?:22|23|40)/.test(String((error as { code?: unknown }).code));
}
