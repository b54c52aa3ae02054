import type { FeedbackMessage } from './message.js';

/** Longer addresses are cut off, or not opened at all, by some mail programs. */
const longest = 1900;

/**
 * The address of an e-mail that holds the message, for the visitor's own mail program.
 *
 * @param to - e-mail address
 * @param subject - of the e-mail
 */
export function mailAddress(to: string, subject: string, message: FeedbackMessage): string {
  const { message: text = '', rating, category, topic, page } = message;
  const lines = [
    text,
    '',
    ...[rating && `${rating.value}/${rating.max}`, category, topic, page.url].filter(Boolean),
  ];
  const head = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=`;
  // RFC 6068: lines end in CRLF.
  let body = encodeURIComponent(lines.join('\r\n').replace(/\r?\n/g, '\r\n'));
  // Cut at whole characters.
  if (head.length + body.length > longest) {
    body = body.slice(0, longest - head.length).replace(/(?:%[0-9A-F]{0,2})+$/i, '');
  }
  return head + body;
}
