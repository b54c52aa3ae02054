import type { FeedbackMessage } from './feedback-message.ts';

/** A message as it is about to be stored. */
export interface NewFeedback {
  message: FeedbackMessage;
  /** The `Idempotency-Key` of the request, lower case. */
  key: string;
  /**
   * SHA-256, hexadecimal, of the request's body as it came, or of the message where a BSN in it was masked: tells a second
   * try from another message.
   */
  bodyHash: string;
  receivedAt: Date;
}

/** How far employees are with a message. */
export const STATUSES = ['new', 'in-progress', 'done'] as const;
export type Status = (typeof STATUSES)[number];

/** What employees add to a message. */
export interface Handling {
  status: Status;
  /** Free text, at most 4000 UTF-16 units; `''` when there is none. */
  note: string;
  /** Who takes care of it, as free text, at most 200 UTF-16 units; `''` when nobody does. */
  assignee: string;
}

/** A message as it is kept. */
export interface StoredFeedback extends Handling {
  /** Grows with every message; what paging goes by. */
  sequence: number;
  message: FeedbackMessage;
  /** Short code that a visitor can name on the telephone. */
  reference: string;
  receivedAt: Date;
  /** When its handling was last changed; absent when it never was. */
  changedAt?: Date;
}

/** Which messages; what is absent does not choose. All that is given must hold. */
export interface FeedbackFilter {
  /** Received at this moment or later. */
  from?: Date;
  /** Received before this moment. */
  until?: Date;
  /** Address of the page, exactly, or all that begin with it when it ends in `*`. */
  page?: string;
  /** Rating in five steps, 1 the worst: `1 + round(4 × (value - 1) / (max - 1))`, so that thumbs are 1 and 5. */
  rating?: number;
  category?: string;
  status?: Status;
  /** Characters that stand in the message, the note, or the reference, whatever their case. */
  text?: string;
}

/** Messages together. */
export interface Tally {
  /** How many messages. */
  count: number;
  /** How many of them have a rating. */
  rated: number;
  /** Mean of their ratings in five steps (1 to 5); null when none is rated. */
  average: number | null;
}

/** What charts are made of. */
export interface Statistics extends Tally {
  /** By day in UTC, `2026-11-25`, the oldest first; days without messages are left out. */
  days: (Tally & { day: string })[];
  /** Pages with enough ratings, the worst first, then the one with the most ratings. */
  pages: (Tally & { url: string; /** The newest title it was sent with, else `''`. */ title: string })[];
  /** Categories, the most frequent first; messages without one are left out. */
  categories: (Tally & { category: string })[];
}

/** What the retention job removed. */
export interface Removed {
  messages: number;
  /** Messages of which only the name and the address went. */
  contacts: number;
}

export type AddOutcome =
  /** Stored now, durably: it survives the loss of power. */
  | { outcome: 'stored'; id: string; reference: string }
  /** The same request was stored before. */
  | { outcome: 'replayed'; id: string; reference: string }
  /** Key or id belong to another body; nothing was stored. */
  | { outcome: 'conflict' };

/** The database did not do what was asked, and nothing changed; `cause` is its own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Where feedback is kept. Every method rejects with {@link StorageError} when the database fails. */
export interface FeedbackStorage {
  /** Stores a message once, however often and however concurrently it comes: by key and by id, in one transaction. */
  add(feedback: NewFeedback): Promise<AddOutcome>;
  /** One message, by the id that its sender gave it, or by its reference. */
  find(idOrReference: string): Promise<StoredFeedback | undefined>;
  /**
   * Messages, newest first.
   * @param limit how many at most
   * @param before sequence number: only messages that were stored before that one
   */
  list(query: { limit: number; before?: number; filter?: FeedbackFilter }): Promise<StoredFeedback[]>;
  /** How many messages there are. */
  count(filter?: FeedbackFilter): Promise<number>;
  /**
   * Changes what employees added; what is absent stays.
   * @returns the message as it is now; undefined when there is none
   */
  change(id: string, handling: Partial<Handling>, now: Date): Promise<StoredFeedback | undefined>;
  /** Removes a message for good (the right to erasure), by id or reference. @returns whether there was one */
  remove(idOrReference: string): Promise<boolean>;
  /**
   * Sums of what was received.
   * @param enough ratings that a page needs to be among `pages`
   * @param most pages, and categories, that are given
   */
  statistics(query: { filter?: FeedbackFilter; enough: number; most: number }): Promise<Statistics>;
  /** Removes messages received before one moment, and names and addresses of those received before the other. */
  expire(before: { messages: Date; contacts: Date }): Promise<Removed>;
  /** Resolves when the storage answers. */
  check(): Promise<void>;
  /** Lets go of the database. Nothing else may be called afterwards. */
  close(): Promise<void>;
}
