import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Hono } from 'hono';
import { Access, type KnownToken } from '../../demo/receiver/access.ts';
import type { ReceiverEnv } from '../../demo/receiver/client-address.ts';
import { FORMER_INBOX_PATH, INBOX_PATH } from '../../demo/receiver/inbox/address.ts';
import { createInbox, type InboxOptions } from '../../demo/receiver/inbox/inbox.ts';
import { listen } from '../../demo/receiver/listen.ts';
import { createReceiver, type ReceiverOptions } from '../../demo/receiver/receiver.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { fetchDescribed } from './openapi/described.ts';

export const TOKEN = 'a-token-for-tests-only';

/** A folder that is gone when the test ends. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A message with every field that the contract names. */
export function fullMessage() {
  return {
    version: 1,
    id: randomUUID(),
    submittedAt: '2026-11-24T09:30:00.000Z',
    page: { url: 'https://voorbeeldstad.example/afval', title: 'Afval', language: 'nl' },
    rating: { scale: 'faces', value: 4, max: 5 },
    category: 'Compliment',
    message: 'Dank u wel.\n  Ik vond het snel.  ',
    contact: { name: 'Een bezoeker', email: 'bezoeker@voorbeeldstad.example' },
    topic: 'afval',
    context: { zaak: '12', afdeling: 'Beheer' },
    client: 'raakvlak/1.0.0',
    notBsn: true,
  };
}

/** The least that is a message. */
export function smallMessage(message = 'Dank u wel.') {
  return { version: 1, id: randomUUID(), submittedAt: '2026-11-24T09:30:00Z', message };
}

/** Sends a message to a receiver on storage of the test's own, without a port between. */
export function post(
  receiver: ReturnType<typeof createReceiver>,
  message: ReturnType<typeof smallMessage>,
): Response | Promise<Response> {
  return receiver.request('/v1/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${message.id}"` },
    body: JSON.stringify(message),
  });
}

type Settings = Partial<Omit<ReceiverOptions, 'storage' | 'access'>> &
  Pick<InboxOptions, 'layout' | 'sessionSecret'> & { database?: string; tokens?: readonly KnownToken[] };

/** The receiver and its page on a real port, with a real SQLite file in a temporary folder. */
export async function startReceiver(t: TestContext, settings: Settings = {}) {
  const {
    database = join(temporaryFolder(t), 'feedback.sqlite'),
    now = Date.now,
    layout,
    sessionSecret,
    tokens = TOKEN,
  } = settings;
  const errors: Error[] = [];
  const storage = openSqliteStorage(database);
  const shared = {
    storage,
    now,
    access: new Access(tokens, { now }),
    onError: (error: Error) => void errors.push(error),
  };
  const app = new Hono<ReceiverEnv>();
  const inbox = createInbox({ ...shared, sessionSecret, ...(layout && { layout }) });
  for (const path of [INBOX_PATH, FORMER_INBOX_PATH].flatMap((path) => [path, `${path}/*`])) {
    app.all(path, (c) => inbox.fetch(c.req.raw, c.env));
  }
  const receiver = createReceiver({ ...shared, ...settings });
  app.all('*', (c) => receiver.fetch(c.req.raw, c.env));
  const { port, close } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch, grace: 1000 });
  t.after(async () => {
    await close();
    await storage.close();
  });
  const url = `http://127.0.0.1:${port}`;

  /** Posts a message as the element does; the answer is as the API describes it. Headers that are undefined are left out. */
  const post = (body: unknown, headers: Record<string, string | undefined> = {}): Promise<Response> => {
    const id = (body as { id?: string } | null)?.id ?? randomUUID();
    const all = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"`, ...headers };
    return fetchDescribed(`${url}/v1/feedback`, {
      method: 'POST',
      headers: Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      body:
        typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    });
  };
  const read = (path = '/v1/feedback', token = TOKEN): Promise<Response> =>
    fetchDescribed(url + path, { headers: { Authorization: `Bearer ${token}` } });
  return { url, port, storage, database, errors, post, read };
}

/** A problem document, as every refusal is. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer?: string; parameter?: string; detail: string }[];
}
