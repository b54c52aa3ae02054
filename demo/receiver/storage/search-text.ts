/** Between the parts, so that a search finds nothing that begins in one and ends in the next; nobody types it. */
const BETWEEN = '\u001f';

/**
 * Text as it is searched in: without case, and with one way to write é. Done here, as databases disagree on the case of
 * letters beyond English.
 */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What searching goes through of one message. */
export function searchText(parts: {
  message: string | null | undefined;
  note: string;
  reference: string;
}): string {
  return fold([parts.message ?? '', parts.note, parts.reference].join(BETWEEN));
}
