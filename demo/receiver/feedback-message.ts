import { z } from 'zod';
import { countLinks, MAX_LINKS } from './links.ts';
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
 * @param maximum in UTF-16 units
 */
export function text(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((value) => !LONE_SURROGATE.test(value) && !value.includes('\0'), kind('unstorable'));
}

/** Names an issue of our own, for {@link issueText} to find its words by. */
export function kind(name: CustomKind, facts: { maximum?: number } = {}) {
  return { params: { kind: name, ...facts } };
}

/** Absolute http(s) address, or a path on the own site. Anything else could not be a page that a visitor was on. */
const PAGE_URL = /^(?:https?:\/\/[^\s/]|\/(?!\/))/i;
/** Loose on purpose: whether an address works is not for a pattern to say. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const rating = z
  .object({
    scale: z.enum(['thumbs', 'faces', 'stars']),
    value: z.int().min(1).describe('From 1 (worst) to `max` (best).'),
    max: z.int().min(2).max(10).describe('2 for thumbs, 5 for faces and stars as the elements send them.'),
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
export const feedbackSchema = z
  .object({
    version: z.literal(1).describe('Version of this format.'),
    id: z.guid().toLowerCase().describe('Made by the sender; the same at every try.'),
    submittedAt: z.iso
      .datetime({ offset: true })
      .describe("When the visitor sent it, by the visitor's clock."),
    page: z
      .object({
        url: text(2000)
          .refine((url) => url === '' || PAGE_URL.test(url), kind('url'))
          .optional()
          .describe('Absolute http(s) address, or a path that begins with one slash.'),
        title: text(1000).optional(),
        language: text(35).optional().describe('BCP 47 tag, as in `<html lang>`.'),
      })
      .optional()
      .describe('The page that the feedback is about.'),
    rating: rating.optional(),
    category: text(200).optional(),
    message: text(MESSAGE_LIMIT)
      .refine((message) => countLinks(message) <= MAX_LINKS, kind('too-many-links', { maximum: MAX_LINKS }))
      .optional()
      .describe(`What the visitor wrote, as typed. At most ${MAX_LINKS} links.`),
    contact: z
      .object({
        name: text(200).optional(),
        email: text(254)
          .refine((email) => email === '' || EMAIL.test(email), kind('email'))
          .optional(),
      })
      .optional()
      .describe('Only when the visitor asks for an answer.'),
    topic: text(200).optional().describe('What the button on the page is for.'),
    context: z
      .record(text(64), text(500))
      .optional()
      .describe(`What the page adds by its \`data-*\` attributes. At most ${CONTEXT_KEYS} keys.`),
    client: text(100).optional().describe('The program that sends, with its version.'),
    notBsn: z
      .boolean()
      .optional()
      .describe('The visitor says that a number that looks like a BSN is none: nothing is masked then.'),
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
  })
  .describe(
    "One visitor's feedback: at least one of `rating`, `message` and `category`. Keys that are not named here are ignored. Lengths are counted in UTF-16 units.",
  );

/** One visitor's feedback, as the request carries it and the storage keeps it. Absent answers are absent keys. */
export type FeedbackMessage = z.output<typeof feedbackSchema>;

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
  const result = feedbackSchema.safeParse(body, { error: (issue) => issueText(issue, language) });
  if (result.success) return { message: withoutEmpty(result.data) };
  return { errors: fieldErrors(result.error) };
}

/** What zod found in a body, as problem details name it. */
export function fieldErrors({ issues }: z.ZodError): FieldError[] {
  return issues
    .flatMap((issue) => {
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => ({ pointer: pointer(path), detail: issue.message }));
    })
    .slice(0, ERRORS_SHOWN);
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
