import { FeedbackError } from '../../../data/feedback/errors.js';
import { mayPass, type Posting } from '../../../data/feedback/outbox/waiting.js';
import type { SendResult } from '../../../data/feedback/send.js';
import { deliver, isOnce } from '../outbox/deliver.js';
import { outbox } from '../outbox/device-outbox.js';

/** Storage that takes longer than this is broken: a message is not held up by it. */
const patience = 4000;

/** What came of a message: as of a try, or it waits; `isKept` is false when it could not be made to. */
export type Outcome =
  | { outcome: 'sent'; id: string; reference: string }
  | { outcome: 'refused' | 'queued' | 'failed'; error: FeedbackError; isKept: boolean };

/**
 * Sends a message for the first time. It is stored first, so that it survives whatever happens to this tab, and removed
 * from there unless it has to wait.
 *
 * @param mayGo - Nothing is sent before this.
 */
export async function post(posting: Posting, mayGo?: Promise<void>): Promise<Outcome> {
  const { id } = posting.message;
  // Where no answer can be read, only what did not leave may be kept.
  const hasOneTry = isOnce(posting);
  if (hasOneTry && navigator.onLine !== false) {
    await mayGo;
    return settled(await deliver(posting), false);
  }

  const isStored = await within(patience, outbox.keep(posting));
  await mayGo;
  const result = hasOneTry ? offline(posting.endpoint) : await tryOnce(posting);
  if (result.outcome !== 'sent' && mayPass(result.error.kind) && isStored) {
    const isNoted = await within(patience, outbox.failed(id, result.error));
    if (isNoted) return { outcome: 'queued', error: result.error, isKept: true };
  }
  if (isStored) await within(patience, outbox.remove(id));
  return settled(result, result.outcome === 'sent' || !mayPass(result.error.kind));
}

function settled(result: SendResult, isKept: boolean): Outcome {
  if (result.outcome === 'sent') return result;
  return { outcome: result.outcome === 'refused' ? 'refused' : 'failed', error: result.error, isKept };
}

async function tryOnce(posting: Posting): Promise<SendResult> {
  const result = await deliver(posting);
  const isUnknown = result.outcome === 'offline' && result.error.kind === 'network';
  if (!isUnknown || posting.encoding === 'form') return result;
  try {
    const { explain } = await import('../../../data/feedback/unreachable.js');
    return await explain(posting.endpoint, result, () => deliver(posting));
  } catch {
    // Without a network there is no explanation either.
    return result;
  }
}

function offline(url: string): SendResult {
  return { outcome: 'offline', error: new FeedbackError('offline', { url }) };
}

/** Whether something was done, and in time. */
function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false)),
  ]);
}
