import { html, raw } from 'hono/html';
import { STATUSES, type Handling, type StoredFeedback } from '../../storage.ts';
import { messageAddress } from '../address.ts';
import type { FilterValues } from '../filter.ts';
import type { Html, Visit } from '../visit.ts';
import { hiddenViews } from './frame.ts';
import { listOf, timeView } from './pieces.ts';

/** A change as it was filled in, that was not saved. */
export interface Draft {
  status: string;
  assignee: string;
  note: string;
  /** What is wrong, by field. */
  errors: Partial<Record<keyof Handling, string>>;
  /** Why nothing was saved, above the form. */
  why: string;
  /** Whether a colleague came in between: the form then shows what is there now, too. */
  isConflict: boolean;
}

/** What employees added, for who may only read it. */
export function handlingView(visit: Visit, { status, assignee, note, changedAt }: StoredFeedback): Html {
  const { texts } = visit;
  return listOf([
    [texts.message.status, texts.status[status]],
    [texts.message.assignee, assignee || texts.message.noAssignee],
    [texts.message.note, noteView(note || texts.message.noNote)],
    [texts.message.changed, changedAt && timeView(visit, changedAt)],
  ]);
}

function noteView(note: string): Html {
  return html`
    <p class="inbox-message" dir="auto">${note}</p>
  `;
}

/**
 * The form that changes it. It carries along when the message was last changed, so that what a colleague wrote in the
 * meantime is not lost.
 */
export function handlingFormView(
  visit: Visit,
  stored: StoredFeedback,
  values: FilterValues,
  draft?: Draft,
): Html {
  const { message } = visit.texts;
  const { status, assignee, note } = draft ?? stored;
  return html`
    ${draft && draftView(visit, stored, draft)}
    <form
      class="inbox-form"
      method="post"
      action="${messageAddress(stored.reference, values)}"
      aria-labelledby="handling"
      novalidate
    >
      ${hiddenViews(visit)}
      <input type="hidden" name="seen" value="${stored.changedAt?.toISOString() ?? ''}" />
      <fieldset class="inbox-field">
        <legend>${message.status}</legend>
        ${errorView(draft, 'status')}
        <div class="inbox-options">
          ${STATUSES.map(
            (option) => html`
              <label>
                <input
                  type="radio"
                  name="status"
                  value="${option}"
                  ${option === status ? raw('checked') : ''}
                />
                <span>${visit.texts.status[option]}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
      <div class="inbox-field">
        <label for="assignee">${message.assignee}</label>
        ${errorView(draft, 'assignee')}
        <input
          id="assignee"
          name="assignee"
          value="${assignee}"
          autocomplete="off"
          ${state(draft, 'assignee')}
        />
      </div>
      <div class="inbox-field">
        <label for="note">${message.note}</label>
        ${errorView(draft, 'note')}
        <textarea id="note" name="note" rows="6" dir="auto" ${state(draft, 'note', 'note-hint')}>
${note}</textarea>
        <p class="inbox-hint" id="note-hint">${message.noteHint}</p>
      </div>
      <div class="inbox-actions">
        <button class="primary">${message.save}</button>
        ${
          stored.changedAt &&
          html`
            <span class="inbox-hint">${message.changed}: ${timeView(visit, stored.changedAt)}</span>
          `
        }
      </div>
    </form>
  `;
}

function draftView(visit: Visit, stored: StoredFeedback, { why, isConflict }: Draft): Html {
  return html`
    <div class="inbox-notice problem" role="alert">
      <p>${why}</p>
      ${
        isConflict &&
        html`
          <h3>${visit.texts.message.theirs}</h3>
          ${handlingView(visit, stored)}
        `
      }
    </div>
  `;
}

function errorView(draft: Draft | undefined, field: keyof Handling): Html | '' {
  const error = draft?.errors[field];
  if (!error) return '';
  return html`
    <p class="inbox-error" id="${field}-error">${error}</p>
  `;
}

function state(draft: Draft | undefined, field: keyof Handling, hint = ''): Html | '' {
  const isWrong = Boolean(draft?.errors[field]);
  const ids = [isWrong ? `${field}-error` : '', hint].filter(Boolean).join(' ');
  return raw(`${isWrong ? 'aria-invalid="true" ' : ''}${ids ? `aria-describedby="${ids}"` : ''}`);
}
