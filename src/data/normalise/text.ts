import { decodeEntities } from './entities.js';

/** Elements whose content is not for reading. */
const UNREAD = /^(?:script|style|template|noscript|iframe|object|svg|math|title|textarea)$/;
/** Elements that stand in a line of text and part its words, as what is unread does; a summary must not end at one. */
const SPACE =
  /^(?:br|t[dh]|img|link|meta|embed|applet|i?frame|frameset|map|area|input|button|select|picture|source|video|audio|canvas)$/;
/** Elements that stand in a word; every other boundary is a break. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|blink|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const START = /<(?:!--|([!?/]?)([a-z][^\s/>]*)|[!?/])/gi;
const ATTRIBUTE = /[>=]/g;
const QUOTE = /\s*(["'])/y;
/** A text that is as it must be already, as most titles and summaries are: no markup, no `&`, single spaces, no noise. */
const TIDY = /^[!-%'-;=-~\u00a1-\u00ac\u00ae-\u167f]+(?: [!-%'-;=-~\u00a1-\u00ac\u00ae-\u167f]+)*$/;

/** Where a tag ends, reading quoted values as a browser does: `<a title=">">` is one tag. */
export function tagEnd(html: string, from: number): number {
  for (let at = from; ;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) return html.length;
    at = ATTRIBUTE.lastIndex;
    if (found[0] === '>') return at;
    QUOTE.lastIndex = at;
    const quote = QUOTE.exec(html)?.[1];
    if (!quote) continue;
    const close = html.indexOf(quote, QUOTE.lastIndex);
    if (close < 0) return html.length;
    at = close + 1;
  }
}

/**
 * The words of a piece of HTML, or of a plain text that may hold some: tags cut out as text, never handed to a parser,
 * which would report a feed's `onclick=` and `style=` to the page's policy; paragraphs kept as line breaks; scripts,
 * styles and comments gone; character references decoded once, afterwards. In time linear in the length.
 */
export function plainText(html: string): string {
  if (TIDY.test(html)) return html;
  let out = '';
  let at = 0;
  const isMarkup = /<[a-z/!?]/i.test(html);
  // In markup a line break is a space like any other; in plain text an empty line parts paragraphs.
  const words = (text: string): string =>
    text.replace(/\n\s*/g, (gap) => (!isMarkup && /\n[^\S\n]*\n/.test(gap) ? '\n' : ' '));
  if (isMarkup) {
    for (;;) {
      START.lastIndex = at;
      const tag = START.exec(html);
      if (!tag) break;
      out += words(html.slice(at, tag.index));
      if (tag[0] === '<!--') {
        // `<!-->` is a whole comment, too.
        const end = html.indexOf('-->', tag.index + 2);
        at = end < 0 ? html.length : end + 3;
        continue;
      }
      at = tagEnd(html, START.lastIndex);
      const name = (tag[2] ?? '').toLowerCase();
      const isUnread = UNREAD.test(name);
      if (!INLINE.test(name)) out += isUnread || SPACE.test(name) ? ' ' : '\n';
      if (!tag[1] && isUnread && html[at - 2] !== '/') {
        const close = new RegExp(`</${name}[\\s/>]`, 'gi');
        close.lastIndex = at;
        at = close.exec(html) ? tagEnd(html, close.lastIndex - 1) : html.length;
      }
    }
  }
  return tidy(decodeEntities(out + words(html.slice(at))));
}

/** One space between words, one line break between paragraphs, none at the ends; no control or zero-width noise. */
function tidy(text: string): string {
  return (
    text
      // Bidirectional overrides could make a title read otherwise than it is written.
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\ufeff]+/g, '')
      // In this order each step is linear: no run of spaces is read twice in search of a line break after it.
      // A single space, as almost all are, is left alone.
      .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim()
  );
}

/** The same on one line, for titles, labels and names. */
export function oneLine(html: string): string {
  return plainText(html).replace(/\n/g, ' ');
}

/**
 * The beginning of a text: its first paragraph, or so much of it as fits, cut after a sentence if one ends in its
 * second half, else after a word, with an ellipsis.
 *
 * @param most characters, 220 by default: about three lines of a phone
 */
export function beginning(text: string, most = 220): string {
  const first = text.split('\n', 1)[0] ?? '';
  if (first.length <= most) return first;
  const cut = first.slice(0, most);
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(cut)?.[0];
  if (sentence && sentence.length > most / 2) return sentence;
  const word = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || most);
  // A lone half of a surrogate pair at the end would show as a box.
  return `${word.replace(/[\ud800-\udbff]$|[\s,;:–-]+$/, '')}…`;
}
