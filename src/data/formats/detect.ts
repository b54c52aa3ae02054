import type { FormatName } from '../model.js';
import { isObject, object, type Json } from './json.js';

/**
 * Tells the format of a document that is no JSON by its root element; the type that a server gives it is often wrong,
 * and is not asked. Nothing for what is no feed.
 */
export function detectText(body: string): 'rss' | 'atom' | undefined {
  const root = rootOf(body) ?? '';
  if (/^(?:rss|rdf|channel)$/.test(root)) return 'rss';
  return /^(?:feed|entry)$/.test(root) ? 'atom' : undefined;
}

/** What may stand before the root element, and how it ends. */
const PROLOG: [string, RegExp][] = [
  ['<?', /\?>/g],
  ['<!--', /-->/g],
  ['<!', /^[^>[]*>|\]\s*>/g],
];

/** The name of the first element, in small letters, without its prefix. */
export function rootOf(body: string): string | undefined {
  let start = body.trimStart();
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

/** Tells the format of what `JSON.parse` gave. Nothing for what is no feed. */
export function detectJson(json: unknown, url = ''): Exclude<FormatName, 'rss' | 'atom'> | undefined {
  if (Array.isArray(json)) {
    const first = (json as unknown[]).find(isObject);
    // A site without posts answers an empty list.
    const isEmpty = json.length === 0 && /wp-json|rest_route/.test(url);
    return (first ? isPost(first) : isEmpty) ? 'wordpress' : undefined;
  }
  const { items, data, jsonapi, links, pagination } = object(json);
  if (!isObject(json)) return undefined;
  if (Array.isArray(items)) return 'json-feed';
  if (isPost(json)) return 'wordpress';
  const [first] = Array.isArray(data) ? (data as unknown[]) : [data];
  // The index of a JSON:API holds nothing itself.
  const isIndex = !first && Object.keys(object(links)).some((name) => name.includes('--'));
  if (data && !isIndex && (jsonapi || isResource(first))) return 'drupal';
  if ((data && (pagination || isOpenPub(first))) || isOpenPub(json)) return 'openpub';
  return undefined;
}

/** Terms, people and comments have no title, and pictures are no posts. */
const isPost = ({ title, type, slug }: Json): boolean =>
  type !== 'attachment' && (isObject(title) ? 'rendered' in title : !!type && !!slug && title === undefined);

const isResource = (value: unknown): boolean =>
  isObject(value) && isObject(value.attributes) && 'type' in value;

const isOpenPub = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.title === 'string' &&
  ('taxonomies' in value || 'connected' in value || 'post_status' in value);
