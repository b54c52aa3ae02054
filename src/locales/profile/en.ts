import type { FaultTexts } from './nl.js';

const choice = (known: readonly string[]): string =>
  known.length > 12 ? '' : ` Use one of: ${known.join(', ')}.`;
const short = (given: string): string => (given.length > 60 ? `${given.slice(0, 60)}…` : given);

const KINDS: Record<string, string> = {
  text: 'a text in quotes',
  list: 'a list, such as ["wonen", "werk"]',
  number: 'a number',
  switch: 'true or false',
  object: 'a block in braces { }',
  other: 'a text under "other", for all other numbers',
};

/** What can be wrong with a profile, in English. */
const en: FaultTexts = {
  several: (count) => `${count} things cannot be used. The rest is.`,
  unavailable: (given) => `it cannot be had (${given}). Defaults are used.`,
  json: (given) => `it is no JSON (${given}). Defaults are used.`,
  size: (given) => `it is too large: ${given} characters, where 262144 are allowed. Defaults are used.`,
  unknown: (given, known, near) =>
    `"${short(given)}" is not known.${near ? ` Do you mean "${near}"?` : choice(known)}`,
  type: (given, [kind = '']) => `here should be ${KINDS[kind] ?? kind}, and there is ${short(given)}.`,
  choice: (given, known, near) =>
    `"${short(given)}" cannot be used here.${near ? ` Do you mean "${near}"?` : ''} Use one of: ${known.join(', ')}.`,
  prefix: (given) => `"${short(given)}" is no beginning of an element name. Use small letters, such as rv.`,
  value: (given) => `"${short(given)}" is no value for CSS. Leave out ; { and }.`,
  placeholder: (given, known, near) =>
    `{${short(given)}} cannot be filled in here.${near ? ` Do you mean {${near}}?` : ''} ${
      known.length
        ? `Use: ${known.map((name) => `{${name}}`).join(', ')}.`
        : 'This text has nothing to fill in.'
    }`,
  count: (given, [needed = '']) => `here should be ${needed} texts, and there are ${given}.`,
  theme: (given, [why = '']) =>
    `${short(given)} cannot be used (${why}). Put the theme on the website itself, or beside the profile.`,
  cycle: (given) => `these tags refer to each other in a circle: ${given}.`,
};

export default en;
