import { FeedError } from '../errors.js';
import type { FormatName } from '../model.js';

/** What to tell the web team about content that is no feed we read, by what it looks like. */
const HINTS = {
  html: 'This is a web page, not a feed. Look in its source for <link rel="alternate"> and use that address.',
  xml: 'This is XML. Raakvlak reads JSON Feed in this version; ask for a JSON Feed beside the RSS or Atom feed.',
  json: 'This is JSON, but no JSON Feed: that is an object with "version", "title" and "items" (https://jsonfeed.org).',
  text: 'This is no feed. Point src at a JSON Feed (https://jsonfeed.org).',
};

function refuse(kind: keyof typeof HINTS, detail: string, url: string): never {
  throw new FeedError('format', { url, detail, hint: HINTS[kind] });
}

/**
 * Tells the format of a body by its content; the type that a server gives it is often wrong, and is not asked.
 *
 * @param body the text, or what `JSON.parse` made of it
 * @throws {FeedError} `format`, with a hint that names what was seen; `parse` for an empty body
 */
export function detect(body: unknown, url = ''): FormatName {
  if (typeof body === 'string') {
    const start = body.trimStart().slice(0, 200).toLowerCase();
    if (!start) throw new FeedError('parse', { url, detail: 'the body is empty' });
    if (start[0] === '{' || start[0] === '[') return 'json-feed';
    if (/^<(?:!doctype html|html|head|body|!--)/.test(start)) refuse('html', 'a web page', url);
    if (start[0] === '<') refuse('xml', 'XML', url);
    refuse('text', 'neither JSON nor XML', url);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    refuse(
      'json',
      Array.isArray(body) ? 'a bare array' : `JSON of type ${body === null ? 'null' : typeof body}`,
      url,
    );
  }
  const { items } = body as { items?: unknown };
  if (!Array.isArray(items)) {
    refuse(
      'json',
      items === undefined ? 'no "items"' : `"items" is ${items === null ? 'null' : typeof items}`,
      url,
    );
  }
  return 'json-feed';
}
