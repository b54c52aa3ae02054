import { html, raw } from 'hono/html';
import type { FieldError } from '../feedback-message.ts';
import type { FormFields } from './form-body.ts';
import { fieldOf } from './form-message.ts';
import type { FormTexts } from './form-texts.ts';

/** What `html` makes: text in it is escaped, unless it was made by `html` itself. */
export type Html = ReturnType<typeof html>;

/** What is wrong, and what is filled in. */
export interface Refused {
  fields: FormFields;
  errors: readonly FieldError[];
  /** For the message to keep when it is sent again. */
  id: string;
}

/** What the pages of a form are made of. */
export interface View extends Refused {
  words: FormTexts;
}

/** The fields that a visitor sees, in their order; those that the form had, or that something is wrong with. */
export const SHOWN: readonly {
  names: readonly string[];
  isShown: (view: View) => boolean;
  render: (view: View) => Html;
}[] = [
  {
    names: ['rating', 'rating.value'],
    isShown: (view) =>
      ['rating.value', 'rating.scale'].some((name) => fieldOf(view.fields, name) !== '') ||
      errorAt(view, '#') !== undefined,
    render: ratingField,
  },
  {
    names: ['category'],
    isShown: ({ fields }) => fields.has('category'),
    render: (view) => textField(view, 'category', view.words.category),
  },
  { names: ['message'], isShown: () => true, render: messageField },
  {
    names: ['contact.name', 'name'],
    isShown: ({ fields }) => fields.has('name') || fields.has('contact.name'),
    render: (view) => textField(view, 'contact.name', view.words.name, 'name'),
  },
  {
    names: ['contact.email', 'email'],
    isShown: ({ fields }) => fields.has('email') || fields.has('contact.email'),
    render: (view) => textField(view, 'contact.email', view.words.email, 'email'),
  },
];

/** The id of the field that a pointer is about; none where the visitor sees no field. */
export function targetOf(pointer: string): string | undefined {
  const path = pointer.slice(2);
  if (path === '') return 'message';
  if (path.startsWith('rating')) return 'rating';
  return ['category', 'message', 'contact/name', 'contact/email'].includes(path)
    ? path.replace('/', '-')
    : undefined;
}

function errorAt({ errors }: View, pointer: string): string | undefined {
  return errors.find(
    (error) => error.pointer === pointer || (error.pointer.startsWith(`${pointer}/`) && pointer !== '#'),
  )?.detail;
}

function ratingField(view: View): Html {
  const { fields, words } = view;
  const scale = fieldOf(fields, 'rating.scale') || 'faces';
  const names = words.scales[scale] ?? [];
  const asked = Number(fieldOf(fields, 'rating.max'));
  const max = asked >= 2 && asked <= 10 ? Math.floor(asked) : names.length || 5;
  const error = errorAt(view, '#/rating');
  const chosen = fieldOf(fields, 'rating.value').trim();
  return html`
    <fieldset id="rating" role="radiogroup" tabindex="-1" ${described('rating', error)}>
      <legend>${words.rating} ${words.optional}</legend>
      ${errorView('rating', error)}
      ${Array.from({ length: max }, (_, index) => {
        const value = String(index + 1);
        return html`
          <label>
            <input
              type="radio"
              name="rating.value"
              value="${value}"
              ${raw(value === chosen ? 'checked' : '')}
            />
            ${max === names.length ? names[index] : words.step(index + 1, max)}
          </label>
        `;
      })}
    </fieldset>
  `;
}

function messageField(view: View): Html {
  const { fields, words } = view;
  const error = errorAt(view, '#/message') ?? errorAt(view, '#');
  // The first line end in a textarea is no part of its text; formatters must not add any.
  const opening = raw(
    `<textarea id="message" name="message" rows="6" dir="auto" ${String(described('message', error))}>\n`,
  );
  return html`
    <div>
      <label for="message">${words.message} ${words.optional}</label>
      ${errorView('message', error)} ${opening}${fieldOf(fields, 'message')}${raw('</textarea>')}
    </div>
  `;
}

function textField(view: View, name: string, label: string, purpose?: 'name' | 'email'): Html {
  const id = name.replace('.', '-');
  const error = errorAt(view, `#/${name.replace('.', '/')}`);
  return html`
    <div>
      <label for="${id}">${label} ${view.words.optional}</label>
      ${errorView(id, error)}
      <input
        id="${id}"
        name="${name}"
        type="${purpose === 'email' ? 'email' : 'text'}"
        ${raw(purpose === undefined ? '' : `autocomplete="${purpose}"`)}
        value="${fieldOf(view.fields, name)}"
        ${described(id, error)}
      />
    </div>
  `;
}

function described(id: string, error: string | undefined): ReturnType<typeof raw> {
  return raw(error === undefined ? '' : `aria-invalid="true" aria-describedby="${id}-error"`);
}

function errorView(id: string, error: string | undefined): Html | '' {
  if (error === undefined) return '';
  return html`
    <p class="error" id="${id}-error">${error}</p>
  `;
}
