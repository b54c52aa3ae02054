import type { FeedbackMessage } from '../feedback-message.ts';
import type { NewFeedback, Status, StoredFeedback } from '../storage.ts';
import { searchText } from './search-text.ts';

/** A row as a database gives it. */
export type Row = Record<string, unknown>;
/** What every database of ours takes as a value. */
export type Value = string | number | null;

/** What a new message fills; the databases fill in the rest. */
export const COLUMNS = [
  ...['id', 'idempotency_key', 'body_hash', 'reference', 'received_at', 'submitted_at'],
  ...['page_url', 'page_title', 'page_language', 'rating_scale', 'rating_value', 'rating_max'],
  ...['category', 'message', 'contact_name', 'contact_email', 'topic', 'context', 'client', 'not_bsn'],
  'search',
];

/** With a thousand million references, ten that exist in a row means that something else is wrong. */
export const REFERENCE_TRIES = 10;

/** A message as values, in the order of {@link COLUMNS}. Moments are ISO 8601 in UTC, to the millisecond. */
export function toValues({ message, key, bodyHash, receivedAt }: NewFeedback, reference: string): Value[] {
  const { page, rating, contact } = message;
  const values: Record<string, Value | undefined> = {
    id: message.id,
    idempotency_key: key,
    body_hash: bodyHash,
    reference,
    received_at: receivedAt.toISOString(),
    submitted_at: message.submittedAt,
    page_url: page?.url,
    page_title: page?.title,
    page_language: page?.language,
    rating_scale: rating?.scale,
    rating_value: rating?.value,
    rating_max: rating?.max,
    category: message.category,
    message: message.message,
    contact_name: contact?.name,
    contact_email: contact?.email,
    topic: message.topic,
    context: message.context && JSON.stringify(message.context),
    client: message.client,
    not_bsn: message.notBsn === undefined ? undefined : Number(message.notBsn),
    search: searchText({ message: message.message, note: '', reference }),
  };
  return COLUMNS.map((column) => values[column] ?? null);
}

/** A message from all columns of its row. */
export function fromRow(row: Row): StoredFeedback {
  const message = withoutNull({
    version: 1,
    id: row.id,
    submittedAt: row.submitted_at,
    page: withoutNull({ url: row.page_url, title: row.page_title, language: row.page_language }),
    rating: withoutNull({ scale: row.rating_scale, value: row.rating_value, max: row.rating_max }),
    category: row.category,
    message: row.message,
    contact: withoutNull({ name: row.contact_name, email: row.contact_email }),
    topic: row.topic,
    context: row.context === null ? null : JSON.parse(row.context as string),
    client: row.client,
    notBsn: row.not_bsn === null ? null : row.not_bsn === 1,
  });
  return {
    sequence: Number(row.sequence),
    // Only `add` writes these columns, and it takes nothing but a FeedbackMessage.
    message: message as FeedbackMessage,
    reference: row.reference as string,
    receivedAt: new Date(row.received_at as string | Date),
    status: row.status as Status,
    note: row.note as string,
    assignee: row.assignee as string,
    ...(row.changed_at !== null && { changedAt: new Date(row.changed_at as string | Date) }),
  };
}

/** The keys that have a value; null when none has. */
function withoutNull(values: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(values).filter(([, value]) => value !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
