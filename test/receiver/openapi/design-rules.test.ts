import assert from 'node:assert/strict';
import { test } from 'node:test';
import spectral, { type ISpectralDiagnostic } from '@stoplight/spectral-core';
import { describeApi } from '../../../demo/receiver/api/openapi.ts';
import { designRules } from './design-rules.ts';

type Json = Record<string, unknown>;

const linter = new spectral.Spectral();
linter.setRuleset(designRules);

/** What is wrong with a document: the rule, and where and how. */
async function lint(document: Json): Promise<[rule: string, words: string][]> {
  const results: ISpectralDiagnostic[] = await linter.run(document);
  return results.map(({ code, path, message }) => [String(code), `${path.join('.')}: ${message}`]);
}

const list = at(describeApi(), ['paths', '/feedback']);
const GET = ['paths', '/feedback', 'get'];
const OK = [...GET, 'responses', '200'];
const PUBLISHED = ['paths', '/openapi.json', 'get'];

/** A rule, and what breaks it: the place of a value, and what is there instead; nothing when none is named. */
const faults: [rule: string, place: string[], instead?: unknown][] = [
  ['/core/doc-openapi', ['openapi'], '2.0'],
  ['/core/doc-openapi', ['paths'], {}],
  ['invalid-ref', ['components', 'schemas', 'FeedbackPage']],
  ['described-operations', [...GET, 'summary']],
  ['described-operations', [...GET, 'description'], ''],
  ['/core/doc-openapi-contact', ['info', 'contact']],
  ['/core/doc-openapi-contact', ['info', 'contact', 'email']],
  ['/core/publish-openapi', ['paths', '/openapi.json']],
  ['/core/publish-openapi', [...PUBLISHED, 'security'], [{ token: [] }]],
  ['/core/publish-openapi', [...PUBLISHED, 'responses', '200', 'headers', 'Access-Control-Allow-Origin']],
  ['/core/no-trailing-slash', ['paths', '/feedback/'], list],
  ['/core/path-segments-kebab-case', ['paths', '/feedback.csv'], list],
  ['/core/path-segments-kebab-case', ['paths', '/feedbackItems'], list],
  ['/core/path-segments-kebab-case', ['paths', '/feed_back'], list],
  ['/core/query-keys-camel-case', [...GET, 'parameters', '0', 'name'], 'received-from'],
  ['/core/http-methods', ['paths', '/feedback', 'search'], list.get],
  ['/core/http-safety', [...GET, 'requestBody'], { content: {} }],
  ['/core/http-response-code', [...GET, 'responses'], { 200: at(describeApi(), OK) }],
  [
    '/core/date-time/format',
    ['components', 'schemas', 'StoredFeedback', 'properties', 'receivedAt', 'format'],
  ],
  [
    '/core/error-handling/problem-details',
    [...GET, 'responses', '401', 'content'],
    { 'application/json': {} },
  ],
  [
    '/core/error-handling/problem-details',
    ['components', 'schemas', 'Problem', 'required'],
    ['status', 'title'],
  ],
  ['/core/error-handling/invalid-input', [...GET, 'responses', '400']],
  ['/core/error-handling/invalid-input', [...GET, 'responses', '422'], at(describeApi(), OK)],
  ['/core/semver', ['info', 'version'], '1.0'],
  ['/core/uri-version', ['servers', '0', 'url'], '/api'],
  ['/core/uri-version', ['info', 'version'], '2.0.0'],
  ['/core/uri-version', ['servers']],
  ['/core/version-header', [...OK, 'headers', 'API-Version']],
  ['/core/version-header', ['paths', '/feedback/{id}', 'delete', 'responses', '204', 'headers']],
  ['/core/transport/security-headers', [...OK, 'headers', 'X-Content-Type-Options']],
  ['/core/transport/tls', ['servers', '0', 'url'], 'http://voorbeeldstad.example/v1'],
  ['/core/transport/no-sensitive-uris', [...GET, 'parameters', '0', 'name'], 'accessToken'],
  [
    '/core/transport/no-sensitive-uris',
    ['components', 'securitySchemes', 'token'],
    { type: 'apiKey', in: 'query', name: 'api_key' },
  ],
];

test('the description of the API keeps the Dutch API Design Rules', async () => {
  assert.deepEqual(await lint(describeApi()), []);
});

test('each rule finds a fault that was planted', async (t) => {
  for (const [rule, place, instead] of faults) {
    await t.test(`${rule}: ${place.join(' ')}`, async () => {
      const results = await lint(withFault(place, instead));
      const found = results.some(([code]) => code === rule);
      assert.ok(found, results.join('\n') || 'nothing was found');
    });
  }
  const tried = new Set(faults.map(([rule]) => rule));
  const rules = Object.keys((designRules as { rules: object }).rules);
  assert.deepEqual(
    rules.filter((rule) => !tried.has(rule)),
    [],
    'rules without a fault',
  );
});

/** Only the part of the document that faults are planted in: thirty times the whole takes six seconds. */
function withFault(place: string[], instead?: unknown): Json {
  const document = structuredClone(describeApi());
  const {
    '/feedback': all,
    '/feedback/{id}': one,
    '/openapi.json': published,
  } = document.paths as Record<string, Json>;
  delete all?.post;
  delete one?.patch;
  document.paths = { '/feedback': all, '/feedback/{id}': one, '/openapi.json': published };
  const holder = at(document, place.slice(0, -1));
  const key = place.at(-1)!;
  if (instead === undefined) {
    assert.ok(key in holder, 'there is something to take away');
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a document is spoilt on purpose.
    delete holder[key];
  } else holder[key] = instead;
  return document;
}

function at(document: Json, place: string[]): Json {
  return place.reduce<Json>((part, key) => part[key] as Json, document);
}
