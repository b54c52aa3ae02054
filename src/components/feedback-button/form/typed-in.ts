import type { Answers } from '../../../data/feedback/answers.js';

/** What a visitor has filled in in the fallback form while there was no script. Loaded where there is such a form. */
export function typedIn(form: HTMLFormElement): Partial<Answers> {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name) ?? data.get(`contact.${name}`) ?? data.get(`${name}.value`);
    return typeof value === 'string' ? value : '';
  };
  const [category, message, name, email] = ['category', 'message', 'name', 'email'].map(text);
  return {
    rating: Number(text('rating')) || 0,
    ...(category && { category }),
    ...(message && { message }),
    ...(name && { name }),
    ...(email && { email }),
  };
}
