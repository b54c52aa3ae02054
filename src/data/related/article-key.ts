import type { CurrentArticle } from '../model.js';

/** Parameters that say where a visitor came from, not what is shown. */
const TRACKING = /^(utm_|mc_|mtm_|pk_|_ga|_gl|(fb|g|dc|ms)clid|[gw]braid|igshid)/i;

/**
 * What all addresses of one article have in common: host, path and parameters, without scheme, `www.`, a trailing
 * slash, an index page, tracking parameters and the fragment, unless that is a route of a single-page app (`#/news/1`).
 * The order of parameters does not matter. What is no address is its own key.
 */
export function articleKey(url: string): string {
  try {
    const { host, pathname, searchParams, hash } = new URL(url);
    for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
    searchParams.sort();
    const path = pathname.replace(/\/+(?:index\.\w+)?$/i, '');
    return `${host.replace(/^www\./, '')}${path}?${searchParams}${/^#!?\//.test(hash) ? hash : ''}`;
  } catch {
    return url;
  }
}

/** Whether two are one article: the same id, or addresses that differ in nothing that matters ({@link articleKey}). */
export function sameArticle(
  a: Pick<CurrentArticle, 'id' | 'url'>,
  b: Pick<CurrentArticle, 'id' | 'url'>,
): boolean {
  if (a.id && a.id === b.id) return true;
  return a.url !== undefined && b.url !== undefined && articleKey(a.url) === articleKey(b.url);
}
