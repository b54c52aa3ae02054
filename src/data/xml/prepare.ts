import { FeedError } from '../errors.js';
import { decodeEntities } from '../normalise/entities.js';
import { tagEnd } from '../normalise/text.js';

/** Deeper than any feed, shallower than what a parser's stack bears. */
const DEEPEST = 200;
/** More elements than 20 000 items have. */
const MOST = 1_000_000;

/** Namespaces of prefixes that feeds use without saying what they mean. */
const NAMESPACES: Record<string, string> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  atom: 'http://www.w3.org/2005/Atom',
};

/** What has no place in XML 1.0, and a parser stops at. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const NO_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g;

/** A declaration of a namespace: all before its name, and that. */
const NAMESPACE = /(\sxmlns[\w:.-]*\s*=\s*["'])([^"']*)/g;

/** Namespaces whose elements a browser knows: even where nothing runs, it tells a page's policy of their `onclick` and `style`. */
const LIVELY = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/;

/** What may stand where markup does, and how it ends; what means nothing to a feed is left out. */
const SECTIONS: [start: string, end: string, isKept: boolean][] = [
  // Comments: one with a double dash would break the parser.
  ['<!--', '-->', false],
  ['<![CDATA[', ']]>', true],
  // Style sheets and the like; the declaration tells an encoding that has been read already.
  ['<?', '?>', false],
];

/**
 * Makes a feed's XML fit for a strict parser, and refuses what could harm one: the document type is taken out, with its
 * entities expanded by us where they are plain text, named characters of HTML become characters, a bare `&` is escaped,
 * and prefixes that nobody declared get a declaration. In time linear in the length.
 *
 * @throws {FeedError} `parse` for entities that are nested, outside of the document or too many, for too many elements
 *   or too deep ones
 */
export function prepareXml(given: string, url: string): string {
  const refuse = (detail: string): never => {
    throw new FeedError('parse', { url, detail });
  };
  const text = given.replace(NO_CHARACTERS, '').trim();
  const escape = escaping(text.length, refuse);
  const prefixes = new Set<string>();
  const out: string[] = [];
  let hasType = false;
  let depth = 0;
  let elements = 0;
  let root = -1;
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('<', at);
    // `]]>` ends what it has not begun, which a parser does not take.
    out.push(escape(text.slice(at, open < 0 ? text.length : open)).replace(/]]>/g, ']]&gt;'));
    if (open < 0) break;
    const [start, mark, isKept] = SECTIONS.find(([begin]) => text.startsWith(begin, open)) ?? [];
    if (start && mark) {
      at = after(text, mark, open + start.length);
      if (isKept) out.push(text.slice(open, at));
    } else if (text[open + 1] === '!') {
      // A second one could smuggle in what the first may not say.
      if (hasType || root >= 0) refuse('a document type stands where none may be');
      hasType = true;
      at = doctypeEnd(text, open);
      declareEntities(text.slice(open, at), escape.entities, refuse);
    } else {
      at = tagEnd(text, open + 1);
      let tag = text.slice(open, at);
      if (tag[1] === '/') {
        if (--depth < 0) refuse('a tag ends that did not begin');
      } else {
        if (root < 0) root = out.length;
        if (!tag.endsWith('/>')) depth++;
        if (tag.includes(':')) {
          // One engine takes no namespace that is no address.
          tag = tag.replace(NAMESPACE, (_, start: string, name: string) => {
            const address = name.replace(/[^\w:/.#-]+/g, '');
            return start + address.replace(LIVELY, '$&#');
          });
          for (const [, prefix = ''] of tag.matchAll(/[<\s]([a-z][\w.-]*):[a-z]/gi)) prefixes.add(prefix);
        }
        if (depth > DEEPEST) refuse('elements are nested too deep');
        if (++elements > MOST) refuse('there are too many elements');
      }
      // Not all engines refuse a `<` within a tag.
      out.push(`<${escape(tag.slice(1).replace(/</g, '&lt;'))}`);
    }
  }
  const tag = out[root];
  if (tag) out[root] = tag.replace(/^<[^\s/>]+/, (name) => name + declarations(tag, prefixes));
  return out.join('');
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

/** Where a document type ends: after what it declares itself, if anything. */
function doctypeEnd(text: string, from: number): number {
  const close = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  if (subset < 0 || (close >= 0 && close < subset)) return close < 0 ? text.length : close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = subset;
  return end.exec(text) ? end.lastIndex : text.length;
}

/** An entity's text; `undefined` for one that is outside of the document. */
type Entities = Map<string, string | undefined>;

/** Takes in what a document type says of entities; those that it needs itself (`%name;`) mean nothing to us. */
function declareEntities(doctype: string, entities: Entities, refuse: (detail: string) => never): void {
  for (const [, name = '', double, single] of doctype.matchAll(
    /<!entity\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)'|system|public)/gi,
  )) {
    const value = double ?? single;
    if (/&(?!#|(?:amp|lt|gt|quot|apos);)/.test(value ?? ''))
      refuse(`the entity ${name} holds another entity`);
    if (!entities.has(name)) entities.set(name, value && decodeEntities(value));
  }
}

/**
 * A function that leaves the references of XML as they are, makes characters of those by number and by name, and escapes
 * a `&` that begins none.
 *
 * @param budget how much all entities together may add
 */
function escaping(
  budget: number,
  refuse: (detail: string) => never,
): { (text: string): string; entities: Entities } {
  const entities: Entities = new Map();
  const replace = (whole: string, known?: string, name?: string): string => {
    if (known) return whole;
    if (!name && whole === '&') return '&amp;';
    let value = decodeEntities(whole);
    if (name && entities.has(name)) {
      value = entities.get(name) ?? refuse(`the entity ${name} is outside of the document`);
      if ((budget -= value.length) < 0) refuse('its entities are longer than the document');
    }
    return value.replace(NO_CHARACTERS, '').replace(/[&<"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  };
  const escape = (text: string): string =>
    text.includes('&')
      ? text.replace(/&(?:(amp|lt|gt|quot|apos);|#x[\da-f]+;|#\d+;|([a-z][\w.-]*);)?/gi, replace)
      : text;
  return Object.assign(escape, { entities });
}

/** Declares for the root the prefixes that it does not declare itself; elements inside may say otherwise. */
function declarations(root: string, prefixes: ReadonlySet<string>): string {
  const declared = new Set([...root.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map(([, prefix]) => prefix));
  return [...prefixes]
    .filter((prefix) => !/^xml(?:ns)?$/i.test(prefix) && !declared.has(prefix))
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? `urn:${prefix}`}"`)
    .join('');
}
