/**
 * Style of a profile: adopted by the document, so that no policy stands in the way, and in a cascade layer, so that every
 * declaration of the page's own wins, whatever its selector. A page that has layers itself can put `@layer raakvlak;`
 * before its own. Custom properties inherit into shadow roots, the page's own ones too.
 */
function adoptSheet(css: string, baseURL = document.baseURI): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ baseURL });
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Sets design tokens, for all that the page does not set itself. */
export function useTokens(tokens: Readonly<Record<string, string>> = {}): void {
  const entries = Object.entries(tokens);
  if (!entries.length) return;
  const sheet = adoptSheet('@layer raakvlak{@layer theme,tokens;@layer tokens{:where(:root){}}}');
  const layer = (sheet.cssRules[0] as CSSLayerBlockRule).cssRules[1] as CSSLayerBlockRule;
  const { style } = layer.cssRules[0] as CSSStyleRule;
  for (const [name, value] of entries) style.setProperty(`--raakvlak-${name}`, value);
}

/**
 * Applies the style sheet of a theme, which is fetched where it is not known: a policy may forbid to link it.
 *
 * @param css the style sheet, when it is known
 * @param where address of the profile, which a relative one starts from
 * @throws when it is of another origin than the page and the profile, or cannot be had
 */
export async function useTheme(
  css: string | undefined,
  theme: string | undefined,
  where: string,
  signal: AbortSignal,
): Promise<void> {
  if (!theme) return;
  const { href, origin } = new URL(theme, where);
  let text = css;
  if (!text) {
    if (origin !== location.origin && origin !== new URL(where).origin) throw new Error('another origin');
    const response = await fetch(href, { signal });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    text = await response.text();
  }
  adoptSheet(`@layer raakvlak{@layer theme,tokens;@layer theme{${text}}}`, href);
}
