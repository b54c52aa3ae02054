/**
 * Where PostgreSQL's own programs are, for the tests of the receiver. Runs before `npm ci`: built-in modules only, plain
 * JavaScript.
 */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package. */
export const POSTGRES_PACKAGE = 'postgresql';

/** Debian keeps the programs of each version in a folder of their own, out of the PATH. */
const DEBIAN = '/usr/lib/postgresql';
/** Read by Debian's package before it makes a database of its own. */
const NO_OWN_DATABASE = '/etc/postgresql-common/createcluster.d/raakvlak-tests.conf';

/**
 * The folder that holds `initdb` and `postgres`, of the newest version; undefined when they are not on this machine.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .concat((process.env.PATH ?? '').split(delimiter));
  return folders.find((folder) => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs by a function without the database that Debian's package would make and start: the tests have their own.
 * @param {() => void} install
 */
export function withoutOwnDatabase(install) {
  mkdirSync(join(NO_OWN_DATABASE, '..'), { recursive: true });
  writeFileSync(NO_OWN_DATABASE, 'create_main_cluster = false\n');
  try {
    install();
  } finally {
    rmSync(NO_OWN_DATABASE);
  }
}
