import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Access } from '../access.ts';
import { connectionAddress, type ClientAddress } from '../client-address.ts';
import { languageFor } from '../language.ts';
import { describeError } from '../log.ts';
import { Sessions } from '../sessions.ts';
import { StorageError, type FeedbackStorage } from '../storage.ts';
import { LANGUAGES, type Language } from '../validation-texts.ts';
import { FORMER_INBOX_PATH, INBOX_PATH } from './address.ts';
import { Categories } from './categories.ts';
import { chartsRoute } from './charts/charts-route.ts';
import { formats } from './dates.ts';
import { listRoutes } from './list-routes.ts';
import { isOverTls, LANGUAGE_COOKIE, loginRoutes, SESSION_COOKIE } from './login-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { STYLESHEETS } from './stylesheets.ts';
import { inboxTexts } from './texts/texts.ts';
import { inboxView, plainLayout, type Layout, type Section } from './views/frame.ts';
import { faultView, loginView } from './views/login-view.ts';
import type { Html, InboxEnv, Visit } from './visit.ts';

/** The policy of the demo site, for forms too; `frame-ancestors`, as nobody may lay a page over this one. */
const POLICY = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; font-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit",
].join('; ');

/** What the inbox is made of. */
export interface InboxOptions {
  storage: FeedbackStorage;
  access: Access;
  /** Puts the pages in the website's own frame; without it they have a plain one. */
  layout?: Layout;
  /**
   * Signs the sessions: the same text, of 32 characters or more that were drawn by chance, for all copies of the receiver.
   * Without it a restart logs everyone out, and a session is known only where it began.
   */
  sessionSecret?: string | undefined;
  /** Who a client is, to slow down guessing; by default the address of the connection. */
  clientAddress?: ClientAddress;
  /** Clock in milliseconds. */
  now?: () => number;
  /** Hears of what went wrong on our side. By default one line in the log, with nothing of a message or its sender. */
  onError?: (error: Error) => void;
}

/** Answers with a page of the inbox. */
export type Show = (
  c: Context<InboxEnv>,
  main: Html,
  options?: { title?: string; status?: ContentfulStatusCode; section?: Section },
) => Response | Promise<Response>;

/** What all routes of the inbox share. */
export interface Desk {
  storage: FeedbackStorage;
  access: Access;
  sessions: Sessions;
  categories: Categories;
  clientAddress: ClientAddress;
  now: () => number;
  onError: (error: Error) => void;
  show: Show;
  /** Answers with a page that says what went wrong. */
  fail: (
    c: Context<InboxEnv>,
    fault: keyof Visit['texts']['fault'],
    status: ContentfulStatusCode,
  ) => Response | Promise<Response>;
}

/**
 * The inbox, at {@link INBOX_PATH}: what visitors sent, for employees. Pages are rendered on the server and need no script.
 * The token becomes a session in a cookie that no script can read and no other website can send.
 */
export function createInbox(options: InboxOptions): Hono<InboxEnv> {
  const {
    storage,
    access,
    layout = plainLayout,
    clientAddress = connectionAddress,
    now = Date.now,
  } = options;
  const { onError = (error: Error) => console.error(`Inbox: ${describeError(error)}`) } = options;
  const sessions = new Sessions({ secret: options.sessionSecret, mark: access.mark, now });

  const show: Show = (c, main, { title, status = 200, section } = {}) => {
    const visit = c.get('visit');
    const name = visit.texts.name;
    const page = layout({
      title: title === undefined ? name : `${title} | ${name}`,
      path: c.req.path,
      language: visit.language,
      main: inboxView(visit, main, section),
      head: html`
        <link rel="stylesheet" href="${INBOX_PATH}/inbox.css" />
      `,
    });
    return c.html(page, status);
  };
  const fail: Desk['fail'] = (c, fault, status) => {
    const visit = c.get('visit');
    return show(c, faultView(visit, visit.texts.fault[fault]), { title: visit.texts.error, status });
  };
  const categories = new Categories(storage, now);
  const desk: Desk = { storage, access, sessions, categories, clientAddress, now, onError, show, fail };

  const app = new Hono<InboxEnv>();
  app.use(async (c, next) => {
    c.set('visit', visitOf(c, sessions));
    await next();
    setHeaders(c);
  });
  const files = {
    'inbox.css': {
      type: 'text/css; charset=utf-8',
      body: STYLESHEETS.map(read).join('\n'),
    },
    'icon.svg': { type: 'image/svg+xml', body: read('icon.svg') },
  };
  for (const [name, { type, body }] of Object.entries(files)) {
    app.get(`${INBOX_PATH}/${name}`, (c) =>
      c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }),
    );
  }
  for (const path of [FORMER_INBOX_PATH, `${FORMER_INBOX_PATH}/*`, `${INBOX_PATH}/`]) {
    app.get(path, (c) => c.redirect(INBOX_PATH, 308));
  }
  loginRoutes(app, desk);
  // From here on for who is logged in.
  app.get(`${INBOX_PATH}/*`, async (c, next) => {
    const visit = c.get('visit');
    if (visit.session) return next();
    // The cookie does not come along from another website: who follows a link in an e-mail may be logged in all the same.
    const isLinked = c.req.header('sec-fetch-site') === 'cross-site';
    return show(c, loginView(visit, { isLinked }));
  });
  listRoutes(app, desk);
  messageRoutes(app, desk);
  chartsRoute(app, desk);

  app.notFound((c) => fail(c, 'missing', 404));
  app.onError((error, c) => {
    onError(error);
    const isPassing = error instanceof StorageError;
    if (isPassing) c.header('Retry-After', '30');
    return fail(c, 'broken', isPassing ? 503 : 500);
  });
  return app;
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function visitOf(c: Context<InboxEnv>, sessions: Sessions): Visit {
  const chosen = LANGUAGES.find((language) => language === getCookie(c, LANGUAGE_COOKIE));
  const language: Language = chosen ?? languageFor(c.req.header('accept-language'));
  const session = sessions.read(getCookie(c, SESSION_COOKIE));
  const { pathname, search } = new URL(c.req.url);
  return {
    language,
    texts: inboxTexts[language],
    formats: formats[language],
    address: c.req.method === 'GET' || c.req.method === 'HEAD' ? pathname + search : INBOX_PATH,
    ...(session && { session }),
  };
}

function setHeaders(c: Context): void {
  const { headers } = c.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and we could not tell them from others'.
  headers.set('Referrer-Policy', 'same-origin');
  // Only over TLS: RFC 6797 (7.2) forbids it on plain http. Subdomains are not ours to decide about.
  if (isOverTls(c)) headers.set('Strict-Transport-Security', 'max-age=31536000');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}
