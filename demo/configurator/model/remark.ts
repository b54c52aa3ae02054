import type { Owner } from './choices.ts';

/** What is wrong, and what to do about it. */
export type Said = readonly [what: string, todo: string];

/** Something about the choices that the editor should know. */
export interface Remark {
  /** With an error there is no code: it would not work. */
  level: 'error' | 'warning';
  /** Whose option it is about, and which. */
  owner: Owner | 'style';
  option: string;
  said: Said;
}
