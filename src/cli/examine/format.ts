import type { FormatName } from '../../data/index.js';
import { decoderFor } from '../../data/fetch/decoder.js';
import { detectJson, detectText } from '../../data/formats/detect.js';
import { isHtml } from '../../data/formats/no-feed.js';

/** What a document looks like, be it a feed or not. */
export type Look = 'empty' | 'web-page' | 'json' | 'xml' | 'text';

/** The text of a document, decoded as the reader does. */
export function textOf(body: Uint8Array, contentType = ''): string {
  return decoderFor(body, contentType).decode(body).trim();
}

/** The format of a document; nothing when it is no feed. */
export function formatOf(text: string, url: string): FormatName | undefined {
  try {
    return isJson(text) ? detectJson(JSON.parse(text), url) : detectText(text);
  } catch {
    return undefined;
  }
}

/** What a document looks like. */
export function lookOf(text: string): Look {
  if (!text) return 'empty';
  if (isHtml(text)) return 'web-page';
  if (isJson(text)) return 'json';
  return text.startsWith('<') ? 'xml' : 'text';
}

const isJson = (text: string): boolean => /^[[{"]/.test(text);
