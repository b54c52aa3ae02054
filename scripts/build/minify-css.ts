/** Comment, string, `url()`, white space, punctuation, or anything else up to the next of those. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|url\([^)"']*\)|[ \t\r\n\f]+|[{}:;,>]|[^ \t\r\n\f"'{}:;,>/u]+|[\s\S]/g;

/** The zero in `0.5em`, which CSS can do without. */
const LEADING_ZERO = /(?<![\w.#-])0(\.\d)/g;

/**
 * Takes comments, layout and leading zeros out of CSS and changes nothing else: no rule is merged, no value rewritten.
 * A space stays wherever it can mean something: between words, round the operators of `calc()`, before `:` in a
 * selector (`a :hover`), and beside a hole of a template.
 *
 * @param parts The literal stretches of a `css` template, or one whole sheet.
 * @returns As many stretches.
 */
export function minifyCss(parts: readonly string[]): string[] {
  return parts.map((part, index) => {
    let out = '';
    let gap = false;
    for (const [token] of part.matchAll(TOKEN)) {
      if (/^[ \t\r\n\f]/.test(token)) gap = true;
      else if (token.startsWith('/*')) gap = true;
      else {
        if (gap && needsSpace(out, token, index > 0)) out += ' ';
        gap = false;
        if (token === '}') out = out.replace(/;$/, '');
        out += /^["']|^url\(/.test(token) ? token : token.replace(LEADING_ZERO, '$1');
      }
    }
    const beforeHole = gap && index < parts.length - 1 && !/[{};,]$/.test(out);
    return beforeHole ? `${out} ` : out;
  });
}

function needsSpace(before: string, token: string, afterHole: boolean): boolean {
  if (before === '') return afterHole && !/^[{};,]/.test(token);
  // `:` keeps a space before it (a descendant's pseudo-class) and loses the one behind it (a declaration's value).
  if (/[{};,:>(]$/.test(before)) return false;
  return !/^[{};,>)]/.test(token);
}
