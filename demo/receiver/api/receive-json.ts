import type { Context } from 'hono';
import type { ReceiverEnv } from '../client-address.ts';
import { readFeedback } from '../feedback-message.ts';
import { TYPES } from '../form/receive-form.ts';
import { refuse } from '../form/refuse.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import type { Intake } from '../intake.ts';
import { languageFor } from '../language.ts';
import { problem } from '../problem.ts';
import { isCompressed, readBody } from '../read-body.ts';
import { mediaType, parseJson } from './json-body.ts';

/**
 * Largest request in bytes. A message of `MESSAGE_LIMIT` UTF-16 units takes at most 12 000 of them in UTF-8, which
 * leaves room for the other fields.
 */
export const BODY_LIMIT = 16 * 1024;

/** The way of a message: each step is cheaper than the next, and nothing is stored before all have agreed. */
export function receiveJson(intake: Intake): (c: Context<ReceiverEnv>) => Promise<Response> {
  return async (c) => {
    const wait = intake.wait(c);
    if (wait > 0) return problem(c, 'too-many-requests', { headers: { 'Retry-After': String(wait) } });
    const isJson = mediaType(c.req.header('content-type')) === 'application/json';
    if (!isJson || isCompressed(c)) return refuse(c, 'unsupported-media-type', { headers: TYPES });
    const key = readIdempotencyKey(c.req.header('idempotency-key'));
    if (key === undefined) return problem(c, 'invalid-idempotency-key');

    const body = await readBody(c.req.raw, BODY_LIMIT);
    if (body === 'too-large') return problem(c, 'too-large');
    const json = body && parseJson(body);
    if (!json) return problem(c, 'invalid-json');
    const { message, errors } = readFeedback(json.value, languageFor(c.req.header('accept-language')));
    if (errors) return problem(c, 'invalid-feedback', { errors });

    const added = await intake.keep(message, key, body);
    if (added.outcome === 'conflict') return problem(c, 'conflict');
    const { outcome, id, reference } = added;
    return c.json({ id, reference }, outcome === 'stored' ? 201 : 200, { Location: `/v1/feedback/${id}` });
  };
}
