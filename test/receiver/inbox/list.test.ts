import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullMessage, smallMessage } from '../setup.ts';
import { INBOX, openInbox, READ_TOKEN, shown, store } from './browser.ts';

const PAGE = 'https://voorbeeldstad.example';

/** Seven messages that differ in everything a filter looks at. */
const MESSAGES = [
  { message: 'een', page: { url: `${PAGE}/afval/` }, receivedAt: new Date('2026-11-20T22:59:00Z') },
  { message: 'twee', page: { url: `${PAGE}/afval/glas/` }, receivedAt: new Date('2026-11-20T23:00:00Z') },
  { message: 'drie', page: { url: `${PAGE}/wonen/` }, receivedAt: new Date('2026-11-21T22:59:59Z') },
  { message: 'vier', receivedAt: new Date('2026-11-21T23:00:00Z') },
  { message: 'vijf', category: 'Vraag', receivedAt: new Date('2026-11-23T10:00:00Z') },
  { message: 'zes Appel', rating: { scale: 'faces', value: 1, max: 5 } as const },
  { message: 'zeven', rating: { scale: 'thumbs', value: 1, max: 2 } as const, category: 'Vraag' },
];

test('each filter chooses, and together they choose less', async (t) => {
  const inbox = await openInbox(t);
  const references = await store(inbox, MESSAGES);
  const all = await inbox.storage.list({ limit: 9 });
  await inbox.storage.change(all[0]?.message.id ?? '', { status: 'done', note: 'Gebeld' }, new Date());
  await inbox.logIn();
  const table: [query: string, messages: string[]][] = [
    ['', ['zeven', 'zes Appel', 'vijf', 'vier', 'drie', 'twee', 'een']],
    // Days are ours, and the last one counts: 23:00 UTC is midnight in winter.
    ['?from=2026-11-21&until=2026-11-21', ['drie', 'twee']],
    ['?until=2026-11-20', ['een']],
    [`?page=${PAGE}/afval/`, ['een']],
    [`?page=${PAGE}/afval/*`, ['twee', 'een']],
    ['?rating=1', ['zeven', 'zes Appel']],
    ['?category=Vraag', ['zeven', 'vijf']],
    ['?category=Vraag&rating=1', ['zeven']],
    ['?status=done', ['zeven']],
    ['?status=done&category=Anders', []],
    ['?text=appel', ['zes Appel']],
    ['?text=gebeld', ['zeven']],
    [`?text=${references[0]}`, ['een']],
    ['?text=%25', []],
  ];
  for (const [query, messages] of table)
    assert.deepEqual(shown(await inbox.page(INBOX + query)), messages, query);
});

test('what is chosen shows as chips, each with a way to undo it, and in the fields', async (t) => {
  const inbox = await openInbox(t);
  await store(inbox, MESSAGES);
  await inbox.logIn();
  const page = await inbox.page(`${INBOX}?text=zes&rating=1&from=2026-11-01`);
  assert.match(
    page,
    /href="\/inbox\?rating=1&amp;from=2026-11-01" aria-label="Verwijder filter Zoek in berichten: zes"/,
  );
  assert.match(
    page,
    /href="\/inbox\?text=zes&amp;from=2026-11-01" aria-label="Verwijder filter Oordeel: Heel slecht"/,
  );
  assert.match(page, /aria-label="Verwijder filter Vanaf: 1 november 2026"/);
  assert.match(page, /<a class="inbox-clear" href="\/inbox">Verwijder alle filters<\/a>/);
  assert.match(page, /name="text" type="search" value="zes"/);
  assert.match(page, /<option value="1" selected>Heel slecht<\/option>/);
  assert.match(page, /1 bericht gevonden\./);
  assert.match(page, /href="\/inbox\/feedback.csv\?text=zes&amp;rating=1&amp;from=2026-11-01"/);
  assert.ok(!(await inbox.page()).includes('Verwijder filter'));
});

test('what a form leaves empty is left out of the address', async (t) => {
  const { visit, logIn } = await openInbox(t);
  await logIn();
  const response = await visit(`${INBOX}?text=&status=new&rating=&category=&page=&from=&until=`);
  assert.equal(response.headers.get('location'), '/inbox?status=new');
  assert.equal((await visit(`${INBOX}?text=`)).headers.get('location'), INBOX);
});

test('a filter that is wrong is said above the form and beside its field, and shows no messages', async (t) => {
  const inbox = await openInbox(t);
  await store(inbox, MESSAGES);
  await inbox.logIn();
  const table: [query: string, field: string, words: RegExp][] = [
    ['from=2026-02-30', 'from', /Vul een datum in/],
    ['until=gisteren', 'until', /Vul een datum in/],
    ['from=2026-11-02&until=2026-11-01', 'until', /vóór de datum bij Vanaf/],
    ['rating=6', 'rating', /Kies een oordeel/],
    ['status=weg', 'status', /Kies een status/],
    [`text=${'x'.repeat(201)}`, 'text', /te lang/],
    ['category=%00', 'category', /klopt niet/],
  ];
  for (const [query, field, words] of table) {
    const response = await inbox.visit(`${INBOX}?${query}`);
    const body = await response.text();
    assert.equal(response.status, 400, query);
    assert.match(body, new RegExp(`<a href="#filter-${field}">`), query);
    assert.match(body, new RegExp(`id="filter-${field}-error">[^<]*<`), query);
    assert.match(body, words, query);
    assert.deepEqual(shown(body), [], query);
  }
});

test('older messages are a page further, with the same filter', async (t) => {
  const inbox = await openInbox(t);
  await store(
    inbox,
    Array.from({ length: 30 }, (_, n) => ({ message: `Bericht ${n + 1}.`, category: 'Vraag' })),
  );
  await store(inbox, [{ message: 'Een ander' }]);
  await inbox.logIn();
  const first = await inbox.page(`${INBOX}?category=Vraag`);
  assert.match(first, /30 berichten gevonden\./);
  assert.equal(shown(first).length, 25);
  assert.ok(!first.includes('Nieuwste berichten'));

  const [, older = ''] = /href="([^"]+)">Oudere berichten/.exec(first) ?? [];
  const second = await inbox.page(older.replaceAll('&amp;', '&'));
  assert.deepEqual(shown(second), ['Bericht 5.', 'Bericht 4.', 'Bericht 3.', 'Bericht 2.', 'Bericht 1.']);
  assert.match(second, /<a href="\/inbox\?category=Vraag">Nieuwste berichten<\/a>/);
  assert.ok(!second.includes('Oudere berichten'));

  const forged = await inbox.visit(`${INBOX}?cursor=x`);
  assert.equal(forged.status, 400);
  assert.match(await forged.text(), /Dit adres klopt niet/);
});

test('a message in the list shows its beginning, and leads to the whole with the way back', async (t) => {
  const inbox = await openInbox(t);
  const long = `${'woord '.repeat(100)}einde`;
  const [reference] = await store(inbox, [
    { message: long, contact: { email: 'bezoeker@voorbeeldstad.example' }, category: 'Vraag' },
  ]);
  await inbox.logIn();
  const page = await inbox.page(`${INBOX}?category=Vraag`);
  assert.match(
    page,
    new RegExp(`<a href="/inbox/messages/${reference}\\?category=Vraag">Bericht ${reference}</a>`),
  );
  assert.match(page, /woord…</);
  assert.ok(!page.includes('einde'));
  assert.match(page, /Vraagt om antwoord/);
  assert.ok(!page.includes('bezoeker@'), 'addresses are shown with the message alone');
});

test('the same messages can be had as CSV, for spreadsheets in the language of the page', async (t) => {
  const inbox = await openInbox(t);
  await store(inbox, [{ message: '=1+1', category: 'Vraag' }, { message: 'Anders' }]);
  await inbox.logIn(READ_TOKEN);
  const response = await inbox.visit(`${INBOX}/feedback.csv?category=Vraag`);
  assert.match(response.headers.get('content-disposition') ?? '', /attachment; filename="feedback-.*\.csv"/);
  const csv = await response.text();
  assert.match(csv, /reference;receivedAt;/);
  assert.ok(csv.includes("'=1+1") && !csv.includes('Anders'));
  const english = await inbox.visit(`${INBOX}/feedback.csv`, { headers: { 'Accept-Language': 'en' } });
  assert.match(await english.text(), /reference,receivedAt,/);
  assert.equal((await inbox.visit(`${INBOX}/feedback.csv?rating=9`)).status, 400);
});

test('an empty list says so, and a filter without answer says something else', async (t) => {
  const { logIn, page } = await openInbox(t);
  await logIn();
  assert.match(await page(), /Er is nog geen feedback\./);
  assert.match(await page(`${INBOX}?text=x`), /Er zijn geen berichten met deze filters\./);
});

test('the filter suggests categories that messages have', async (t) => {
  let time = Date.parse('2026-11-25T10:00:00Z');
  const inbox = await openInbox(t, { now: () => time });
  await store(inbox, MESSAGES);
  await inbox.logIn();
  await inbox.page();
  // The first page does not wait for them.
  assert.match(await inbox.page(), /<datalist id="filter-category-list"> <option value="Vraag">/);
  await store(inbox, [{ message: 'x', category: 'Nieuw' }]);
  assert.ok(!(await inbox.page()).includes('<option value="Nieuw">'));
  time += 11 * 60_000;
  await inbox.page();
  assert.match(await inbox.page(), /<option value="Nieuw">/);
});

test('what a visitor wrote is text, never markup, on every page', async (t) => {
  const inbox = await openInbox(t);
  const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>' onmouseover='x`;
  const sent = {
    ...fullMessage(),
    page: { url: `${PAGE}/"onclick="alert(3)`, title: attack, language: `nl" onclick="x` },
    category: attack,
    message: attack,
    contact: { name: attack, email: `"onclick=x@voorbeeldstad.example` },
    topic: attack,
    context: { [attack.slice(0, 60)]: attack },
  };
  const { reference } = (await (await inbox.post(sent)).json()) as { reference: string };
  for (let n = 0; n < 10; n++) {
    const again = { ...sent, id: crypto.randomUUID(), message: smallMessage().message };
    await inbox.post(again, { 'Idempotency-Key': `"${again.id}"` });
  }
  const [stored] = await inbox.storage.list({ limit: 1 });
  await inbox.storage.change(stored?.message.id ?? '', { note: attack, assignee: attack }, new Date());
  await inbox.logIn();
  const query = new URLSearchParams({ text: attack, category: attack });
  for (const path of [
    '',
    `?${query}`,
    `/messages/${reference}`,
    `/messages/${stored?.reference}`,
    '/charts',
  ]) {
    const body = await inbox.page(INBOX + path);
    assert.ok(body.includes('&lt;img src=x onerror=alert(1)&gt;'), path);
    assert.doesNotMatch(body, /<img|<script/);
    const tags = body.match(/<[a-z][^>]*>/gi) ?? [];
    assert.deepEqual(
      tags.filter((tag) => /\son\w+\s*=/i.test(tag.replace(/"[^"]*"/g, '""'))),
      [],
    );
  }
});
