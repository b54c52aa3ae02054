import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fullMessage, smallMessage, startReceiver, TOKEN } from './setup.ts';

const INBOX = '/feedback-ontvangen/';

/** A browser with one page open: sends its cookie back and does not follow redirects. */
async function openInbox(t: TestContext, settings: Parameters<typeof startReceiver>[1] = {}) {
  const receiver = await startReceiver(t, settings);
  let cookie = '';
  const visit = async (path = INBOX, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(cookie && { Cookie: cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(receiver.url + path, { ...init, headers, redirect: 'manual' });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    return response;
  };
  const submit = (
    action: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) =>
    visit(INBOX + action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: receiver.url, ...headers },
    });
  const page = async (path = INBOX): Promise<string> => (await visit(path)).text();
  return { ...receiver, visit, submit, page, cookie: () => cookie };
}

test('without logging in there is a form, and no feedback', async (t) => {
  const { post, visit } = await openInbox(t);
  await post(smallMessage('Geheim bericht'));
  const response = await visit();
  const body = await response.text();
  assert.equal(response.status, 200);
  assert.match(body, /<label for="token">Token<\/label>/);
  assert.ok(!body.includes('Geheim bericht'));
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(
    response.headers.get('content-security-policy') ?? '',
    /default-src 'none'.*frame-ancestors 'none'/,
  );
});

test('the token becomes a session that scripts cannot read and other websites cannot use', async (t) => {
  const { post, submit, page } = await openInbox(t);
  await post(smallMessage('Fijne website'));
  const response = await submit('inloggen', { token: ` ${TOKEN} ` });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), INBOX);
  const [cookie = ''] = response.headers.getSetCookie();
  const [value, ...attributes] = cookie.split('; ');
  assert.match(value ?? '', /^raakvlak-feedback=[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Max-Age=28800', `Path=${INBOX}`, 'SameSite=Strict']);
  assert.ok(!cookie.includes(TOKEN));

  const body = await page();
  assert.match(body, /Fijne website/);
  assert.ok(!body.includes(TOKEN), 'the token never reaches the page');
});

test('behind TLS the cookie goes over TLS only', async (t) => {
  const { submit } = await openInbox(t);
  const response = await submit('inloggen', { token: TOKEN }, { 'X-Forwarded-Proto': 'https' });
  assert.match(response.headers.getSetCookie()[0] ?? '', /; Secure/);
});

test('a wrong token is said beside the field, and leaves no session', async (t) => {
  const { submit, page } = await openInbox(t);
  for (const [token, status, words] of [
    ['', 422, /Vul het token in/],
    ['wrong', 403, /Dit token klopt niet/],
  ] as const) {
    const response = await submit('inloggen', { token });
    const body = await response.text();
    assert.equal(response.status, status);
    assert.match(body, words);
    assert.match(body, /<title>Fout: /);
    assert.match(body, /aria-invalid="true" aria-describedby="token-error"/);
    assert.deepEqual(response.headers.getSetCookie(), []);
  }
  assert.match(await page(), /<label for="token">/);
});

test('whoever guesses has to wait, here and at the API together', async (t) => {
  let time = 0;
  const { submit, read } = await openInbox(t, { now: () => time });
  for (let guess = 0; guess < 5; guess++) {
    assert.equal((await submit('inloggen', { token: `guess-${guess}` })).status, 403);
    assert.equal((await read('/v1/feedback', `guess-${guess}`)).status, 401);
  }
  const refused = await submit('inloggen', { token: TOKEN });
  assert.equal(refused.status, 429);
  assert.match(await refused.text(), /te veel pogingen\. Probeer het over 1 minuut nog eens/);
  time += Number(refused.headers.get('retry-after')) * 1000;
  assert.equal((await submit('inloggen', { token: TOKEN })).status, 303);
});

test('a session ends at logging out, and after a working day', async (t) => {
  let time = 0;
  const { submit, visit, page, cookie } = await openInbox(t, { now: () => time });
  await submit('inloggen', { token: TOKEN });
  const old = cookie();
  const response = await submit('uitloggen');
  assert.equal(response.status, 303);
  assert.match(response.headers.getSetCookie()[0] ?? '', /Max-Age=0; Path=\/feedback-ontvangen\//);
  assert.match(await (await visit(INBOX, { headers: { Cookie: old } })).text(), /<label for="token">/);

  await submit('inloggen', { token: TOKEN });
  time += 7.9 * 3_600_000;
  assert.match(await page(), /Log uit/);
  time += 0.2 * 3_600_000;
  assert.match(await page(), /<label for="token">/);
});

test('a made-up session opens nothing', async (t) => {
  const { visit } = await openInbox(t);
  for (const value of ['', 'x', '__proto__', 'A'.repeat(43)]) {
    const response = await visit(INBOX, { headers: { Cookie: `raakvlak-feedback=${value}` } });
    assert.match(await response.text(), /<label for="token">/);
  }
});

test('pages of other websites cannot log anyone in or out', async (t) => {
  const { url, visit, submit, page } = await openInbox(t);
  await submit('inloggen', { token: TOKEN });
  const table: [headers: Record<string, string>, status: number][] = [
    [{ Origin: 'https://elders.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{}, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: url }, 403],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: url }, 403],
  ];
  for (const action of ['inloggen', 'uitloggen']) {
    for (const [headers, status] of table) {
      const response = await visit(INBOX + action, {
        method: 'POST',
        body: new URLSearchParams({ token: TOKEN }),
        headers,
      });
      assert.equal(response.status, status);
      assert.deepEqual(response.headers.getSetCookie(), []);
    }
  }
  assert.match(await page(), /Log uit/);
  assert.equal(
    (await submit('uitloggen', {}, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status,
    303,
  );
});

test('a message shows what was said, when, where and by whom, in Dutch', async (t) => {
  const { post, submit, page } = await openInbox(t, { now: () => Date.parse('2026-07-01T22:05:00Z') });
  const { reference } = (await (await post(fullMessage())).json()) as { reference: string };
  await submit('inloggen', { token: TOKEN });
  const body = (await page()).replace(/\s+/g, ' ');
  assert.match(body, new RegExp(`<h2 id="bericht-${reference}">Bericht ${reference}</h2>`));
  assert.match(body, /<time datetime="2026-07-01T22:05:00.000Z">2 juli 2026 om 00:05<\/time>/);
  assert.match(body, /Goed \(4 van 5\)/);
  assert.match(body, /<a href="https:\/\/voorbeeldstad.example\/afval" rel="noreferrer">Afval<\/a>/);
  assert.match(body, /Er is 1 bericht\./);
  const details = [
    'Compliment',
    'Een bezoeker',
    'bezoeker@voorbeeldstad.example',
    'zaak: 12, afdeling: Beheer',
    'geen BSN',
  ];
  for (const detail of details) assert.ok(body.includes(detail), detail);
});

test('ratings are words and numbers, on each scale', async (t) => {
  const { post, submit, page } = await openInbox(t);
  const table = [
    ['faces', 1, 5, 'Heel slecht (1 van 5)'],
    ['faces', 5, 5, 'Heel goed (5 van 5)'],
    ['stars', 3, 5, 'Gaat wel (3 van 5 sterren)'],
    ['thumbs', 1, 2, 'Duim omlaag (1 van 2)'],
    ['thumbs', 2, 2, 'Duim omhoog (2 van 2)'],
  ] as const;
  for (const [scale, value, max] of table) await post({ ...smallMessage(), rating: { scale, value, max } });
  await submit('inloggen', { token: TOKEN });
  const body = await page();
  for (const [, , , words] of table) assert.ok(body.includes(words), words);
});

test('what a visitor wrote is text, never markup', async (t) => {
  const { post, submit, page } = await openInbox(t);
  const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>' onmouseover='x`;
  await post({
    ...fullMessage(),
    page: {
      url: `https://voorbeeldstad.example/"onclick="alert(3)`,
      title: attack,
      language: `nl" onclick="x`,
    },
    category: attack,
    message: attack,
    contact: { name: attack, email: `"onclick=x@voorbeeldstad.example` },
    topic: attack,
    context: { [attack.slice(0, 60)]: attack },
  });
  await submit('inloggen', { token: TOKEN });
  const body = await page();
  assert.ok(body.includes('&lt;img src=x onerror=alert(1)&gt;'));
  assert.doesNotMatch(body, /<img|<script/);
  const tags = body.match(/<[a-z][^>]*>/gi) ?? [];
  assert.deepEqual(
    tags.filter((tag) => /\son\w+\s*=/i.test(tag.replace(/"[^"]*"/g, '""'))),
    [],
  );
});

test('older messages are a page further', async (t) => {
  const { storage, submit, page, visit } = await openInbox(t);
  for (let n = 1; n <= 30; n++) {
    const message = { ...smallMessage(`Bericht nummer ${n}.`), version: 1 as const };
    await storage.add({ message, key: message.id, bodyHash: '', receivedAt: new Date() });
  }
  await submit('inloggen', { token: TOKEN });
  const first = await page();
  assert.match(first, /Er zijn 30 berichten\./);
  assert.match(first, /Bericht nummer 30\.[^]*Bericht nummer 6\./);
  assert.ok(!first.includes('Bericht nummer 5.') && !first.includes('Nieuwste berichten'));

  const [, older = ''] = /href="([^"]+)"[^>]*>Oudere berichten/.exec(first) ?? [];
  const second = await page(older);
  assert.match(second, /Bericht nummer 5\.[^]*Bericht nummer 1\./);
  assert.match(second, /Nieuwste berichten/);
  assert.ok(!second.includes('Oudere berichten'));

  const forged = await visit(`${INBOX}?na=x`);
  assert.equal(forged.status, 400);
  assert.match(await forged.text(), /Dit adres klopt niet/);
});

test('an empty list says so', async (t) => {
  const { submit, page } = await openInbox(t);
  await submit('inloggen', { token: TOKEN });
  assert.match(await page(), /Er is nog geen feedback\./);
});

test('the page has its own style sheet, and no style or script inside', async (t) => {
  const { visit, page, submit, post } = await openInbox(t);
  const css = await visit(`${INBOX}inbox.css`);
  assert.equal(css.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.match(await css.text(), /\.inbox-message/);
  await post(fullMessage());
  await submit('inloggen', { token: TOKEN });
  const body = await page();
  assert.match(body, /<link rel="stylesheet" href="\/feedback-ontvangen\/inbox.css"/);
  assert.doesNotMatch(body, /<style|<script|\sstyle=/);
});

test('the address without slash leads to the page, another one to words', async (t) => {
  const { visit } = await openInbox(t);
  const response = await visit('/feedback-ontvangen');
  assert.equal(response.status, 308);
  assert.equal(response.headers.get('location'), INBOX);
  assert.equal((await visit(`${INBOX}niets`)).status, 404);
});
