import { z } from 'zod';
import { issueText, type CustomKind, type Language } from './validation-texts.ts';

/** Longest message that is accepted, in UTF-16 units; sites set the visible limit (2000 by default) below it. */
export const MESSAGE_LIMIT = 4000;
/** Most keys that `context` may hold. */
const CONTEXT_KEYS = 20;
/** Errors that one answer names at most; a client that got everything wrong does not need a longer list. */
const ERRORS_SHOWN = 20;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Text as both SQLite and PostgreSQL can keep it byte for byte: PostgreSQL refuses U+0000, and a lone surrogate has
 * no UTF-8 form, so it would come back as another character.
 */
function text(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((value) => !LONE_SURROGATE.test(value) && !value.includes('\0'), kind('unstorable'));
}

/** Names an issue of our own, for {@link issueText} to find its words by. */
function kind(name: CustomKind, facts: { maximum?: number } = {}) {
  return { params: { kind: name, ...facts } };
}

/** Absolute http(s) address, or a path on the own site. Anything else could not be a page that a visitor was on. */
const PAGE_URL = /^(?:https?:\/\/[^\s/]|\/(?!\/))/i;
/** Loose on purpose: whether an address works is not for a pattern to say. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const rating = z
  .object({
    scale: z.enum(['thumbs', 'faces', 'stars']),
    /** From 1 (worst) to `max` (best), whole. */
    value: z.int().min(1),
    max: z.int().min(2).max(10),
  })
  .superRefine(({ value, max }, context) => {
    if (value > max) {
      context.addIssue({
        code: 'too_big',
        origin: 'number',
        maximum: max,
        inclusive: true,
        input: value,
        path: ['value'],
      });
    }
  });

/**
 * The message of version 1. Keys that it does not name are ignored and never stored: a newer element may add some, and a
 * visitor's words must not be refused for it; and what has no name here has no reason to be kept.
 */
const schema = z
  .object({
    version: z.literal(1),
    id: z.guid().toLowerCase(),
    submittedAt: z.iso.datetime({ offset: true }),
    page: z
      .object({
        url: text(2000)
          .refine((url) => url === '' || PAGE_URL.test(url), kind('url'))
          .optional(),
        title: text(1000).optional(),
        language: text(35).optional(),
      })
      .optional(),
    rating: rating.optional(),
    category: text(200).optional(),
    message: text(MESSAGE_LIMIT).optional(),
    contact: z
      .object({
        name: text(200).optional(),
        email: text(254)
          .refine((email) => email === '' || EMAIL.test(email), kind('email'))
          .optional(),
      })
      .optional(),
    topic: text(200).optional(),
    context: z.record(text(64), text(500)).optional(),
    client: text(100).optional(),
    notBsn: z.boolean().optional(),
  })
  .superRefine((message, context) => {
    if (message.context && Object.keys(message.context).length > CONTEXT_KEYS) {
      context.addIssue({
        code: 'custom',
        path: ['context'],
        ...kind('too-many-keys', { maximum: CONTEXT_KEYS }),
      });
    }
    if (!message.rating && !message.message?.trim() && !message.category?.trim()) {
      context.addIssue({ code: 'custom', path: [], ...kind('too-few-answers') });
    }
  });

/** One visitor's feedback, as the request carries it and the storage keeps it. Absent answers are absent keys. */
export type FeedbackMessage = z.output<typeof schema>;

/** One field that is not right, as problem details name it (RFC 9457, section 3.2). */
export interface FieldError {
  /** JSON Pointer as a URI fragment: `#/rating/value`, or `#` for the message as a whole. */
  pointer: string;
  /** What to do about it, in the language asked for. */
  detail: string;
}

export type FeedbackResult =
  { message: FeedbackMessage; errors?: never } | { message?: never; errors: FieldError[] };

/**
 * Checks a parsed request body. Text is kept exactly as it was typed; answers that hold nothing are left out.
 * @param body any JSON value
 * @param language of the details when something is wrong
 */
export function readFeedback(body: unknown, language: Language): FeedbackResult {
  const result = schema.safeParse(body, { error: (issue) => issueText(issue, language) });
  if (result.success) return { message: withoutEmpty(result.data) };
  const errors = result.error.issues
    .slice(0, ERRORS_SHOWN)
    .map((issue) => ({ pointer: pointer(issue.path), detail: issue.message }));
  return { errors };
}

function pointer(path: readonly PropertyKey[]): string {
  const escaped = path.map((part) =>
    String(part)
      .replace(new RegExp(LONE_SURROGATE, 'gu'), '\uFFFD')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1'),
  );
  return ['#', ...escaped.map(encodeURIComponent)].join('/');
}

function withoutEmpty<T extends object>(value: T): T {
  const kept = Object.entries(value)
    .map(
      ([key, part]) =>
        [key, typeof part === 'object' && part !== null ? withoutEmpty(part as object) : part] as const,
    )
    .filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(kept) as T;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined;
}
