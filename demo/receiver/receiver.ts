import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Access } from './access.ts';
import { bearer } from './bearer.ts';
import { connectionAddress, type ClientAddress, type ReceiverEnv } from './client-address.ts';
import { fromCursor } from './cursor.ts';
import { readFeedback } from './feedback-message.ts';
import { isForm } from './form/form-body.ts';
import { receiveForm, TYPES } from './form/receive-form.ts';
import { refuse } from './form/refuse.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { Intake } from './intake.ts';
import { languageFor } from './language.ts';
import { AllowedOrigins, isNameless } from './origins.ts';
import { readPage } from './pages.ts';
import { problem } from './problem.ts';
import type { Rate } from './rate-limit.ts';
import { isCompressed, readBody } from './read-body.ts';
import { StorageError, type FeedbackStorage, type StoredFeedback } from './storage.ts';

/**
 * Largest request in bytes. A message of `MESSAGE_LIMIT` UTF-16 units takes at most 12 000 of them in UTF-8, which
 * leaves room for the other fields.
 */
export const BODY_LIMIT = 16 * 1024;
/** Generous: a whole office or school may come from one address. */
const DEFAULT_RATE: Rate = { requests: 120, seconds: 60 };
/** Forms that do not say which page they come from: enough for visitors, little for who posts by the thousand. */
const NAMELESS_RATE: Rate = { requests: 30, seconds: 60 };
const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
/** What a sender is told to wait when the database does not take a message. */
const STORAGE_RETRY_SECONDS = 30;

export interface ReceiverOptions {
  storage: FeedbackStorage;
  /** Guards the reading of feedback. */
  access: Access;
  /** Other websites whose pages may send feedback; none by default. The server's own pages always may. */
  allowedOrigins?: readonly string[];
  /** Messages per client address; `false` sets no limit. 120 a minute by default. */
  rate?: Rate | false;
  /**
   * The same for forms that do not say which page they come from (`Origin: null`), within `rate`. 30 a minute by default,
   * `false` sets no limit of its own.
   */
  namelessRate?: Rate | false;
  /** Who a client is, for the rate limit; by default the address of the connection. */
  clientAddress?: ClientAddress;
  /** Clock in milliseconds. */
  now?: () => number;
  /** Hears of what went wrong on our side; no part of a message or of its sender is in it. */
  onError?: (error: Error) => void;
}

/**
 * The receiver: takes feedback in, and gives it to who has the token.
 * `POST /v1/feedback` (JSON, or a form, which is answered with a page), `GET /v1/feedback`, `GET /v1/feedback/{id}`, `GET /healthz`; every refusal is problem details.
 */
export function createReceiver(options: ReceiverOptions): Hono<ReceiverEnv> {
  const { storage, access, clientAddress = connectionAddress, now = Date.now } = options;
  const { onError = (error: Error) => console.error(`Receiver: ${error.message}`) } = options;
  const { rate = DEFAULT_RATE, namelessRate = NAMELESS_RATE } = options;
  const app = new Hono<ReceiverEnv>();
  const withToken = bearer(access, clientAddress);
  const origins = new AllowedOrigins(options.allowedOrigins ?? []);
  const intake = new Intake({ storage, rate, namelessRate, clientAddress, now });
  const fromForm = receiveForm({ intake, origins, onError });
  const fromJson = receiveJson(intake);

  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
  });
  app
    .use('/v1/feedback', fromAllowedOrigin(origins))
    .options('/v1/feedback', (c) =>
      c.body(null, 204, {
        Allow: 'GET, HEAD, POST, OPTIONS',
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
        'Access-Control-Max-Age': '7200',
      }),
    )
    .post('/v1/feedback', (c) => (isForm(c.req.header('content-type')) ? fromForm(c) : fromJson(c)))
    .get('/v1/feedback', withToken, async (c) => {
      const limit = readLimit(c.req.query('limit'));
      if (limit === undefined) return problem(c, 'invalid-limit');
      const cursor = c.req.query('cursor');
      const before = cursor === undefined ? undefined : fromCursor(cursor);
      if (cursor !== undefined && before === undefined) return problem(c, 'invalid-cursor');
      const { items, next } = await readPage(storage, limit, before);
      return c.json({ items: items.map(toJson), ...(next && { next }) });
    })
    .all((c) => notAllowed(c, 'GET, HEAD, POST, OPTIONS'))
    .get('/v1/feedback/:id', withToken, async (c) => {
      const found = await storage.find(c.req.param('id').toLowerCase());
      return found ? c.json(toJson(found)) : problem(c, 'not-found');
    })
    .all((c) => notAllowed(c, 'GET, HEAD'))
    .get('/healthz', async (c) => {
      await storage.check();
      return c.json({ status: 'ok' });
    })
    .all((c) => notAllowed(c, 'GET, HEAD'));

  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    onError(error);
    if (!(error instanceof StorageError)) return refuse(c, 'internal-error');
    return refuse(c, 'storage-unavailable', { headers: { 'Retry-After': String(STORAGE_RETRY_SECONDS) } });
  });
  return app;
}

/** Refuses what a page of another website sends before anything is read, and lets allowed pages read the answer. */
function fromAllowedOrigin(origins: AllowedOrigins): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST' && c.req.method !== 'OPTIONS') return next();
    // A form needs no leave to be sent, and a page that sends no referrer sends `null` with it.
    const isAllowed = origins.allows(c) || (isNameless(c) && isForm(c.req.header('content-type')));
    if (!isAllowed) return refuse(c, 'origin-not-allowed', { headers: { Vary: 'Origin' } });
    await next();
    origins.open(c);
  };
}

/** The way of a message: each step is cheaper than the next, and nothing is stored before all have agreed. */
function receiveJson(intake: Intake): (c: Context<ReceiverEnv>) => Promise<Response> {
  return async (c) => {
    const wait = intake.wait(c);
    if (wait > 0) return problem(c, 'too-many-requests', { headers: { 'Retry-After': String(wait) } });
    if (!isJson(c) || isCompressed(c)) return refuse(c, 'unsupported-media-type', { headers: TYPES });
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

function isJson(c: Context): boolean {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json';
}

function parseJson(body: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}

function readLimit(value = String(DEFAULT_PAGE)): number | undefined {
  return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_PAGE
    ? Number(value)
    : undefined;
}

function toJson({ message, reference, receivedAt }: StoredFeedback): object {
  return { ...message, reference, receivedAt: receivedAt.toISOString() };
}

function notAllowed(c: Context, allow: string): Response {
  return problem(c, 'method-not-allowed', { headers: { Allow: allow } });
}
