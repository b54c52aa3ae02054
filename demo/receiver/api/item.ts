import type { StoredFeedback } from '../storage.ts';

/** A message as the API gives it. What employees left empty is absent, as what a visitor left empty is. */
export function toItem({
  message,
  reference,
  receivedAt,
  status,
  note,
  assignee,
  changedAt,
}: StoredFeedback): object {
  return {
    ...message,
    reference,
    receivedAt: receivedAt.toISOString(),
    status,
    ...(note && { note }),
    ...(assignee && { assignee }),
    ...(changedAt && { changedAt: changedAt.toISOString() }),
  };
}
