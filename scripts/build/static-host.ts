import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a host is given of a version: what pages load, and what tells about it. */
const SERVED =
  /^(?:(?:raakvlak|elements\/|chunks\/|themes\/|locales\/).*\.(?:js|css)|integrity\.json|THIRD-PARTY-LICENSES\.txt)$/;

/** Hashes belong to one version; an address whose content changes with each has none. */
const ONLY_VERSIONED = 'integrity.json';

/** `1` of `1.2.3`: the folder whose files are those of the last version with that number. */
export function aliasOf(version: string): string {
  return version.split('.', 1)[0] ?? version;
}

/**
 * Lays a version down in a folder that a web server serves: `1.2.3/`, which never changes, and its alias `1/`.
 *
 * Nothing is ever removed: a page that has yesterday's `1/raakvlak.js` in its cache still finds its chunks, as their
 * names tell their content. What names others comes last, so that nobody is sent to a file that is not there yet.
 *
 * @param dist A built `dist`.
 * @param files The names of its files.
 * @returns The folders that were written, from `host`.
 * @throws When that version is there already with other content.
 */
export function layDown(dist: string, files: readonly string[], version: string, host: string): string[] {
  const served = files.filter((file) => SERVED.test(file)).sort(chunksFirst);
  const changed = served.filter((file) => {
    const there = join(host, version, file);
    return existsSync(there) && !readFileSync(there).equals(readFileSync(join(dist, file)));
  });
  if (changed.length > 0)
    throw new Error(
      `${version} is on the host already, with other content: ${changed.join(', ')}. Raise the version.`,
    );
  const alias = aliasOf(version);
  for (const file of served) {
    put(join(dist, file), join(host, version, file));
    if (file !== ONLY_VERSIONED) put(join(dist, file), join(host, alias, file));
  }
  return [version, alias];
}

const weight = (file: string): number => (file.startsWith('chunks/') ? 0 : file.includes('/') ? 1 : 2);
const chunksFirst = (a: string, b: string): number => weight(a) - weight(b) || (a < b ? -1 : 1);

/** A file is there whole or not at all. */
function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}
