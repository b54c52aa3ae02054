import type { Language } from '../../validation-texts.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

export type { Texts };

/** The words of the inbox by language. */
export const inboxTexts: Readonly<Record<Language, Texts>> = { nl, en };
