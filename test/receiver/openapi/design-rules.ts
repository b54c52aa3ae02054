import functions from '@stoplight/spectral-functions';
import type { IFunctionResult, RulesetDefinition } from '@stoplight/spectral-core';

const { pattern, schema, truthy } = functions;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const OPERATION = '$.paths[*][get,post,put,patch,delete]';
const RESPONSE = `${OPERATION}.responses[*]`;

type Json = Record<string, unknown>;
type Check = (value: never) => string | undefined;

/** A rule that takes a function: it says what is wrong, or nothing. */
function check(say: Check): { function: (value: unknown) => IFunctionResult[] } {
  return {
    function: (value) => {
      const message = say(value as never);
      return message === undefined ? [] : [{ message }];
    },
  };
}

/** Needs every header among those of an answer. */
function needsHeaders(...names: string[]): { function: (value: unknown) => IFunctionResult[] } {
  return check(({ headers = {} }: { headers?: Json }) => {
    const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
    const missing = names.filter((name) => !given.has(name.toLowerCase()));
    return missing.length > 0 ? `lacks ${missing.join(', ')}` : undefined;
  });
}

/** Every member that a schema names, and every one that it requires, through `allOf`. */
function membersOf(of: Json): { names: string[]; required: string[] } {
  const parts = (of.allOf as Json[] | undefined) ?? [];
  const inner = parts.map(membersOf);
  return {
    names: [
      ...Object.keys((of.properties as Json | undefined) ?? {}),
      ...inner.flatMap(({ names }) => names),
    ],
    required: [
      ...((of.required as string[] | undefined) ?? []),
      ...inner.flatMap(({ required }) => required),
    ],
  };
}

/**
 * What a machine can see in a document of the Dutch API Design Rules (NLGov REST API Design Rules, the core rules as
 * of May 2026), each under the address that the standard gives it. The others are about names and meaning
 * (naming-resources, naming-collections, interface-language, nested-child, resource-operations, hide-implementation), about
 * time (changelog, deprecation-schedule, transition-period) or about the running server (stateless, cors, timezone), whose
 * tests are beside this one.
 */
export const designRules: RulesetDefinition = {
  rules: {
    '/core/doc-openapi': {
      severity: 'error',
      given: '$',
      then: [
        { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.\\d+\\.\\d+$' } },
        check(({ paths = {} }: { paths?: Json }) =>
          Object.keys(paths).length === 0 ? 'has no paths' : undefined,
        ),
      ],
    },
    'described-operations': {
      description: '/core/doc-openapi: "clear descriptions".',
      severity: 'error',
      given: OPERATION,
      then: ['operationId', 'summary', 'description', 'tags'].map((field) => ({ field, function: truthy })),
    },
    '/core/doc-openapi-contact': {
      severity: 'error',
      given: '$.info',
      then: {
        field: 'contact',
        function: schema,
        functionOptions: { schema: { type: 'object', required: ['name', 'url', 'email'] } },
      },
    },
    '/core/publish-openapi': {
      severity: 'error',
      given: '$.paths',
      then: check((paths: Record<string, Record<string, Json>>) => {
        const get = paths['/openapi.json']?.get as
          { security?: unknown[]; responses?: Record<string, { headers?: Json }> } | undefined;
        if (!get) return 'lacks /openapi.json';
        if (get.security?.length !== 0) return '/openapi.json asks for a token';
        const { headers = {} } = get.responses?.['200'] ?? {};
        return 'Access-Control-Allow-Origin' in headers
          ? undefined
          : '/openapi.json is not open to other origins';
      }),
    },
    '/core/no-trailing-slash': {
      severity: 'error',
      given: '$.paths[*]~',
      then: { function: pattern, functionOptions: { notMatch: './$' } },
    },
    '/core/path-segments-kebab-case': {
      severity: 'error',
      // The standard itself asks for this one.
      given: "$.paths[?(@property !== '/openapi.json')]~",
      then: {
        function: pattern,
        functionOptions: {
          match: '^/$|^(?:/(?:[a-z0-9]+(?:-[a-z0-9]+)*|\\{[^}]+\\}))*(?:/_[a-z0-9]+(?:-[a-z0-9]+)*)?/?$',
        },
      },
    },
    '/core/query-keys-camel-case': {
      severity: 'error',
      given: "$.paths[*]..parameters[?(@.in === 'query')].name",
      then: { function: pattern, functionOptions: { match: '^[a-z][a-z\\d]*(?:[A-Z][a-z\\d]*)*$' } },
    },
    '/core/http-methods': {
      severity: 'error',
      given: '$.paths[*]',
      then: check((item: Json) => {
        const known = [...METHODS, 'parameters', 'servers', 'summary', 'description', '$ref'];
        const others = Object.keys(item).filter((key) => !known.includes(key));
        return others.length > 0 ? `has ${others.join(', ')}` : undefined;
      }),
    },
    '/core/http-safety': {
      severity: 'error',
      given: '$.paths[*][get,delete]',
      then: check((operation: Json) => ('requestBody' in operation ? 'takes a body' : undefined)),
    },
    '/core/http-response-code': {
      severity: 'error',
      given: `${OPERATION}.responses`,
      then: check((responses: Json) => {
        const kinds = new Set(Object.keys(responses).map((status) => status[0]));
        return kinds.has('2') && (kinds.has('4') || kinds.has('5'))
          ? undefined
          : 'names only success, or only failure';
      }),
    },
    '/core/date-time/format': {
      severity: 'error',
      given: '$.components.schemas..properties',
      then: check((properties: Record<string, Json>) => {
        const wrong = Object.entries(properties).filter(
          ([name, { type, format }]) =>
            /(?:At|Date|Time|Day)$|^(?:date|time|day)$/.test(name) &&
            !(type === 'string' && ['date', 'date-time', 'time-local'].includes(String(format))),
        );
        return wrong.length > 0 ? `${wrong.map(([name]) => name).join(', ')} without format` : undefined;
      }),
    },
    '/core/error-handling/problem-details': {
      severity: 'error',
      given: `${OPERATION}.responses[?(@property.match(/^[45]/))]`,
      then: check(({ content = {} }: { content?: Record<string, { schema?: Json }> }) => {
        const problem = (content['application/problem+json'] ?? content['application/problem+xml'])?.schema;
        if (!problem) return 'is no problem document';
        const { names, required } = membersOf(problem);
        const missing = ['status', 'title', 'detail'].filter(
          (name) => !names.includes(name) || !required.includes(name),
        );
        return missing.length > 0 ? `lacks ${missing.join(', ')}` : undefined;
      }),
    },
    '/core/error-handling/invalid-input': {
      severity: 'error',
      given: OPERATION,
      then: check(
        ({
          parameters = [],
          requestBody,
          responses,
        }: {
          parameters?: { in: string }[];
          requestBody?: Json;
          responses: Json;
        }) => {
          if ('422' in responses) return 'says 422';
          const takes = requestBody !== undefined || parameters.some((one) => one.in === 'query');
          return takes && !('400' in responses) ? 'lacks 400' : undefined;
        },
      ),
    },
    '/core/semver': {
      severity: 'error',
      given: '$.info.version',
      then: {
        function: pattern,
        functionOptions: {
          match: '^(?:0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*)){2}(?:-[\\w.-]+)?(?:\\+[\\w.-]+)?$',
        },
      },
    },
    '/core/uri-version': {
      severity: 'error',
      given: '$',
      then: check(({ servers = [], info }: { servers?: { url: string }[]; info: { version: string } }) => {
        const major = /^\d+/.exec(info.version)?.[0] ?? '';
        const isRight = servers.length > 0 && servers.every(({ url }) => url.endsWith(`/v${major}`));
        return isRight ? undefined : `servers do not end in /v${major}`;
      }),
    },
    '/core/version-header': { severity: 'error', given: RESPONSE, then: needsHeaders('API-Version') },
    '/core/transport/security-headers': {
      severity: 'error',
      given: RESPONSE,
      then: needsHeaders(
        'Cache-Control',
        'Content-Security-Policy',
        'X-Content-Type-Options',
        'X-Frame-Options',
      ),
    },
    '/core/transport/tls': {
      severity: 'error',
      given: ['$.servers[*].url', '$.paths[*].servers[*].url'],
      then: { function: pattern, functionOptions: { match: '^(?:https://|/(?!/))' } },
    },
    '/core/transport/no-sensitive-uris': {
      severity: 'error',
      given: '$',
      then: check((document: { paths: Record<string, Json>; components?: { securitySchemes?: Json } }) => {
        const schemes = Object.values(document.components?.securitySchemes ?? {}) as { in?: string }[];
        if (schemes.some((scheme) => scheme.in === 'query')) return 'takes a secret in the address';
        const parameters = Object.values(document.paths).flatMap((item) =>
          [item, ...METHODS.map((method) => item[method] as Json | undefined)].flatMap(
            (part) => (part?.parameters as { name: string; in: string }[] | undefined) ?? [],
          ),
        );
        const wrong = parameters.filter(
          (one) =>
            ['query', 'path'].includes(one.in) &&
            /token|password|secret|key|bsn|mail|phone|^name$/i.test(one.name),
        );
        return wrong.length > 0 ? `has ${wrong.map(({ name }) => name).join(', ')}` : undefined;
      }),
    },
  },
};
