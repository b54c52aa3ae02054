import { hash, randomBytes } from 'node:crypto';

/** How many requests one client may make: `requests` at once, and as many again per `seconds`, evenly spread. */
export interface Rate {
  requests: number;
  seconds: number;
}

/** Clients that are remembered at most; past it those that were quiet longest are forgotten. */
const MAX_CLIENTS = 10_000;
const DAY_MS = 86_400_000;

/**
 * Limits requests per client, in memory. It keeps one number per client (the generic cell rate algorithm): the moment at
 * which everything the client asked for would be paid off. Clients are known by a salted hash, never by their address; the
 * salt changes at midnight (UTC), and everything kept by the old one goes with it.
 */
export class RateLimit {
  readonly #spacing: number;
  readonly #burst: number;
  readonly #now: () => number;
  #day = NaN;
  #salt = '';
  /**
   * Hash of the client → when it is paid off (ms). When the first map is half of what may be remembered it becomes the
   * second, which goes: taking the oldest out of one map, one by one, costs ten times as much.
   */
  #recent = new Map<string, number>();
  #older = new Map<string, number>();

  /** @param now clock in milliseconds */
  constructor({ requests, seconds }: Rate, now: () => number = Date.now) {
    this.#spacing = (seconds * 1000) / requests;
    this.#burst = seconds * 1000;
    this.#now = now;
  }

  /** How many entries are remembered now; a client may have two. */
  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  /** Counts a request. @returns seconds to wait when the client is past its limit, else 0 */
  take(client: string): number {
    const key = this.#key(client);
    const debt = this.#debt(key);
    const wait = this.#wait(debt);
    if (wait === 0) this.#write(key, this.#now() + debt + this.#spacing);
    return wait;
  }

  /** Seconds that a client has to wait before its next request is allowed; counts nothing. */
  wait(client: string): number {
    return this.#wait(this.#debt(this.#key(client)));
  }

  #wait(debt: number): number {
    const over = debt + this.#spacing - this.#burst;
    // A hair of tolerance: sums of fractions of milliseconds must not cost a client its last request.
    return over > 0.001 ? Math.ceil(over / 1000) : 0;
  }

  #debt(key: string): number {
    const paidOff = this.#recent.get(key) ?? this.#older.get(key) ?? 0;
    // Never more than the whole: a clock that was set back must not lock anyone out.
    return Math.min(Math.max(0, paidOff - this.#now()), this.#burst);
  }

  #write(key: string, paidOff: number): void {
    this.#recent.set(key, paidOff);
    if (this.#recent.size < MAX_CLIENTS / 2) return;
    this.#older = this.#recent;
    this.#recent = new Map();
  }

  #key(client: string): string {
    const day = Math.floor(this.#now() / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#salt = randomBytes(32).toString('base64');
      this.#recent.clear();
      this.#older.clear();
    }
    return hash('sha256', this.#salt + client, 'base64');
  }
}
