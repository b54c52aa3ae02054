import { FeedError } from '../errors.js';
import { decodeEntities } from '../normalise/entities.js';
import { tagEnd } from '../normalise/text.js';

/** Deeper than any feed, shallower than what a parser's stack bears. */
const DEEPEST = 200;
/** More elements than 20 000 items have. */
const MOST = 2_000_000;

/** Namespaces of prefixes that feeds use without saying what they mean. */
const NAMESPACES: Record<string, string> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  atom: 'http://www.w3.org/2005/Atom',
};

/**
 * Makes a feed's XML fit for a strict parser, and refuses what could harm one: the document type is taken out, with its
 * entities expanded by us where they are plain text, named characters of HTML become characters, a bare `&` is escaped,
 * and prefixes that nobody declared get a declaration. In time linear in the length.
 *
 * @throws {FeedError} `parse` for nested entities, too many elements or too deep ones
 */
export function prepareXml(text: string, url: string): string {
  const refuse = (detail: string, hint: string): never => {
    throw new FeedError('parse', { url, detail, hint });
  };
  const entities = new Map<string, string>();
  const prefixes = new Set<string>();
  const out: string[] = [];
  let depth = 0;
  let elements = 0;
  let root = -1;
  let at = 0;
  const start = text.search(/\S/);
  if (start > 0) at = start;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    out.push(escape(text.slice(at, open < 0 ? text.length : open), entities));
    if (open < 0) break;
    let end: number;
    if (text.startsWith('<!--', open)) {
      end = after(text, '-->', open + 4);
      // Comments mean nothing, and one with a double dash would break the parser.
      at = end;
      continue;
    }
    if (text.startsWith('<![CDATA[', open)) {
      end = after(text, ']]>', open + 9);
    } else if (text.startsWith('<?', open)) {
      end = after(text, '?>', open + 2);
      // Style sheets and the like; the declaration is only right at the very beginning, and we have decoded already.
      at = end;
      continue;
    } else if (/^<!doctype/i.test(text.slice(open, open + 9))) {
      end = doctype(text, open + 9, entities, refuse);
      at = end;
      continue;
    } else {
      end = tagEnd(text, open + 1);
      const tag = text.slice(open, end);
      if (tag[1] === '/') depth--;
      else {
        if (root < 0) root = out.length;
        elements++;
        if (!tag.endsWith('/>')) depth++;
        for (const [, prefix] of tag.matchAll(/[<\s]([a-z][\w.-]*):[a-z]/gi))
          if (prefix) prefixes.add(prefix);
      }
      if (depth > DEEPEST || elements > MOST) {
        refuse(
          depth > DEEPEST ? 'elements are nested too deep' : 'too many elements',
          'Check what makes this document.',
        );
      }
      out.push(tag.includes('&') ? escape(tag, entities) : tag);
      at = end;
      continue;
    }
    out.push(text.slice(open, end));
    at = end;
  }
  return declare(out, root, prefixes).join('');
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

/** Reads past a document type, and takes its plain entities along. */
function doctype(
  text: string,
  from: number,
  entities: Map<string, string>,
  refuse: (detail: string, hint: string) => never,
): number {
  const end = tagEndOrSubset(text, from);
  const subset = text.slice(from, end);
  for (const [, name = '', , double, single] of subset.matchAll(
    /<!entity\s+([\w.-]+)\s+((?:"([^"]*)")|'([^']*)')/gi,
  )) {
    const value = double ?? single ?? '';
    const isNested = /&(?!#|(?:amp|lt|gt|quot|apos);)/.test(value);
    if (isNested)
      refuse(`the entity ${name} holds another entity`, 'Write the text itself instead of entities.');
    if (!entities.has(name)) entities.set(name, decodeEntities(value));
  }
  return end;
}

function tagEndOrSubset(text: string, from: number): number {
  const close = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  if (subset < 0 || (close >= 0 && close < subset)) return close < 0 ? text.length : close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = subset;
  return end.exec(text) ? end.lastIndex : text.length;
}

/** Leaves the five references of XML and those by number; makes characters of the others; escapes what is none. */
function escape(text: string, entities: Map<string, string>): string {
  const clean = text.includes('&')
    ? text.replace(/&(?:(#x[\da-f]+|#\d+|amp|lt|gt|quot|apos);|([a-z][\w.-]*);)?/gi, (whole, known, name) => {
        if (known) return known[0] === '#' ? byNumber(known) : whole;
        if (!name) return '&amp;';
        const value = entities.get(name) ?? decodeEntities(whole);
        return value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      })
    : text;
  // eslint-disable-next-line no-control-regex -- XML 1.0 has no control characters, and a parser stops at one
  return clean.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** A reference by number, where XML allows that character. */
function byNumber(reference: string): string {
  return decodeEntities(`&${reference};`).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function declare(out: string[], root: number, prefixes: Set<string>): string[] {
  const tag = out[root];
  if (tag === undefined) return out;
  const all = out.join('');
  const missing = [...prefixes].filter(
    (prefix) => !/^xml(?:ns)?$/.test(prefix) && !all.includes(`xmlns:${prefix}`),
  );
  const declarations = missing.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? `urn:${prefix}`}"`);
  out[root] = tag.replace(/^<[^\s/>]+/, (name) => name + declarations.join(''));
  return out;
}
