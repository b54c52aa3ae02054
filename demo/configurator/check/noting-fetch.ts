import { isForeign, type Exchange } from '../../../src/cli/web/exchange.ts';

/** Statuses that have no body. */
const EMPTY = new Set([204, 205, 304]);

/** A `fetch` that keeps note of what the examination of a feed needs, and of the last document. */
export interface NotingFetch {
  fetch: typeof globalThis.fetch;
  exchanges: Exchange[];
  /** The last document; empty when nothing came. */
  body(): Uint8Array;
}

/**
 * Makes a `fetch` for `loadFeed` that keeps notes, as the command line does. A browser tells less: redirects have no
 * headers, and of another origin only a few are shown. As the browser has judged CORS already, an answer that can be
 * read at all counts as allowed.
 *
 * @param page the origin of the page
 */
export function notingFetch(page: string): NotingFetch {
  const exchanges: Exchange[] = [];
  let last = new Uint8Array();
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await globalThis.fetch(input, init);
    // Asked only to tell a refusal from a missing network: it cannot be read, and says nothing of the feed.
    if (response.type === 'opaque' || init?.mode === 'no-cors') return response;
    const asked = input instanceof Request ? input.url : String(input);
    const { url, status, redirected } = response;
    const headers = new Headers(response.headers);
    if (isForeign(url, page)) headers.set('access-control-allow-origin', '*');
    const exchange: Exchange = { asked, hops: [], sent: 0, size: 0 };
    if (redirected) exchange.hops.push({ url: asked, status: 302, headers: new Headers(headers) });
    exchange.hops.push({ url, status, headers });
    exchanges.push(exchange);
    last = new Uint8Array(await response.arrayBuffer());
    exchange.size = last.byteLength;
    const entries = performance.getEntriesByName(asked, 'resource') as PerformanceResourceTiming[];
    exchange.sent = entries.at(-1)?.encodedBodySize || last.byteLength;
    const copy = new Response(EMPTY.has(status) ? null : last, { status, headers: response.headers });
    // Not to be given to the constructor, and `fetch` has filled it in.
    return Object.defineProperty(copy, 'url', { value: url });
  };
  return { fetch, exchanges, body: () => last };
}
