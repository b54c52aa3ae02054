import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { API_VERSION } from '../../../demo/receiver/api/version.ts';
import { describeApi } from '../../../demo/receiver/api/openapi.ts';
import { PROBLEM_CODES } from '../../../demo/receiver/problem.ts';
import { fullMessage, smallMessage, startReceiver } from '../setup.ts';
import { assertDescribed } from './described.ts';

const FILE = join(import.meta.dirname, '../../../docs/receiver-openapi.json');

test('anyone may read the description, in any page', async (t) => {
  const { url } = await startReceiver(t);
  const response = await fetch(`${url}/v1/openapi.json`, { headers: { Origin: 'https://elders.example' } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.deepEqual(await response.json(), describeApi());
});

test('the file in the documentation is the same description', () => {
  const hint = 'Write it again: node scripts/openapi.ts';
  assert.deepEqual(JSON.parse(readFileSync(FILE, 'utf8')), describeApi(), hint);
});

test('it says who answers questions', () => {
  const contact = {
    name: 'Webteam',
    url: 'https://voorbeeldstad.example/',
    email: 'web@voorbeeldstad.example',
  };
  assert.deepEqual((describeApi(contact).info as Record<string, unknown>).contact, contact);
});

test('every kind of refusal is described, but for those of addresses and methods that are not', () => {
  const text = JSON.stringify(describeApi().paths);
  assert.deepEqual(
    PROBLEM_CODES.filter((code) => !text.includes(`\`${code}\``)),
    ['method-not-allowed'],
  );
});

test('every answer says the full version, refusals too', async (t) => {
  const { url, post } = await startReceiver(t);
  assert.equal((await post(fullMessage())).headers.get('api-version'), API_VERSION);
  for (const path of ['/v1/feedback', '/v1/nergens', '/healthz', '/', '/v1/openapi.json']) {
    const { headers } = await fetch(url + path);
    assert.equal(headers.get('api-version'), API_VERSION, path);
  }
});

test('the check of answers against the description finds what is not described', async () => {
  const url = 'http://voorbeeldstad.example/v1/feedback';
  const headers = {
    'API-Version': API_VERSION,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': 'x',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Content-Type': 'application/json',
  };
  const item = {
    ...smallMessage(),
    reference: 'ABC123',
    receivedAt: '2026-11-24T09:30:00Z',
    status: 'new',
  };
  const answer = (body: unknown, status = 200, changed: Record<string, string> = {}): Response =>
    new Response(JSON.stringify(body), { status, headers: { ...headers, ...changed } });
  await assertDescribed('GET', url, answer({ items: [item] }));
  const wrong: [name: string, response: Response][] = [
    ['another status', answer({ items: [] }, 202)],
    ['another type', answer({ items: [] }, 200, { 'Content-Type': 'text/plain' })],
    ['no version', answer({ items: [] }, 200, { 'API-Version': '' })],
    ['a member that is missing', answer({ items: [{ ...item, status: undefined }] })],
    ['a member that nobody named', answer({ items: [{ ...item, address: 'x' }] })],
    ['a member of a member', answer({ items: [{ ...item, page: { url: '/', ip: 'x' } }] })],
    ['a wrong value', answer({ items: [{ ...item, receivedAt: 'gisteren' }] })],
    ['another body', answer([])],
  ];
  for (const [name, response] of wrong) {
    await assert.rejects(assertDescribed('GET', url, response), { name: 'AssertionError' }, name);
  }
});
