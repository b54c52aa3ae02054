import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullMessage } from '../setup.ts';
import { INBOX, openInbox, READ_TOKEN, store, type Browser } from './browser.ts';

/** One message, someone logged in, and what the form of its page sends. */
async function openMessage(inbox: Browser, message = 'Een bericht') {
  const [reference = ''] = await store(inbox, [{ message }]);
  const path = `${INBOX}/messages/${reference}`;
  await inbox.logIn();
  const csrf = await inbox.csrf();
  const stored = () => inbox.storage.find(reference);
  const seen = async (): Promise<string> =>
    /name="seen" value="([^"]*)"/.exec(await inbox.page(path))?.[1] ?? '';
  const fields = { csrf, status: 'in-progress', assignee: 'Balie', note: 'Wij bellen morgen.', seen: '' };
  return { reference, path, csrf, stored, seen, fields };
}

test('a message shows what was said, when, where and by whom, in Dutch and English', async (t) => {
  const { post, logIn, page, submit, csrf } = await openInbox(t, {
    now: () => Date.parse('2026-07-01T22:05:00Z'),
  });
  const { reference } = (await (await post(fullMessage())).json()) as { reference: string };
  await logIn();
  const path = `${INBOX}/messages/${reference}`;
  const body = await page(path);
  assert.match(body, new RegExp(`<h1>Bericht ${reference}</h1>`));
  assert.match(body, /<time datetime="2026-07-01T22:05:00.000Z"> ?2 juli 2026 om 00:05 ?<\/time>/);
  assert.match(body, /Goed \(4 van 5\)/);
  assert.match(body, /<a href="https:\/\/voorbeeldstad.example\/afval" rel="noreferrer">Afval<\/a>/);
  const details = [
    'Compliment',
    'Een bezoeker',
    'mailto:bezoeker@voorbeeldstad.example',
    'zaak: 12, afdeling: Beheer',
    'geen BSN',
    '/inbox?page=https%3A%2F%2Fvoorbeeldstad.example%2Fafval',
  ];
  for (const detail of details) assert.ok(body.includes(detail), detail);
  await submit(`${INBOX}/language`, { csrf: await csrf(), language: 'en' });
  const english = await page(path);
  assert.match(english, new RegExp(`<h1>Message ${reference}</h1>`));
  assert.match(english, /2 July 2026 at 00:05/);
  assert.match(english, /Good \(4 of 5\)/);
});

test('ratings are words and numbers, on each scale', async (t) => {
  const inbox = await openInbox(t);
  const table = [
    ['faces', 1, 5, 'Heel slecht (1 van 5)'],
    ['faces', 5, 5, 'Heel goed (5 van 5)'],
    ['stars', 3, 5, 'Gaat wel (3 van 5 sterren)'],
    ['thumbs', 1, 2, 'Duim omlaag (1 van 2)'],
    ['thumbs', 2, 2, 'Duim omhoog (2 van 2)'],
  ] as const;
  await store(
    inbox,
    table.map(([scale, value, max]) => ({ rating: { scale, value, max } })),
  );
  await inbox.logIn();
  const body = await inbox.page();
  for (const [, , , words] of table) assert.ok(body.includes(words), words);
});

test('status, name and note are saved, shown again, and kept as they were typed', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored } = await openMessage(inbox);
  const note = 'Regel een.\r\n  Regel twee & <b>.';
  const response = await inbox.submit(`${path}?status=new`, { ...fields, note });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), `${path}?status=new&done=saved`);
  const { status, assignee, note: kept, changedAt } = (await stored()) ?? {};
  assert.deepEqual([status, assignee, kept], ['in-progress', 'Balie', 'Regel een.\n  Regel twee & <b>.']);
  assert.ok(changedAt);
  const page = await (await inbox.visit(`${path}?status=new&done=saved`)).text();
  assert.match(page, /<title>Opgeslagen: Bericht/);
  assert.match(page, /role="status">Opgeslagen</);
  assert.ok(page.includes('Regel een.\n  Regel twee &amp; &lt;b&gt;.</textarea>'));
  assert.match(page, /value="in-progress"\s+checked/);
  assert.match(page, /<a href="\/inbox\?status=new">Terug naar de lijst<\/a>/);
});

test('a BSN in a note is not kept, and the employee is told', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored } = await openMessage(inbox);
  const response = await inbox.submit(path, { ...fields, note: 'Het gaat om 123456782.' });
  assert.match(response.headers.get('location') ?? '', /done=masked/);
  assert.ok(!(await stored())?.note.includes('123456782'));
  assert.match(await inbox.page(`${path}?done=masked`), /Dat hebben wij niet bewaard/);
});

test('what cannot be saved is said beside the field, and what was typed is still there', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored } = await openMessage(inbox);
  const table: [field: string, value: string][] = [
    ['status', 'weg'],
    ['assignee', 'x'.repeat(201)],
    ['note', 'y'.repeat(4001)],
  ];
  for (const [field, value] of table) {
    const response = await inbox.submit(path, { ...fields, [field]: value });
    const body = await response.text();
    assert.equal(response.status, 422, field);
    assert.match(body, new RegExp(`id="${field}-error">[^<]+<`), field);
    assert.match(body, /<title>Fout: Bericht/);
    if (field !== 'status') assert.ok(body.includes(value), field);
    assert.ok(body.includes(field === 'note' ? 'value="Balie"' : 'Wij bellen morgen.'));
  }
  assert.equal((await stored())?.changedAt, undefined);
});

test('what a colleague wrote in the meantime is not lost: both are shown', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored, seen } = await openMessage(inbox);
  await inbox.submit(path, fields);
  const second = { ...fields, note: 'Van een ander.', status: 'done' };
  const response = await inbox.submit(path, second);
  assert.equal(response.status, 409);
  const body = await response.text();
  assert.match(body, /Een collega heeft dit bericht ondertussen veranderd/);
  assert.ok(body.includes('Wij bellen morgen.') && body.includes('Van een ander.'));
  assert.equal((await stored())?.note, 'Wij bellen morgen.');
  assert.equal((await inbox.submit(path, { ...second, seen: await seen() })).status, 303);
  assert.equal((await stored())?.note, 'Van een ander.');
});

test('the same form sent twice is no conflict', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields } = await openMessage(inbox);
  assert.equal((await inbox.submit(path, fields)).status, 303);
  assert.equal((await inbox.submit(path, fields)).status, 303);
});

test('a message goes for good, after a question', async (t) => {
  const inbox = await openInbox(t);
  const { path, reference, csrf, stored } = await openMessage(inbox);
  assert.match(await inbox.page(path), new RegExp(`href="${path}/remove"`));
  const question = await inbox.page(`${path}/remove?category=Vraag`);
  assert.match(question, /voorgoed weg/);
  assert.ok(await stored(), 'asking removes nothing');
  const response = await inbox.submit(`${path}/remove?category=Vraag`, { csrf });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), `/inbox?category=Vraag&removed=${reference}`);
  assert.equal(await stored(), undefined);
  assert.match(
    await inbox.page(`/inbox?removed=${reference}`),
    new RegExp(`Bericht ${reference} is verwijderd`),
  );
  assert.equal((await inbox.visit(path)).status, 404);
  assert.equal((await inbox.submit(`${path}/remove`, { csrf })).status, 404);
});

test('who may only read sees no form to change anything, and cannot', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored } = await openMessage(inbox);
  await inbox.submit(path, fields);
  inbox.cookies.clear();
  await inbox.logIn(READ_TOKEN);
  const csrf = await inbox.csrf();
  const body = await inbox.page(path);
  assert.ok(body.includes('Wij bellen morgen.') && body.includes('Balie'));
  assert.doesNotMatch(body, /<textarea|name="status"|\/remove/);
  assert.equal((await inbox.visit(`${path}/remove`)).status, 403);
  assert.equal((await inbox.submit(path, { ...fields, csrf, note: 'x' })).status, 403);
  assert.equal((await inbox.submit(`${path}/remove`, { csrf })).status, 403);
  assert.equal((await stored())?.note, 'Wij bellen morgen.');
});

test('nothing changes without proof that the form is ours, nor from another website, nor without a session', async (t) => {
  const inbox = await openInbox(t);
  const { path, fields, stored } = await openMessage(inbox);
  for (const action of [path, `${path}/remove`]) {
    assert.equal((await inbox.submit(action, { ...fields, csrf: 'x' })).status, 403);
    assert.equal((await inbox.submit(action, fields, { Origin: 'https://elders.example' })).status, 403);
  }
  inbox.cookies.clear();
  const ended = await inbox.submit(path, fields);
  assert.equal(ended.status, 403);
  assert.match(await ended.text(), /U bent niet meer ingelogd/);
  assert.equal((await inbox.submit(`${path}/remove`, fields)).status, 403);
  assert.equal((await stored())?.note, '');
});

test('a message is found by its number as it was noted down, and another number is not', async (t) => {
  const inbox = await openInbox(t);
  const { reference } = await openMessage(inbox);
  assert.equal((await inbox.visit(`${INBOX}/messages/${reference.toLowerCase()}`)).status, 200);
  for (const name of ['ZZZZZZ', '__proto__', '%00', "'%20OR%201=1", 'x'.repeat(5000)]) {
    const response = await inbox.visit(`${INBOX}/messages/${name}`);
    assert.equal(response.status, 404, name);
  }
});
