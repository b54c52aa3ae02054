import { FeedbackError, type FeedbackErrorKind } from '../../../../src/data/feedback/errors.ts';
import type { FeedbackMessage } from '../../../../src/data/feedback/message.ts';
import { Outbox, type Round } from '../../../../src/data/feedback/outbox/outbox.ts';
import type { OutboxStore } from '../../../../src/data/feedback/outbox/ports.ts';
import { endpointFor, type Posting, type Waiting } from '../../../../src/data/feedback/outbox/waiting.ts';
import type { SendResult } from '../../../../src/data/feedback/send.ts';

export const ENDPOINT = 'https://voorbeeld.example/v1/feedback';

/** What a tab dies of in a test. */
export class Crash extends Error {}

/** A disk: what is on it outlives every tab. */
export class Disk implements OutboxStore {
  readonly kept = new Map<string, string>();
  /** Steps until the tab dies; each may be done or not be done when it does. */
  stepsLeft = Infinity;
  isDone = false;

  ids = (): Promise<string[]> => this.#step(() => [...this.kept.keys()]);
  read = (id: string): Promise<unknown> =>
    this.#step((): unknown => JSON.parse(this.kept.get(id) ?? 'null') ?? undefined);
  add = (id: string, value: unknown): Promise<void> =>
    this.#step(() => {
      if (!this.kept.has(id)) this.kept.set(id, JSON.stringify(value));
    });
  change = (id: string, value: unknown): Promise<void> =>
    this.#step(() => {
      if (this.kept.has(id)) this.kept.set(id, JSON.stringify(value));
    });
  remove = (id: string): Promise<void> => this.#step(() => void this.kept.delete(id));

  async #step<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    this.stepsLeft -= 1;
    if (this.stepsLeft < 0) throw new Crash();
    if (this.stepsLeft > 0 || this.isDone) {
      const result = work();
      if (this.stepsLeft > 0) return result;
    }
    throw new Crash();
  }
}

/** A receiver that keeps each key once, in whatever weather. */
export class Server {
  readonly got: string[] = [];
  readonly requests: Waiting[] = [];
  weather: (request: number) => 'clear' | 'lost-before' | 'lost-after' | SendResult = () => 'clear';

  send = async (waiting: Waiting): Promise<SendResult> => {
    await Promise.resolve();
    const weather = this.weather(this.requests.push(waiting));
    if (typeof weather === 'object') return weather;
    const { id } = waiting.message;
    const isReached = weather !== 'lost-before';
    if (isReached && !this.got.includes(id)) this.got.push(id);
    return weather === 'clear' ? { outcome: 'sent', id, reference: 'VB-1' } : failing('network');
  };
}

export function failing(
  kind: FeedbackErrorKind,
  facts: { retryAfter?: number; status?: number } = {},
): SendResult & { error: FeedbackError } {
  const outcome = kind === 'refused' ? 'refused' : 'failed';
  return { outcome, error: new FeedbackError(kind, { url: ENDPOINT, ...facts }) };
}

export function posting(id: string, more: Partial<FeedbackMessage> = {}): Posting {
  const message: FeedbackMessage = {
    version: 1,
    id,
    submittedAt: '2026-01-01T00:00:00.000Z',
    page: {},
    message: `Bericht ${id}`,
    client: 'raakvlak/1.0.0',
    ...more,
  };
  return { message, endpoint: ENDPOINT, topic: '', encoding: 'json', language: 'nl' };
}

/** One tab on a device, with a clock that the test winds. */
export class Tab {
  readonly outbox: Outbox;
  readonly told: [string, SendResult['outcome']][] = [];
  readonly clock: { now: number };

  constructor(
    store: OutboxStore,
    clock: { now: number },
    turn: (work: () => Promise<void>) => Promise<boolean> = async (work) => {
      await work();
      return true;
    },
    random = () => 1,
  ) {
    this.clock = clock;
    this.outbox = new Outbox({ store, turn, chance: { now: () => clock.now, random } });
  }

  round(server: Server, more: Partial<Round> = {}): Round {
    return {
      send: server.send,
      endpointOf: (waiting) => endpointFor(waiting, { endpoint: ENDPOINT, topic: '' }),
      isOnce: () => false,
      tell: ({ message }, { outcome }) => void this.told.push([message.id, outcome]),
      ...more,
    };
  }

  flush(server: Server, more?: Partial<Round>): Promise<number | undefined> {
    return this.outbox.flush(this.round(server, more));
  }

  /** Sends as the form does: stored first, then tried. */
  async post(server: Server, message: Posting): Promise<void> {
    await this.outbox.keep(message);
    const result = await server.send({ ...message } as Waiting);
    if (result.outcome === 'sent') await this.outbox.remove(message.message.id);
    else await this.outbox.failed(message.message.id, result.error);
  }
}
