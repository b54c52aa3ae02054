import { z } from 'zod';
import { fieldErrors, text, type FieldError } from '../feedback-message.ts';
import { maskBsn } from '../guard.ts';
import { STATUSES, type Handling } from '../storage.ts';
import { issueText, type Language } from '../validation-texts.ts';

/** Limits of what employees write, in UTF-16 units. */
export const NOTE_LIMIT = 4000;
export const ASSIGNEE_LIMIT = 200;

/** A change of what employees added to a message: a JSON Merge Patch (RFC 7396) of those three members alone. */
export const changeSchema = z
  .strictObject({
    status: z.enum(STATUSES).optional(),
    note: text(NOTE_LIMIT).nullable().optional().describe('`null` takes it away.'),
    assignee: text(ASSIGNEE_LIMIT).nullable().optional().describe('Who takes care of it; `null` for nobody.'),
  })
  .describe('What is absent stays as it is. A BSN is masked, as in messages.');

export type ChangeResult =
  { change: Partial<Handling>; errors?: never } | { change?: never; errors: FieldError[] };

/**
 * Checks a change, and masks every BSN in it: colleagues need not have it to handle a message, and what a visitor's
 * message may not hold should not come in again by the note under it.
 * @param body any JSON value
 * @param language of the details when something is wrong
 */
export function readChange(body: unknown, language: Language): ChangeResult {
  const result = changeSchema.safeParse(body, { error: (issue) => issueText(issue, language) });
  if (!result.success) return { errors: fieldErrors(result.error) };
  const { status, note, assignee } = result.data;
  return {
    change: {
      ...(status !== undefined && { status }),
      ...(note !== undefined && { note: withoutBsn(note) }),
      ...(assignee !== undefined && { assignee: withoutBsn(assignee) }),
    },
  };
}

/** White space alone is nothing. */
function withoutBsn(value: string | null): string {
  return value === null || value.trim() === '' ? '' : maskBsn(value);
}
