import type { MiddlewareHandler } from 'hono';
import { API_VERSION } from './version.ts';

/** A year, as browsers and auditors expect it. Subdomains are not ours to decide about. */
const HSTS = 'max-age=31536000';

/**
 * What the Dutch API Design Rules want on every answer (/core/transport/security-headers, /core/version-header). Set before
 * the answer is made, so that a page for a form can name its own policy.
 */
export function apiHeaders(): MiddlewareHandler {
  return async (c, next) => {
    c.header('API-Version', API_VERSION);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    // Only over TLS: RFC 6797 (7.2) forbids it on plain http, where our own proxy ends it.
    if (c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https') {
      c.header('Strict-Transport-Security', HSTS);
    }
    await next();
  };
}
