import type { Answers, Askable, Field } from './answers.js';

/** What can be wrong with an answer: nothing was given, more than fits, or no e-mail address. */
export type Flaw = 'missing' | 'too-long' | 'email';

/** What the answers are held against. */
export interface Rules {
  asked: readonly Askable[];
  /** Most characters in the message, counted as a browser's own `maxlength` does (UTF-16). */
  maxLength: number;
}

/** Longest name and address that are worth keeping; the latter is the longest that mail can be sent to. */
const limits = { name: 200, email: 254 } as const;

/**
 * The one field that has to be answered, so that every other may say "(niet verplicht)". With a rating, any answer
 * will do in its place: a visitor who only wants to write is not made to judge.
 */
export function requiredField(asked: readonly Askable[]): 'rating' | 'message' | 'category' {
  if (asked.includes('rating')) return 'rating';
  return asked.includes('message') ? 'message' : 'category';
}

/** What is wrong with the answers, by field, in the order of the form; an empty map when they can be sent. */
export function validate(answers: Answers, { asked, maxLength }: Rules): Map<Field, Flaw> {
  const flaws = new Map<Field, Flaw>();
  const required = requiredField(asked);
  const given = {
    rating: answers.rating > 0,
    category: asked.includes('category') && answers.category.trim() !== '',
    message: asked.includes('message') && answers.message.trim() !== '',
  };
  const isMissing = !given[required] && !(required === 'rating' && (given.category || given.message));

  if (isMissing && required !== 'message') flaws.set(required, 'missing');
  if (asked.includes('message')) {
    if (answers.message.trim().length > maxLength) flaws.set('message', 'too-long');
    else if (isMissing && required === 'message') flaws.set('message', 'missing');
  }
  if (asked.includes('contact')) {
    const email = answers.email.trim();
    if (answers.name.trim().length > limits.name) flaws.set('name', 'too-long');
    if (email.length > limits.email) flaws.set('email', 'too-long');
    else if (email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) flaws.set('email', 'email');
  }
  return flaws;
}
