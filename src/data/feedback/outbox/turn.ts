import { inDatabase, removeDatabase } from './indexed-db-store.js';
import type { Chance, Turn } from './ports.js';

const name = 'raakvlak-feedback-sender';
/** Longer than a try takes. A tab that a phone has put to sleep may hold its turn for ever. */
const longestTurn = 60_000;

/** Takes turns by Web Locks. After a minute in which no turn was to be had, it is taken from who holds it. */
export function turnByLocks(locks: LockManager, { now }: Pick<Chance, 'now'>): Turn {
  let refusedSince: number | undefined;
  return async (work) => {
    const steal = refusedSince !== undefined && now() - refusedSince > longestTurn;
    let isOurs = false;
    try {
      await locks.request(name, steal ? { steal } : { ifAvailable: true }, async (lock) => {
        if (!lock) return;
        isOurs = true;
        await work();
      });
    } catch (error) {
      // Taken from us: the work goes on, and the server tells two tries of one message by their key.
      if ((error as Error).name !== 'AbortError') throw error;
    }
    if (isOurs) refusedSince = undefined;
    else refusedSince ??= now();
    return isOurs;
  };
}

interface Lease {
  by: string;
  until: number;
}

/**
 * Takes turns by a lease in IndexedDB, for pages on plain http, which have no Web Locks.
 *
 * @param by - tells this tab from others
 */
export function turnByLease(factory: () => IDBFactory, by: string, { now }: Pick<Chance, 'now'>): Turn {
  /** Whether the lease was free, and is ours from now on; looking and taking are one transaction. */
  const take = async (): Promise<boolean> => {
    let isOurs = false;
    const work = (store: IDBObjectStore): IDBRequest => {
      const request = store.get(0) as IDBRequest<Lease>;
      request.onsuccess = () => {
        const { by: holder, until } = request.result;
        // Further ahead than any lease runs: the clock was set back.
        isOurs = holder === by || until <= now() || until > now() + longestTurn;
        if (isOurs) store.put({ by, until: now() + longestTurn } satisfies Lease, 0);
      };
      return request;
    };
    await inDatabase(factory(), name, { work, first: { by: '', until: 0 } satisfies Lease });
    return isOurs;
  };
  return async (work) => {
    if (!(await take())) return false;
    try {
      await work();
    } finally {
      await removeDatabase(factory(), name);
    }
    return true;
  };
}
