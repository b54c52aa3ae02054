import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importMap as makeImportMap, type ImportMap } from '../../src/cli/import-map.ts';

/** `dist/integrity.json`. */
export interface Integrity {
  version: string;
  /** File → `sha384-…`, for `<script integrity>`. */
  files: Record<string, string>;
  /** An import map that has a browser check every chunk of the split build too. */
  importMap: ImportMap;
}

/** Describes built files; each is checked by what is in it. */
export function describe(folder: string, files: readonly string[], version: string): Integrity {
  const hashes = Object.fromEntries(
    files.map((file) => [file, `sha384-${hash('sha384', readFileSync(join(folder, file)))}`]),
  );
  return { version, files: hashes, importMap: importMap(hashes, `/raakvlak/${version}/`) };
}

/**
 * The import map for files that are served from an address.
 *
 * @param files As in {@link Integrity}.
 * @param base Path or address of the folder, with `/` at its end.
 */
export function importMap(files: Readonly<Record<string, string>>, base: string): ImportMap {
  return makeImportMap(files, base, (text) => hash('sha256', text));
}

function hash(algorithm: string, content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('base64');
}
