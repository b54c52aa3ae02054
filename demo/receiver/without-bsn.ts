import type { FeedbackMessage } from './feedback-message.ts';
import { maskAddress, maskBsn } from './guard.ts';

/** What we give a meaning to ourselves; everything else is text that may hold anything. */
const OURS: ReadonlySet<string> = new Set(['id', 'submittedAt', 'scale']);

/**
 * The message with every BSN in it masked by stars, in all that is text: what the visitor wrote, and what the page and its
 * web team added. A message whose sender says that the number is no BSN stays as it is.
 */
export function withoutBsn(message: FeedbackMessage): FeedbackMessage {
  return message.notBsn === true ? message : masked(message);
}

function masked<T extends object>(value: T): T {
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => {
    // The keys of `context` come from the page too; all others have no digits.
    const name = maskBsn(key);
    if (typeof part === 'object' && part !== null) return [name, masked(part)];
    if (typeof part !== 'string' || OURS.has(key)) return [name, part];
    return [name, key === 'url' ? maskAddress(part) : maskBsn(part)];
  });
  return Object.fromEntries(entries) as T;
}
