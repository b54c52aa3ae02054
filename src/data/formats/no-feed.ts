import { FeedError } from '../errors.js';
import { loadEntityNames } from '../normalise/entities.js';
import { rootOf } from './detect.js';
import { findFeeds, posts } from './find-feed.js';
import { object, objects, text as textOf } from './json.js';
import type { Other } from './other.js';

/** What to tell the web team about content that is no feed, by what it looks like. */
const HINTS = {
  html: 'This is a web page that names no feed. Ask for its JSON Feed, RSS or Atom address, and use that.',
  xml: 'This is XML, but no RSS or Atom feed. Check the address.',
  json: 'This is JSON, but no feed that Raakvlak knows: a JSON Feed has "version", "title" and "items" (https://jsonfeed.org).',
  index: "This is the index of Drupal's JSON:API. Use one of its lists, such as /jsonapi/node/article.",
  text: 'This is no feed. Point src at a JSON Feed, RSS, Atom, WordPress, OpenPub or Drupal address.',
};

/**
 * What to do with a document that is no feed: it may be a web page or the root of an interface, and lead to one. Loaded
 * when there is such a document.
 *
 * @param page where it came from, if that is an address
 * @returns the addresses of the feeds that it names, best first
 * @throws {FeedError} `format`, with a hint that names what was seen; `parse` for an empty body
 */
export async function seekFeeds(
  { text, json, url, headers }: Other,
  page: string,
): Promise<readonly string[]> {
  if (text === undefined) {
    const { namespaces } = object(json);
    if (page && Array.isArray(namespaces) && namespaces.includes('wp/v2')) return [posts(page)];
    return refuseJson(json, url);
  }
  if (!text.trim()) throw new FeedError('parse', { url, detail: 'the body is empty' });
  const root = rootOf(text);
  if (isHtml(text)) {
    await loadEntityNames();
    const found = page ? findFeeds(text, page, headers?.get('link') ?? '') : [];
    // A page could otherwise make visitors ask anyone.
    const own = found.filter((address) => new URL(address).origin === new URL(page).origin);
    if (own.length) return own;
    if (!found[0]) return refuse('html', 'a web page', url);
    const hint = `It names the feed ${found[0]}, which is of another origin. Use that address.`;
    throw new FeedError('format', { url, detail: 'a web page', hint });
  }
  return root ? refuse('xml', `XML with the root ${root}`, url) : refuse('text', 'neither JSON nor XML', url);
}

/** Whether a body is a web page. */
export function isHtml(body: string): boolean {
  return (
    /^(?:html|head|body|title|meta|link|script)$/.test(rootOf(body) ?? '') ||
    /^\s*<!doctype\s+html/i.test(body)
  );
}

function refuse(kind: keyof typeof HINTS, detail: string, url: string): never {
  throw new FeedError('format', { url, detail, hint: HINTS[kind] });
}

function refuseJson(json: unknown, url: string): never {
  if (Array.isArray(json)) refuse('json', 'a bare array', url);
  if (typeof json !== 'object' || json === null)
    refuse('json', `JSON of type ${json === null ? 'null' : typeof json}`, url);
  const spoken = spokenIn(json);
  if (spoken) {
    const hint = 'The server answers with an error. Check the address.';
    throw new FeedError('format', { url, detail: spoken, hint });
  }
  const { items, jsonapi, data } = object(json);
  if (jsonapi && Array.isArray(data)) refuse('index', 'an index of lists', url);
  const seen = items === undefined ? 'no "items"' : `"items" is ${items === null ? 'null' : typeof items}`;
  return refuse('json', seen, url);
}

/** What a server says is wrong: WordPress's `{code, message}`, JSON:API's `{errors: [{title, detail}]}`. */
function spokenIn(json: unknown): string | undefined {
  const { code, message, errors } = object(json);
  const [first] = Array.isArray(errors) ? objects(errors) : [];
  return textOf(code) && textOf(message)
    ? `${String(code)}: ${String(message)}`
    : (textOf(first?.detail) ?? textOf(first?.title));
}
