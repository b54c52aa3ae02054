/** Names of U+00A0 to U+00FF in order, as HTML has them. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The others that news uses: what editors and word processors write. */
const MORE =
  'OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— horbar― lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ minus− ne≠ le≤ ge≥ asymp≈ infin∞ check✓ star☆ hearts♥ AMP& LT< GT> QUOT" lpar( rpar) comma, period. colon: semi; quest? excl! num# dollar$ percnt% ast* plus+ equals= lowbar_ sol/ bsol\\ lbrack[ rbrack] verbar| grave` Tab\t NewLine\n';

/** All names with their characters, on top of those that are known already. */
export function entityNames(known: Record<string, string>): Record<string, string> {
  const names = { ...known };
  LATIN1.split(' ').forEach((name, i) => (names[name] = String.fromCharCode(160 + i)));
  for (const [, name = '', text = ''] of MORE.matchAll(/([a-z]+)([^a-z])(?: |$)/gi)) names[name] = text;
  return names;
}
