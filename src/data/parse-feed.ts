import { explained, FeedError } from './errors.js';
import type { Feed } from './model.js';
import { FeedElsewhere, readJson, readText, type ParseOptions } from './read-document.js';

/**
 * Characters up to which `JSON.parse` takes a text whole: about 20 ms of work. A longer one is read in pieces, which
 * takes a little longer in all.
 */
const WHOLE = 8 * 1024 * 1024;

/**
 * Reads a whole feed, or rejects: nothing of a broken document is used. A large one is read in short tasks.
 *
 * @param body the text, its bytes (decoded by byte order mark, XML declaration, else UTF-8), or the object that
 *   `JSON.parse` made of it
 * @throws {FeedError} `format` (not a feed we know), `parse` (broken)
 */
export async function parseFeed(
  body: string | Uint8Array | object,
  options: ParseOptions = {},
): Promise<Feed> {
  const { url, contentType } = { url: '', ...options };
  try {
    let text = body;
    if (text instanceof Uint8Array) {
      const { decoderFor } = await import('./fetch/decoder.js');
      text = decoderFor(text, contentType).decode(text);
    }
    if (typeof text !== 'string') return await readJson(text, options);
    if (text.length < WHOLE) return await readText(text, options);
    const { readLargeText } = await import('./read-large.js');
    return await readLargeText(text, options);
  } catch (error) {
    if (!(error instanceof FeedElsewhere)) throw await explained(error);
    const hint = `It names the feed ${error.message}. Use that address.`;
    throw new FeedError('format', { url: url ?? '', detail: 'this is a web page', hint });
  }
}

export type { ParseOptions };
