import { createHash, timingSafeEqual } from 'node:crypto';
import { RateLimit, type Rate } from './rate-limit.ts';

/** What a token allows; who may manage may read. */
export const ROLES = ['read', 'manage'] as const;
export type Role = (typeof ROLES)[number];

/** A token as it is known here: never itself. */
export interface KnownToken {
  role: Role;
  /** SHA-256 of the token, 64 hexadecimal digits. Enough for what a computer has drawn: there is nothing to guess from. */
  hash: string;
  /** Whose it is, for people. */
  name: string;
}

/** What a presented token is worth. */
export type Admission =
  | { granted: true; role: Role; /** Whose token it is. */ name: string; wait: 0 }
  | {
      granted: false;
      role?: never;
      name?: never;
      /** Seconds, when there were too many wrong ones. */ wait: number;
    };

/** Wrong tokens per client: enough for typing errors, far too few for guessing. */
const ATTEMPTS: Rate = { requests: 10, seconds: 300 };

/**
 * Knows the tokens that open the feedback received, as hashes, and slows down whoever guesses. One object serves the API
 * and the pages, so that a guesser cannot go from one to the other.
 */
export class Access {
  readonly #tokens: readonly { hash: Buffer; role: Role; name: string }[];
  readonly #attempts: RateLimit;

  /**
   * @param tokens what may be presented; one text is a token that may manage
   * @throws RangeError when there is none, or it is empty, which would let everyone in
   */
  constructor(
    tokens: string | readonly KnownToken[],
    { attempts = ATTEMPTS, now }: { attempts?: Rate; now?: () => number } = {},
  ) {
    if (tokens === '') throw new RangeError('The token is empty.');
    const known = typeof tokens === 'string' ? [toKnown(tokens, 'manage', '')] : tokens;
    if (known.length === 0) throw new RangeError('There is no token.');
    this.#tokens = known.map(({ hash, role, name }) => ({ hash: Buffer.from(hash, 'hex'), role, name }));
    this.#attempts = new RateLimit(attempts, now);
  }

  /** Changes with the tokens, and tells nothing of them: what a token opened closes when it is taken away. */
  get mark(): string {
    return sha256(
      this.#tokens.map(({ hash, role }) => `${role} ${hash.toString('hex')}`).join('\n'),
    ).toString('hex');
  }

  /**
   * Compares with every token in constant time; counts only wrong ones. A client that waits is not let in with a right one
   * either.
   */
  admit(presented: string, client: string): Admission {
    const wait = this.#attempts.wait(client);
    if (wait > 0) return { granted: false, wait };
    const hash = sha256(presented);
    // All of them, whichever fits: how long it takes must not tell which.
    const [found] = this.#tokens.filter((token) => timingSafeEqual(hash, token.hash));
    if (found) return { granted: true, role: found.role, name: found.name, wait: 0 };
    this.#attempts.take(client);
    return { granted: false, wait: 0 };
  }
}

/** A token as it may be kept. */
export function toKnown(token: string, role: Role, name: string): KnownToken {
  return { role, name, hash: sha256(token).toString('hex') };
}

/** Hashed first, so that both sides have the same length whatever was presented. */
function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
