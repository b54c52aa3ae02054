import { toCursor } from './cursor.ts';
import type { FeedbackFilter, FeedbackStorage, StoredFeedback } from './storage.ts';

/** A part of the feedback, newest first. */
export interface FeedbackPage {
  items: StoredFeedback[];
  /** Cursor of what follows; absent on the last page. */
  next?: string;
}

/**
 * Reads a page of feedback, and one message more to know whether something follows.
 * @param before sequence number: only messages stored before that one
 */
export async function readPage(
  storage: FeedbackStorage,
  limit: number,
  before?: number,
  filter: FeedbackFilter = {},
): Promise<FeedbackPage> {
  const found = await storage.list({ limit: limit + 1, filter, ...(before !== undefined && { before }) });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last ? { items, next: toCursor(last.sequence) } : { items };
}
