import { randomBytes } from 'node:crypto';

/** A working day; whoever comes back tomorrow logs in again. */
export const SESSION_SECONDS = 8 * 60 * 60;
/** Sessions at once; past it the oldest ends. */
const MAX_SESSIONS = 1000;

/** Who is logged in to the page of feedback received: random ids in memory, so a restart logs everyone out. */
export class Sessions {
  /** Id → when it ends (ms), oldest first. */
  readonly #ends = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins a session. @returns its id: 256 random bits */
  start(): string {
    for (const [id, end] of this.#ends) {
      if (end > this.#now() && this.#ends.size < MAX_SESSIONS) break;
      this.#ends.delete(id);
    }
    const id = randomBytes(32).toString('base64url');
    this.#ends.set(id, this.#now() + SESSION_SECONDS * 1000);
    return id;
  }

  has(id: string | undefined): boolean {
    return id !== undefined && (this.#ends.get(id) ?? 0) > this.#now();
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#ends.delete(id);
  }
}
