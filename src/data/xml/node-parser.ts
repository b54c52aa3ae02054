import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/** The parser for Node. Visitors never load this: browsers have one of their own. */
export function nodeParser(text: string): Element | string {
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml');
    return (document.documentElement as unknown as Element | null) ?? 'the document is empty';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
