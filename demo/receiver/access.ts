import { createHash, timingSafeEqual } from 'node:crypto';
import { RateLimit, type Rate } from './rate-limit.ts';

/** What a presented token is worth. */
export interface Admission {
  granted: boolean;
  /** Seconds to wait when there were too many wrong tokens, else 0. */
  wait: number;
}

/** Wrong tokens per client: enough for typing errors, far too few for guessing. */
const ATTEMPTS: Rate = { requests: 10, seconds: 300 };

/**
 * Knows the token that opens the feedback received, as a hash, and slows down whoever guesses. One object serves the API
 * and the page, so that a guesser cannot go from one to the other.
 */
export class Access {
  readonly #hash: Buffer;
  readonly #attempts: RateLimit;

  /**
   * @param token what must be presented
   * @throws RangeError when it is empty, which would let everyone in
   */
  constructor(token: string, { attempts = ATTEMPTS, now }: { attempts?: Rate; now?: () => number } = {}) {
    if (token === '') throw new RangeError('The token is empty.');
    this.#hash = sha256(token);
    this.#attempts = new RateLimit(attempts, now);
  }

  /** Compares in constant time; counts only wrong tokens. A client that waits is not let in with the right one either. */
  admit(presented: string, client: string): Admission {
    const wait = this.#attempts.wait(client);
    if (wait > 0) return { granted: false, wait };
    if (timingSafeEqual(sha256(presented), this.#hash)) return { granted: true, wait: 0 };
    this.#attempts.take(client);
    return { granted: false, wait: 0 };
  }
}

/** Hashed first, so that both sides have the same length whatever was presented. */
function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
