import { createHmac, randomBytes } from 'node:crypto';

/** How many requests one client may make: `requests` at once, and as many again per `seconds`, evenly spread. */
export interface Rate {
  requests: number;
  seconds: number;
}

/** Clients that are remembered at most; past it the one that was quiet longest is forgotten. */
const MAX_CLIENTS = 10_000;

/**
 * Limits requests per client, in memory. It keeps one number per client (the generic cell rate algorithm): the moment at
 * which everything the client asked for would be paid off. Clients are known by a keyed hash that ends with the process,
 * never by their address.
 */
export class RateLimit {
  readonly #spacing: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #secret = randomBytes(32);
  /** Hash of the client → when it is paid off (ms). Oldest use first, as an entry moves to the end when it is written. */
  readonly #paidOff = new Map<string, number>();

  /** @param now clock in milliseconds */
  constructor({ requests, seconds }: Rate, now: () => number = Date.now) {
    this.#spacing = (seconds * 1000) / requests;
    this.#burst = seconds * 1000;
    this.#now = now;
  }

  /** Counts a request. @returns seconds to wait when the client is past its limit, else 0 */
  take(client: string): number {
    const wait = this.wait(client);
    if (wait === 0) this.#write(this.#hash(client));
    return wait;
  }

  /** Seconds that a client has to wait before its next request is allowed; counts nothing. */
  wait(client: string): number {
    const over = this.#debt(this.#hash(client)) + this.#spacing - this.#burst;
    // A hair of tolerance: sums of fractions of milliseconds must not cost a client its last request.
    return over > 0.001 ? Math.ceil(over / 1000) : 0;
  }

  #debt(hash: string): number {
    // Never more than the whole: a clock that was set back must not lock anyone out.
    return Math.min(Math.max(0, (this.#paidOff.get(hash) ?? 0) - this.#now()), this.#burst);
  }

  #write(hash: string): void {
    const paidOff = this.#now() + this.#debt(hash) + this.#spacing;
    this.#paidOff.delete(hash);
    this.#paidOff.set(hash, paidOff);
    if (this.#paidOff.size > MAX_CLIENTS) this.#paidOff.delete(this.#paidOff.keys().next().value!);
  }

  #hash(client: string): string {
    return createHmac('sha256', this.#secret).update(client).digest('base64');
  }
}
