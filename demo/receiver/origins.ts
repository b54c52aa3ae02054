import type { Context } from 'hono';

/**
 * Whether a request comes from a page of this same server, or from no page at all. Browsers say so in `Sec-Fetch-Site`,
 * which no page can set; on plain http, and in older ones, there is only `Origin`.
 * Hosts are compared, not schemes: behind a proxy that ends TLS we see `http` where the visitor sees `https`.
 */
export function isSameOrigin(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined || c.req.header('sec-fetch-site') === 'same-origin') return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase();
}

/**
 * Whether a form was sent by one of our own pages. Browsers say so in `Sec-Fetch-Site`, or, on plain http, in `Origin`;
 * a request with neither does not come from a page of ours.
 */
export function isOwnForm(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('origin') !== undefined && isSameOrigin(c);
}

/**
 * Whether a browser does not say which page a request comes from: `Origin: null`, as on pages that send no referrer. Where
 * it does say that the page is ours, in `Sec-Fetch-Site`, nothing is missing.
 */
export function isNameless(c: Context): boolean {
  return c.req.header('origin') === 'null' && c.req.header('sec-fetch-site') !== 'same-origin';
}

/** The other websites that may send feedback from a browser, exact: `https://www.voorbeeld.example`. */
export class AllowedOrigins {
  readonly #origins: ReadonlySet<string>;

  /** @throws TypeError when one is not an origin: a typing error would shut a website out in silence */
  constructor(origins: readonly string[]) {
    for (const origin of origins) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
        throw new TypeError(
          `Not an origin: "${origin}". Write scheme and host alone, as in https://www.voorbeeld.example`,
        );
      }
    }
    this.#origins = new Set(origins);
  }

  /** Whether an origin is on the list. */
  has(origin: string): boolean {
    return this.#origins.has(origin);
  }

  /** Whether this request may be answered: same origin, no browser, or on the list. */
  allows(c: Context): boolean {
    return isSameOrigin(c) || this.#origins.has(c.req.header('origin') ?? '');
  }

  /** Sets the headers that let an allowed page read the answer. No credentials: there are none to send. */
  open(c: Context): void {
    c.res.headers.append('Vary', 'Origin');
    const origin = c.req.header('origin');
    if (origin === undefined || !this.#origins.has(origin)) return;
    c.res.headers.set('Access-Control-Allow-Origin', origin);
    c.res.headers.set('Access-Control-Expose-Headers', 'Retry-After, Location');
  }
}
