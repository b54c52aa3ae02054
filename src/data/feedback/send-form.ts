import type { FeedbackMessage } from './message.js';
import { failure, type SendResult } from './send.js';

/** How to send to a form handler. */
export interface SendFormOptions {
  /** Origin of the page: of a handler elsewhere no answer can be read. */
  page: string;
  /** Milliseconds until it counts as failed; default 20 000. */
  timeout?: number;
  /** Instead of the platform's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Posts a message as a form does, for handlers that know nothing of us: the id is a field, and no header is ours, so
 * that no browser asks the server for leave first. On the same origin any success will do, whatever it says; elsewhere
 * nothing can be known, and what left counts as sent.
 */
export async function sendForm(
  endpoint: string,
  message: FeedbackMessage,
  { page, timeout = 20_000, fetch: post = fetch }: SendFormOptions,
): Promise<SendResult> {
  const { id } = message;
  const isForeign = new URL(endpoint).origin !== page;
  const sent = { outcome: 'sent', id, reference: '' } as const;
  const clock = AbortSignal.timeout(timeout);
  try {
    const { ok, status, headers } = await post(endpoint, {
      method: 'POST',
      body: formFields(message),
      mode: isForeign ? 'no-cors' : 'same-origin',
      // A form handler may need the session of the page, as it would get it from a real form.
      credentials: isForeign ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: clock,
    });
    if (isForeign || ok) return sent;
    const kind = status === 429 ? 'rate-limited' : status >= 500 ? 'server' : 'http';
    const wait = Number(headers.get('retry-after') ?? NaN);
    const retryAfter = Number.isFinite(wait) ? wait : undefined;
    return { outcome: 'failed', error: failure(kind, { url: endpoint, status, retryAfter }) };
  } catch (cause) {
    // A post to another origin may have arrived although it failed: a second one would be doubled.
    if (isForeign) return sent;
    const isOffline = globalThis.navigator?.onLine === false;
    const kind = clock.aborted ? 'timeout' : isOffline ? 'offline' : 'network';
    return { outcome: 'offline', error: failure(kind, { url: endpoint, cause }) };
  }
}

/** The message as form fields; what is in another by its path, such as `page.url` and `contact.email`. */
export function formFields(message: FeedbackMessage): URLSearchParams {
  const fields = new URLSearchParams();
  const add = (value: object, path: string): void => {
    for (const [key, part] of Object.entries(value) as [string, unknown][]) {
      if (typeof part === 'object' && part !== null) add(part, `${path}${key}.`);
      else fields.append(path + key, String(part));
    }
  };
  add(message, '');
  return fields;
}
