import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from './access.ts';

/** A working day; whoever comes back tomorrow logs in again. */
export const SESSION_SECONDS = 8 * 60 * 60;
/** Sessions that ended before their time and are remembered; past it the oldest is forgotten. */
const MAX_ENDED = 10_000;

/** Someone who is logged in to the inbox. */
export interface Session {
  role: Role;
  /** Goes along with every form of this session, and only our own pages know it. */
  csrf: string;
}

/**
 * Who is logged in to the inbox. A session is a signed value in a cookie, so that several copies of the receiver behind a
 * balancer know it without a shared memory; none of them can be made up without the key.
 */
export class Sessions {
  readonly #key: Buffer;
  readonly #now: () => number;
  /** Signature → when it would have ended (ms), oldest first. */
  readonly #ended = new Map<string, number>();

  /**
   * @param secret the same for all copies of the receiver; without it each has its own, made at its start, so that a
   *   restart logs everyone out
   * @param mark of the tokens that open the inbox: with others, no session is known any more
   */
  constructor({
    secret,
    mark = '',
    now = Date.now,
  }: { secret?: string | undefined; mark?: string; now?: () => number } = {}) {
    this.#key = createHmac('sha256', secret || randomBytes(32))
      .update(`raakvlak inbox ${mark}`)
      .digest();
    this.#now = now;
  }

  /** Begins a session. @returns the value of its cookie */
  start(role: Role): string {
    const end = this.#now() + SESSION_SECONDS * 1000;
    const facts = `${role}.${end}.${randomBytes(16).toString('base64url')}`;
    return `${facts}.${this.#sign(facts)}`;
  }

  /** @returns the session; undefined when the value is none of ours, or its session has ended */
  read(value: string | undefined): Session | undefined {
    const { role, end, signature } = this.#verify(value) ?? {};
    if (!role || !end || end <= this.#now() || this.#ended.has(signature ?? '')) return undefined;
    return { role, csrf: this.#sign(`csrf ${signature}`) };
  }

  /** Ends a session before its time, in this copy of the receiver; the others trust that the cookie is gone. */
  end(value: string | undefined): void {
    const { end, signature } = this.#verify(value) ?? {};
    if (!end || !signature) return;
    for (const [old, its] of this.#ended) {
      if (its > this.#now() && this.#ended.size < MAX_ENDED) break;
      this.#ended.delete(old);
    }
    this.#ended.set(signature, end);
  }

  #verify(value = ''): { role: Role; end: number; signature: string } | undefined {
    const [, facts = '', role, end, signature = ''] =
      /^((read|manage)\.(\d{1,16})\.[\w-]{22})\.([\w-]{43})$/.exec(value) ?? [];
    if (!isSame(this.#sign(facts), signature)) return undefined;
    return { role: role as Role, end: Number(end), signature };
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/** Compares two short texts in constant time. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
