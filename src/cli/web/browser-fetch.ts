import http from 'node:http';
import https from 'node:https';
import { pipeline, Readable, type Transform } from 'node:stream';
import { version } from '../../data/index.js';
import { isForeign, isLocal, type Exchange } from './exchange.js';
import { asFailure, RequestFailure } from './request-failure.js';
import { acceptEncoding, counting, unpackers } from './unpack.js';

/** As many as browsers follow. */
const MOST_REDIRECTS = 20;
const REDIRECT = new Set([301, 302, 303, 307, 308]);
/** Answers that have no body by their nature. */
const EMPTY = new Set([204, 205, 304]);

/** Fetches as a browser would from a page, and keeps note of what the platform's own `fetch` does not tell. */
export interface BrowserFetch {
  fetch: typeof globalThis.fetch;
  /** One per request for an address, redirects included, in order. */
  exchanges: Exchange[];
}

/** What to do while it fetches. */
export interface FetchNotes {
  /** The origin of the page that asks, such as `https://www.voorbeeld.nl`; without it, the feed's own. */
  page?: string | undefined;
  /** Told of every piece of a body, unpacked. */
  onBytes?: (bytes: Uint8Array, exchange: Exchange) => void;
}

/**
 * Makes a `fetch` for `loadFeed`. It follows redirects itself, sends `Origin` where a browser would, and unpacks itself,
 * so that the length before and after can be told. Nothing is refused for lack of CORS headers: the notes are for who
 * judges them.
 */
export function browserFetch({ page, onBytes }: FetchNotes = {}): BrowserFetch {
  const exchanges: Exchange[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const asked = input instanceof Request ? input.url : String(input);
    const exchange: Exchange = { asked, hops: [], sent: 0, size: 0 };
    exchanges.push(exchange);
    let url = new URL(asked);
    // By the standard, an origin that a redirect led elsewhere is no longer told.
    let origin = page;
    for (;;) {
      if (url.username || url.password)
        throw new RequestFailure('CREDENTIALS', url.href, 'name and password');
      const answer = await ask(url, headersFor(url, origin, page, exchange, init), init.signal ?? undefined);
      const { statusCode: status = 0 } = answer;
      const headers = headersOf(answer);
      exchange.hops.push({ url: url.href, status, headers });
      const to = REDIRECT.has(status) ? headers.get('location') : null;
      if (to === null) return respond(answer, url, headers, exchange, onBytes);
      answer.resume();
      if (exchange.hops.length > MOST_REDIRECTS)
        throw new RequestFailure('REDIRECTS', url.href, `${MOST_REDIRECTS} redirects`);
      const next = follow(to, url);
      if (page !== undefined && next.origin !== url.origin && url.origin !== page) origin = 'null';
      url = next;
    }
  };
  return { fetch, exchanges };
}

/** Where a redirect leads. Servers write letters outside ASCII as they are, which is UTF-8. */
function follow(to: string, from: URL): URL {
  const location = Buffer.from(to, 'latin1').toString('utf8');
  const next = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (!next || !/^https?:$/.test(next.protocol)) throw new RequestFailure('REDIRECT', from.href, location);
  return next;
}

/** The headers of a GET by script; all are on the list that needs no preflight. */
function headersFor(
  url: URL,
  origin: string | undefined,
  page: string | undefined,
  { hops }: Exchange,
  init: RequestInit,
): Record<string, string> {
  // A request that has once left the page's origin stays a foreign one.
  const foreign = [...hops.map((hop) => hop.url), url.href].some((address) => isForeign(address, page));
  return {
    ...Object.fromEntries(new Headers(init.headers)),
    'accept-encoding': acceptEncoding(url.protocol === 'https:' || isLocal(url)),
    'accept-language': 'nl,en;q=0.5',
    'user-agent': `Mozilla/5.0 (compatible; raakvlak/${version})`,
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'cors',
    'sec-fetch-site': foreign ? 'cross-site' : 'same-origin',
    ...(foreign && origin !== undefined && { origin }),
  };
}

function ask(
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { headers, ...(signal && { signal }) }, resolve)
      .on('error', (error) => reject(asFailure(error, url.href)))
      .end();
  });
}

function headersOf({ rawHeaders }: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    try {
      headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '');
    } catch {
      // A header that is not one: browsers leave it out too.
    }
  }
  return headers;
}

function respond(
  answer: http.IncomingMessage,
  url: URL,
  headers: Headers,
  exchange: Exchange,
  onBytes: FetchNotes['onBytes'],
): Response {
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) {
    answer.destroy();
    throw new RequestFailure('STATUS', url.href, `status ${status}`);
  }
  const packed = headers.get('content-encoding') ?? '';
  const unpack = unpackers(packed);
  if (!unpack) {
    answer.destroy();
    throw new RequestFailure('ENCODING', url.href, packed);
  }
  const steps: Transform[] = [
    counting(({ byteLength }) => (exchange.sent += byteLength)),
    ...unpack,
    counting((bytes) => {
      exchange.size += bytes.byteLength;
      onBytes?.(bytes, exchange);
    }),
  ];
  const last = steps.at(-1) as Transform;
  // A failure of any step is handed on to the last, which is what is read.
  pipeline([answer, ...steps], () => undefined);
  const body = EMPTY.has(status) ? null : (Readable.toWeb(last) as ReadableStream<Uint8Array<ArrayBuffer>>);
  const response = new Response(body, { status, headers });
  // Not to be given to the constructor, and `fetch` would have filled it in.
  return Object.defineProperty(response, 'url', { value: url.href });
}
