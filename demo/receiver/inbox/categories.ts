import type { FeedbackStorage } from '../storage.ts';

const DAY_MS = 86_400_000;
/** How long what was found is good for. */
const FRESH_MS = 10 * 60_000;
/** How far it looks back: what nobody chose for a month is rarely looked for, and all messages cost a second. */
const PERIOD_MS = 30 * DAY_MS;
const MOST = 100;

/**
 * The categories that messages have, to choose from in the filter. They cost a sum over thousands of messages: they are
 * looked up now and then, and never while a page waits for them.
 */
export class Categories {
  readonly #storage: FeedbackStorage;
  readonly #now: () => number;
  #known: readonly string[] = [];
  #askedAt = -Infinity;

  constructor(storage: FeedbackStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Those known so far; looks again, for the next page, when that is long ago. */
  get known(): readonly string[] {
    if (this.#now() - this.#askedAt > FRESH_MS) {
      this.#askedAt = this.#now();
      // After this page is on its way: a database in this process answers at once, and holds up everything else.
      setImmediate(() => void this.#look());
    }
    return this.#known;
  }

  async #look(): Promise<void> {
    try {
      const filter = { from: new Date(this.#now() - PERIOD_MS) };
      const { categories } = await this.#storage.statistics({
        filter,
        enough: Number.MAX_SAFE_INTEGER,
        most: MOST,
      });
      this.#known = categories.map(({ category }) => category);
    } catch {
      // The filter also works without suggestions, and a database that is gone is told where someone waits for it.
    }
  }
}
