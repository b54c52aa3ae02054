import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullMessage, smallMessage, startReceiver, type Problem } from './setup.ts';

test('a full message is acknowledged with its id and a short code, and kept as it came', async (t) => {
  const { post, read } = await startReceiver(t);
  const sent = fullMessage();
  const response = await post(sent);
  const answer = (await response.json()) as { id: string; reference: string };

  assert.equal(response.status, 201);
  assert.equal(answer.id, sent.id);
  assert.match(answer.reference, /^[0-9A-HJKMNP-TV-Z]{6}$/);
  assert.equal(response.headers.get('location'), `/v1/feedback/${sent.id}`);
  assert.equal(response.headers.get('cache-control'), 'no-store');

  const { receivedAt, reference, status, ...kept } = (await (
    await read(`/v1/feedback/${sent.id}`)
  ).json()) as Record<string, string>;
  assert.deepEqual(kept, sent);
  assert.deepEqual([reference, status], [answer.reference, 'new']);
  assert.ok(Date.now() - Date.parse(receivedAt!) < 60_000);
});

test('what a visitor left empty is absent, and keys that the contract does not name are not kept', async (t) => {
  const { post, read } = await startReceiver(t);
  const small = smallMessage();
  const sent = {
    ...small,
    category: '',
    contact: { name: ' ', email: '' },
    context: {},
    address: 'Dorpsstraat 1',
  };
  assert.equal((await post(sent)).status, 201);

  const { reference, receivedAt, status, ...kept } = (await (
    await read(`/v1/feedback/${sent.id}`)
  ).json()) as object as Record<string, string>;
  assert.ok(reference && receivedAt && status);
  assert.deepEqual(kept, small);
});

test('one answer is enough: a rating, a message or a category', async (t) => {
  const { post } = await startReceiver(t);
  const { message: _none, ...bare } = smallMessage();
  const answers = [
    { rating: { scale: 'thumbs', value: 2, max: 2 } },
    { message: 'Goed' },
    { category: 'Klacht' },
  ];
  for (const answer of answers) {
    assert.equal((await post({ ...bare, ...answer, id: crypto.randomUUID() })).status, 201);
  }
});

const rating = { scale: 'faces', value: 4, max: 5 };
const refused: [name: string, changes: Record<string, unknown>, pointers: string[]][] = [
  ['no answer at all', { message: undefined }, ['#']],
  ['only spaces', { message: ' \n ' }, ['#']],
  ['another version', { version: 2 }, ['#/version']],
  ['no version', { version: undefined }, ['#/version']],
  ['an id that is no UUID', { id: '12' }, ['#/id']],
  ['a date in words', { submittedAt: 'gisteren' }, ['#/submittedAt']],
  ['a date without zone', { submittedAt: '2026-11-24T09:30:00' }, ['#/submittedAt']],
  ['a date that does not exist', { submittedAt: '2026-02-30T09:30:00Z' }, ['#/submittedAt']],
  ['a page that is text', { page: 'https://voorbeeldstad.example/' }, ['#/page']],
  ['a page address with script', { page: { url: 'javascript:alert(1)' } }, ['#/page/url']],
  ['a page address without scheme', { page: { url: '//elders.example/' } }, ['#/page/url']],
  ['a title that is a list', { page: { title: ['Afval'] } }, ['#/page/title']],
  ['an unknown scale', { rating: { ...rating, scale: 'cijfer' } }, ['#/rating/scale']],
  ['half a face', { rating: { ...rating, value: 3.5 } }, ['#/rating/value']],
  ['a rating as text', { rating: { ...rating, value: '4' } }, ['#/rating/value']],
  ['a rating above its scale', { rating: { ...rating, value: 6 } }, ['#/rating/value']],
  ['a rating of nothing', { rating: { ...rating, value: 0 } }, ['#/rating/value']],
  ['a scale without end', { rating: { ...rating, max: 1e9 } }, ['#/rating/max']],
  ['a rating without scale', { rating: { value: 4, max: 5 } }, ['#/rating/scale']],
  ['a message that is a number', { message: 12 }, ['#/message']],
  ['a message that is null', { message: null }, ['#/message']],
  ['a message past the limit', { message: 'a'.repeat(4001) }, ['#/message']],
  ['a null byte', { message: 'a\0b' }, ['#/message']],
  ['half a character', { message: 'a\ud83d' }, ['#/message']],
  ['a category past the limit', { category: 'a'.repeat(201) }, ['#/category']],
  ['an e-mail address without @', { contact: { email: 'bezoeker' } }, ['#/contact/email']],
  ['a context that is a list', { context: ['a'] }, ['#/context']],
  ['a context with a number', { context: { 'a/b': 1 } }, ['#/context/a~1b']],
  [
    'a context with too many keys',
    { context: Object.fromEntries([...'abcdefghijklmnopqrstu'].map((k) => [k, 'x'])) },
    ['#/context'],
  ],
  ['a notBsn in words', { notBsn: 'ja' }, ['#/notBsn']],
  ['two things wrong', { version: 3, rating: { ...rating, max: 20 } }, ['#/version', '#/rating/max']],
];

test('a message that is not right names each field, and nothing is stored', async (t) => {
  const { post, storage } = await startReceiver(t);
  for (const [name, changes, pointers] of refused) {
    await t.test(name, async () => {
      const response = await post(
        { ...smallMessage(), ...changes },
        { 'Idempotency-Key': `"${crypto.randomUUID()}"` },
      );
      const problem = (await response.json()) as Problem;
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(problem.status, 400);
      assert.equal(problem.code, 'invalid-feedback');
      assert.deepEqual(problem.errors?.map(({ pointer }) => pointer).sort(), [...pointers].sort());
      assert.ok(problem.errors?.every(({ detail }) => /^[A-Z].+\.$/s.test(detail)));
    });
  }
  for (const body of [[], 'null', '"tekst"', '12']) {
    const problem = (await (await post(body)).json()) as Problem;
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['#'],
    );
  }
  assert.equal(await storage.count(), 0);
});

test('a long message in another script fits', async (t) => {
  const { post } = await startReceiver(t);
  assert.equal((await post(smallMessage('語'.repeat(4000)))).status, 201);
});

test('details are in the language asked for, Dutch when it is none of ours', async (t) => {
  const { post } = await startReceiver(t);
  const table: [header: string | undefined, language: string, detail: RegExp][] = [
    ['nl', 'nl', /heel getal/],
    ['en-GB,en;q=0.9', 'en', /whole number/],
    ['fr, en;q=0.8, nl;q=0.4', 'en', /whole number/],
    ['en;q=0, nl;q=0.1', 'nl', /heel getal/],
    ['fr', 'nl', /heel getal/],
    ['*', 'nl', /heel getal/],
    [';;q=,,', 'nl', /heel getal/],
  ];
  for (const [header, language, detail] of table) {
    const response = await post(
      { ...smallMessage(), rating: { ...rating, value: 3.5 } },
      { 'Accept-Language': header },
    );
    assert.equal(response.headers.get('content-language'), language);
    assert.match(((await response.json()) as Problem).errors?.[0]?.detail ?? '', detail);
  }
});

test('__proto__ and constructor are keys like others, and change nothing', async (t) => {
  const { post, read } = await startReceiver(t);
  const { id, ...rest } = smallMessage();
  const body = `{"id":"${id}","__proto__":{"notBsn":true},"context":{"__proto__":"x","constructor":"y"},${JSON.stringify(rest).slice(1)}`;
  assert.equal((await post(body, { 'Idempotency-Key': id })).status, 201);
  const kept = (await (await read(`/v1/feedback/${id}`)).json()) as Record<string, unknown>;
  assert.equal(kept.notBsn, undefined);
  assert.deepEqual(kept.context, { constructor: 'y' });
  assert.equal(({} as Record<string, unknown>).notBsn, undefined);
});
