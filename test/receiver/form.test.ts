import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startReceiver, type Problem } from './setup.ts';

type Fields = Record<string, string> | [string, string][];

/** The receiver, and a browser without script that sends it a form. */
async function start(t: TestContext, settings: Parameters<typeof startReceiver>[1] = {}) {
  const receiver = await startReceiver(t, settings);
  const send = (body: Fields | FormData | string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${receiver.url}/v1/feedback`, {
      method: 'POST',
      headers: {
        Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        ...(typeof body === 'string' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      body: typeof body === 'string' || body instanceof FormData ? body : new URLSearchParams(body),
    });
  const stored = async () => {
    const { items } = (await (await receiver.read()).json()) as { items: Record<string, unknown>[] };
    return items;
  };
  return { ...receiver, send, stored };
}

/** As `encoding="form"` sends it. */
const whole = () => ({
  version: '1',
  id: crypto.randomUUID(),
  submittedAt: '2026-11-24T09:30:00.000Z',
  'page.url': 'https://voorbeeldstad.example/afval',
  'page.title': 'Afval',
  'page.language': 'nl',
  'rating.scale': 'thumbs',
  'rating.value': '2',
  'rating.max': '2',
  category: 'Compliment',
  message: 'Dank u wel.\nGroet',
  'contact.name': 'Een bezoeker',
  'contact.email': 'bezoeker@voorbeeldstad.example',
  topic: 'afval',
  'context.zaak': '12',
  client: 'raakvlak/1.0.0',
});

test('a form of the element is kept as the same message in JSON would be', async (t) => {
  const { send, stored } = await start(t);
  const fields = whole();
  const response = await send(fields);
  assert.equal(response.status, 201);
  const [{ reference, receivedAt, status, ...message } = {}] = await stored();
  assert.match(await response.text(), new RegExp(`<strong>${String(reference)}</strong>`));
  assert.ok(receivedAt && status);
  assert.deepEqual(message, {
    version: 1,
    id: fields.id,
    submittedAt: fields.submittedAt,
    page: { url: 'https://voorbeeldstad.example/afval', title: 'Afval', language: 'nl' },
    rating: { scale: 'thumbs', value: 2, max: 2 },
    category: 'Compliment',
    message: 'Dank u wel.\nGroet',
    contact: { name: 'Een bezoeker', email: 'bezoeker@voorbeeldstad.example' },
    topic: 'afval',
    context: { zaak: '12' },
    client: 'raakvlak/1.0.0',
  });
});

test('a form written by hand needs no more than what was asked', async (t) => {
  const { send, stored } = await start(t, { now: () => Date.parse('2026-11-24T10:00:00Z') });
  assert.equal((await send({ rating: '4', message: '', name: '', email: 'a@voorbeeld.nl' })).status, 201);
  const [{ reference, receivedAt, status, id, ...message } = {}] = await stored();
  assert.ok(reference && receivedAt && status);
  assert.match(String(id), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(message, {
    version: 1,
    submittedAt: '2026-11-24T10:00:00.000Z',
    rating: { scale: 'faces', value: 4, max: 5 },
    contact: { email: 'a@voorbeeld.nl' },
  });
});

test('multipart is a form too, its files are left out, and line ends are ours', async (t) => {
  const { send, stored } = await start(t);
  const data = new FormData();
  data.set('message', 'een\r\ntwee\rdrie 😀');
  data.set('photo', new Blob(['x'.repeat(2000)]), 'photo.jpg');
  assert.equal((await send(data)).status, 201);
  const [message = {}] = await stored();
  assert.equal(message.message, 'een\ntwee\ndrie 😀');
  assert.doesNotMatch(JSON.stringify(message), /photo|xxx/);
});

test('the id makes a second try the same message, whatever the encoding; other words are a conflict', async (t) => {
  const { send, storage, stored } = await start(t);
  const fields = { id: crypto.randomUUID().toUpperCase(), message: 'Goed' };
  const again = new FormData();
  for (const [name, value] of Object.entries(fields)) again.set(name, value);
  const tries = [await send(fields), await send(fields), await send(again), await send(again)];
  assert.deepEqual(
    tries.map(({ status }) => status),
    [201, 200, 200, 200],
  );
  const pages = await Promise.all(tries.map((response) => response.text()));
  assert.equal(new Set(pages).size, 1, 'the answer is the same');

  const changed = await send({ ...fields, message: 'Toch niet' });
  assert.equal(changed.status, 409);
  const page = await changed.text();
  assert.match(page, />\s*Toch niet<\/textarea>/);
  assert.equal(await storage.count(), 1);
  // The page offers to send it as a message of its own.
  const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.notEqual(id.toLowerCase(), fields.id.toLowerCase());
  assert.equal((await send({ id, message: 'Toch niet' })).status, 201);
  assert.deepEqual((await stored()).map(({ message }) => message).sort(), ['Goed', 'Toch niet']);
});

test('a double click is one message, the same words later are another', async (t) => {
  let time = 1_000_000;
  const { send, storage } = await start(t, { now: () => time });
  const twice = await Promise.all([send({ message: 'Goed' }), send({ message: 'Goed' })]);
  assert.deepEqual(twice.map(({ status }) => status).sort(), [200, 201]);
  time += 5000;
  assert.equal((await send({ message: 'Goed' })).status, 201);
  assert.equal(await storage.count(), 2);
});

test('the answer is a page, or JSON for who prefers that', async (t) => {
  const { send } = await start(t);
  const table: [accept: string, type: string][] = [
    ['text/html', 'text/html'],
    ['*/*', 'text/html'],
    ['', 'text/html'],
    ['image/png', 'text/html'],
    ['text/html;q=0.5, application/json', 'application/json'],
    ['application/json, text/html;q=0.9', 'application/json'],
    ['application/json', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html, application/json;q=0.9', 'text/html'],
    [';;q=,,', 'text/html'],
  ];
  for (const [Accept, type] of table) {
    const kept = await send({ message: `voor ${Accept}` }, { Accept });
    assert.equal(kept.status, 201);
    assert.equal(kept.headers.get('content-type')?.split(';')[0], type, Accept);
    const refused = await send({ message: ' ' }, { Accept });
    assert.equal(refused.status, 400);
    const expected = type === 'text/html' ? type : 'application/problem+json';
    assert.equal(refused.headers.get('content-type')?.split(';')[0], expected, Accept);
  }
  const answer = (await (await send({ message: 'Goed' }, { Accept: 'application/json' })).json()) as object;
  assert.deepEqual(Object.keys(answer), ['id', 'reference']);
  const refused = await send({ message: 'a', email: 'nee' }, { Accept: 'application/problem+json' });
  const { code, errors } = (await refused.json()) as Problem;
  assert.deepEqual([code, errors?.map(({ pointer }) => pointer)], ['invalid-feedback', ['#/contact/email']]);
});

test('a page with errors says what is wrong, beside the field and above the form, and keeps what was typed', async (t) => {
  const { send, storage } = await start(t);
  const response = await send({
    'page.url': 'https://voorbeeldstad.example/afval?a="b',
    'rating.scale': 'stars',
    rating: '2',
    category: 'x'.repeat(201),
    message: `<script>alert(1)</script> & "\n  ${'é'.repeat(4000)}`,
    name: `O'Neill "de" <b>`,
    email: 'geen adres',
    'context.zaak': '12',
  });
  const page = await response.text();
  assert.equal(response.status, 400);
  assert.equal(response.headers.get('content-language'), 'nl');
  assert.match(page, /<html lang="nl">/);
  assert.match(page, /<title>Fout: Uw feedback<\/title>/);

  // A summary that takes the focus and links to the fields, by their ids.
  assert.match(page, /id="summary" role="group" aria-labelledby="check" tabindex="-1" autofocus/);
  const targets = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id = '']) => id);
  assert.deepEqual(targets, ['category', 'message', 'contact-email']);
  for (const id of targets) {
    assert.match(
      page,
      new RegExp(`\\sid="${id}"[^>]*aria-invalid="true"[^>]*aria-describedby="${id}-error"`),
      id,
    );
    assert.match(page, new RegExp(`<p class="error" id="${id}-error">`), id);
    assert.match(page, new RegExp(`<label for="${id}">`), id);
  }
  // What was typed, as text.
  // The line end before it is no part of a textarea's text.
  assert.match(page, />\n&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;\n {2}é+<\/textarea>/);
  assert.doesNotMatch(page, /<script/);
  assert.match(page, /value="O&#39;Neill &quot;de&quot; &lt;b&gt;"/);
  assert.match(page, /value="geen adres"/);
  assert.match(page, /value="2"\s+checked/);
  // What the page added goes along again, with an id.
  assert.match(page, /<input type="hidden" name="context.zaak" value="12"/);
  assert.match(
    page,
    /<input type="hidden" name="page.url" value="https:\/\/voorbeeldstad.example\/afval\?a=&quot;b"/,
  );
  assert.match(page, /<input type="hidden" name="id" value="[0-9a-f-]{36}"/);
  assert.match(page, /<form method="post" novalidate>/);
  assert.doesNotMatch(page, /disabled|required/);
  assert.equal(await storage.count(), 0);
});

test('nothing filled in asks for an answer', async (t) => {
  const { send } = await start(t);
  const page = await (await send({ message: '', category: '' })).text();
  assert.match(page, /<a href="#message">Kies een oordeel of een categorie, of schrijf een bericht\.<\/a>/);
  assert.match(page, /<legend>/);
});

test('pages speak English to who prefers that', async (t) => {
  const { send } = await start(t);
  const english = { 'Accept-Language': 'en-GB,en;q=0.9,nl;q=0.5' };
  const thanks = await send({ message: 'Good' }, english);
  assert.equal(thanks.headers.get('content-language'), 'en');
  assert.match(await thanks.text(), /<html lang="en">[\s\S]*Thank you for your feedback/);
  assert.match(
    await (await send({ message: '', email: 'a' }, english)).text(),
    /Error: Your feedback[\s\S]*Enter an email address/,
  );
});

test('pages may do nothing but send the form again', async (t) => {
  const { send } = await start(t);
  for (const response of [await send({ message: 'Goed' }), await send({ message: '' })]) {
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(
      policy,
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    assert.doesNotMatch(policy, /unsafe/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(await response.text())?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    assert.ok(
      policy.includes(Buffer.from(digest).toString('base64')),
      'the style is the one that the policy allows',
    );
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.match(response.headers.get('vary') ?? '', /Accept, Accept-Language/);
  }
});

test('a field that nobody sees catches scripts, and a person can send again', async (t) => {
  const { send, storage } = await start(t);
  const response = await send({ message: 'Koop nu', website: 'https://elders.example' });
  assert.equal(response.status, 400);
  const page = await response.text();
  assert.equal(await storage.count(), 0);
  assert.match(page, /<input name="website" tabindex="-1" autocomplete="off"/);
  assert.doesNotMatch(page, /elders/);
  assert.match(page, />\s*Koop nu<\/textarea>/);
  const { errors } = (await (
    await send({ message: 'Koop nu', website: 'x' }, { Accept: 'application/json' })
  ).json()) as Problem;
  assert.deepEqual(
    errors?.map(({ pointer }) => pointer),
    ['#/website'],
  );
  assert.equal((await send({ message: 'Geen script', website: '' })).status, 201);
});

test('what only the page got wrong does not cost the visitor the message', async (t) => {
  const { send, stored } = await start(t);
  const response = await send({
    version: '9',
    id: '12',
    submittedAt: 'gisteren',
    'page.url': 'javascript:alert(1)',
    topic: 'x'.repeat(500),
    'context.a': 'x'.repeat(501),
    client: 'x'.repeat(200),
    notBsn: 'misschien',
    message: 'Goed',
    unknown: 'x',
  });
  assert.equal(response.status, 201);
  const [{ id, reference, receivedAt, submittedAt, status, ...message } = {}] = await stored();
  assert.ok(id && reference && receivedAt && submittedAt && status);
  assert.deepEqual(message, { version: 1, message: 'Goed' });
});

test('a page that sends no referrer may send a form, but less often, and never JSON', async (t) => {
  const { send, post, storage } = await start(t, { namelessRate: { requests: 2, seconds: 60 } });
  const nameless = { Origin: 'null' };
  for (const [message, status] of [
    ['een', 201],
    ['twee', 201],
    ['drie', 429],
  ] as const) {
    assert.equal((await send({ message }, nameless)).status, status);
  }
  const page = await send({ message: 'Goed' }, nameless);
  assert.match(await page.text(), /Uw bericht is niet verstuurd/);
  assert.ok(page.headers.get('retry-after'));
  // Ours, as the browser says, though its page sends no referrer.
  assert.equal(
    (await send({ message: 'Ook' }, { ...nameless, 'Sec-Fetch-Site': 'same-origin' })).status,
    201,
  );
  assert.equal((await post({ message: 'x' }, nameless)).status, 403);
  assert.equal((await send({ message: 'x' }, { Origin: 'https://elders.example' })).status, 403);
  assert.equal(await storage.count(), 4 - 1);
});

test('the thank-you page leads back to pages of ours alone', async (t) => {
  const { send, url } = await start(t, { allowedOrigins: ['https://www.voorbeeldstad.example'] });
  const table: [address: string, isLinked: boolean][] = [
    ['/afval', true],
    [`${url}/afval`, true],
    ['https://www.voorbeeldstad.example/afval', true],
    ['https://elders.example/', false],
    ['//elders.example/', false],
    ['/\\elders.example/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ];
  for (const [address, isLinked] of table) {
    const page = await (await send({ 'page.url': address, message: address || 'x' })).text();
    assert.equal(page.includes('<a href='), isLinked, address);
  }
});

test('forms in old encodings, broken ones and large ones', async (t) => {
  let time = 1_000_000;
  // Later each time: none of these is a double click.
  const { send, stored } = await start(t, { now: () => (time += 5000) });
  const table: [body: string, message: string][] = [
    ['message=caf%E9', 'café'],
    ['message=caf%C3%A9', 'café'],
    ['message=caf\u00e9', 'café'],
    ['message=100%25+zeker', '100% zeker'],
    ['message=100%', '100%'],
    ['message=a%3Db=c&&=&x', 'a=b=c'],
    ['message=%F0%9F%98%80', '😀'],
    ['message=&message=laatste', 'laatste'],
    ['message=eerste&message=', 'eerste'],
    [`message=${encodeURIComponent('語'.repeat(4000))}`, '語'.repeat(4000)],
  ];
  for (const [body, message] of table) {
    assert.equal((await send(body)).status, 201, body.slice(0, 40));
    assert.equal((await stored())[0]?.message, message, body.slice(0, 40));
  }
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const refused: [body: string, headers: Record<string, string>, status: number][] = [
    ['', {}, 400],
    ['message=a%00b', {}, 400],
    ['{"message":"a"}', {}, 400],
    [`message=${'a'.repeat(64 * 1024)}`, {}, 413],
    ['no parts at all', multipart, 400],
    ['--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nhalf', multipart, 400],
    ['message=a', { 'Content-Type': 'multipart/form-data' }, 400],
    ['message=a', { 'Content-Type': 'text/plain' }, 415],
    ['message=a', { 'Content-Encoding': 'br' }, 415],
  ];
  const before = (await stored()).length;
  for (const [body, headers, status] of refused) {
    const response = await send(body, headers);
    assert.equal(response.status, status, body.slice(0, 40));
    assert.ok((await response.text()).length > 50);
  }
  assert.equal((await stored()).length, before);
});

test('a database that fails gives a page that keeps the words', async (t) => {
  const { send, storage, errors } = await start(t);
  await storage.close();
  const response = await send({ message: 'Heel belangrijk' });
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '30');
  assert.match(await response.text(), /kunnen uw bericht nu niet bewaren[\s\S]*Heel belangrijk<\/textarea>/);
  assert.equal(errors.length, 1);
  assert.doesNotMatch(String(errors[0]), /belangrijk/);
});
