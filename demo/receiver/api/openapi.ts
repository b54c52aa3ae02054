import type { z } from 'zod';
import { LANGUAGES } from '../validation-texts.ts';
import { problemText, type ProblemCode } from '../problem.ts';
import { operations, type Operation } from './operations.ts';
import { componentSchemas, parameterSchema, type JsonSchema } from './schemas.ts';
import { API_VERSION } from './version.ts';

/** Who answers questions about an API (/core/doc-openapi-contact): a team, not the whole organisation. */
export interface ApiContact {
  name: string;
  /** Page where questions can be asked. */
  url: string;
  email: string;
}

/** Names that exist nowhere: the municipality fills in its own. */
const NOBODY: ApiContact = {
  name: 'The administrator of this receiver',
  url: 'https://raakvlak.example/',
  email: 'beheer@raakvlak.example',
};

/** Headers of every answer. */
const headers: Readonly<Record<string, string>> = {
  'API-Version': 'The full version of this API.',
  'Cache-Control': '`no-store`.',
  'Content-Security-Policy': 'Nothing may be loaded, and no page may frame it.',
  'Referrer-Policy': 'No address goes along.',
  'X-Content-Type-Options': '`nosniff`.',
  'X-Frame-Options': '`DENY`.',
};

/** What is refused for the role that an operation asks. */
const roleProblems: Readonly<Record<'none' | 'read' | 'manage', readonly ProblemCode[]>> = {
  none: [],
  read: ['unauthorized', 'too-many-requests'],
  manage: ['unauthorized', 'role-too-low', 'too-many-requests'],
};

/** Headers that a problem brings along, by its status. */
const problemHeaders: Readonly<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': 'How to ask.' },
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
};

/**
 * The description of the API: OpenAPI 3.1, by the Dutch API Design Rules, made from the schemas that validate.
 * @param contact who answers questions; a name that exists nowhere by default
 */
export function describeApi(contact: ApiContact = NOBODY): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Raakvlak feedback receiver',
      version: API_VERSION,
      summary: 'Takes in what visitors send with <feedback-button>, and gives it to employees.',
      description:
        'Every refusal is problem details (RFC 9457) with a stable `code`; words are in Dutch or English, by `Accept-Language`. `HEAD` goes with every `GET`. Changes of this API are in the changelog of Raakvlak.',
      contact: { ...contact },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Where this document was read.' }],
    tags: [
      { name: 'sending', description: 'For the button, and forms.' },
      { name: 'reading', description: 'For who has a token.' },
      { name: 'handling', description: 'For who has a token with the role manage.' },
      { name: 'operating', description: 'For administrators and tools.' },
    ],
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, description]) => [name, header(description)]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of the role `read` or `manage`.' },
      },
    },
  };
}

function paths(): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    all[operation.path] ??= {
      ...(operation.atRoot && { servers: [{ url: '/', description: 'Beside the API.' }] }),
      ...(operation.path.includes('{id}') && { parameters: [idParameter] }),
    };
    all[operation.path]![operation.method] = describe(operation);
  }
  return all;
}

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id that the sender gave the message, or its reference.',
  schema: { type: 'string' },
};

function describe(operation: Operation): Record<string, unknown> {
  const { id, tag, summary, description, role, query = [], body } = operation;
  const parameters = [...query.flatMap(queryParameters), ...requestHeaders(operation)];
  const unique = [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: description ?? `${summary}.`,
    security: role ? [{ token: [role] }] : [],
    ...(unique.length > 0 && { parameters: unique }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: responses(operation),
  };
}

function queryParameters(schema: z.ZodObject): { name: string }[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, part]) => {
    const { description, ...json } = parameterSchema(part);
    return { name, in: 'query', required: false, description, schema: json };
  });
}

function requestHeaders({ headers: wanted = {} }: Operation): { name: string }[] {
  return Object.entries(wanted).map(([name, { description, required, example }]) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
    example,
  }));
}

function responses({ role, answers, problems }: Operation): Record<string, unknown> {
  const given = Object.entries(answers).map(([status, answer]) => [
    status,
    response(answer.description, answer.content, answer.headers),
  ]);
  const codes = [...problems, ...roleProblems[role ?? 'none'], 'internal-error' as const];
  const statusOf = (code: ProblemCode): number => problemText(code, 'en').status;
  const refused = [...new Set(codes.map(statusOf))]
    .sort((one, other) => one - other)
    .map((status) => {
      const kinds = new Set(codes.filter((code) => statusOf(code) === status));
      const words = [...kinds].map((code) => `\`${code}\`: ${problemText(code, 'en').detail}`).join(' ');
      const content: Content = { 'application/problem+json': 'ReceiverProblem' };
      // Who sent a form sees a page.
      if (answers[201]) content['text/html'] = { type: 'string' };
      return [String(status), response(words, content, languageHeader(problemHeaders[status]))];
    });
  return Object.fromEntries([...given, ...refused]) as Record<string, unknown>;
}

type Content = Record<string, string | object>;

function languageHeader(others: Record<string, string> = {}): Record<string, string> {
  return { 'Content-Language': `Language of the words: ${LANGUAGES.join(' or ')}.`, ...others };
}

function response(description: string, content?: Content, own: Record<string, string> = {}): object {
  return {
    description,
    headers: {
      ...Object.fromEntries(
        Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
      ),
      ...Object.fromEntries(Object.entries(own).map(([name, words]) => [name, header(words)])),
    },
    ...(content && { content: contentOf(content) }),
  };
}

function contentOf(types: Content): Record<string, { schema: JsonSchema | object }> {
  return Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [
      type,
      { schema: typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema },
    ]),
  );
}

function header(description: string): object {
  return { description, required: true, schema: { type: 'string' } };
}
