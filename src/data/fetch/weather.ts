import { explained, FeedError } from '../errors.js';
import type { LoadOptions } from '../fetch-feed.js';
import type { Feed } from '../model.js';
import { retry } from './retry.js';

/**
 * What to do when a feed could not be had: try again what may pass, tell a refusal from a missing network, and say what
 * the web team can do. Loaded when it happens.
 */
export async function handle(
  run: () => Promise<Feed>,
  error: unknown,
  address: string,
  { signal, fetch = globalThis.fetch }: LoadOptions,
): Promise<Feed> {
  let last = withRetryAfter(error);
  // A refusal does not pass; asked only when nothing came at all.
  const isUnknown = error instanceof FeedError && error.kind === 'network' && !error.partial;
  const refusal = isUnknown && globalThis.navigator?.onLine !== false ? await refusalOf(address, fetch) : '';
  if (refusal) last = new FeedError('blocked', { url: address, detail: refusal, cause: error });
  try {
    return await retry(
      () =>
        run().catch((next) => {
          throw withRetryAfter(next);
        }),
      last,
      signal,
    );
  } catch (final) {
    signal?.throwIfAborted();
    throw await explained(final);
  }
}

/** What refused a feed to this page, or `''`; nothing refuses it outside a page. */
async function refusalOf(address: string, fetch: typeof globalThis.fetch): Promise<string> {
  const here = globalThis.location?.origin;
  if (!here || here === 'null') return '';
  const part = await import('../refused-by.js').catch(() => undefined);
  const refusal = await part?.refusedBy(
    address,
    (isForeign, signal) =>
      fetch(address, {
        mode: isForeign ? 'no-cors' : 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      }),
    'the server does not send Access-Control-Allow-Origin',
  );
  return refusal ?? '';
}

/** An error with the seconds of the server's `Retry-After`: RFC 9110 allows a number or a date. */
function withRetryAfter(error: unknown): unknown {
  if (!(error instanceof FeedError) || !(error.cause instanceof Response)) return error;
  const value = error.cause.headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  void error.cause.body?.cancel().catch(() => undefined);
  return error.with({ cause: undefined, ...(wait > 0 && { retryAfter: Math.ceil(wait) }) });
}
