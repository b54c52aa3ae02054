/** What the elements of a page ask for, beside the page's own origin. */
export interface Needs {
  /** Origins of feeds and of the address for feedback. */
  connect: readonly string[];
  /** Origins of pictures. */
  images: readonly string[];
  /** `'sha256-…'` of an inline import map. */
  scriptSrc?: string | undefined;
  /** The page loads a style sheet of ours. */
  hasSheet: boolean;
  /** Lit comes from npm, with the name of its own. */
  isBundled: boolean;
}

/** The directives to ask for, one a line; enough for our elements under `default-src 'none'`. */
export function policy({ connect, images, scriptSrc, hasSheet, isBundled }: Needs): string {
  const line = (name: string, more: readonly string[]): string =>
    [name, "'self'", ...new Set(more)].join(' ');
  return [
    line('script-src', scriptSrc === undefined ? [] : [scriptSrc]),
    line('connect-src', connect),
    line('img-src', images),
    ...(hasSheet ? [line('style-src', [])] : []),
    "require-trusted-types-for 'script'",
    `trusted-types raakvlak ${isBundled ? 'lit-html' : 'raakvlak-lit'}`,
  ]
    .map((directive) => `${directive};`)
    .join('\n');
}
