import type { Context } from 'hono';
import type { ReceiverEnv } from '../client-address.ts';
import { languageFor } from '../language.ts';
import { problem } from '../problem.ts';
import { isCompressed, readBody } from '../read-body.ts';
import type { FeedbackStorage } from '../storage.ts';
import { readChange } from './change.ts';
import { toItem } from './item.ts';
import { mediaType, parseJson } from './json-body.ts';
import { readMessageName } from './message-name.ts';

/** Types of a change; `Accept-Patch` (RFC 5789) names them to who sent another. */
export const PATCH_TYPES = ['application/merge-patch+json', 'application/json'] as const;
/** Largest change in bytes: a note of 4000 UTF-16 units, each written as `\uXXXX`, and the rest. */
export const CHANGE_LIMIT = 32 * 1024;

/** What changing needs to know. */
export interface ChangingOptions {
  storage: FeedbackStorage;
  now: () => number;
}

type Handler = (c: Context<ReceiverEnv>) => Promise<Response>;

/** Everything that the API lets those change who may. */
export function changingHandlers({ storage, now }: ChangingOptions) {
  const change: Handler = async (c) => {
    const type = mediaType(c.req.header('content-type'));
    if (!PATCH_TYPES.some((ours) => ours === type) || isCompressed(c)) {
      return problem(c, 'unsupported-change', { headers: { 'Accept-Patch': PATCH_TYPES.join(', ') } });
    }
    const name = readMessageName(c.req.param('id') ?? '');
    if (name === undefined) return problem(c, 'not-found');
    const body = await readBody(c.req.raw, CHANGE_LIMIT);
    if (body === 'too-large') return problem(c, 'change-too-large');
    const json = body && parseJson(body);
    if (!json) return problem(c, 'invalid-json');
    const { change: wanted, errors } = readChange(json.value, languageFor(c.req.header('accept-language')));
    if (errors) return problem(c, 'invalid-change', { errors });

    const found = await storage.find(name);
    if (!found) return problem(c, 'not-found');
    if (Object.keys(wanted).length === 0) return c.json(toItem(found));
    const changed = await storage.change(found.message.id, wanted, new Date(now()));
    return changed ? c.json(toItem(changed)) : problem(c, 'not-found');
  };

  const remove: Handler = async (c) => {
    const name = readMessageName(c.req.param('id') ?? '');
    const removed = name !== undefined && (await storage.remove(name));
    return removed ? c.body(null, 204) : problem(c, 'not-found');
  };

  return { change, remove };
}
