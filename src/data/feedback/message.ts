import type { Answers, Askable, PageUrl, Scale } from './answers.js';

/** Filled in by the build from package.json. Not taken from `page.ts`, which would bring the feed store's room along. */
declare const __VERSION__: string | undefined;
const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

/** The page that the feedback is about. */
export interface FeedbackPage {
  url?: string;
  title?: string;
  language?: string;
}

/** The body of the request (DESIGN 4.4). Absent answers are absent keys. */
export interface FeedbackMessage {
  version: 1;
  /** A UUID, and the `Idempotency-Key` of every try to send this message. */
  id: string;
  /** When the visitor pressed send, ISO 8601. */
  submittedAt: string;
  page: FeedbackPage;
  /** `value` is 1 to `max`; thumbs are 1 (no) and 2 (yes) of 2. */
  rating?: { scale: Scale; value: number; max: number };
  category?: string;
  message?: string;
  contact?: { name?: string; email?: string };
  topic?: string;
  /** The element's `data-*` attributes, by their names in `dataset`. */
  context?: Record<string, string>;
  client: string;
  /** The visitor says that a number in the message is no citizen service number. */
  notBsn?: true;
}

/** What round the answers goes into a message. */
export interface Circumstances {
  asked: readonly Askable[];
  scale: Scale;
  /** The top of the scale. */
  highest: number;
  page: FeedbackPage;
  topic?: string | null | undefined;
  context?: Readonly<Record<string, string | undefined>>;
  isNotBsn?: boolean;
}

/**
 * The most characters of what the page adds to a message. More is cut off, as a server would refuse the whole message
 * for it, and the visitor can do nothing about that.
 */
const limits = {
  url: 2000,
  title: 300,
  language: 35,
  topic: 200,
  category: 200,
  contextKeys: 20,
  context: 500,
};

/** Builds the message that is sent. Text is trimmed at its ends and otherwise left as it was typed. */
export function buildMessage(answers: Answers, circumstances: Circumstances): FeedbackMessage {
  const { asked, scale, highest, page, topic, context = {}, isNotBsn } = circumstances;
  const contact = { ...kept('name', answers.name), ...kept('email', answers.email) };
  const extra = Object.entries(context)
    .map(([key, value]) => kept(key, value, limits.context))
    .filter((entry) => Object.keys(entry).length > 0)
    .slice(0, limits.contextKeys);
  return {
    version: 1,
    id: createId(),
    submittedAt: new Date().toISOString(),
    page,
    ...(asked.includes('rating') &&
      answers.rating > 0 && { rating: { scale, value: answers.rating, max: highest } }),
    ...(asked.includes('category') && kept('category', answers.category, limits.category)),
    ...(asked.includes('message') && kept('message', answers.message)),
    ...(asked.includes('contact') && Object.keys(contact).length > 0 && { contact }),
    ...kept('topic', topic, limits.topic),
    ...(extra.length > 0 && { context: Object.assign({}, ...extra) as Record<string, string> }),
    client: `raakvlak/${version}`,
    ...(isNotBsn && { notBsn: true as const }),
  };
}

/** The page as it goes along: the address as far as asked for, e-mail addresses in it and in the title masked. */
export function describePage(url: string, title: string, language: string, how: PageUrl): FeedbackPage {
  return {
    ...kept('url', maskEmail(addressOf(url, how)), limits.url),
    ...kept('title', maskEmail(title), limits.title),
    ...kept('language', language, limits.language),
  };
}

/** Never with a login name, whatever the choice; `''` for what is no web address. */
function addressOf(url: string, how: PageUrl): string {
  if (how === 'none' || !URL.canParse(url)) return '';
  const { origin, pathname, search, hash } = new URL(url);
  if (origin === 'null') return '';
  return origin + pathname + (how === 'full' ? search + hash : '');
}

/** Counted repeats, as an unlimited one takes quadratic time on a long text without "@". */
const EMAIL = /[^\s/?#&=;,:<>()"'@]{1,64}(?:@|%40)[a-z\d.-]{1,190}\.[a-z]{2,24}/gi;

/** Replaces what looks like an e-mail address by `***`, which is at home in an address too. */
export function maskEmail(text: string): string {
  return text.replace(EMAIL, '***');
}

/**
 * The text as one entry, or none when it is blank. Half characters and U+0000, which databases do not take, become
 * U+FFFD.
 */
function kept<K extends string>(
  key: K,
  text: string | null | undefined,
  limit?: number,
): { [P in K]?: string } {
  // Cut first: that may halve a character.
  const value = text
    ?.trim()
    .slice(0, limit)
    .replace(/[\p{Surrogate}\0]/gu, '\ufffd');
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

/** A random UUID, version 4. `crypto.randomUUID` exists on https only; intranets have plain http too. */
export function createId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // Each 0 becomes a random digit; of 8, which marks the variant, the last two bits.
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (digit === '8' ? 8 | (random & 3) : random & 15).toString(16);
  });
}
