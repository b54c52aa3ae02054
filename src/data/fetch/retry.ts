import { FeedError } from '../errors.js';
import { mayPass } from './may-pass.js';

/** Tries after the first one. */
const TRIES = 2;
/** Milliseconds before the first of them; the next waits three times as long. */
const WAIT = 400;
/** Seconds of `Retry-After` that a visitor can be asked to wait for on the spot. */
const PATIENCE = 10;

/**
 * Tries again what has failed, when that may help: twice, with backoff and jitter, and not before the server's
 * `Retry-After`. A time-out is not tried again: the visitor has waited long enough. Loaded when a request has failed.
 *
 * @param error of the first try
 * @throws the error of the last try
 */
export async function retry<T>(run: () => Promise<T>, error: unknown, signal?: AbortSignal): Promise<T> {
  let last = error;
  for (let tries = 0; tries < TRIES; tries++) {
    if (!(last instanceof FeedError) || last.kind === 'timeout' || !mayPass(last)) break;
    const { retryAfter = 0 } = last;
    if (retryAfter > PATIENCE) break;
    await delay(Math.max(retryAfter * 1000, WAIT * 3 ** tries * (0.75 + Math.random() / 2)), signal);
    try {
      return await run();
    } catch (next) {
      last = next;
    }
  }
  throw last;
}

function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
}
