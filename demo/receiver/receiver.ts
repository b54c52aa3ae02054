import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Access } from './access.ts';
import { changingHandlers } from './api/changing.ts';
import { apiHeaders } from './api/headers.ts';
import { Metrics } from './api/metrics.ts';
import { describeApi, type ApiContact } from './api/openapi.ts';
import { readingHandlers } from './api/reading.ts';
import { receiveJson } from './api/receive-json.ts';
import { bearer } from './bearer.ts';
import { connectionAddress, type ClientAddress, type ReceiverEnv } from './client-address.ts';
import { isForm } from './form/form-body.ts';
import { receiveForm } from './form/receive-form.ts';
import { refuse } from './form/refuse.ts';
import { Intake } from './intake.ts';
import { describeError } from './log.ts';
import { AllowedOrigins, isNameless } from './origins.ts';
import { problem } from './problem.ts';
import type { Rate } from './rate-limit.ts';
import { StorageError, type FeedbackStorage } from './storage.ts';

/** Generous: a whole office or school may come from one address. */
const DEFAULT_RATE: Rate = { requests: 120, seconds: 60 };
/** Forms that do not say which page they come from: enough for visitors, little for who posts by the thousand. */
const NAMELESS_RATE: Rate = { requests: 30, seconds: 60 };
/** What a sender is told to wait when the database does not take a message. */
const STORAGE_RETRY_SECONDS = 30;

export interface ReceiverOptions {
  storage: FeedbackStorage;
  /** Guards the reading and changing of feedback. */
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
  /** Who answers questions about the API, in its description; by default an address that does not exist. */
  contact?: ApiContact;
  /** Clock in milliseconds. */
  now?: () => number;
  /** Hears of what went wrong on our side. By default one line in the log, with nothing of a message or its sender. */
  onError?: (error: Error) => void;
}

/**
 * The receiver: takes feedback in, and gives it to who has a token. `/v1/openapi.json` describes every address; each
 * refusal is problem details, or a page for who sent a form.
 */
export function createReceiver(options: ReceiverOptions): Hono<ReceiverEnv> {
  const { storage, access, clientAddress = connectionAddress, now = Date.now } = options;
  const { onError: tell = (error: Error) => console.error(`Receiver: ${describeError(error)}`) } = options;
  const { rate = DEFAULT_RATE, namelessRate = NAMELESS_RATE } = options;
  const app = new Hono<ReceiverEnv>();
  const metrics = new Metrics(now);
  const onError = (error: Error): void => {
    if (error instanceof StorageError) metrics.failed();
    tell(error);
  };
  const mayRead = bearer(access, clientAddress, 'read');
  const mayManage = bearer(access, clientAddress, 'manage');
  const origins = new AllowedOrigins(options.allowedOrigins ?? []);
  const intake = new Intake({ storage, rate, namelessRate, clientAddress, now });
  const fromForm = receiveForm({ intake, origins, onError });
  const fromJson = receiveJson(intake);
  const reading = readingHandlers({ storage, now, onError });
  const changing = changingHandlers({ storage, now });
  const description = JSON.stringify(describeApi(options.contact));

  app.use(observe(metrics)).use(apiHeaders());
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
    .get('/v1/feedback', mayRead, reading.list)
    .all((c) => notAllowed(c, 'GET, HEAD, POST, OPTIONS'))
    .get('/v1/feedback/:id', mayRead, reading.one)
    .patch('/v1/feedback/:id', mayManage, changing.change)
    .delete('/v1/feedback/:id', mayManage, changing.remove)
    .all((c) => notAllowed(c, 'GET, HEAD, PATCH, DELETE'))
    .get('/v1/feedback.csv', mayRead, reading.asCsv)
    .all((c) => notAllowed(c, 'GET, HEAD'))
    .get('/v1/feedback.json', mayRead, reading.asJson)
    .all((c) => notAllowed(c, 'GET, HEAD'))
    .get('/v1/statistics', mayRead, reading.statistics)
    .all((c) => notAllowed(c, 'GET, HEAD'))
    .get('/v1/openapi.json', (c) =>
      // For the tools of anyone, in any page: it holds nothing but what is published here.
      c.body(description, 200, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
      }),
    )
    .all((c) => notAllowed(c, 'GET, HEAD'))
    .get('/metrics', mayRead, (c) =>
      c.body(String(metrics), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
    )
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
    const code = c.req.method === 'POST' ? 'storage-unavailable' : 'database-unavailable';
    return refuse(c, code, { headers: { 'Retry-After': String(STORAGE_RETRY_SECONDS) } });
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

/** Counts every answer by the route that gave it. */
function observe(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const path = routePath(c, -1);
    metrics.observe({
      route: path.includes('*') ? 'other' : path.replace(':id', '{id}'),
      method: c.req.method,
      status: c.res.status,
      seconds: (performance.now() - start) / 1000,
    });
  };
}

function notAllowed(c: Context, allow: string): Response {
  return problem(c, 'method-not-allowed', { headers: { Allow: allow } });
}
