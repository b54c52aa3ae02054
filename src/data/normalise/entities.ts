/** Names of U+00A0 to U+00FF in order, as HTML has them. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The others that news uses: what editors and word processors write. */
const MORE =
  'amp& lt< gt> quot" apos\' OEligŒ oeligœ ScaronŠ scaronš YumlŸ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† bull• hellip… permil‰ prime′ lsaquo‹ rsaquo› euro€ trade™ larr← uarr↑ rarr→ darr↓ minus− ne≠ le≤ ge≥ check✓ star☆';

/** What the HTML standard reads for the numbers 128 to 159, which are control characters (windows-1252). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

let names: Map<string, string> | undefined;

function named(): Map<string, string> {
  if (!names) {
    names = new Map(LATIN1.split(' ').map((name, i) => [name, String.fromCharCode(160 + i)]));
    for (const [, name = '', text = ''] of MORE.matchAll(/([a-z]+)(\W)(?: |$)/gi)) names.set(name, text);
  }
  return names;
}

function fromNumber(code: number): string {
  if (code >= 128 && code < 160) return C1[code - 128] ?? '';
  const isUnicode = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isUnicode ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Decodes character references once: by number, and the names that news uses (HTML standard, 13.5); an unknown name
 * stays as it is. `&amp;lt;` becomes `&lt;`, not `<`.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]{1,8}));?/gi, (whole, hex, digits, name) => {
    if (hex) return fromNumber(parseInt(hex, 16));
    if (digits) return fromNumber(parseInt(digits, 10));
    // HTML decodes some names without their semicolon, too; but here `?a=1&copy=2` is an address, not a ©.
    return whole.endsWith(';') ? (named().get(name) ?? whole) : whole;
  });
}
