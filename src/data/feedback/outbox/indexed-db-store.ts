import { isOurs, isWithoutOrigin, outboxName } from './is-waiting.js';
import type { OutboxStore } from './ports.js';

/** The store and the key within a database; each database holds one thing. */
const table = 'it';
const key = 0;
/** Done means on the disk, not in some buffer that a power cut empties. */
const options: IDBTransactionOptions = { durability: 'strict' };

/**
 * Stores each message in an IndexedDB database of its own (docs/decisions/0011): it appears and disappears as a whole,
 * the browser's list of databases says what waits, and a visitor for whom nothing waits has none.
 */
export class IndexedDbStore implements OutboxStore {
  readonly #factory: () => IDBFactory;

  /** @param factory - Asked at every use, as reading `window.indexedDB` itself may throw where it is forbidden. */
  constructor(factory: () => IDBFactory) {
    this.#factory = factory;
  }

  async ids(): Promise<string[]> {
    if (isWithoutOrigin()) throw new DOMException('A frame without an origin may not store', 'SecurityError');
    const databases = await this.#factory().databases();
    return databases.filter(isOurs).map(({ name = '' }) => name.slice(outboxName.length));
  }

  async read(id: string): Promise<unknown> {
    return inDatabase(this.#factory(), outboxName + id, { read: true, work: (store) => store.get(key) });
  }

  async add(id: string, value: unknown): Promise<void> {
    await inDatabase(this.#factory(), outboxName + id, { first: value });
  }

  async change(id: string, value: unknown): Promise<void> {
    await inDatabase(this.#factory(), outboxName + id, { work: (store) => store.put(value, key) });
  }

  remove(id: string): Promise<void> {
    return removeDatabase(this.#factory(), outboxName + id);
  }
}

/** What is done in a database. */
export interface Errand {
  /** In a transaction; without it, nothing is done but opening. */
  work?: (store: IDBObjectStore) => IDBRequest;
  /** The work only reads. */
  read?: boolean;
  /** What goes into the database if it is not there yet; without it, it is not made. */
  first?: unknown;
}

/**
 * Does one thing in one database, and closes it. Resolves to what `work` asked for, once it is stored; to undefined when
 * the database is not there.
 */
export function inDatabase(
  factory: IDBFactory,
  name: string,
  { work, read = false, first }: Errand,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name);
    opening.onupgradeneeded = () => {
      // It was not there. To undo making it, is all that can be done from here.
      if (first === undefined) opening.transaction?.abort();
      // Made and filled in one step: it is never there without its content, wherever a crash comes.
      else opening.result.createObjectStore(table).put(first, key);
    };
    opening.onerror = (event) => {
      // Else it counts as an error of the page, too.
      event.preventDefault();
      const reason = reasonOf(opening);
      if (first === undefined && reason.name === 'AbortError') resolve(undefined);
      else reject(reason);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const close = (): void => database.close();
      if (!work) {
        close();
        return resolve(undefined);
      }
      try {
        const transaction = database.transaction(table, read ? 'readonly' : 'readwrite', options);
        const request = work(transaction.objectStore(table));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error('Aborted'));
      } catch (cause) {
        reject(new Error('A database of this name is not ours', { cause }));
      }
      // After the transaction.
      close();
    };
  });
}

/** Removes a database, once every tab that uses it has closed it. */
export function removeDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(reasonOf(request));
  });
}

function reasonOf({ error }: IDBRequest): Error {
  return error ?? new Error('IndexedDB gave no reason');
}
