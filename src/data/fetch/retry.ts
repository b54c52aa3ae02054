import { FeedError } from '../errors.js';

/** Tries after the first one. */
const TRIES = 2;
/** Milliseconds before the first of them; the next waits three times as long. */
const WAIT = 400;
/** Seconds of `Retry-After` that a visitor can be asked to wait for on the spot. */
const PATIENCE = 10;

/** Whether trying again may help: the network, a busy server, one that is being restarted. */
export function mayPass({ kind, status = 0 }: FeedError): boolean {
  return kind === 'network' || kind === 'timeout' || (kind === 'http' && (status === 429 || status >= 500));
}

/**
 * Runs something that fetches, and again at errors that may pass: twice, with backoff and jitter, and not before the
 * server's `Retry-After`. A time-out is not tried again: the visitor has waited long enough.
 */
export async function withRetry<T>(run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof FeedError) || error.kind === 'timeout' || !mayPass(error) || tries >= TRIES)
        throw error;
      const { retryAfter = 0 } = error;
      if (retryAfter > PATIENCE) throw error;
      await delay(Math.max(retryAfter * 1000, WAIT * 3 ** tries * (0.75 + Math.random() / 2)), signal);
    }
  }
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
