import { FeedbackError, type FeedbackErrorFacts, type FeedbackErrorKind, type FieldError } from './errors.js';
import { hints } from './hints.js';
import type { FeedbackMessage } from './message.js';

/**
 * How it went. `refused` names what to change, `offline` and `failed` can be tried again with the same message;
 * `error` has the kind, the status and how long to wait.
 */
export type SendResult =
  | { outcome: 'sent'; id: string; /** `''` when the server gives none. */ reference: string }
  | { outcome: 'refused' | 'offline' | 'failed'; error: FeedbackError };

/** How to send. */
export interface SendOptions {
  /** Stops it; the result is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Milliseconds until it counts as failed; default 20 000, as a slow phone may need most of that. */
  timeout?: number;
  /** BCP 47; the language in which the server may say what is wrong. Without it, the browser's own. */
  language?: string;
  /** Instead of the platform's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Posts a message. Resolves for everything that a server or network can do; rejects only when `signal` says stop.
 * Sending the same message again carries the same `Idempotency-Key`, so that a server keeps it once.
 */
export async function sendMessage(
  endpoint: string,
  message: FeedbackMessage,
  options: SendOptions = {},
): Promise<SendResult> {
  const { signal, language, timeout = 20_000, fetch: post = fetch } = options;
  const clock = AbortSignal.timeout(timeout);
  try {
    const response = await post(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        // A structured header: the quotes belong to it.
        'Idempotency-Key': `"${message.id}"`,
        ...(language && { 'Accept-Language': language }),
      },
      body: JSON.stringify(message),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, clock]) : clock,
    });
    return await read(endpoint, response);
  } catch (cause) {
    signal?.throwIfAborted();
    if (clock.aborted) return failed('timeout', { url: endpoint, cause });
    const kind = globalThis.navigator?.onLine === false ? 'offline' : 'network';
    return { outcome: 'offline', error: failure(kind, { url: endpoint, cause }) };
  }
}

async function read(url: string, response: Response): Promise<SendResult> {
  const { status, headers } = response;
  // A browser hides where a redirect goes, and gives it the status 0.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return failed('answer', { url, status, detail: 'a redirect' });
  }
  const type = headers.get('content-type') ?? '';
  const isJson = /[/+]json\b/i.test(type);
  // What is no JSON is not read at all, however long it is.
  if (!isJson) await response.body?.cancel();
  const body = isJson ? object(parse(await response.text())) : {};

  if (response.ok) {
    const { id, reference } = body;
    if (typeof id === 'string' && id) {
      return { outcome: 'sent', id, reference: typeof reference === 'string' ? reference : '' };
    }
    return failed('answer', {
      url,
      status,
      detail: isJson ? 'JSON without an id' : type || 'no content type',
    });
  }
  const retryAfter = secondsOf(headers.get('retry-after'));
  if (status === 429) return failed('rate-limited', { url, status, retryAfter });
  if (status >= 500) return failed('server', { url, status, retryAfter });
  // Anything may be JSON; only problem details (RFC 9457) speak about this message.
  if (/problem\+json/i.test(type) || Array.isArray(body.errors)) {
    const detail = [body.title, body.detail].filter((text) => typeof text === 'string').join(' ');
    const errors = fieldErrors(body.errors);
    return { outcome: 'refused', error: failure('refused', { url, status, detail, errors }) };
  }
  return failed('http', { url, status });
}

function failed(kind: FeedbackErrorKind, facts: FeedbackErrorFacts): SendResult {
  return { outcome: 'failed', error: failure(kind, facts) };
}

/** An error with what the web team can do about its kind. */
export function failure(kind: FeedbackErrorKind, facts: FeedbackErrorFacts): FeedbackError {
  return new FeedbackError(kind, { hint: hints[kind], ...facts });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Pointers come as `/message` and, as in the RFC's own example, as `#/message`. */
function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    const { pointer, detail } = object(entry);
    if (typeof detail !== 'string' || !detail.trim()) return [];
    return [{ pointer: typeof pointer === 'string' ? pointer.replace(/^#/, '') : '', detail: detail.trim() }];
  });
}

/** `Retry-After` in seconds: it comes as a number of them, or as a date. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
