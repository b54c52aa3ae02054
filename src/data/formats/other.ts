import { FeedError } from '../errors.js';
import type { FormatName } from '../model.js';
import type { FeedBuilder } from '../normalise/feed-builder.js';
import { loadEntityNames, needsEntityNames } from '../normalise/entities.js';
import { detectJson, detectText } from './detect.js';

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
  const { text, json, url, format } = document;
  const seen = text === undefined ? detectJson(json, url) : detectText(text);
  if (!seen) return (await import('./no-feed.js')).seekFeed(document);
  if (format && format !== seen) {
    const hint = `Leave out the format, or write format="${seen}".`;
    throw new FeedError('format', { url, detail: `this is ${seen}, not ${format}`, hint });
  }
  switch (seen) {
    case 'rss':
      (await import('./rss.js')).readRss(await rootOf(text, url), builder);
      break;
    case 'atom':
      (await import('./atom.js')).readAtom(await rootOf(text, url), builder);
      break;
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

async function rootOf(text = '', url: string): Promise<Element> {
  const [{ parseXml }] = await Promise.all([
    import('../xml/parse-xml.js'),
    // Named characters of HTML become characters before the strict parser sees them.
    needsEntityNames(text) && loadEntityNames(),
  ]);
  return parseXml(text, url);
}
