/** An inline import map, and what a page's policy must say of it. */
export interface ImportMap {
  /** Where the folder of this version is on the server: addresses in an import map count from the page, not from us. */
  base: string;
  /** The exact text of the element, for `<script type="importmap">TEXT</script>`. */
  text: string;
  /** `'sha256-…'` of that text: `script-src` needs it, as an inline import map counts as an inline script. */
  scriptSrc: string;
}

/**
 * The import map that has a browser check every file of the split build.
 *
 * @param files file → `sha384-…`
 * @param base path or address of the folder, with `/` at its end
 * @param sha256 hash of a text, in base64
 */
export function importMap(
  files: Readonly<Record<string, string>>,
  base: string,
  sha256: (text: string) => string,
): ImportMap {
  const scripts = Object.entries(files).filter(([file]) =>
    /^(?:raakvlak\.js$|chunks\/|elements\/|locales\/)/.test(file),
  );
  const integrity = Object.fromEntries(scripts.map(([file, value]) => [base + file, value]));
  const text = JSON.stringify({ integrity });
  return { base, text, scriptSrc: `'sha256-${sha256(text)}'` };
}
