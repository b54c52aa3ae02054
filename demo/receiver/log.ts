import { StorageError } from './storage.ts';

/** What databases say in a code: `SQLITE_FULL` by its number and words, PostgreSQL's five characters, the system's name. */
interface Coded {
  code?: unknown;
  errcode?: unknown;
  errstr?: unknown;
}

/**
 * One line about what went wrong on our side, for the log. Never the error's own message: databases and parsers quote what
 * they could not take, and that is what a visitor wrote.
 */
export function describeError(error: Error): string {
  if (error instanceof StorageError) {
    const { code, errcode, errstr } = (error.cause ?? {}) as Coded;
    const facts = [code, errcode, errstr].filter(
      (fact) => typeof fact === 'string' || typeof fact === 'number',
    );
    return `The database failed (${facts.join(', ') || 'no code'}).`;
  }
  // Where it happened; a frame holds no values.
  const [place] = /\bat .*/.exec(error.stack ?? '') ?? [];
  return `${error.name} ${place ?? ''}`.trim();
}
