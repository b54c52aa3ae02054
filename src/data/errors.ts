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

/**
 * Why a feed could not be read. Always rejected, never thrown synchronously; `kind` is what to decide on,
 * `hint` is what the web team can do about it.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  readonly url: string;
  readonly detail: string;
  declare readonly status?: number;
  declare readonly partial?: Feed;
  declare readonly retryAfter?: number;
  readonly hint: string;

  constructor(kind: FeedErrorKind, facts: FeedErrorFacts = {}) {
    const { url = '', detail = '', hint = '', cause, ...rest } = facts;
    super(`Feed ${url} could not be read: ${[kind, rest.status, detail].filter(Boolean).join(', ')}`, {
      cause,
    });
    Object.assign(this, rest);
    this.kind = kind;
    this.url = url;
    this.detail = detail;
    this.hint = hint;
  }

  /** The same error with more facts. */
  with(facts: FeedErrorFacts): FeedError {
    return new FeedError(this.kind, { ...this, cause: this.cause, ...facts });
  }
}

/**
 * Gives an error on its way to the caller the hint that fits its kind, when it has none. The hints are in a file of
 * their own: a visitor whose feed is fine never loads them.
 */
export async function explained(error: unknown): Promise<unknown> {
  if (!(error instanceof FeedError) || error.hint) return error;
  try {
    const { HINTS } = await import('./hints.js');
    return error.with({ hint: HINTS[error.kind] });
  } catch {
    // Without a network there may be no hints either.
    return error;
  }
}
