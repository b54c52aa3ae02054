import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fetchDescribed } from './openapi/described.ts';
import { fullMessage, startReceiver } from './setup.ts';

/** What the receiver may answer, whatever comes: never 500, and 503 only when the database fails. */
const STATUSES = [200, 201, 400, 409, 413, 415];

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud83d',
    '\u202e123456782',
    '123456782',
    '__proto__',
    "'; DROP TABLE feedback; --",
    '=cmd()',
  ),
  fc.nat({ max: 5000 }).map((length) => '語'.repeat(length)),
  fc.nat({ max: 9000 }).map((length) => 'a\r\n'.repeat(length / 3)),
);
const paths = Object.entries(fullMessage()).flatMap(([key, value]) =>
  typeof value === 'object' ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)] : [key],
);
const oddName = fc.oneof(
  fc.constantFrom(
    ...paths,
    'name',
    'email',
    'rating',
    'scale',
    'website',
    '__proto__',
    'context.__proto__',
    'context.',
    '',
  ),
  oddText,
);
const oddValue = fc.oneof(oddText, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, -1, 1e308, [], {}));

/** A message with some of its parts, at any depth, replaced by anything. */
const oddMessage = fc
  .array(fc.tuple(fc.constantFrom(...paths), oddValue), { maxLength: 4 })
  .map((changes) => {
    const message: Record<string, unknown> = fullMessage();
    for (const [path, value] of changes) {
      const [key = '', inner] = path.split('.');
      const part = message[key];
      if (inner !== undefined && typeof part === 'object' && part !== null) {
        message[key] = { ...part, [inner]: value };
      } else message[key] = value;
    }
    return JSON.stringify(message);
  });
const oddForm = fc
  .array(fc.tuple(oddName, oddText), { maxLength: 12 })
  .map((pairs) =>
    pairs
      .map((pair) => pair.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '%'))).join('='))
      .join('&'),
  );
const oddParts = fc
  .array(fc.tuple(oddName, oddText), { maxLength: 6 })
  .map((pairs) =>
    [
      ...pairs.map(
        ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      ),
      '--x--\r\n',
    ].join(''),
  );
const bytes = fc.uint8Array({ maxLength: 300 });

const request = fc.record({
  body: fc.oneof(oddMessage, oddForm, oddParts, bytes, oddText),
  type: fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded;charset=utf-16',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
  ),
  accept: fc.constantFrom('text/html', 'application/json', '*/*', ',;q=x,'),
  language: fc.constantFrom('nl', 'en', '*', ';;'),
});

test('whatever is sent gets a sensible answer, and nothing of it in the log', async (t) => {
  const { url, errors, post, read } = await startReceiver(t, { rate: false, namelessRate: false });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ body, type, accept, language }) => {
      const response = await fetchDescribed(`${url}/v1/feedback`, {
        method: 'POST',
        headers: {
          'Content-Type': type,
          Accept: accept,
          'Accept-Language': language,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: body as BodyInit,
      });
      const text = await response.text();
      seen.add(response.status);
      assert.ok(STATUSES.includes(response.status), `${response.status}: ${text}`);
      if (/json/.test(response.headers.get('content-type') ?? '')) JSON.parse(text);
      else {
        assert.match(text, /^\s*<!doctype html>/i);
        assert.doesNotMatch(text, /<script|\son\w+=/i);
        assert.ok(response.headers.get('content-security-policy'));
      }
    }),
    { numRuns: 400 },
  );
  assert.deepEqual(errors, []);
  for (const status of [201, 400, 415])
    assert.ok(seen.has(status), `no ${status} among ${[...seen].join(', ')}`);

  // What was stored can be read, and has no BSN in it but where it was said to be none.
  let next: string | undefined = '';
  while (next !== undefined) {
    const page = await read(`/v1/feedback?limit=100${next && `&cursor=${next}`}`);
    assert.equal(page.status, 200);
    const { items, next: after } = (await page.json()) as { items: { notBsn?: boolean }[]; next?: string };
    for (const item of items) if (!item.notBsn) assert.doesNotMatch(JSON.stringify(item), /123456782/);
    next = after;
  }
  assert.equal((await post(fullMessage())).status, 201, 'and it lives on');
});
