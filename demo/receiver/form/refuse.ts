import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languageFor } from '../language.ts';
import { problem, problemText, type ProblemCode } from '../problem.ts';
import type { Language } from '../validation-texts.ts';
import { prefersHtml } from './accepts.ts';
import type { Html } from './field-views.ts';
import { isForm } from './form-body.ts';
import { POLICY } from './form-style.ts';
import { faultPage } from './form-view.ts';

/** Whether the answer is for someone who looks at it: a form sent it, and its browser wants a page. */
export function wantsPage(c: Context): boolean {
  return isForm(c.req.header('content-type')) && prefersHtml(c.req.header('accept'));
}

/** Answers with a page in a language, under a policy that lets it do nothing but send the form again. */
export function showPage(
  c: Context,
  page: Html,
  {
    language,
    status,
    headers = {},
  }: { language: Language; status: number; headers?: Record<string, string> },
): Response | Promise<Response> {
  return c.html(page, status as ContentfulStatusCode, {
    'Content-Language': language,
    'Content-Security-Policy': POLICY,
    // Not `no-referrer`: browsers then send `Origin: null` with the form on this page.
    'Referrer-Policy': 'same-origin',
    Vary: 'Accept, Accept-Language',
    ...headers,
  });
}

/** Refuses as {@link problem} does, or on a page for who sent a form. */
export function refuse(
  c: Context,
  code: ProblemCode,
  options: NonNullable<Parameters<typeof problem>[2]> = {},
): Response | Promise<Response> {
  if (!wantsPage(c)) return problem(c, code, options);
  const language = languageFor(c.req.header('accept-language'));
  const { status, detail } = problemText(code, language);
  const { headers = {} } = options;
  return showPage(c, faultPage(language, detail), { language, status, headers });
}
