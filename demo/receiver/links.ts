/**
 * Most links that a message may hold. A visitor who reports pages that are broken names a few; who posts advertisements
 * names dozens. The visitor is told, and can mend it: nothing is thrown away in silence.
 */
export const MAX_LINKS = 10;

/** An address with its scheme, or one that begins with `www.`; `https://www.` is one link, not two. */
const LINK = /https?:\/\/(?:www\.)?|(?<![\p{L}\p{N}/.@-])www\./giu;

/** How many links stand in a text, written as addresses, Markdown, HTML or forum markup alike. */
export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0;
}
