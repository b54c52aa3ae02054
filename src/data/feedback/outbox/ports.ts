/** Where messages are stored; each under its own id, so that two tabs never write over each other's. */
export interface OutboxStore {
  /** Ids of what is stored; creates nothing. */
  ids(): Promise<string[]>;
  /** What is stored under an id; undefined when there is nothing, or no longer. */
  read(id: string): Promise<unknown>;
  /** Stores something under an id that is new; what is there already stays. Rejects when storage is full or forbidden. */
  add(id: string, value: unknown): Promise<void>;
  /** Stores something in the place of what is there; what was removed meanwhile stays away. */
  change(id: string, value: unknown): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * Does something while no other tab does, so that there is one sender at a time. Resolves to false, with nothing done,
 * when another tab is at it.
 */
export type Turn = (work: () => Promise<void>) => Promise<boolean>;

/** The time, in milliseconds since 1970, and chance, from 0 to 1. */
export interface Chance {
  now(): number;
  random(): number;
}
