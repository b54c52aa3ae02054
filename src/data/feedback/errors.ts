/**
 * Why a message was not sent. `offline`: the device has no network; `network`: no answer, for any other reason;
 * `blocked`: the page's policy or the server's own (CORS) refuses what comes from this page;
 * `rate-limited`: 429; `refused`: a 4xx that says what is wrong; `http`: any other 4xx; `server`: 5xx;
 * `answer`: a redirect, or a success that is not ours.
 */
export type FeedbackErrorKind =
  'offline' | 'network' | 'blocked' | 'timeout' | 'rate-limited' | 'refused' | 'http' | 'server' | 'answer';

/** One thing that the server finds wrong (RFC 9457). */
export interface FieldError {
  /** JSON pointer into the message, such as `/contact/email`. */
  pointer: string;
  /** What is wrong, in words for the visitor. */
  detail: string;
}

/** What a {@link FeedbackError} can tell beside its kind. */
export interface FeedbackErrorFacts {
  /** Where the message was sent to. */
  url: string;
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Technical detail in English, for the console. */
  detail?: string;
  /** Seconds that the server asks to wait. */
  retryAfter?: number | undefined;
  /** With kind `refused`. */
  errors?: FieldError[];
  /** What the web team can do about it, in English. */
  hint?: string;
  cause?: unknown;
}

/** A message that was not sent; `kind` is what to decide on, `hint` is what the web team can do about it. */
export class FeedbackError extends Error {
  override readonly name = 'FeedbackError';
  readonly kind: FeedbackErrorKind;
  readonly url: string;
  readonly status?: number;
  readonly detail: string;
  readonly retryAfter?: number;
  readonly errors: readonly FieldError[];
  readonly hint: string;

  constructor(kind: FeedbackErrorKind, facts: FeedbackErrorFacts) {
    const { url, status, detail = '', retryAfter, errors = [], hint = '', cause } = facts;
    const what = [kind, status, detail].filter(Boolean).join(', ');
    super(`Feedback was not sent to ${url}: ${what}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.url = url;
    this.detail = detail;
    this.errors = errors;
    this.hint = hint;
    if (status !== undefined) this.status = status;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}
