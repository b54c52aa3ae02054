import { refusedBy } from '../refused-by.js';
import { failure, type SendResult } from './send.js';

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
  const refusal = await refusedBy(
    endpoint,
    (isForeign) =>
      fetch(endpoint, {
        method: 'HEAD',
        mode: isForeign ? 'no-cors' : 'same-origin',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: isForeign ? 'follow' : 'manual',
        signal: AbortSignal.timeout(5000),
      }),
    'the server does not allow this page (CORS)',
  );
  if (!refusal) return result;
  const second = await again();
  if (second.outcome === 'sent' || second.error.kind !== 'network') return second;
  return {
    outcome: 'failed',
    error: failure('blocked', { url: endpoint, detail: refusal }),
  };
}
