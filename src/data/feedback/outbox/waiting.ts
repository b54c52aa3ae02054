import type { Encoding } from '../answers.js';
import type { FeedbackErrorKind } from '../errors.js';
import type { FeedbackMessage } from '../message.js';

/** The format of what is stored; a newer one is left to the newer version of ours that wrote it. */
const format = 1;

const minute = 60_000;
/** A message is removed when it has waited so long. */
export const keptFor = 7 * 24 * 60 * minute;
/** A name and an address are taken out of a message that has waited so long. */
export const contactKeptFor = 24 * 60 * minute;
/** Longer than a try takes: what is still under way after this was cut off by a crash, or by a tab that was closed. */
export const underWay = minute;
const firstWait = 2000;
const longestWait = 5 * minute;
/** For what trying again does not mend: the web team has to act, and may have by tomorrow. */
const tomorrow = 24 * 60 * minute;

/** A message in the outbox. Times are milliseconds since 1970. */
export interface Waiting {
  format: typeof format;
  message: FeedbackMessage;
  /** Full address. */
  endpoint: string;
  /** Tells buttons apart when the endpoint has changed since. */
  topic: string;
  encoding: Encoding;
  /** BCP 47, or `''`: the language in which the server may answer. */
  language: string;
  queuedAt: number;
  tries: number;
  triedAt: number;
  /** Milliseconds after `triedAt` during which nobody tries. */
  wait: number;
  /** Why the last try failed; `''` while the first is under way, and when a try was cut off. */
  failed: FeedbackErrorKind | '';
  /** The server asked to wait so long, which holds for all that waits for it. */
  isAsked: boolean;
  /** The name and address were taken out, as they had been kept long enough. */
  isStripped: boolean;
}

/** What is known when a message is put in the outbox. */
export type Posting = Pick<Waiting, 'message' | 'endpoint' | 'topic' | 'encoding' | 'language'>;

/** A message that is about to be tried for the first time. */
export function newWaiting(posting: Posting, now: number): Waiting {
  const start = { queuedAt: now, tries: 1, triedAt: now, wait: underWay };
  return { format, ...posting, ...start, failed: '', isAsked: false, isStripped: false };
}

/**
 * What was stored, if we can read it: anything on the page can write to its storage, and another version of ours may
 * have. What is missing is filled in; what is sent is the message as it was stored, whatever version made it.
 */
export function readWaiting(stored: unknown, now: number): Waiting | undefined {
  const value = (stored ?? {}) as Partial<Waiting>;
  const { message, endpoint, queuedAt = now, tries = 1, triedAt = 0, wait = 0 } = value;
  if ((value.format ?? format) > format || !message?.id || !URL.canParse(endpoint ?? '')) return undefined;
  return {
    format,
    message,
    endpoint: String(endpoint),
    topic: value.topic ?? '',
    encoding: value.encoding ?? 'json',
    language: value.language ?? '',
    // A clock that was set back would keep a message for longer than we promise.
    queuedAt: Math.min(queuedAt, now),
    tries,
    triedAt,
    wait,
    failed: value.failed ?? '',
    isAsked: value.isAsked ?? false,
    isStripped: value.isStripped ?? false,
  };
}

/** Milliseconds until it may be tried; 0 when it is due. */
export function timeLeft({ triedAt, wait }: Waiting, now: number): number {
  // Tried in the future: the clock was set back, and nobody knows how long ago it was.
  return triedAt > now ? 0 : Math.max(0, triedAt + wait - now);
}

/** The message without its name and address once those have been kept for long enough. */
export function withoutOldContact(waiting: Waiting, now: number): Waiting {
  const { contact, ...message } = waiting.message;
  if (!contact || now - waiting.queuedAt < contactKeptFor) return waiting;
  return { ...waiting, message, isStripped: true };
}

/**
 * Where a message goes: to where it was meant to go; once that has turned out to be gone, to where a button of the same
 * topic sends now.
 *
 * @param button - of the page that sends; its endpoint as a full address
 */
export function endpointFor(
  { endpoint, topic, failed, tries }: Waiting,
  button: { endpoint: string | undefined; topic: string },
): string {
  // One lost connection, or five, say nothing about the address.
  const isGone = failed === 'http' || failed === 'answer' || (failed === 'network' && tries > 5);
  return isGone && topic === button.topic ? (button.endpoint ?? endpoint) : endpoint;
}

/** Whether a try that failed so may succeed without anybody doing anything. */
export function mayPass(kind: FeedbackErrorKind | ''): boolean {
  return /^(?:offline|network|timeout|rate-limited|server|)$/.test(kind);
}

/**
 * Milliseconds to wait after a number of tries: 2 s, doubled at each, to 5 min, less up to half of it by chance, so that
 * visitors who lost the same server do not all come back at once.
 *
 * @param retryAfter seconds that the server asks to wait
 * @param random from 0 to 1
 */
export function waitAfter(
  tries: number,
  kind: FeedbackErrorKind,
  retryAfter: number | undefined,
  random: number,
): number {
  const longest = mayPass(kind) ? Math.min(firstWait * 2 ** (tries - 1), longestWait) : tomorrow;
  const asked = (retryAfter ?? 0) * 1000;
  // Whoever was asked to wait does not come early, and not all at once either.
  return Math.min(Math.max((longest * (1 + random)) / 2, asked + Math.min(asked, 5000) * random), keptFor);
}
