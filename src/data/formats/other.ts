import { FeedError } from '../errors.js';
import type { FormatName } from '../model.js';
import type { FeedBuilder } from '../normalise/feed-builder.js';
import { loadEntityNames, needsEntityNames } from '../normalise/entities.js';
import { webUrl } from '../normalise/urls.js';
import { pauses } from '../pauses.js';
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

/** A file that reads one format: from what `JSON.parse` gave, or the root element. */
interface Reader {
  /** Gives the items one by one, so that a long list can be read in short tasks. */
  read(source: never, builder: FeedBuilder, url: string, headers?: Headers): Iterable<unknown>;
  /** Where the same feed is with all that an item shows, when this one lacks something that can be asked for. */
  moreAt?(source: never, url: string): string | undefined;
}

/** A JSON Feed never comes here. */
const READERS: Record<Exclude<FormatName, 'json-feed'>, () => Promise<Reader>> = {
  rss: () => import('./rss.js'),
  atom: () => import('./atom.js'),
  wordpress: () => import('./wordpress.js'),
  openpub: () => import('./openpub.js'),
  drupal: () => import('./drupal.js'),
};

/**
 * Reads a feed of another format than JSON Feed, each by a file that is loaded when such a feed is met; or finds the
 * feeds that a web page names. Loaded when there is such a document. The single-file build has `none.ts` in its place.
 *
 * @returns the addresses of the feeds that a web page names, best first, if it is one; or, of an answer that was read,
 *   the address where there is more to it
 * @throws {FeedError} `format`, with a hint that names what was seen; `parse`, when it is broken
 */
export async function readOther(
  document: Other,
  builder: FeedBuilder,
): Promise<readonly string[] | undefined> {
  const { text, json, format, headers } = document;
  // The name of a file is no address.
  const url = webUrl(document.url) ?? '';
  const seen = text === undefined ? detectJson(json, url) : detectText(text);
  if (!seen) return (await import('./no-feed.js')).seekFeeds(document, url);
  if (format && format !== seen) {
    const hint = `Leave out the format, or write format="${seen}".`;
    throw new FeedError('format', { url: document.url, detail: `this is ${seen}, not ${format}`, hint });
  }
  const [reader, source] = await Promise.all([
    READERS[seen as keyof typeof READERS](),
    text === undefined ? json : rootOf(text, document.url),
  ]);
  const due = pauses();
  // As the reader was chosen by what the source is, it is of the kind that this reader takes.
  for (const item of reader.read(source as never, builder, url, headers)) {
    builder.add(item);
    const wait = due();
    if (wait) await wait;
  }
  const more = headers && reader.moreAt?.(source as never, url);
  return more ? [more] : undefined;
}

async function rootOf(text: string, url: string): Promise<Element> {
  const [{ parseXml }] = await Promise.all([
    import('../xml/parse-xml.js'),
    // Named characters of HTML become characters before the strict parser sees them.
    needsEntityNames(text) && loadEntityNames(),
  ]);
  return parseXml(text, url);
}
