import { DOMParser } from '@xmldom/xmldom';

/** The parser for Node. Visitors never load this: browsers have one of their own. */
export function nodeParser(text: string): Element | string {
  try {
    const document = new DOMParser({ onError, normalizeLineEndings }).parseFromString(
      text,
      'application/xml',
    );
    return (document.documentElement as unknown as Element | null) ?? 'the document is empty';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Stops where a browser stops: there, what this library only warns of is an error. */
function onError(_level: string, message: string): void {
  // Bytes that are of another encoding than is said, which a browser shows as such.
  if (!message.startsWith('Unicode replacement character')) throw new Error(message);
}

/** As XML 1.0 has it; the library would go by XML 1.1, which no browser reads. */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n');
