import type { Context } from 'hono';
import type { ReceiverEnv } from '../client-address.ts';
import type { FieldError } from '../feedback-message.ts';
import type { Intake } from '../intake.ts';
import { languageFor } from '../language.ts';
import type { AllowedOrigins } from '../origins.ts';
import { problem, problemText, type ProblemCode } from '../problem.ts';
import { isCompressed, readBody } from '../read-body.ts';
import { StorageError } from '../storage.ts';
import { fieldOf, readFormMessage, TRAP, trapError } from './form-message.ts';
import { readForm, type FormFields } from './form-body.ts';
import { formTexts } from './form-texts.ts';
import { formPage, thanksPage } from './form-view.ts';
import { refuse, showPage, wantsPage } from './refuse.ts';

/**
 * Largest form in bytes. A form writes most characters that are no plain letters as three bytes for each of their own, so
 * that a message of `MESSAGE_LIMIT` units takes 36 000.
 */
export const FORM_LIMIT = 64 * 1024;

/** What the receiver takes, for who sent something else. */
export const TYPES = { Accept: 'application/json, application/x-www-form-urlencoded, multipart/form-data' };

/** What the way of a form needs to know. */
export interface FormOptions {
  intake: Intake;
  origins: AllowedOrigins;
  onError: (error: Error) => void;
}

/**
 * The way of a message that a form sent, with or without script: the same checks as for JSON; the answer is a page, or
 * JSON for who prefers it. The id is a field, and what makes a second try the same message.
 */
export function receiveForm({
  intake,
  origins,
  onError,
}: FormOptions): (c: Context<ReceiverEnv>) => Promise<Response> {
  return async (c) => {
    const wait = intake.wait(c);
    if (wait > 0) return refuse(c, 'too-many-requests', { headers: { 'Retry-After': String(wait) } });
    if (isCompressed(c)) return refuse(c, 'unsupported-media-type', { headers: TYPES });
    const body = await readBody(c.req.raw, FORM_LIMIT);
    if (body === 'too-large') return refuse(c, 'too-large');
    const fields = body && (await readForm(body, c.req.header('content-type') ?? ''));
    if (!fields) return refuse(c, 'invalid-form');

    const language = languageFor(c.req.header('accept-language'));
    const words = formTexts[language];
    // The parts of a multipart body are parted by other words at each try.
    const request = JSON.stringify([...fields]);
    const id = intake.idFor(c, request);
    const { message, errors } = readFormMessage(fields, { language, id, now: intake.now });
    if (fields.get(TRAP)) return again('invalid-feedback', [trapError(words.trapped)]);
    if (errors) return again('invalid-feedback', errors);
    try {
      const kept = await intake.keep(message, message.id, request);
      if (kept.outcome === 'conflict') return again('conflict', [{ pointer: '#', detail: words.conflict }]);
      const status = kept.outcome === 'stored' ? 201 : 200;
      const { reference, masked } = kept;
      const headers = { Location: `/v1/feedback/${kept.id}` };
      if (!wantsPage(c)) return c.json({ id: kept.id, reference }, status, headers);
      const back = backTo(c, fields, origins);
      return showPage(c, thanksPage(language, { reference, masked, back }), { language, status, headers });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      onError(error);
      const { detail } = problemText('storage-unavailable', language);
      return again('storage-unavailable', [{ pointer: '#', detail }], { 'Retry-After': '30' });
    }

    /** The same form once more, with what is wrong. */
    async function again(
      code: ProblemCode,
      problems: FieldError[],
      headers: Record<string, string> = {},
    ): Promise<Response> {
      if (!wantsPage(c))
        return problem(c, code, { headers, ...(code === 'invalid-feedback' && { errors: problems }) });
      // After a conflict the id belongs to the message before.
      const given = code === 'conflict' ? undefined : message?.id;
      const page = formPage(language, {
        fields: fields ?? new Map(),
        errors: problems,
        id: given ?? crypto.randomUUID(),
      });
      return showPage(c, page, { language, status: problemText(code, language).status, headers });
    }
  };
}

/** The page that the form says it was on, when that is one of ours: the thank-you page must lead nowhere else. */
function backTo(c: Context, fields: FormFields, origins: AllowedOrigins): string | undefined {
  const address = fieldOf(fields, 'page.url');
  if (/^\/(?![/\\])/.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const { origin, host, protocol } = new URL(address);
  const isOurs = /^https?:$/.test(protocol) && host === c.req.header('host')?.toLowerCase();
  return isOurs || origins.has(origin) ? address : undefined;
}
