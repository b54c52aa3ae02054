import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { assertOurs, SCHEMA_VERSION } from '../sqlite-migrations.ts';

/** A copy could not be made or put back, in words for who runs the receiver. Nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** What is in a database. */
export interface Contents {
  messages: number;
  schema: number;
}

/**
 * Copies a database that may be in use to a new file, readable by its owner alone, and looks whether the copy is whole.
 * @param path of the database
 * @param target where the copy comes; nothing may be there
 * @throws BackupError
 */
export async function backUp(path: string, target: string): Promise<Contents> {
  if (existsSync(target)) throw new BackupError(`${target} is there already; nothing was written.`);
  // It gets its name only when it is whole: what is half copied must not look like a copy.
  const part = `${target}.part`;
  let database: DatabaseSync | undefined;
  try {
    look(path);
    writeFileSync(part, '', { mode: 0o600 });
    database = new DatabaseSync(path, { timeout: 5000, readOnly: true });
    await backup(database, part);
    const contents = look(part);
    renameSync(part, target);
    return contents;
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`${path} could not be copied to ${target}: ${(cause as Error).message}.`, {
      cause,
    });
  } finally {
    if (database?.isOpen) database.close();
    removeWithCompanions(part);
  }
}

/**
 * Puts a copy in the place of the database, which no process may have open. What was there is kept beside it.
 * @param path of the database
 * @param source a copy by {@link backUp}, which stays
 * @returns what is in it, and where the former database is now, when there was one
 * @throws BackupError
 */
export function restore(path: string, source: string, now: Date): Contents & { former?: string } {
  const part = `${path}.part`;
  try {
    look(source);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    copyFileSync(source, part);
    chmodSync(part, 0o600);
    const contents = look(part);
    if (!existsSync(path)) {
      renameSync(part, path);
      return contents;
    }
    closeLog(path);
    const former = `${path}.before-${now.toISOString().replaceAll(':', '').slice(0, 17)}`;
    renameSync(path, former);
    renameSync(part, path);
    return { ...contents, former };
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`${source} could not be put back: ${(cause as Error).message}.`, { cause });
  } finally {
    removeWithCompanions(part);
  }
}

/** What is in a file. @throws BackupError when it is no whole database of ours */
function look(path: string): Contents {
  if (!existsSync(path)) throw new BackupError(`There is no ${path}.`);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    assertOurs(database);
    const [check] = database.prepare('PRAGMA integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error('it is damaged');
    const messages = Number(database.prepare('SELECT count(*) AS count FROM feedback').get()?.count);
    const schema = Number(database.prepare('SELECT count(*) AS count FROM migrations').get()?.count);
    if (schema > SCHEMA_VERSION) throw new Error('it was made by a newer version of the receiver');
    return { messages, schema };
  } catch (cause) {
    throw new BackupError(
      `${path} is no database of the receiver that can be used: ${(cause as Error).message}.`,
      {
        cause,
      },
    );
  } finally {
    database?.close();
  }
}

/** Writes all that is in the log to the file itself. @throws BackupError when another process has the database open */
function closeLog(path: string): void {
  const database = new DatabaseSync(path);
  try {
    // SQLite leaves the log only when nobody else is there.
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (cause) {
    throw new BackupError(`${path} is in use. Stop the receiver first.`, { cause });
  } finally {
    database.close();
  }
}

function removeWithCompanions(path: string): void {
  for (const companion of ['', '-wal', '-shm', '-journal']) rmSync(path + companion, { force: true });
}
