/**
 * What a style sheet takes when a token is not set: the second argument of the first `var(--raakvlak-NAME, …)`, whole, with
 * the variables in it; nothing when it reads no such token, or takes nothing in its place.
 */
export function fallbackOf(token: string, css: string): string | undefined {
  const start = new RegExp(String.raw`var\(\s*${token}\s*,`).exec(css);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  let depth = 1;
  let at = from;
  for (; at < css.length && depth > 0; at++) {
    if (css[at] === '(') depth += 1;
    else if (css[at] === ')') depth -= 1;
  }
  return css.slice(from, at - 1).trim() || undefined;
}

/** The rule of a class with no more than its private variables, as they change nothing but what is read from them. */
export function privateOf(name: string, css: string): string {
  const rule = new RegExp(String.raw`\n {2}\.${name} \{([\s\S]*?)\n {2}\}`).exec(css)?.[1] ?? '';
  return `.${name} { ${(rule.match(/--_[a-z-]+:[^;]*;/g) ?? []).join(' ')} }`;
}

/** A kind of value in the format of the Design Tokens Community Group, and the CSS property that resolves it. */
export interface Kind {
  type: 'color' | 'dimension' | 'fontFamily' | 'fontWeight' | 'number' | 'border';
  property: string;
}

/** The kind of a token, by its name. */
export function kindOf(token: string): Kind {
  if (/color(?:-[a-z]+)?$/.test(token)) return { type: 'color', property: 'color' };
  if (token.endsWith('-focus-outline')) return { type: 'border', property: 'outline' };
  if (token.endsWith('-font-family')) return { type: 'fontFamily', property: 'font-family' };
  if (token.endsWith('-font-weight')) return { type: 'fontWeight', property: 'font-weight' };
  if (/-(?:line-height|aspect-ratio)$/.test(token))
    return { type: 'number', property: token.endsWith('ratio') ? 'aspect-ratio' : 'line-height' };
  // A width is rounded to what a screen can show.
  if (token.endsWith('-radius')) return { type: 'dimension', property: 'border-top-left-radius' };
  return { type: 'dimension', property: token.endsWith('-font-size') ? 'font-size' : 'inline-size' };
}
