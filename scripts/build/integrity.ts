import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `dist/integrity.json`. */
export interface Integrity {
  version: string;
  /** File → `sha384-…`, for `<script integrity>`. */
  files: Record<string, string>;
  /** An import map that has a browser check every chunk of the split build too. */
  importMap: ImportMap;
}

/** An inline import map, and what a page's policy must say of it. */
export interface ImportMap {
  /** Where the folder of this version is on the server: addresses in an import map count from the page, not from us. */
  base: string;
  /** The exact text of the element, for `<script type="importmap">TEXT</script>`. */
  text: string;
  /** `'sha256-…'` of that text: `script-src` needs it, as an inline import map counts as an inline script. */
  scriptSrc: string;
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
  const scripts = Object.entries(files).filter(([file]) =>
    /^(?:raakvlak\.js$|chunks\/|elements\/)/.test(file),
  );
  const integrity = Object.fromEntries(scripts.map(([file, value]) => [base + file, value]));
  const text = JSON.stringify({ integrity });
  return { base, text, scriptSrc: `'sha256-${hash('sha256', text)}'` };
}

function hash(algorithm: string, content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('base64');
}
