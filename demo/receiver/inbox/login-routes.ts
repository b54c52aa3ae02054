import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReceiverEnv } from '../client-address.ts';
import { SESSION_SECONDS } from '../sessions.ts';
import { LANGUAGES } from '../validation-texts.ts';
import { INBOX_PATH, inboxAddress } from './address.ts';
import { readForm } from './forms.ts';
import type { Desk } from './inbox.ts';
import { loginView } from './views/login-view.ts';
import type { InboxEnv } from './visit.ts';

export const SESSION_COOKIE = 'raakvlak-inbox';
export const LANGUAGE_COOKIE = 'raakvlak-inbox-language';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Logging in and out, and the language. */
export function loginRoutes(app: Hono<InboxEnv>, desk: Desk): void {
  const { access, sessions } = desk;

  app.post(`${INBOX_PATH}/login`, async (c) => {
    const { form, refused } = await readForm(c, desk);
    if (refused) return refused;
    const back = inboxAddress(form.get('back'));
    const { login } = c.get('visit').texts;
    const token = form.get('token')?.trim();
    if (!token) return showLogin(c, desk, back, login.empty, 422);
    const { granted, role, wait } = access.admit(token, clientOf(c, desk));
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return showLogin(c, desk, back, login.wait(Math.ceil(wait / 60)), 429);
    }
    if (!granted) return showLogin(c, desk, back, login.wrong, 403);
    sessions.end(getCookie(c, SESSION_COOKIE));
    setCookie(c, SESSION_COOKIE, sessions.start(role), { ...cookieScope(c), maxAge: SESSION_SECONDS });
    return c.redirect(back, 303);
  });

  app.post(`${INBOX_PATH}/logout`, async (c) => {
    const { refused } = await readForm(c, desk);
    if (refused) return refused;
    sessions.end(getCookie(c, SESSION_COOKIE));
    deleteCookie(c, SESSION_COOKIE, cookieScope(c));
    return c.redirect(INBOX_PATH, 303);
  });

  app.post(`${INBOX_PATH}/language`, async (c) => {
    const { form, refused } = await readForm(c, desk);
    if (refused) return refused;
    const language = LANGUAGES.find((one) => one === form.get('language'));
    if (language) setCookie(c, LANGUAGE_COOKIE, language, { ...cookieScope(c), maxAge: YEAR_SECONDS });
    return c.redirect(inboxAddress(form.get('back')), 303);
  });
}

/** The form to log in with what was wrong; after it, on to what was asked for. */
export function showLogin(
  c: Context<InboxEnv>,
  desk: Desk,
  address: string,
  error: string,
  status: ContentfulStatusCode,
): Response | Promise<Response> {
  const visit = { ...c.get('visit'), address };
  return desk.show(c, loginView(visit, { error }), { title: visit.texts.error, status });
}

/** Who is logging in. Our own variables beside its bindings are none of its business. */
function clientOf(c: Context<InboxEnv>, { clientAddress }: Desk): string {
  return clientAddress(c as unknown as Context<ReceiverEnv>);
}

function cookieScope(c: Context) {
  return { path: INBOX_PATH, httpOnly: true, sameSite: 'Strict', secure: isOverTls(c) } as const;
}

/** Whether the employee's browser came over TLS, to us or to a proxy in front of us. */
export function isOverTls(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
