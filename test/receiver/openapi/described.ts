import assert from 'node:assert/strict';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeApi } from '../../../demo/receiver/api/openapi.ts';

interface Described {
  headers: Record<string, { required?: boolean; $ref?: string }>;
  content?: Record<string, { schema: object }>;
}
interface Description {
  paths: Record<string, { servers?: object[] } & Record<string, { responses: Record<string, Described> }>>;
  components: { schemas: Record<string, Schema>; headers: Record<string, { required?: boolean }> };
}
type Schema = Record<string, unknown>;

const description = describeApi() as unknown as Description;
/** Addresses for links, whose `GET` gives the same as another one does by its `Accept`. */
const SAME = new Map([
  ['/v1/feedback.csv', '/v1/feedback'],
  ['/v1/feedback.json', '/v1/feedback'],
]);
const paths = Object.entries(description.paths).map(([path, item]) => ({
  pattern: new RegExp(
    `^${item.servers ? '' : '/v1'}${path.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`,
  ),
  item,
}));
/** What every answer has, and what an answer at an address or by a method that is not described can only be. */
const undescribed: Described = {
  headers: description.paths['/feedback']!.get!.responses['500']!.headers,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ReceiverProblem' } } },
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
// A CommonJS module, whose types and values disagree about where its default is.
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'api', ...closed(description as unknown as Schema) });
const validators = new Map<object, ValidateFunction>();

/** Fetches, and fails when the answer is not as the description of the API says. */
export async function fetchDescribed(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  await assertDescribed(init.method ?? 'GET', url, response);
  return response;
}

/** Fails when an answer has a status, a type, a body or headers that the description of the API does not give it. */
export async function assertDescribed(method: string, url: string, response: Response): Promise<void> {
  if (method === 'OPTIONS') return; // A preflight is the browser's own affair.
  const { pathname } = new URL(url);
  const what = `${method} ${pathname} ${response.status}`;
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  const address = verb === 'get' ? (SAME.get(pathname) ?? pathname) : pathname;
  const operation = paths.find(({ pattern }) => pattern.test(address))?.item[verb];
  if (!operation) assert.ok([404, 405].includes(response.status), what);
  const described = operation ? operation.responses[response.status] : undescribed;
  assert.ok(described, `${what} is not described`);
  for (const [name, header] of Object.entries(described.headers)) {
    const { required } = header.$ref ? description.components.headers[name]! : header;
    if (required) assert.ok(response.headers.get(name), `${what} lacks ${name}`);
  }
  if (!described.content) return assert.equal(await response.clone().text(), '', what);
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const content = described.content[type];
  assert.ok(content, `${what} is of another type: ${type}`);
  if (method === 'HEAD' || !/json$/.test(type)) return;
  const validate = validatorOf(content.schema);
  const body: unknown = await response.clone().json();
  assert.ok(validate(body), `${what}: ${ajv.errorsText(validate.errors)}`);
}

function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const { $ref } = schema as { $ref?: string };
  const validate = ajv.compile($ref ? { $ref: `api${$ref}` } : schema);
  validators.set(schema, validate);
  return validate;
}

/** The same schemas, but that nothing may be there that they do not name: it would be there without being described. */
function closed(value: Schema, isPart = false): Schema {
  const copy: Schema = Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (isList(part)) return [key, part.map((one) => (isObject(one) ? closed(one, key === 'allOf') : one))];
      // `Problem` is closed where it is used, together with what we add to it.
      return [key, isObject(part) ? closed(part, key === 'Problem') : part];
    }),
  );
  const isClosed =
    !isPart &&
    (isObject(copy.properties) || Array.isArray(copy.allOf)) &&
    (copy.type === 'object' || copy.allOf);
  return isClosed ? { ...copy, unevaluatedProperties: false } : copy;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
