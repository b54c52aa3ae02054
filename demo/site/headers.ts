import type { MiddlewareHandler } from 'hono';

/** The policy of all pages: what Raakvlak needs, and this site's own stylesheets and forms. */
const PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types raakvlak raakvlak-lit',
].join('; ');

/** The configurator checks and shows feeds of any website; it says the rest in its own pages. */
const CONFIGURATOR = PAGES.replace("connect-src 'self'", "connect-src 'self' https: http:")
  .replace("img-src 'self'", "img-src 'self' https: http:")
  .concat("; frame-src 'self'");

/** Storybook puts styles and scripts into its pages, and shows stories in a frame. It is for developers only. */
const STORYBOOK = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

function policyOf(path: string): string {
  if (path.startsWith('/storybook/')) return STORYBOOK;
  return path.startsWith('/raakvlak/configurator/') ? CONFIGURATOR : PAGES;
}

/** Says to browsers what a page of this site may do. Headers that a route has set itself stay. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const set = (name: string, value: string): void => {
      if (!headers.has(name)) headers.set(name, value);
    };
    set('Content-Security-Policy', policyOf(c.req.path));
    set('X-Content-Type-Options', 'nosniff');
    set('Referrer-Policy', 'strict-origin-when-cross-origin');
    set('Cache-Control', 'no-cache');
  };
}
