import { createId } from '../../../data/feedback/message.js';
import { IndexedDbStore } from '../../../data/feedback/outbox/indexed-db-store.js';
import { Outbox } from '../../../data/feedback/outbox/outbox.js';
import { turnByLease, turnByLocks } from '../../../data/feedback/outbox/turn.js';

const factory = (): IDBFactory => indexedDB;
const chance = { now: () => Date.now(), random: () => Math.random() };
// Absent on plain http, whatever the types say.
const locks = navigator.locks as LockManager | undefined;

/** The outbox of this device, for all buttons of this page. */
export const outbox = new Outbox({
  store: new IndexedDbStore(factory),
  turn: locks ? turnByLocks(locks, chance) : turnByLease(factory, createId(), chance),
  chance,
});
