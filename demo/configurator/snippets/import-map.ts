/** `dist/integrity.json`, as far as it is read here. */
export interface Integrity {
  version: string;
  /** File → `sha384-…`. */
  files: Readonly<Record<string, string>>;
}

/** An inline import map that has a browser check every part, and what the page's policy must say of it. */
export interface ImportMap {
  text: string;
  /** `'sha256-…'` */
  scriptSrc: string;
}

/**
 * Makes the import map for files that are served from an address, with the same text as the build makes for its own.
 *
 * @param base path of the folder, with `/` at its end
 * @returns nothing where the browser cannot make hashes: on plain http
 */
export async function importMap({ files }: Integrity, base: string): Promise<ImportMap | undefined> {
  // The types say that it is always there.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const scripts = Object.entries(files).filter(([file]) =>
    /^(?:raakvlak\.js$|chunks\/|elements\/|locales\/)/.test(file),
  );
  const integrity = Object.fromEntries(scripts.map(([file, value]) => [base + file, value]));
  const text = JSON.stringify({ integrity });
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { text, scriptSrc: `'sha256-${btoa(String.fromCharCode(...hash))}'` };
}
