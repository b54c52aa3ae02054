import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { toKnown } from '../../../demo/receiver/access.ts';
import type { FeedbackMessage } from '../../../demo/receiver/feedback-message.ts';
import { startReceiver, TOKEN } from '../setup.ts';

export const INBOX = '/inbox';
/** A token that may read, and no more. */
export const READ_TOKEN = 'a-token-for-reading-only';
export const TOKENS = [toKnown(TOKEN, 'manage', 'beheer'), toKnown(READ_TOKEN, 'read', 'balie')];

type Settings = Parameters<typeof startReceiver>[1];

/** A browser with one page open: sends its cookies back, does not follow redirects, and fills in the forms of pages. */
export async function openInbox(t: TestContext, settings: Settings = {}) {
  const receiver = await startReceiver(t, { tokens: TOKENS, ...settings });
  return { ...receiver, ...browse(receiver.url) };
}

/** A browser at an address where a receiver listens. */
export function browse(url: string) {
  const cookies = new Map<string, string>();
  const visit = async (path = INBOX, init: RequestInit = {}): Promise<Response> => {
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(sent && { Cookie: sent }), ...(init.headers as Record<string, string>) };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const submit = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    visit(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: url, ...headers },
    });
  /** White space as a reader sees it. */
  const page = async (path = INBOX): Promise<string> =>
    (await (await visit(path)).text()).replace(/\s+/g, ' ');
  const logIn = (token = TOKEN) => submit(`${INBOX}/login`, { token });
  /** What the pages of this session put in their forms. */
  const csrf = async (): Promise<string> => /name="csrf" value="([\w-]+)"/.exec(await page())?.[1] ?? '';
  return { visit, submit, page, logIn, csrf, cookies };
}

export type Browser = Awaited<ReturnType<typeof openInbox>>;

/** Stores messages, the first the oldest. @returns their references */
export async function store(
  { storage }: Pick<Browser, 'storage'>,
  messages: readonly (Partial<FeedbackMessage> & { receivedAt?: Date })[],
): Promise<string[]> {
  const references: string[] = [];
  for (const { receivedAt = new Date('2026-11-24T10:00:00Z'), ...fields } of messages) {
    const id = randomUUID();
    const message: FeedbackMessage = { version: 1, id, submittedAt: receivedAt.toISOString(), ...fields };
    const added = await storage.add({ message, key: id, bodyHash: '', receivedAt });
    if (added.outcome === 'stored') references.push(added.reference);
  }
  return references;
}

/** The messages that a list shows, by what visitors wrote, in order. */
export function shown(page: string): string[] {
  return [...page.matchAll(/class="inbox-message"[^>]*>([^<]*)</g)].map(([, text = '']) => text.trim());
}
