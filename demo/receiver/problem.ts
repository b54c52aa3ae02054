import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FieldError } from './feedback-message.ts';
import { languageFor } from './language.ts';
import type { Language } from './validation-texts.ts';

/** Everything that the receiver refuses: the status, and what a person reads about it. */
const problems = {
  'invalid-json': {
    status: 400,
    title: 'Bad Request',
    nl: 'Dit is geen geldige JSON in UTF-8.',
    en: 'This is not valid JSON in UTF-8.',
  },
  'invalid-form': {
    status: 400,
    title: 'Bad Request',
    nl: 'Dit formulier is niet te lezen.',
    en: 'This form cannot be read.',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: 'Bad Request',
    nl: 'De header Idempotency-Key ontbreekt of klopt niet. Stuur een UUID tussen aanhalingstekens.',
    en: 'The Idempotency-Key header is missing or malformed. Send a UUID between double quotes.',
  },
  'invalid-feedback': {
    status: 400,
    title: 'Bad Request',
    nl: 'Het bericht is niet goed ingevuld.',
    en: 'The message is not filled in well.',
  },
  'invalid-change': {
    status: 400,
    title: 'Bad Request',
    nl: 'De wijziging is niet goed ingevuld.',
    en: 'The change is not filled in well.',
  },
  'invalid-query': {
    status: 400,
    title: 'Bad Request',
    nl: 'In het adres klopt iets niet.',
    en: 'Something in the address is not right.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Bad Request',
    nl: 'cursor klopt niet. Gebruik de waarde van next uit het vorige antwoord.',
    en: 'cursor is not right. Use the value of next from the answer before.',
  },
  unauthorized: {
    status: 401,
    title: 'Unauthorized',
    nl: 'Stuur het token mee: Authorization: Bearer …',
    en: 'Send the token along: Authorization: Bearer …',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Forbidden',
    nl: 'Deze website mag hier geen feedback naartoe sturen.',
    en: 'This website may not send feedback here.',
  },
  'role-too-low': {
    status: 403,
    title: 'Forbidden',
    nl: 'Met dit token kunt u lezen, maar niets veranderen.',
    en: 'With this token you can read, but change nothing.',
  },
  'not-found': {
    status: 404,
    title: 'Not Found',
    nl: 'Dit adres bestaat niet.',
    en: 'There is nothing at this address.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method Not Allowed',
    nl: 'Dit kan niet op dit adres. De header Allow zegt wat wel kan.',
    en: 'This address does not do that. The Allow header says what it does.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    nl: 'Met deze sleutel of dit id is al een ander bericht ontvangen.',
    en: 'Another message was received with this key or this id.',
  },
  'too-large': {
    status: 413,
    title: 'Content Too Large',
    nl: 'Het bericht is te groot. Het mag hoogstens 16 kB zijn, of 64 kB als formulier.',
    en: 'The message is too large. It can be at most 16 kB, or 64 kB as a form.',
  },
  'change-too-large': {
    status: 413,
    title: 'Content Too Large',
    nl: 'De wijziging is te groot. Zij mag hoogstens 32 kB zijn.',
    en: 'The change is too large. It can be at most 32 kB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported Media Type',
    nl: 'Stuur het bericht als application/json of als formulier, zonder compressie.',
    en: 'Send the message as application/json or as a form, without compression.',
  },
  'unsupported-change': {
    status: 415,
    title: 'Unsupported Media Type',
    nl: 'Stuur de wijziging als application/merge-patch+json of application/json, zonder compressie.',
    en: 'Send the change as application/merge-patch+json or application/json, without compression.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too Many Requests',
    nl: 'Dit zijn te veel verzoeken achter elkaar. Probeer het straks nog eens.',
    en: 'These are too many requests in a row. Try again later.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal Server Error',
    nl: 'Er gaat iets mis bij ons. Probeer het straks nog eens.',
    en: 'Something goes wrong on our side. Try again later.',
  },
  'storage-unavailable': {
    status: 503,
    title: 'Service Unavailable',
    nl: 'Wij kunnen uw bericht nu niet bewaren. Probeer het straks nog eens.',
    en: 'We cannot store your message now. Try again later.',
  },
  'database-unavailable': {
    status: 503,
    title: 'Service Unavailable',
    nl: 'De database antwoordt nu niet. Probeer het straks nog eens.',
    en: 'The database does not answer now. Try again later.',
  },
} satisfies Record<string, { status: ContentfulStatusCode; title: string } & Record<Language, string>>;

/** What to decide on, in code: stable, unlike the words. */
export type ProblemCode = keyof typeof problems;

/** Every code, for who describes them. */
export const PROBLEM_CODES = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** A part of the address that is not right. */
export interface ParameterError {
  /** Its name in the query. */
  parameter: string;
  /** What to do about it, in the language asked for. */
  detail: string;
}

/** The status of a problem, and what a person reads about it. */
export function problemText(code: ProblemCode, language: Language): { status: number; detail: string } {
  return { status: problems[code].status, detail: problems[code][language] };
}

/**
 * Answers with problem details (RFC 9457). `type` is `about:blank`, as the status says what kind it is; `code` tells the
 * kinds within one status apart, and `detail` is in the reader's language.
 * @param errors the fields, or the parts of the address, that are not right
 * @param headers that belong to this problem, such as `Retry-After`
 */
export function problem(
  c: Context,
  code: ProblemCode,
  {
    errors,
    headers = {},
  }: { errors?: (FieldError | ParameterError)[]; headers?: Record<string, string> } = {},
): Response {
  const { status, title, ...detail } = problems[code];
  const language = languageFor(c.req.header('accept-language'));
  const body = {
    type: 'about:blank',
    title,
    status,
    detail: detail[language],
    code,
    ...(errors && { errors }),
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...headers,
  });
}
