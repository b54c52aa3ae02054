/** Names of U+00A0 to U+00FF in order, as HTML has them. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of U+03B1 to U+03C9 in order, but for the sigma that ends a word; the capitals stand 32 before them. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho  sigma tau upsilon phi chi psi omega';

/** The other names of HTML 4, and those of HTML 5 that editors and word processors write. */
const MORE =
  'OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— horbar― lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ minus− ne≠ le≤ ge≥ asymp≈ infin∞ check✓ star☆ hearts♥ sigmafς thetasymϑ upsihϒ pivϖ imageℑ weierp℘ realℜ alefsymℵ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ lowast∗ radic√ prop∝ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ equiv≡ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ diams♦ amp& lt< gt> quot" apos\' AMP& LT< GT> QUOT" lpar( rpar) comma, period. colon: semi; quest? excl! num# dollar$ percnt% ast* plus+ equals= lowbar_ sol/ bsol\\ lbrack[ rbrack] verbar| grave` Tab\t NewLine\n';

/** What the HTML standard reads for the numbers 128 to 159, which are control characters (windows-1252). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

let names: Map<string, string> | undefined;

/** All names with their characters, those of XML included; made once, when the first is met. */
function allNames(): Map<string, string> {
  const all = new Map(LATIN1.split(' ').map((name, i) => [name, String.fromCharCode(160 + i)]));
  GREEK.split(' ').forEach((name, i) => {
    all.set(name, String.fromCharCode(0x3b1 + i));
    all.set((name[0] ?? '').toUpperCase() + name.slice(1), String.fromCharCode(0x391 + i));
  });
  for (const [, name = '', text = ''] of MORE.matchAll(/([a-z]+4?)([^a-z])(?: |$)/gi)) all.set(name, text);
  return all;
}

function fromNumber(code: number): string {
  if (code >= 128 && code < 160) return C1[code - 128] ?? '';
  const isUnicode = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isUnicode ? String.fromCodePoint(code) : '\ufffd';
}

/** Decodes character references by number and by all names that are known (HTML standard, 13.5). */
export function decodeAll(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+);?|#(\d+);?|([a-z][a-z\d]{1,8});)/gi,
    (whole, hex: string | undefined, digits: string | undefined, name: string | undefined) =>
      // HTML decodes some names without their semicolon, too; but here `?a=1&copy=2` is an address, not a ©.
      name
        ? ((names ??= allNames()).get(name) ?? whole)
        : fromNumber(hex ? parseInt(hex, 16) : Number(digits)),
  );
}
