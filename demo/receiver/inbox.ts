import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Access } from './access.ts';
import { connectionAddress, type ClientAddress, type ReceiverEnv } from './client-address.ts';
import { fromCursor } from './cursor.ts';
import { faultView, INBOX_PATH, inboxView, loginView, type Html } from './inbox-view.ts';
import { isOwnForm } from './origins.ts';
import { readPage } from './pages.ts';
import { readBody } from './read-body.ts';
import { SESSION_SECONDS, Sessions } from './sessions.ts';
import type { FeedbackStorage } from './storage.ts';

const COOKIE = 'raakvlak-feedback';
const PAGE_SIZE = 25;
/** A token and its field's name need far less. */
const LOGIN_LIMIT = 4096;

/** The policy of the demo site, for forms too; `frame-ancestors`, as nobody may lay a page over this one. */
const POLICY = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; font-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit",
].join('; ');

export interface InboxOptions {
  storage: FeedbackStorage;
  access: Access;
  /** Puts the page in the website's own frame. */
  layout: (page: { title: string; path: string; main: Html; head: Html }) => Html;
  /** Who a client is, to slow down guessing; by default the address of the connection. */
  clientAddress?: ClientAddress;
  /** Clock in milliseconds. */
  now?: () => number;
  /** Hears of what went wrong on our side. */
  onError?: (error: Error) => void;
}

/**
 * The page of feedback received, at {@link INBOX_PATH}: a list for employees, rendered on the server, behind the token.
 * The token becomes a session in a cookie that no script can read and no other website can send.
 */
export function createInbox(options: InboxOptions): Hono<ReceiverEnv> {
  const { storage, access, layout, clientAddress = connectionAddress } = options;
  const { onError = (error: Error) => console.error(`Inbox: ${error.message}`) } = options;
  const sessions = new Sessions(options.now);
  const stylesheet = readFileSync(new URL('inbox.css', import.meta.url), 'utf8');
  const app = new Hono<ReceiverEnv>();

  const show = (
    c: Context,
    main: Html,
    { title = 'Feedback ontvangen', status = 200 }: { title?: string; status?: ContentfulStatusCode } = {},
  ) =>
    c.html(
      layout({
        title,
        path: INBOX_PATH,
        main: html`
          <div class="inbox">${main}</div>
        `,
        head: html`
          <link rel="stylesheet" href="${INBOX_PATH}inbox.css" />
        `,
      }),
      status,
    );
  const showLogin = (c: Context, error: string, status: ContentfulStatusCode) =>
    show(c, loginView(error), { title: 'Fout: Feedback ontvangen', status });

  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Content-Security-Policy', POLICY);
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and we could not tell them from others'.
    c.res.headers.set('Referrer-Policy', 'same-origin');
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });

  app.get(INBOX_PATH.slice(0, -1), (c) => c.redirect(INBOX_PATH, 308));
  app.get(`${INBOX_PATH}inbox.css`, (c) =>
    c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );

  app.get(INBOX_PATH, async (c) => {
    if (!sessions.has(getCookie(c, COOKIE))) return show(c, loginView());
    const cursor = c.req.query('na');
    const before = cursor === undefined ? undefined : fromCursor(cursor);
    if (cursor !== undefined && before === undefined) {
      return show(c, faultView('Dit adres klopt niet. Het is niet te zien welke berichten u zoekt.'), {
        status: 400,
      });
    }
    const page = await readPage(storage, PAGE_SIZE, before);
    return show(c, inboxView(page, { total: await storage.count(), first: before === undefined }));
  });

  app.post(`${INBOX_PATH}:action{inloggen|uitloggen}`, async (c, next) => {
    // Beside SameSite: a page of another website cannot log anyone in or out.
    if (!isOwnForm(c))
      return show(c, faultView('Dit formulier komt niet van onze website.'), { status: 403 });
    return next();
  });

  app.post(`${INBOX_PATH}inloggen`, async (c) => {
    const body = await readBody(c.req.raw, LOGIN_LIMIT);
    const token =
      body instanceof Uint8Array ? new URLSearchParams(new TextDecoder().decode(body)).get('token') : '';
    if (!token?.trim()) return showLogin(c, 'Vul het token in.', 422);
    const { granted, wait } = access.admit(token.trim(), clientAddress(c));
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return showLogin(c, `Dat waren te veel pogingen. Probeer het over ${waitText(wait)} nog eens.`, 429);
    }
    if (!granted) return showLogin(c, 'Dit token klopt niet. Kijk het na en probeer het nog eens.', 403);
    sessions.end(getCookie(c, COOKIE));
    setCookie(c, COOKIE, sessions.start(), { ...cookieScope(c), maxAge: SESSION_SECONDS });
    return c.redirect(INBOX_PATH, 303);
  });

  app.post(`${INBOX_PATH}uitloggen`, (c) => {
    sessions.end(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, cookieScope(c));
    return c.redirect(INBOX_PATH, 303);
  });

  app.notFound((c) => show(c, faultView('Deze pagina bestaat niet.'), { status: 404 }));
  app.onError((error, c) => {
    onError(error);
    return show(c, faultView('Er gaat iets mis bij ons. Probeer het straks nog eens.'), { status: 500 });
  });
  return app;
}

function cookieScope(c: Context) {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  return { path: INBOX_PATH, httpOnly: true, sameSite: 'Strict', secure } as const;
}

function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}
