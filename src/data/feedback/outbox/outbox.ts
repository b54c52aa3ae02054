import type { FeedbackError } from '../errors.js';
import type { SendResult } from '../send.js';
import type { Chance, OutboxStore, Turn } from './ports.js';
import {
  keptFor,
  mayPass,
  newWaiting,
  readWaiting,
  timeLeft,
  underWay,
  waitAfter,
  withoutOldContact,
  type Posting,
  type Waiting,
} from './waiting.js';

/** More than a visitor writes in a week without a network; less than what could fill a phone. */
const mostMessages = 100;
/** Characters of one message with all that goes with it. */
const mostCharacters = 100_000;
/** Milliseconds after which to look again when another tab is sending. */
const lookAgain = 5000;

/** The outbox takes no more: too many messages wait, or this one is too long. */
export class OutboxFullError extends Error {
  override readonly name = 'OutboxFullError';
}

/** What the outbox works with. */
export interface OutboxPorts {
  store: OutboxStore;
  turn: Turn;
  chance: Chance;
}

/** How a round of sending is done. */
export interface Round {
  /** Sends one message; what it resolves to decides whether the message stays. */
  send(waiting: Waiting): Promise<SendResult>;
  /** Where to send it: to where it was meant to go, unless that has moved. */
  endpointOf(waiting: Waiting): string;
  /** Whether the answer of a try can never be read, so that there can be one try only. */
  isOnce(waiting: Waiting): boolean;
  /** Hears what came of each try, after it was stored. */
  tell(waiting: Waiting, result: SendResult): void;
  /** There is no network, as far as the device knows: what can be tried once is not tried. */
  isOffline?: boolean;
  /** The network is back: what failed for lack of it need not wait any longer. */
  isBackOnline?: boolean;
}

/**
 * Messages that wait until they can be sent. Each is stored before it is first tried and removed once the server has it,
 * so that at whatever moment a tab goes, the message is stored, or with the server, or both; in the last case the same
 * `Idempotency-Key` keeps it from being counted twice.
 */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #turn: Turn;
  readonly #chance: Chance;
  /** What waits, as far as this tab knows: another tab may have tried it since, or the visitor removed it. */
  readonly #known = new Map<string, Waiting>();

  constructor({ store, turn, chance }: OutboxPorts) {
    this.#store = store;
    this.#turn = turn;
    this.#chance = chance;
  }

  /**
   * Stores a message that is about to be tried by the caller; for a minute nobody else tries it.
   *
   * @throws OutboxFullError, or the storage's own error when it is full or forbidden
   */
  async keep(posting: Posting): Promise<void> {
    const { id } = posting.message;
    const waiting = newWaiting(posting, this.#chance.now());
    if (JSON.stringify(waiting).length > mostCharacters) throw new OutboxFullError('The message is too long');
    let ids = await this.#store.ids();
    // What is too old goes first.
    if (ids.length >= mostMessages) ids = (await this.list()).map(({ message }) => message.id);
    if (ids.length >= mostMessages && !ids.includes(id)) throw new OutboxFullError('Too many messages wait');
    if (!ids.includes(id)) return this.#store.add(id, waiting);
    // Tried once more by the visitor.
    const before = await this.#learn(id);
    await this.#store.change(id, {
      ...waiting,
      ...(before && { queuedAt: before.queuedAt, tries: before.tries + 1 }),
    });
  }

  /** Notes that a try failed, and from when on the message may be tried again. */
  async failed(id: string, error: FeedbackError): Promise<void> {
    const waiting = await this.#learn(id);
    if (waiting) await this.#failed(waiting, error);
  }

  /** Removes a message: it was sent, or the visitor does not want it to be. */
  async remove(id: string): Promise<void> {
    this.#known.delete(id);
    await this.#store.remove(id);
  }

  /** What waits, the oldest first. What is too old is removed, and so are names and addresses that are. */
  async list(): Promise<Waiting[]> {
    const all = await Promise.all((await this.#store.ids()).map((id) => this.#learn(id)));
    return all.filter((waiting) => waiting !== undefined).sort((a, b) => a.queuedAt - b.queuedAt);
  }

  /**
   * Tries all that is due, one after another, while no other tab does.
   *
   * @returns milliseconds until there is something to try; undefined when nothing waits
   */
  async flush(round: Round): Promise<number | undefined> {
    await this.#look();
    for (const id of [...this.#known.keys()]) {
      const waiting = this.#known.get(id);
      if (!waiting || !this.#isDue(waiting, round)) continue;
      const isOurs = await this.#turn(() => this.#try(id, round));
      if (!isOurs) return lookAgain;
    }
    const left = [...this.#known.values()].map((waiting) => this.#timeLeft(waiting));
    return left.length > 0 ? Math.min(...left) : undefined;
  }

  /** Learns what waits, without opening again what is known and not due. */
  async #look(): Promise<void> {
    const now = this.#chance.now();
    const ids = await this.#store.ids();
    for (const id of this.#known.keys()) if (!ids.includes(id)) this.#known.delete(id);
    const isStale = (id: string): boolean => {
      const known = this.#known.get(id);
      return !known || timeLeft(known, now) === 0;
    };
    await Promise.all(ids.filter(isStale).map((id) => this.#learn(id)));
  }

  #isDue(waiting: Waiting, { isBackOnline, isOffline, isOnce, endpointOf }: Round): boolean {
    if (isOffline && isOnce(waiting)) return false;
    if (isBackOnline && /^(?:offline|network)$/.test(waiting.failed)) return true;
    if (endpointOf(waiting) !== waiting.endpoint) return true;
    return this.#timeLeft(waiting) === 0;
  }

  /** Milliseconds until a message may be tried; when its server asked for quiet, that holds for all that waits for it. */
  #timeLeft(waiting: Waiting): number {
    const now = this.#chance.now();
    const quiet = [...this.#known.values()]
      .filter(({ isAsked, endpoint }) => isAsked && endpoint === waiting.endpoint)
      .map((other) => timeLeft(other, now));
    return Math.max(timeLeft(waiting, now), ...quiet);
  }

  /** One try, in our turn. */
  async #try(id: string, round: Round): Promise<void> {
    // Another tab may have sent it, or the visitor removed it, while we waited for our turn.
    const waiting = await this.#learn(id);
    if (!waiting || !this.#isDue(waiting, round)) return;
    const tried = {
      ...waiting,
      endpoint: round.endpointOf(waiting),
      tries: waiting.tries + 1,
      triedAt: this.#chance.now(),
      wait: underWay,
      failed: '' as const,
      isAsked: false,
    };
    if (round.isOnce(tried)) await this.remove(id);
    else await this.#change(tried);
    const result = await round.send(tried);
    // The server has this message, from before the name and the address were taken out of it.
    const isKnown = result.outcome !== 'sent' && waiting.isStripped && result.error.status === 409;
    if (result.outcome === 'sent' || isKnown) await this.remove(id);
    else await this.#failed(tried, result.error);
    round.tell(tried, isKnown ? { outcome: 'sent', id, reference: '' } : result);
  }

  async #failed(waiting: Waiting, { kind, retryAfter }: FeedbackError): Promise<void> {
    const { now, random } = this.#chance;
    const wait = waitAfter(waiting.tries, kind, retryAfter, random());
    const isAsked = retryAfter !== undefined && mayPass(kind);
    await this.#change({ ...waiting, triedAt: now(), wait, failed: kind, isAsked });
  }

  async #change(waiting: Waiting): Promise<void> {
    const { id } = waiting.message;
    await this.#store.change(id, waiting);
    if (this.#known.has(id)) this.#known.set(id, waiting);
  }

  /** What is stored under an id, brought up to date: what is too old goes, and so do names and addresses that are. */
  async #learn(id: string): Promise<Waiting | undefined> {
    const now = this.#chance.now();
    const stored = await this.#store.read(id);
    const read = readWaiting(stored, now);
    const waiting = read && withoutOldContact(read, now);
    if (!waiting || now - waiting.queuedAt > keptFor) {
      this.#known.delete(id);
      // A newer version of ours will know what to do with it.
      const isNewer = ((stored as Partial<{ format: number }> | undefined)?.format ?? 0) > 1;
      if (stored !== undefined && !isNewer) await this.remove(id);
      return undefined;
    }
    this.#known.set(id, waiting);
    if (waiting !== read) await this.#change(waiting);
    return waiting;
  }
}
