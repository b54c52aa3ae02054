import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { smallMessage, startReceiver } from './setup.ts';

/** A number of no one that passes the eleven-test, and how it may be written. */
const BSN = '123456782';
const WRITTEN = [
  '123456782',
  '1234.56.782',
  '123 456 782',
  '123\u00a0456\u00a0782',
  '１２３４５６７８２',
  '1\u200b23456782',
];
const STARS = '*********';

const full = (number: string) => ({
  ...smallMessage(`Mijn nummer is ${number}.`),
  page: {
    url: `https://voorbeeldstad.example/zaak/${BSN}?q=1234%2056%20782`,
    title: `Zaak ${number}`,
    language: 'nl',
  },
  category: `Over ${number}`,
  contact: { name: `Bezoeker ${number}`, email: 'bezoeker@voorbeeldstad.example' },
  topic: number,
  context: { zaak: number, afdeling: 'Beheer', [`_${BSN}`]: 'x' },
});

test('a BSN is masked before it is stored, wherever it is and however it is written', async (t) => {
  const { post, read, database } = await startReceiver(t);
  for (const number of WRITTEN) {
    const sent = full(number);
    assert.equal((await post(sent)).status, 201);
    const kept = (await (await read(`/v1/feedback/${sent.id}`)).json()) as ReturnType<typeof full>;
    const stars = number.replace(/\S/g, '*');
    assert.equal(kept.message, `Mijn nummer is ${stars}.`);
    assert.deepEqual(kept.page, {
      url: `https://voorbeeldstad.example/zaak/${STARS}?q=${'*'.repeat(15)}`,
      title: `Zaak ${stars}`,
      language: 'nl',
    });
    assert.equal(kept.category, `Over ${stars}`);
    assert.deepEqual(kept.contact, { name: `Bezoeker ${stars}`, email: 'bezoeker@voorbeeldstad.example' });
    assert.equal(kept.topic, stars);
    assert.deepEqual(kept.context, { zaak: stars, afdeling: 'Beheer', [`_${STARS}`]: 'x' });
  }
  for (const file of [database, `${database}-wal`]) {
    const bytes = readFileSync(file);
    for (const number of WRITTEN) assert.equal(bytes.includes(number), false, `${number} in ${file}`);
  }
});

test('a number of which the visitor says that it is no BSN is kept', async (t) => {
  const { post, read } = await startReceiver(t);
  const sent = { ...full(BSN), notBsn: true };
  assert.equal((await post(sent)).status, 201);
  const { receivedAt, reference, status, ...kept } = (await (
    await read(`/v1/feedback/${sent.id}`)
  ).json()) as Record<string, unknown>;
  assert.ok(receivedAt && reference && status);
  assert.deepEqual(kept, sent);
});

test('a second try with a BSN in it is still the same message, other words are not', async (t) => {
  const { post } = await startReceiver(t);
  const sent = full(BSN);
  assert.deepEqual([(await post(sent)).status, (await post(sent)).status], [201, 200]);
  assert.equal((await post({ ...sent, message: `Of is het ${BSN}?` })).status, 409);
});

test('what is stored does not tell which BSN it was', async (t) => {
  const { post, database } = await startReceiver(t);
  const sent = full(BSN);
  assert.equal((await post(sent)).status, 201);
  // Everything else is known: whoever has the file may try all numbers.
  const other = JSON.parse(JSON.stringify(sent).replaceAll(BSN, '111222333')) as object;
  assert.equal((await post(other)).status, 200, 'another BSN makes no difference');
  const digest = createHash('sha256').update(JSON.stringify(sent)).digest('hex');
  for (const file of [database, `${database}-wal`]) assert.equal(readFileSync(file).includes(digest), false);
});

test('nothing else that is personal is taken away', async (t) => {
  const { post, read } = await startReceiver(t);
  const sent = smallMessage(
    'Bel 06-12345678 of mail a@voorbeeld.nl over zaak 123456789 en NL91ABNA0417164300.',
  );
  await post(sent);
  const kept = (await (await read(`/v1/feedback/${sent.id}`)).json()) as { message: string };
  assert.equal(kept.message, sent.message);
});

test('a form says that a BSN was not kept, and it is in no log', async (t) => {
  const logged: string[] = [];
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const) {
    t.mock.method(console, name, (...args: unknown[]) => void logged.push(args.join(' ')));
  }
  const { url, errors, storage, post } = await startReceiver(t);
  const send = (message: string): Promise<Response> =>
    fetch(`${url}/v1/feedback`, { method: 'POST', body: new URLSearchParams({ message }) });
  const response = await send(`Ik ben ${BSN}`);
  const page = await response.text();
  assert.match(page, /stond een burgerservicenummer/);
  assert.doesNotMatch(page, new RegExp(BSN));
  assert.doesNotMatch(await (await send('Ik ben er')).text(), /burgerservicenummer/);
  await storage.close();
  assert.equal((await post(full(BSN))).status, 503);
  assert.doesNotMatch([...logged, ...errors.map(String)].join('\n'), new RegExp(BSN));
});
