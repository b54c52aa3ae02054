/** Stands for a hole while the stretches of a template are looked at as one text; HTML cannot contain it. */
const HOLE = '\0';

/** Elements beside which white space is never rendered. Lists of ours lay out by flex or grid, where that holds too. */
const BLOCKS = new Set(
  `address article aside blockquote caption col colgroup dd details dialog div dl dt fieldset figcaption figure footer
   form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p search section summary table
   tbody td template tfoot th thead tr ul
   circle defs ellipse g line path polygon polyline rect symbol use`.split(/\s+/),
);

/** A comment, an element whose text must stay as it is, or a tag. */
const MARKUP =
  /<!--[\s\S]*?-->|<(pre|textarea|script|style|title)\b(?:[^"'>]|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1\s*>|<\/?[a-z\0](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/**
 * Takes comments and the layout of the source out of an HTML template: white space becomes one space, and none beside
 * an element that starts a line of its own anyway. Attribute values, text in `pre` and the like, and holes stay as they
 * are, and so does a space between words, inline elements or holes.
 *
 * @param parts The literal stretches of an `html` or `svg` template.
 * @returns As many stretches.
 */
export function minifyHtml(parts: readonly string[]): string[] {
  const source = parts.join(HOLE);
  let out = '';
  let at = 0;
  let left: string | undefined;
  for (const match of source.matchAll(MARKUP)) {
    const [token] = match;
    // A hole in a comment must stay a hole there, or the values no longer fit.
    if (token.startsWith('<!--') && !token.includes(HOLE)) {
      out += minifyText(source.slice(at, match.index), left, undefined);
      left = undefined;
    } else {
      out += minifyText(source.slice(at, match.index), left, token);
      out += token.startsWith('<!--') || match[1] ? token : minifyTag(token);
      left = token;
    }
    at = match.index + token.length;
  }
  out += minifyText(source.slice(at), left, undefined);
  return out.split(HOLE);
}

/** Text between two tags; `undefined` on a side stands for the end of the template or something unknown. */
function minifyText(text: string, left: string | undefined, right: string | undefined): string {
  const pieces = text.split(HOLE).map((piece) => piece.replace(/[ \t\r\n\f]+/g, ' '));
  if (isBlock(left)) pieces[0] = (pieces[0] ?? '').replace(/^ /, '');
  const last = pieces.length - 1;
  if (isBlock(right)) pieces[last] = (pieces[last] ?? '').replace(/ $/, '');
  return pieces.join(HOLE);
}

function isBlock(token: string | undefined): boolean {
  const name = /^<\/?([a-z0-9]+)(?=[\s/>])/i.exec(token ?? '')?.[1];
  return name !== undefined && BLOCKS.has(name.toLowerCase());
}

function minifyTag(tag: string): string {
  return tag
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[ \t\r\n\f]+/g, ' ')))
    .join('')
    .replace(/(\0?) (\/?>)$/, (_, hole: string, end: string) =>
      // `attr=${x} />` without the space would make the slash part of the value.
      hole && end === '/>' ? `${hole} ${end}` : hole + end,
    );
}
