import { FeedError } from '../errors.js';
import type { FormatName } from '../model.js';
import type { FeedBuilder } from '../normalise/feed-builder.js';
import { loadEntityNames } from '../normalise/entities.js';
import { detectJson, detectText, isHtml } from './detect.js';
import { findFeed } from './find-feed.js';

/** A document that is no JSON Feed. */
export interface Other {
  /** The document, when it is not JSON. */
  text?: string | undefined;
  /** What `JSON.parse` gave of it, when it is. */
  json?: unknown;
  url: string;
  /** What the caller takes it for. */
  format?: FormatName | undefined;
  /** The answer's headers, when it came from a server. */
  headers?: Headers | undefined;
}

/**
 * Reads a feed of another format than JSON Feed, each by a file that is loaded when such a feed is met; or finds the
 * feed that a web page names. Loaded when there is such a document. The single-file build has `none.ts` in its place.
 *
 * @returns the address of the feed that a web page names, if it is one
 * @throws {FeedError} `format`, with a hint that names what was seen; `parse`, when it is broken
 */
export async function readOther(document: Other, builder: FeedBuilder): Promise<string | undefined> {
  const { text, json, url, format, headers } = document;
  if (text !== undefined && isHtml(text)) {
    await loadEntityNames();
    const found = url && findFeed(text, url, headers?.get('link') ?? '');
    if (found) return found;
  }
  const root = text === undefined ? apiOf(json, url) : undefined;
  if (root) return root;
  const seen = text === undefined ? detectJson(json, url) : detectText(text, url);
  if (format && format !== seen) {
    const hint = `Leave out the format, or write format="${seen}".`;
    throw new FeedError('format', { url, detail: `this is ${seen}, not ${format}`, hint });
  }
  switch (seen) {
    case 'rss':
    case 'atom': {
      const [{ parseXml }, { readRss }, { readAtom }] = await Promise.all([
        import('../xml/parse-xml.js'),
        import('./rss.js'),
        import('./atom.js'),
      ]);
      // Named characters of HTML become characters before the strict parser sees them.
      await loadEntityNames();
      const element = await parseXml(text ?? '', url);
      if (seen === 'rss') readRss(element, builder);
      else readAtom(element, builder);
      break;
    }
    case 'wordpress':
      (await import('./wordpress.js')).readWordPress(json, builder, url);
      break;
    case 'openpub':
      (await import('./openpub.js')).readOpenPub(json, builder, url);
      break;
    case 'drupal':
      (await import('./drupal.js')).readDrupal(json, builder, url);
      break;
    default:
    // A JSON Feed never comes here.
  }
  return undefined;
}

/** The address of the posts, when a document is the root of a WordPress interface. */
function apiOf(json: unknown, url: string): string | undefined {
  const { namespaces } = (json ?? {}) as { namespaces?: unknown };
  if (!Array.isArray(namespaces) || !namespaces.includes('wp/v2')) return undefined;
  return findFeed(`<link rel="https://api.w.org/" href="${url}">`, new URL('/', url).href);
}
