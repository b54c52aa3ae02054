import { createHmac, hash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { ClientAddress, ReceiverEnv } from './client-address.ts';
import type { FeedbackMessage } from './feedback-message.ts';
import { isNameless } from './origins.ts';
import { RateLimit, type Rate } from './rate-limit.ts';
import type { AddOutcome, FeedbackStorage } from './storage.ts';
import { withoutBsn } from './without-bsn.ts';

/** Two equal forms without an id that come from one client within this time are one that was sent by a double click. */
const DOUBLE_CLICK_MS = 5000;

export interface IntakeOptions {
  storage: FeedbackStorage;
  rate: Rate | false;
  namelessRate: Rate | false;
  clientAddress: ClientAddress;
  now: () => number;
}

/** A message that was added, or not, and whether something in it was masked. */
export type Kept = AddOutcome & { masked: boolean };

/** What every message goes through, in whatever form it came: the limit per client, the guard, and the storage. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #limits: readonly [all: RateLimit | false, nameless: RateLimit | false];
  readonly #secret = randomBytes(32);

  constructor(options: IntakeOptions) {
    const { rate, namelessRate, now } = options;
    this.#options = options;
    this.#limits = [rate && new RateLimit(rate, now), namelessRate && new RateLimit(namelessRate, now)];
  }

  /** The clock of the server. */
  get now(): Date {
    return new Date(this.#options.now());
  }

  /** Counts a request. @returns seconds to wait when its sender is past a limit, else 0 */
  wait(c: Context<ReceiverEnv>): number {
    const client = this.#options.clientAddress(c);
    const [all, nameless] = this.#limits;
    const wait = (isNameless(c) && nameless && nameless.take(client)) || 0;
    return wait > 0 ? wait : all ? all.take(client) : 0;
  }

  /**
   * Keeps a message, once, without a BSN.
   * @param key by which a second try is known
   * @param request what was sent: another request with the same key is a conflict, unless only a BSN in it differs
   * @throws StorageError when the database fails
   */
  async keep(message: FeedbackMessage, key: string, request: Uint8Array | string): Promise<Kept> {
    const stored = withoutBsn(message);
    const text = JSON.stringify(stored);
    const masked = text !== JSON.stringify(message);
    // A hash of what was masked would give it away: all else is known, and nine digits are soon tried.
    const bodyHash = hash('sha256', masked ? text : request);
    const added = await this.#options.storage.add({ message: stored, key, bodyHash, receivedAt: this.now });
    return { ...added, masked };
  }

  /** An id for a form that has none: the same for a double click, another for everything else. */
  idFor(c: Context<ReceiverEnv>, request: string): string {
    const moment = Math.floor(this.#options.now() / DOUBLE_CLICK_MS);
    const digest = createHmac('sha256', this.#secret)
      .update(JSON.stringify([this.#options.clientAddress(c), moment, request]))
      .digest('hex');
    // Version 8 (RFC 9562): made in a way of our own.
    return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-8$4-$5');
  }
}
