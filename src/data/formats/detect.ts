import { FeedError } from '../errors.js';
import type { FormatName } from '../model.js';
import { isObject, object, text, type Json } from './json.js';

/** What to tell the web team about content that is no feed, by what it looks like. */
const HINTS = {
  html: 'This is a web page that names no feed. Ask for its JSON Feed, RSS or Atom address, and use that.',
  xml: 'This is XML, but no RSS or Atom feed. Check the address.',
  json: 'This is JSON, but no feed that Raakvlak knows: a JSON Feed has "version", "title" and "items" (https://jsonfeed.org).',
  text: 'This is no feed. Point src at a JSON Feed, RSS, Atom, WordPress, OpenPub or Drupal address.',
};

function refuse(kind: keyof typeof HINTS, detail: string, url: string): never {
  throw new FeedError('format', { url, detail, hint: HINTS[kind] });
}

/**
 * Tells the format of a document that is no JSON by its root element; the type that a server gives it is often wrong,
 * and is not asked.
 *
 * @throws {FeedError} `format`, with a hint that names what was seen; `parse` for an empty body
 */
export function detectText(body: string, url: string): 'rss' | 'atom' {
  if (!body.trim()) throw new FeedError('parse', { url, detail: 'the body is empty' });
  const root = rootOf(body);
  if (root === 'rss' || root === 'rdf' || root === 'channel') return 'rss';
  if (root === 'feed') return 'atom';
  if (isHtml(body)) refuse('html', 'a web page', url);
  if (root) refuse('xml', `XML with the root ${root}`, url);
  return refuse('text', 'neither JSON nor XML', url);
}

/** Whether a body is a web page. */
export function isHtml(body: string): boolean {
  return (
    /^(?:html|head|body|title|meta|link|script)$/.test(rootOf(body) ?? '') ||
    /^\s*<!doctype\s+html/i.test(body)
  );
}

/** What may stand before the root element, and how it ends. */
const PROLOG: [string, RegExp][] = [
  ['<?', /\?>/g],
  ['<!--', /-->/g],
  ['<!', /^[^>[]*>|\]\s*>/g],
];

/** The name of the first element, in small letters, without its prefix. */
function rootOf(body: string): string | undefined {
  let start = body.slice(0, 20_000).trimStart();
  for (;;) {
    const [mark, end] = PROLOG.find(([begin]) => start.startsWith(begin)) ?? [];
    if (!mark || !end) break;
    const inside = start.slice(mark.length);
    end.lastIndex = 0;
    if (!end.exec(inside)) return undefined;
    start = inside.slice(end.lastIndex).trimStart();
  }
  return /^<(?:[\w.-]+:)?([a-z]+)/i.exec(start)?.[1]?.toLowerCase();
}

/**
 * Tells the format of what `JSON.parse` gave.
 *
 * @throws {FeedError} `format`, with a hint that names what was seen
 */
export function detectJson(json: unknown, url = ''): Exclude<FormatName, 'rss' | 'atom'> {
  if (Array.isArray(json)) {
    const first = (json as unknown[]).find(isObject);
    // A site without posts answers an empty list.
    if (first ? isPost(first) : json.length === 0 && /wp-json|rest_route/.test(url)) return 'wordpress';
    refuse('json', 'a bare array', url);
  }
  if (!isObject(json)) refuse('json', `JSON of type ${json === null ? 'null' : typeof json}`, url);
  const { items, data } = json;
  if (Array.isArray(items)) return 'json-feed';
  if (isPost(json)) return 'wordpress';
  if (json.jsonapi || (data && isResource(Array.isArray(data) ? (data as unknown[])[0] : data))) {
    if (data) return 'drupal';
  }
  if ((Array.isArray(data) && (json.pagination || isOpenPub(data[0]))) || isOpenPub(json)) return 'openpub';
  const problem = spoken(json);
  if (problem)
    throw new FeedError('format', {
      url,
      detail: problem,
      hint: 'The server answers with an error. Check the address.',
    });
  return refuse(
    'json',
    items === undefined ? 'no "items"' : `"items" is ${items === null ? 'null' : typeof items}`,
    url,
  );
}

const isPost = (value: Json): boolean =>
  isObject(value.title)
    ? 'rendered' in value.title
    : '_links' in value || ('_embedded' in value && 'slug' in value);

const isResource = (value: unknown): boolean =>
  isObject(value) && isObject(value.attributes) && 'type' in value;

const isOpenPub = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.title === 'string' &&
  ('taxonomies' in value || 'connected' in value || 'post_status' in value);

/** What a server says is wrong: WordPress's `{code, message}`, JSON:API's `{errors: [{title, detail}]}`. */
function spoken(json: Json): string | undefined {
  const [first] = Array.isArray(json.errors) ? (json.errors as unknown[]) : [];
  const { title, detail } = object(first);
  return text(json.code) && text(json.message)
    ? `${String(json.code)}: ${String(json.message)}`
    : (text(detail) ?? text(title));
}
