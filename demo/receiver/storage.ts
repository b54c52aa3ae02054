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

/** A message as it is kept. */
export interface StoredFeedback {
  /** Grows with every message; what paging goes by. */
  sequence: number;
  message: FeedbackMessage;
  /** Short code that a visitor can name on the telephone. */
  reference: string;
  receivedAt: Date;
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
  /** One message, by the id that its sender gave it. */
  find(id: string): Promise<StoredFeedback | undefined>;
  /**
   * Messages, newest first.
   * @param limit how many at most
   * @param before sequence number: only messages that were stored before that one
   */
  list(query: { limit: number; before?: number }): Promise<StoredFeedback[]>;
  /** How many messages are stored. */
  count(): Promise<number>;
  /** Resolves when the storage answers. */
  check(): Promise<void>;
  /** Lets go of the database. Nothing else may be called afterwards. */
  close(): Promise<void>;
}
