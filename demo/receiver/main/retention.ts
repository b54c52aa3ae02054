import { describeError } from '../log.ts';
import type { FeedbackStorage } from '../storage.ts';

const DAY_MS = 86_400_000;
/** After a failure it does not wait for tomorrow. */
const RETRY_MS = 3_600_000;

export interface RetentionOptions {
  storage: Pick<FeedbackStorage, 'expire'>;
  /** Days that messages are kept. */
  retentionDays: number;
  /** Days that names and addresses are kept. */
  contactDays: number;
  /** Clock in milliseconds. */
  now?: () => number;
  /** Hears of each run, in one line. */
  say: (line: string) => void;
}

/** Removes what has been kept long enough: at once, and then every day, until it is stopped. */
export class Retention {
  readonly #options: RetentionOptions;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  /** Begins. @returns when the first run is over; it never rejects */
  start(): Promise<void> {
    this.#running = this.#run();
    return this.#running;
  }

  /** Ends. @returns when a run that is under way is over */
  stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    return this.#running;
  }

  async #run(): Promise<void> {
    let wait = DAY_MS;
    try {
      this.#options.say(await expire(this.#options));
    } catch (error) {
      wait = RETRY_MS;
      this.#options.say(`Retention: nothing was removed. ${describeError(error as Error)} Again in an hour.`);
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.start(), wait).unref();
  }
}

/** Removes what has been kept long enough, once. @returns what was removed, in one line */
export async function expire({
  storage,
  retentionDays,
  contactDays,
  now = Date.now,
}: Omit<RetentionOptions, 'say'>): Promise<string> {
  const messages = new Date(now() - retentionDays * DAY_MS);
  const contacts = new Date(now() - contactDays * DAY_MS);
  const removed = await storage.expire({ messages, contacts });
  const day = (moment: Date): string => moment.toISOString().slice(0, 10);
  const amount = (count: number): string => `${count} ${count === 1 ? 'message' : 'messages'}`;
  return [
    `Retention: removed ${amount(removed.messages)} received before ${day(messages)},`,
    `and name and address from ${amount(removed.contacts)} received before ${day(contacts)}.`,
  ].join(' ');
}
