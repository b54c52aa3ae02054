import type { Feed } from './model.js';

/** What went wrong, for code to decide on; the words for people are looked up by this. */
export type FeedErrorKind = 'network' | 'http' | 'timeout' | 'blocked' | 'too-large' | 'format' | 'parse';

/** What a {@link FeedError} can tell beside its kind. */
export interface FeedErrorFacts {
  /** Where the feed was asked for; `''` when it did not come from a URL. */
  url?: string;
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Technical detail in English, for the console. */
  detail?: string;
  /** What was whole before it broke off. */
  partial?: Feed;
  cause?: unknown;
  /** What the web team can do, when there is something better to say than what fits the kind. */
  hint?: string;
  /** Seconds that the server asked to wait before trying again. */
  retryAfter?: number;
}

const HINTS: Record<FeedErrorKind, string> = {
  network: 'Check the address and whether the server can be reached from this page.',
  http: 'Open the address in a browser: it must answer 200 with a feed, without logging in.',
  timeout: 'The server took too long. Ask its administrator why, or offer a smaller feed.',
  blocked:
    "The browser refused the request. Add the feed's origin to connect-src in the page's Content-Security-Policy, and let the feed's server send Access-Control-Allow-Origin.",
  'too-large': 'The feed is larger than the limit. Offer a feed with fewer items.',
  format: 'This is not a feed that Raakvlak knows. Point src at a JSON Feed (https://jsonfeed.org).',
  parse: 'The document is broken. Check it with a validator for its format.',
};

/**
 * Why a feed could not be read. Always rejected, never thrown synchronously; `kind` is what to decide on,
 * `hint` is what the web team can do about it.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  readonly url: string;
  readonly status?: number;
  readonly detail: string;
  readonly partial?: Feed;
  readonly retryAfter?: number;
  readonly hint: string;

  constructor(kind: FeedErrorKind, facts: FeedErrorFacts = {}) {
    const { url = '', status, detail = '', partial, cause, retryAfter, hint } = facts;
    const what = [kind, status, detail].filter(Boolean).join(', ');
    super(
      `Feed ${url ? `${url} ` : ''}could not be read: ${what}`,
      cause === undefined ? undefined : { cause },
    );
    this.kind = kind;
    this.url = url;
    this.detail = detail;
    this.hint = hint ?? HINTS[kind];
    if (status !== undefined) this.status = status;
    if (partial) this.partial = partial;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }

  /** The same error with more facts. */
  with(facts: FeedErrorFacts): FeedError {
    return new FeedError(this.kind, { ...this, cause: this.cause, ...facts });
  }
}
