import { FeedbackError } from './errors.js';
import { hints } from './hints.js';
import type { SendResult } from './send.js';

/** What a browser tells when the page's policy refuses a request. */
type Violation = Event & Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'effectiveDirective'>;

/**
 * Tells a refusal from a missing network, which `fetch` reports alike: by asking for the same address in a way that any
 * server may be asked. When that works, the message is tried once more, as the network may only have been gone for a
 * moment. Loaded when a send has failed.
 *
 * @param result - of a send that got no answer
 * @param again - sends the same message once more
 */
export async function explain(
  endpoint: string,
  result: SendResult,
  again: () => Promise<SendResult>,
): Promise<SendResult> {
  const refusal = await refusedBy(endpoint);
  if (!refusal) return result;
  const second = await again();
  if (second.outcome === 'sent' || second.error.kind !== 'network') return second;
  return {
    outcome: 'failed',
    error: new FeedbackError('blocked', { url: endpoint, detail: refusal, hint: hints.blocked }),
  };
}

/** What refuses requests to this address, or `''`. */
async function refusedBy(endpoint: string): Promise<string> {
  const here = globalThis.location?.origin;
  const isForeign = new URL(endpoint).origin !== here;
  const end = new AbortController();
  let directive = '';
  // The event bubbles from the document to the global object.
  globalThis.addEventListener?.(
    'securitypolicyviolation' as keyof WindowEventMap,
    (event: Event) => {
      const { blockedURI, effectiveDirective } = event as Violation;
      // Of another origin browsers report the whole address or only its origin.
      if (blockedURI && endpoint.startsWith(blockedURI)) directive = effectiveDirective;
    },
    { signal: end.signal },
  );
  try {
    await fetch(endpoint, {
      method: 'HEAD',
      mode: isForeign ? 'no-cors' : 'same-origin',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: isForeign ? 'follow' : 'manual',
      signal: AbortSignal.timeout(5000),
    });
    return isForeign ? 'the server does not allow this page (CORS)' : '';
  } catch {
    // The report is a task of its own, after the refusal.
    await new Promise((resolve) => setTimeout(resolve));
    return directive && `refused by ${directive} of the page's Content-Security-Policy`;
  } finally {
    end.abort();
  }
}
