/** What the HTML standard reads for the numbers 128 to 159, which are control characters (windows-1252). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

let names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
let isWhole = false;

/** Whether a text has characters by name that are not known without {@link loadEntityNames}. */
export function needsEntityNames(text: unknown): boolean {
  if (isWhole || typeof text !== 'string' || !text.includes('&')) return false;
  return /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z]/i.test(text);
}

/** Loads the names beyond the five of XML and the fixed space. Most feeds write characters as they are. */
export async function loadEntityNames(): Promise<void> {
  const { entityNames } = await import('./entity-names.js');
  names = entityNames(names);
  isWhole = true;
}

function fromNumber(code: number): string {
  if (code >= 128 && code < 160) return C1[code - 128] ?? '';
  const isUnicode = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isUnicode ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Decodes character references once: by number, and by the names that are loaded (HTML standard, 13.5); an unknown
 * name stays as it is. `&amp;lt;` becomes `&lt;`, not `<`.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+);?|#(\d+);?|([a-z][a-z\d]{1,8});)/gi,
    (whole, hex: string | undefined, digits: string | undefined, name: string | undefined) => {
      // HTML decodes some names without their semicolon, too; but here `?a=1&copy=2` is an address, not a ©.
      if (name) return Object.hasOwn(names, name) ? (names[name] ?? whole) : whole;
      return fromNumber(hex ? parseInt(hex, 16) : Number(digits));
    },
  );
}
