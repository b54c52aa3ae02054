import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallMessage, TOKEN } from '../setup.ts';
import { browse, INBOX, openInbox, READ_TOKEN, TOKENS } from './browser.ts';

const LOGIN_FIELD = /<label for="token">Token<\/label>/;

test('without logging in there is a form, and no feedback, on every page', async (t) => {
  const { post, visit } = await openInbox(t);
  const { reference } = (await (await post(smallMessage('Geheim bericht'))).json()) as { reference: string };
  for (const path of [
    '',
    '/charts',
    '/feedback.csv',
    `/messages/${reference}`,
    `/messages/${reference}/remove`,
  ]) {
    const response = await visit(INBOX + path);
    const body = await response.text();
    assert.equal(response.status, 200, path);
    assert.match(body, LOGIN_FIELD, path);
    assert.ok(!body.includes('Geheim bericht'), path);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      /default-src 'none'.*frame-ancestors 'none'/,
    );
  }
});

test('the token becomes a session that scripts cannot read and other websites cannot use', async (t) => {
  const { post, logIn, page } = await openInbox(t);
  await post(smallMessage('Fijne website'));
  const response = await logIn(` ${TOKEN} `);
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), INBOX);
  const [cookie = ''] = response.headers.getSetCookie();
  const [value, ...attributes] = cookie.split('; ');
  assert.match(value ?? '', /^raakvlak-inbox=manage\.\d+\.[\w-]{22}\.[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Max-Age=28800', `Path=${INBOX}`, 'SameSite=Strict']);
  assert.ok(!cookie.includes(TOKEN));
  const body = await page();
  assert.match(body, /Fijne website/);
  assert.ok(!body.includes(TOKEN), 'the token never reaches the page');
});

test('behind TLS the cookie goes over TLS only', async (t) => {
  const { submit } = await openInbox(t);
  const response = await submit(`${INBOX}/login`, { token: TOKEN }, { 'X-Forwarded-Proto': 'https' });
  assert.match(response.headers.getSetCookie()[0] ?? '', /; Secure/);
  assert.match(response.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
});

test('logging in leads to the page that was asked for, and never to another website', async (t) => {
  const { url, page } = await openInbox(t);
  assert.match(await page(`${INBOX}?status=new`), /name="back" value="\/inbox\?status=new"/);
  const table: [back: string, to: string][] = [
    ['/inbox?status=new', '/inbox?status=new'],
    ['/inbox/charts', '/inbox/charts'],
    ['https://elders.example/', INBOX],
    ['//elders.example', INBOX],
    ['/\\elders.example', INBOX],
    ['/inboxen', INBOX],
    ['/inbox?a=\r\nSet-Cookie: x', INBOX],
    ['', INBOX],
  ];
  for (const [back, to] of table) {
    const response = await browse(url).submit(`${INBOX}/login`, { token: TOKEN, back });
    assert.equal(response.headers.get('location'), to, back);
  }
});

test('a wrong token is said beside the field, and leaves no session', async (t) => {
  const { logIn, page } = await openInbox(t);
  for (const [token, status, words] of [
    ['', 422, /Vul het token in/],
    ['wrong', 403, /Dit token klopt niet/],
  ] as const) {
    const response = await logIn(token);
    const body = await response.text();
    assert.equal(response.status, status);
    assert.match(body, words);
    assert.match(body, /<title>Fout \| /);
    assert.match(body, /aria-invalid="true" aria-describedby="token-error"/);
    assert.deepEqual(response.headers.getSetCookie(), []);
  }
  assert.match(await page(), LOGIN_FIELD);
});

test('whoever guesses has to wait, here and at the API together', async (t) => {
  let time = 0;
  const { logIn, read } = await openInbox(t, { now: () => time });
  for (let guess = 0; guess < 5; guess++) {
    assert.equal((await logIn(`guess-${guess}`)).status, 403);
    assert.equal((await read('/v1/feedback', `guess-${guess}`)).status, 401);
  }
  const refused = await logIn();
  assert.equal(refused.status, 429);
  assert.match(await refused.text(), /te veel pogingen\. Probeer het over 1 minuut nog eens/);
  time += Number(refused.headers.get('retry-after')) * 1000;
  assert.equal((await logIn()).status, 303);
});

test('a session ends at logging out, and after a working day', async (t) => {
  let time = 0;
  const { submit, visit, page, logIn, csrf, cookies } = await openInbox(t, { now: () => time });
  await logIn();
  const old = cookies.get('raakvlak-inbox') ?? '';
  const response = await submit(`${INBOX}/logout`, { csrf: await csrf() });
  assert.equal(response.status, 303);
  assert.match(response.headers.getSetCookie()[0] ?? '', /Max-Age=0; Path=\/inbox/);
  const again = await visit(INBOX, { headers: { Cookie: `raakvlak-inbox=${old}` } });
  assert.match(await again.text(), LOGIN_FIELD);

  await logIn();
  time += 7.9 * 3_600_000;
  assert.match(await page(), /Log uit/);
  time += 0.2 * 3_600_000;
  assert.match(await page(), LOGIN_FIELD);
});

test('a made-up session opens nothing, nor one with a role that someone gave himself', async (t) => {
  const { visit, logIn, cookies } = await openInbox(t);
  await logIn(READ_TOKEN);
  const own = cookies.get('raakvlak-inbox') ?? '';
  const made = [
    '',
    'x',
    '__proto__',
    'A'.repeat(43),
    own.replace('read', 'manage'),
    own.slice(0, -1),
    `${own}A`,
  ];
  for (const value of made) {
    const response = await visit(INBOX, { headers: { Cookie: `raakvlak-inbox=${value}` } });
    assert.match(await response.text(), LOGIN_FIELD, value);
  }
});

test('copies of the receiver with one secret share sessions, until a token is taken away', async (t) => {
  const sessionSecret = 'drawn-by-chance-for-tests-0123456789';
  const [first, second, apart, later] = [
    await openInbox(t, { sessionSecret }),
    await openInbox(t, { sessionSecret }),
    await openInbox(t),
    await openInbox(t, { sessionSecret, tokens: TOKENS.slice(1) }),
  ];
  await first.logIn();
  const headers = { Cookie: `raakvlak-inbox=${first.cookies.get('raakvlak-inbox')}` };
  assert.match(await (await second.visit(INBOX, { headers })).text(), /Log uit/);
  for (const other of [apart, later]) {
    assert.match(await (await other.visit(INBOX, { headers })).text(), LOGIN_FIELD);
  }
});

test('pages of other websites cannot log anyone in or out', async (t) => {
  const { url, visit, submit, page, logIn, csrf } = await openInbox(t);
  await logIn();
  const proof = await csrf();
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elders.example' },
    { Origin: 'null' },
    {},
    { 'Sec-Fetch-Site': 'cross-site', Origin: url },
    { 'Sec-Fetch-Site': 'same-site', Origin: url },
  ];
  for (const action of ['login', 'logout', 'language']) {
    for (const headers of foreign) {
      const body = new URLSearchParams({ token: TOKEN, csrf: proof, language: 'en' });
      const response = await visit(`${INBOX}/${action}`, { method: 'POST', body, headers });
      assert.equal(response.status, 403);
      assert.deepEqual(response.headers.getSetCookie(), []);
    }
    assert.equal((await submit(`${INBOX}/${action}`, { token: TOKEN })).status, 403, 'without proof');
    assert.equal(
      (await submit(`${INBOX}/${action}`, { token: TOKEN, csrf: 'x' })).status,
      403,
      'with another',
    );
  }
  assert.match(await page(), /Log uit/);
  const own = { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' };
  assert.equal((await submit(`${INBOX}/logout`, { csrf: proof }, own)).status, 303);
});

test('who follows a link from elsewhere may be logged in already, and is told how to go on', async (t) => {
  const { visit } = await openInbox(t);
  const linked = await visit(`${INBOX}/charts`, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
  assert.match(await linked.text(), /<a href="\/inbox\/charts">Ga dan verder<\/a>/);
  const typed = await visit(`${INBOX}/charts`, { headers: { 'Sec-Fetch-Site': 'none' } });
  assert.ok(!(await typed.text()).includes('Ga dan verder'));
});

test('it speaks the language of the browser, or the one that was chosen', async (t) => {
  const { url, visit, submit } = await openInbox(t);
  const english = await visit(INBOX, { headers: { 'Accept-Language': 'en-GB,nl;q=0.5' } });
  assert.match(await english.text(), /<html lang="en"[^]*Log in with the token/);
  const chosen = await submit(`${INBOX}/language`, { language: 'en', back: '/inbox/charts' });
  assert.equal(chosen.headers.get('location'), '/inbox/charts');
  const kept = await visit(INBOX, { headers: { 'Accept-Language': 'nl' } });
  assert.match(await kept.text(), /<html lang="en"/);
  const other = await browse(url).visit(INBOX, { headers: { 'Accept-Language': 'nl' } });
  assert.match(await other.text(), /<html lang="nl"/);
});

test('the former address leads to the new one for good', async (t) => {
  const { visit } = await openInbox(t);
  for (const path of [
    '/feedback-ontvangen',
    '/feedback-ontvangen/',
    '/feedback-ontvangen/?na=x',
    `${INBOX}/`,
  ]) {
    const response = await visit(path);
    assert.equal(response.status, 308, path);
    assert.equal(response.headers.get('location'), INBOX, path);
  }
});

test('pages have their own style sheet, and no style or script inside', async (t) => {
  const { visit, page, logIn, post } = await openInbox(t);
  const css = await visit(`${INBOX}/inbox.css`);
  assert.equal(css.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.match(await css.text(), /\.inbox-item[^]*\.chart-bar/);
  await post(smallMessage());
  await logIn();
  for (const path of ['', '/charts']) {
    const body = await page(INBOX + path);
    assert.match(body, /<link rel="stylesheet" href="\/inbox\/inbox.css"/);
    assert.doesNotMatch(body, /<style|<script|\sstyle=/);
  }
  assert.equal((await visit(`${INBOX}/niets`)).status, 404);
});

test('a database that fails is said in words, and nothing of it gets into the page', async (t) => {
  const { storage, logIn, visit, errors } = await openInbox(t);
  await logIn();
  await storage.close();
  const response = await visit();
  assert.ok(response.status >= 500);
  assert.match(await response.text(), /Er gaat iets mis bij ons/);
  assert.equal(errors.length, 1);
});
