import { readFeedback, type FeedbackResult, type FieldError } from '../feedback-message.ts';
import type { Language } from '../validation-texts.ts';
import type { FormFields } from './form-body.ts';

/** Short names that a form written by hand may use. */
const SHORT: Readonly<Record<string, string>> = {
  rating: 'rating.value',
  scale: 'rating.scale',
  name: 'contact.name',
  email: 'contact.email',
};
/** Fields that a visitor sees, and can mend: the rest is the page's, or ours. */
const SEEN = ['rating', 'category', 'message', 'contact'];
const HIGHEST: Readonly<Record<string, number>> = { thumbs: 2, faces: 5, stars: 5 };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** No person sees this field, so who fills it in is a script. The elements name it so too. */
export const TRAP = 'website';

/** What a form leaves out, filled in. */
export interface FormDefaults {
  language: Language;
  /** The id of a message whose form gives none. */
  id: string;
  now: Date;
}

/** A field by its full name, whichever name the form gave it. */
export function fieldOf(fields: FormFields, name: string): string {
  const short = Object.keys(SHORT).find((key) => SHORT[key] === name);
  return fields.get(name) || (short === undefined ? '' : (fields.get(short) ?? ''));
}

/**
 * Checks a form by the rules of the JSON request: fields are named by their path, such as `contact.email` and
 * `context.zaak`. What only the page could have got wrong is left out, as a visitor cannot mend it.
 */
export function readFormMessage(fields: FormFields, defaults: FormDefaults): FeedbackResult {
  const values = toJson(fields, defaults);
  const first = readFeedback(values, defaults.language);
  if (!first.errors) return first;
  const wrong = new Set(first.errors.map(({ pointer }) => pointer.split('/')[1] ?? ''));
  const kept = Object.entries(values).filter(([key]) => SEEN.includes(key) || !wrong.has(key));
  return readFeedback({ ...always(fields, defaults), ...Object.fromEntries(kept) }, defaults.language);
}

/** Says that a field that must stay empty was filled in. */
export function trapError(detail: string): FieldError {
  return { pointer: `#/${TRAP}`, detail };
}

function toJson(fields: FormFields, defaults: FormDefaults): Record<string, unknown> {
  const get = (name: string): string | undefined =>
    fieldOf(fields, name).trim() === '' ? undefined : fieldOf(fields, name);
  const value = get('rating.value')?.trim();
  const scale = get('rating.scale') ?? 'faces';
  const context = [...fields]
    .filter(([name]) => name.startsWith('context.'))
    .map(([name, text]) => [name.slice('context.'.length), text]);
  return {
    ...always(fields, defaults),
    submittedAt: get('submittedAt') ?? defaults.now.toISOString(),
    page: { url: get('page.url'), title: get('page.title'), language: get('page.language') },
    ...(value && {
      rating: { scale, value: asNumber(value), max: asNumber(get('rating.max') ?? HIGHEST[scale]) },
    }),
    category: get('category'),
    message: get('message'),
    contact: { name: get('contact.name'), email: get('contact.email')?.trim() },
    topic: get('topic'),
    context: Object.fromEntries(context) as Record<string, string>,
    client: get('client'),
    notBsn: /^(?:true|on|1)$/.test(get('notBsn') ?? '') || undefined,
  };
}

/** What a message cannot do without. */
function always(fields: FormFields, { id, now }: FormDefaults): Record<string, unknown> {
  const given = fields.get('id')?.trim() ?? '';
  return { version: 1, id: UUID.test(given) ? given : id, submittedAt: now.toISOString() };
}

function asNumber(text: string | number | undefined): unknown {
  return /^\d{1,9}$/.test(String(text)) ? Number(text) : text;
}
