import type { Context } from 'hono';
import { isOwnForm } from '../origins.ts';
import { readBody } from '../read-body.ts';
import { isSame } from '../sessions.ts';
import type { Desk } from './inbox.ts';
import type { InboxEnv } from './visit.ts';

/** A note of 4000 UTF-16 units takes 36 kB in a form. */
const FORM_LIMIT = 64 * 1024;

/** What a form of ours sent, or the answer that refuses it. */
export type SentForm = { form: URLSearchParams; refused?: never } | { form?: never; refused: Response };

/**
 * Reads a form. Beside the cookie, which no other website can send, it must come from a page of ours, and carry what only
 * the pages of this session know.
 */
export async function readForm(c: Context<InboxEnv>, desk: Desk): Promise<SentForm> {
  const foreign = async (): Promise<SentForm> => ({ refused: await desk.fail(c, 'foreign', 403) });
  if (!isOwnForm(c)) return foreign();
  const body = await readBody(c.req.raw, FORM_LIMIT);
  if (!(body instanceof Uint8Array)) return { refused: await desk.fail(c, 'broken', 413) };
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const { session } = c.get('visit');
  if (session && !isSame(form.get('csrf') ?? '', session.csrf)) return foreign();
  return { form };
}
