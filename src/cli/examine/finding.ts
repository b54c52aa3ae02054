import type { FindingTexts } from '../../locales/cli/findings/nl.js';

/** What was found, by a name that stays the same from version to version. */
export type FindingCode = keyof FindingTexts;

/** The facts that go with a code. */
export type ValuesOf<C extends FindingCode> = Parameters<FindingTexts[C]>[0];

/** How bad it is: nothing can be shown; visitors notice it; it can be better. */
export const LEVELS = ['error', 'warning', 'advice'] as const;
export type Level = (typeof LEVELS)[number];

/** Something that the doctor has to say. */
export interface Finding {
  level: Level;
  code: FindingCode;
  values: object;
}

/** Makes a finding: the facts are checked against what its sentence needs. */
export function finding<C extends FindingCode>(level: Level, code: C, values: ValuesOf<C>): Finding {
  return { level, code, values };
}
