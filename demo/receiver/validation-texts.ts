import type { z } from 'zod';

/** Languages of everything that the receiver says to people. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Kinds of our own issues, beside those that zod knows: text that a database cannot keep as it is; a message with neither
 * rating, nor message, nor category; and what its name says.
 */
export type CustomKind =
  | 'unstorable'
  | 'too-few-answers'
  | 'too-many-keys'
  | 'too-many-links'
  | 'email'
  | 'url'
  | 'cursor'
  | 'repeated';

interface Texts {
  required: string;
  types: Record<string, string>;
  tooLong(maximum: number): string;
  tooHigh(maximum: number): string;
  tooLow(minimum: number): string;
  tooManyKeys(maximum: number): string;
  tooManyLinks(maximum: number): string;
  empty: string;
  unknown: string;
  cursor: string;
  repeated: string;
  oneOf(values: string): string;
  formats: Record<string, string>;
  email: string;
  url: string;
  unstorable: string;
  tooFewAnswers: string;
  other: string;
}

const texts: Record<Language, Texts> = {
  nl: {
    required: 'Dit ontbreekt.',
    types: {
      string: 'Dit moet tekst zijn.',
      number: 'Dit moet een getal zijn.',
      int: 'Dit moet een heel getal zijn.',
      boolean: 'Dit moet ja of nee zijn (true of false).',
      object: 'Dit moet een object zijn.',
      record: 'Dit moet een object zijn.',
    },
    tooLong: (maximum) => `Dit is te lang. Gebruik hoogstens ${maximum} tekens.`,
    tooHigh: (maximum) => `Dit mag niet hoger zijn dan ${maximum}.`,
    tooLow: (minimum) => `Dit mag niet lager zijn dan ${minimum}.`,
    tooManyKeys: (maximum) => `Dit zijn te veel gegevens. Het mogen er hoogstens ${maximum} zijn.`,
    tooManyLinks: (maximum) => `Hierin staan te veel links. Laat er hoogstens ${maximum} staan.`,
    empty: 'Dit is leeg. Vul iets in, of laat het weg.',
    unknown: 'Dit kennen wij niet. Haal het weg.',
    cursor: 'Dit klopt niet. Gebruik de waarde van next uit het vorige antwoord.',
    repeated: 'Dit staat er meer dan één keer.',
    oneOf: (values) => `Dit moet een van deze zijn: ${values}.`,
    formats: {
      guid: 'Dit moet een UUID zijn.',
      datetime: 'Dit moet een datum en tijd zijn, zoals 2026-11-24T09:30:00Z.',
    },
    email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    url: 'Dit moet een webadres zijn dat begint met https://, http:// of /.',
    unstorable: 'In deze tekst staat een teken dat wij niet kunnen bewaren. Haal het weg.',
    tooFewAnswers: 'Kies een oordeel of een categorie, of schrijf een bericht.',
    other: 'Dit klopt niet.',
  },
  en: {
    required: 'This is missing.',
    types: {
      string: 'This must be text.',
      number: 'This must be a number.',
      int: 'This must be a whole number.',
      boolean: 'This must be true or false.',
      object: 'This must be an object.',
      record: 'This must be an object.',
    },
    tooLong: (maximum) => `This is too long. Use at most ${maximum} characters.`,
    tooHigh: (maximum) => `This cannot be higher than ${maximum}.`,
    tooLow: (minimum) => `This cannot be lower than ${minimum}.`,
    tooManyKeys: (maximum) => `This holds too much. There can be at most ${maximum} keys.`,
    tooManyLinks: (maximum) => `This holds too many links. Leave at most ${maximum}.`,
    empty: 'This is empty. Fill it in, or leave it out.',
    unknown: 'We do not know this. Please remove it.',
    cursor: 'This is not right. Use the value of next from the answer before.',
    repeated: 'This is given more than once.',
    oneOf: (values) => `This must be one of: ${values}.`,
    formats: {
      guid: 'This must be a UUID.',
      datetime: 'This must be a date and time, such as 2026-11-24T09:30:00Z.',
    },
    email: 'Enter an email address, such as name@example.org.',
    url: 'This must be a web address that starts with https://, http:// or /.',
    unstorable: 'This text holds a character that we cannot keep. Please remove it.',
    tooFewAnswers: 'Choose a rating or a category, or write a message.',
    other: 'This is not right.',
  },
};

type Issue = z.core.$ZodRawIssue;

/** Says in one plain sentence what is wrong with a field, so that it can be shown beside it. */
export function issueText(issue: Issue, language: Language): string {
  const words = texts[language];
  if (issue.input === undefined && issue.code !== 'custom') return words.required;
  switch (issue.code) {
    case 'invalid_type':
      return words.types[issue.expected] ?? words.other;
    case 'too_big':
      return issue.origin === 'string'
        ? words.tooLong(Number(issue.maximum))
        : words.tooHigh(Number(issue.maximum));
    case 'too_small':
      return issue.origin === 'string' ? words.empty : words.tooLow(Number(issue.minimum));
    case 'unrecognized_keys':
      return words.unknown;
    case 'invalid_value':
      return words.oneOf(issue.values.map(String).join(', '));
    case 'invalid_format':
      return words.formats[issue.format] ?? words.other;
    case 'custom':
      return customText(issue.params ?? {}, words);
    default:
      return words.other;
  }
}

function customText(params: Record<string, unknown>, words: Texts): string {
  switch (params.kind as CustomKind) {
    case 'unstorable':
      return words.unstorable;
    case 'too-few-answers':
      return words.tooFewAnswers;
    case 'too-many-keys':
      return words.tooManyKeys(Number(params.maximum));
    case 'too-many-links':
      return words.tooManyLinks(Number(params.maximum));
    case 'cursor':
      return words.cursor;
    case 'repeated':
      return words.repeated;
    case 'email':
      return words.email;
    case 'url':
      return words.url;
  }
}
