import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { serve, type Route } from '../data/feed-server.ts';
import { FORMATS, JSON_FEED, OPENPUB, WORDPRESS } from './documents.ts';
import { codes, examined, files, raakvlak } from './program.ts';

const give =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Route =>
  (response) =>
    void response.writeHead(200, headers).end(body);
/** Lines are broken to fit a terminal. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const CACHED = { 'cache-control': 'max-age=300', etag: '"1"' };
const LONG = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Veel',
  items: Array.from({ length: 400 }, (_, i) => ({
    id: `${i}`,
    url: `https://www.voorbeeldstad.example/${i}`,
    title: `Bericht ${i}`,
    content_text: 'Nog meer nieuws. '.repeat(10),
    date_published: '2026-11-20T09:00:00Z',
    tags: ['Nieuws'],
  })),
});

describe('raakvlak doctor, on a feed that is fine', () => {
  it('reports in Dutch on standard output, with the verdict last, and ends with 0', async (t) => {
    const server = await serve(t, {
      '/feed.json': give(JSON_FEED, { 'content-type': 'application/feed+json', ...CACHED }),
    });
    const { code, stdout, stderr } = await raakvlak(['doctor', server.at('/feed.json')]);
    assert.equal(code, 0);
    assert.equal(stderr, '', 'there is no progress where nobody looks');
    assert.match(stdout, /Formaat +JSON Feed\n/);
    assert.match(stdout, /Berichten +2, van 2 november 2026 tot en met 20 november 2026\n/);
    assert.match(stdout, /Onderwerpen +3: Fiets \(1\), Verkeer \(1\), Wonen \(1\)\n/);
    assert.match(stdout, /Bewaren +max-age=300, ETag\n/);
    assert.match(stdout, /1\. De nieuwe brug is open\n +20 november 2026 · Verkeer, Fiets\n +U kunt weer/);
    assert.equal(stdout.trimEnd().split('\n').at(-1), 'Goed: Raakvlak kan deze feed tonen.');
  });

  it('says the same in English', async (t) => {
    const server = await serve(t, { '/feed.json': give(JSON_FEED, CACHED) });
    const { stdout } = await raakvlak(['doctor', server.at('/feed.json'), '--lang', 'en']);
    assert.match(stdout, /Items +2, from November 2, 2026 to November 20, 2026\n/);
    assert.match(stdout, /\nRight: Raakvlak can show this feed\.\n$/);
  });

  it('tells every format by its content, from a server and from a file', async (t) => {
    const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
    const routes = names.map((name) => [
      `/${name}`,
      give(FORMATS[name].body, { 'content-type': FORMATS[name].type }),
    ]);
    const server = await serve(t, Object.fromEntries(routes) as Record<string, Route>);
    const saved = files(t, Object.fromEntries(names.map((name) => [name, FORMATS[name].body])));
    const sources = [...names.map((name) => server.at(`/${name}`)), ...Object.values(saved)];
    const { code, reports } = await examined(sources);
    assert.equal(code, 0);
    assert.deepEqual(
      reports.map(({ format }) => format),
      [...names, ...names],
    );
    for (const { source, items, preview } of reports) {
      assert.equal(items?.count, 2, source);
      assert.equal(items.newest, '2026-11-20T08:00:00.000Z', source);
      assert.equal(items.oldest, '2026-11-02T12:00:00.000Z', source);
      assert.equal(items.tags.length, 3, source);
      assert.equal(preview[0]?.title, 'De nieuwe brug is open', source);
      assert.equal(preview[0].summary, 'U kunt weer over het kanaal.', source);
    }
    assert.ok(reports.every((report) => !codes(report).includes('other-type')));
  });

  it('reads standard input', async () => {
    const { code, stdout } = await raakvlak(['doctor', '-'], JSON_FEED);
    assert.equal(code, 0);
    assert.match(stdout, /Berichten +2,/);
  });
});

describe('raakvlak doctor, on how a feed is served', () => {
  it('unpacks what browsers unpack, and tells both sizes', async (t) => {
    const pack = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
    const server = await serve(t, {
      ...Object.fromEntries(
        Object.entries(pack).map(([name, by]) => [`/${name}`, give(by(LONG), { 'content-encoding': name })]),
      ),
      '/raw': give(deflateRawSync(LONG), { 'content-encoding': 'deflate' }),
      '/plain': give(LONG),
    });
    const { reports } = await examined(
      ['/gzip', '/br', '/deflate', '/raw', '/plain'].map((path) => server.at(path)),
    );
    assert.deepEqual(
      reports.map(({ answer }) => answer?.compression),
      ['gzip', 'br', 'deflate', 'deflate', null],
    );
    for (const report of reports) {
      assert.equal(report.items?.count, 400);
      assert.equal(report.answer?.size, LONG.length);
      const { sent, compression } = report.answer;
      assert.ok(compression ? sent < LONG.length / 5 : sent === LONG.length, `${sent} bytes`);
      assert.equal(codes(report).includes('uncompressed'), !compression);
    }
    const [plain] = reports.at(-1)?.findings.filter(({ code }) => code === 'uncompressed') ?? [];
    assert.equal(plain?.level, 'warning');
    assert.match(plain.todo ?? '', /Dan wordt het ongeveer \d/);
    const [request] = server.asked('/gzip');
    assert.match(request?.headers['accept-encoding'] ?? '', /gzip.*br/);
    assert.equal(request?.headers.referer, undefined);
    assert.equal(request?.headers.cookie, undefined);
  });

  it('advises on caching, types and redirects', async (t) => {
    const cache: [path: string, headers: Record<string, string>, found: string[]][] = [
      ['/kept', CACHED, []],
      ['/asked-again', { 'cache-control': 'no-cache', 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT' }, []],
      ['/never', { 'cache-control': 'private, no-store', etag: '"1"' }, ['no-store']],
      ['/silent', {}, ['not-cached']],
      ['/unnamed', { 'cache-control': 'max-age=60' }, ['no-validator']],
      ['/long', { 'cache-control': 'max-age=604800', etag: '"1"' }, ['cached-long']],
      ['/as-html', { ...CACHED, 'content-type': 'text/html' }, ['other-type']],
    ];
    const server = await serve(t, {
      ...Object.fromEntries(
        cache.map(([path, headers]) => [
          path,
          give(JSON_FEED, { 'content-type': 'application/json', ...headers }),
        ]),
      ),
      '/moved': (response) => void response.writeHead(301, { location: '/moved-on' }).end(),
      '/moved-on': (response) => void response.writeHead(302, { location: '/kept' }).end(),
    });
    const { code, reports } = await examined(
      [...cache.map(([path]) => path), '/moved'].map((path) => server.at(path)),
    );
    assert.equal(code, 0);
    const about = ['no-store', 'not-cached', 'no-validator', 'cached-long', 'other-type', 'moved'];
    assert.deepEqual(
      reports.map((report) => codes(report).filter((one) => about.includes(one))),
      [...cache.map(([, , found]) => found), ['moved']],
    );
    assert.deepEqual(reports.at(-1)?.answer?.redirects, [server.at('/moved'), server.at('/moved-on')]);
    assert.equal(reports.at(-1)?.answer?.url, server.at('/kept'));
  });

  it('follows a web page to the feed that it names, and says which', async (t) => {
    const server = await serve(t, {
      '/': give(
        '<!doctype html><title>Nieuws</title><link rel="alternate" type="application/rss+xml" href="/rss">',
        {
          'content-type': 'text/html',
        },
      ),
      '/rss': give(FORMATS.rss.body, { 'content-type': 'application/rss+xml' }),
    });
    const { code, stdout } = await raakvlak(['doctor', server.at('/')]);
    assert.equal(code, 0);
    assert.match(stdout, /Formaat +RSS\n/);
    assert.ok(flat(stdout).includes(`Genoemd door ${server.at('/')} `));
    assert.match(stdout, /TIP +Dit is een webpagina\. Zij noemt de feed/);
    assert.doesNotMatch(stdout, /is a web page/);
  });

  it('names the next page, and does not ask for it', async (t) => {
    const server = await serve(t, { '/wp-json/wp/v2/posts?per_page=2': give(WORDPRESS) });
    const { reports } = await examined([server.at('/wp-json/wp/v2/posts?per_page=2')]);
    assert.equal(reports[0]?.next, server.at('/wp-json/wp/v2/posts?per_page=2&page=2'));
    assert.ok(codes(reports[0], 'advice').includes('next-page'));
    assert.equal(server.asked('/wp-json/wp/v2/posts?per_page=2&page=2').length, 0);
  });
});

describe('raakvlak doctor, on what is in a feed', () => {
  const item = (id: number, more: object): object => ({
    id: `${id}`,
    url: `https://www.voorbeeldstad.example/${id}`,
    title: `Bericht nummer ${id}`,
    summary: 'Er is nieuws.',
    content_text: 'Er is veel nieuws, en dit is de hele tekst ervan.',
    date_published: `2026-11-${20 - id}T09:00:00Z`,
    tags: ['Nieuws'],
    ...more,
  });
  const feed = (...items: object[]): string =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Nieuws', items });

  it('counts what is missing, and names examples', async (t) => {
    const undefinedKeys = { date_published: undefined, tags: undefined, url: undefined };
    const { 'odd.json': odd } = files(t, {
      'odd.json': feed(
        item(1, { image: 'https://www.voorbeeldstad.example/a.jpg' }),
        item(2, { image: 'https://www.voorbeeldstad.example/b.jpg', _raakvlak: { image_alt: 'De brug' } }),
        item(3, { image: 'https://beelden.example/c.jpg', _raakvlak: { image_alt: 'De brug' } }),
        item(4, undefinedKeys),
        item(5, { title: undefined }),
        item(6, { summary: undefined, content_text: undefined }),
        item(7, { summary: 'CafÃ© blijft open' }),
        item(0, {}),
      ),
    });
    const { code, reports } = await examined([odd, '--url', 'https://www.voorbeeldstad.example/feed.json']);
    assert.equal(code, 0);
    const [report] = reports;
    assert.equal(report?.verdict, 'warnings');
    const { items } = report;
    assert.equal(items?.withoutDate, 1);
    assert.equal(items.withoutLink, 1);
    assert.equal(items.withoutTags, 1);
    assert.equal(items.withoutTitle, 1);
    assert.equal(items.withoutText, 1);
    assert.equal(items.withoutImage, 5);
    assert.equal(items.imagesWithoutAlt, 1);
    assert.deepEqual(items.foreignImages, { 'https://beelden.example': 1 });
    assert.deepEqual(codes(report, 'warning').sort(), [
      ...['foreign-images', 'garbled', 'no-date', 'no-link', 'no-text', 'no-title'],
    ]);
    assert.ok(codes(report, 'advice').includes('not-newest-first'));
    const date = report.findings.find(({ code: found }) => found === 'no-date');
    assert.equal(date?.message, '1 bericht heeft geen datum: “Bericht nummer 4”.');
    assert.deepEqual(
      report.preview.map(({ image }) => image?.shown),
      [true, true, false],
    );
  });

  it('takes pictures of the page and of the feed for its own', async (t) => {
    const { f } = files(t, { f: feed(item(1, { image: 'https://beelden.example/c.jpg' })) });
    const { reports } = await examined([
      f,
      '--url',
      'https://a.example/f',
      '--origin',
      'https://beelden.example/nieuws',
    ]);
    assert.deepEqual(reports[0]?.items?.foreignImages, {});
    assert.ok(codes(reports[0]).includes('origin-of-file'));
  });

  it('makes links by a template', async (t) => {
    const server = await serve(t, { '/items': give(OPENPUB) });
    const { reports } = await examined([server.at('/items'), '--item-url', '/nieuws/{slug}']);
    assert.equal(reports[0]?.items?.withoutLink, 0);
    assert.equal(reports[0].preview[0]?.url, server.at('/nieuws/brug'));
    const bare = await examined([server.at('/items')]);
    assert.equal(bare.reports[0]?.items?.withoutLink, 2);
    assert.match(
      bare.reports[0].findings.find(({ code }) => code === 'no-link')?.todo ?? '',
      /item-url="\/nieuws\/\{slug\}"/,
    );
  });

  it('groups what the reader found odd, in the language of the report', async (t) => {
    const items = Array.from({ length: 30 }, (_, i) =>
      item(1, { id: undefined, url: `https://a.example/${i}` }),
    );
    const { f } = files(t, { f: feed(...items, item(2, { date_published: 'gisteren' })) });
    const dutch = flat((await raakvlak(['doctor', f])).stdout);
    assert.match(
      dutch,
      /LET OP Het bericht heeft geen id\. Dat is zo bij 30 berichten: https:\/\/a\.example\/0, .* en nog 25\./,
    );
    assert.match(dutch, /De datum van publicatie is niet te lezen\. \(bericht 2\)/);
    const english = flat((await raakvlak(['doctor', f, '--lang', 'en'])).stdout);
    assert.match(english, /The item has no id\. That is so for 30 items/);
  });

  it('has Dutch words for all that the reader says of an odd feed', async (t) => {
    const oddities = [
      ...['geen object', {}, item(1, {}), item(1, {}), item(2, { url: 'https://a.example/1' })],
      item(3, { url: 'javascript:alert(1)', image: 'data:image/png;base64,AA' }),
      item(4, { date_published: 'x', date_modified: 'y', tags: 'geen lijst', authors: 3, id: undefined }),
      item(5, { title: 'Bericht nummer 2', url: 'https://a.example/1' }),
      item(6, { date_published: '2999-01-01T00:00:00Z' }),
      item(7, { _raakvlak: { expires: '2020-01-01T00:00:00Z' } }),
    ];
    const { f, w, d } = files(t, {
      f: JSON.stringify({ title: 'Nieuws', expired: true, items: oddities }),
      w: JSON.stringify([{ id: 1, title: { rendered: 'Titel' }, tags: [3], link: 'https://a.example/' }]),
      d: JSON.stringify({
        jsonapi: {},
        data: [
          {
            ...{ type: 'node--article', id: '1', attributes: { title: 'Titel' } },
            relationships: { field_tags: { data: [{ type: 'taxonomy_term--tags', id: '9' }] } },
          },
        ],
      }),
    });
    const { reports } = await examined([f, w, d]);
    const english = reports.flatMap(({ problems }) => problems.map(({ message }) => message));
    assert.ok(english.length >= 15, `${english.length} kinds`);
    const { stdout } = await raakvlak(['doctor', f, w, d]);
    const said = flat(stdout);
    for (const message of english) assert.ok(!said.includes(message), `not translated: ${message}`);
  });

  it('lets nothing in a feed steer the terminal', async (t) => {
    const nasty = '\u001b[2J\u009b31m\u202eRood\u0007';
    const { f } = files(t, {
      f: feed(item(1, { title: nasty, id: nasty, tags: [nasty], date_published: nasty })),
    });
    for (const args of [
      ['doctor', f],
      ['doctor', f, '--json'],
      ['convert', f],
    ]) {
      const { stdout, stderr } = await raakvlak(args);
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, args.join(' '));
      assert.match(stdout, /Rood/);
    }
  });

  it('looks at several feeds, each with its verdict, and sums up', async (t) => {
    const { good, bad } = files(t, { good: JSON_FEED, bad: '<html><p>Nee' });
    const { code, stdout } = await raakvlak(['doctor', good, bad]);
    assert.equal(code, 1);
    assert.match(stdout, /Goed: Raakvlak kan deze feed tonen\.\n\n\/.*\n\n +FOUT/);
    assert.match(stdout, /\n1 van de 2 feeds is niet goed\.\n$/);
  });
});

describe('raakvlak doctor --json', () => {
  it('prints one object with names that stay', async (t) => {
    const server = await serve(t, { '/feed.json': give(JSON_FEED, { 'content-type': 'application/json' }) });
    const { stdout, stderr } = await raakvlak(['doctor', '--json', server.at('/feed.json')]);
    assert.equal(stderr, '');
    const json = JSON.parse(stdout) as { reports: Record<string, object | null>[] };
    assert.deepEqual(Object.keys(json), ['raakvlak', 'schema', 'verdict', 'reports']);
    const [report = {}] = json.reports;
    assert.deepEqual(Object.keys(report).sort(), [
      ...['answer', 'cors', 'findings', 'format', 'homePage', 'items', 'language', 'next', 'page', 'preview'],
      ...['problems', 'source', 'title', 'verdict'],
    ]);
    assert.deepEqual(Object.keys(report.answer ?? {}).sort(), [
      ...['cacheControl', 'compression', 'contentType', 'etag', 'lastModified', 'redirects', 'sent', 'size'],
      ...['status', 'url'],
    ]);
    assert.deepEqual(Object.keys(report.items ?? {}).sort(), [
      ...[
        'count',
        'foreignImages',
        'imagesWithoutAlt',
        'newest',
        'oldest',
        'similarTags',
        'summaryIsText',
        'tags',
      ],
      ...['withoutDate', 'withoutImage', 'withoutLink', 'withoutTags', 'withoutText', 'withoutTitle'],
    ]);
    for (const finding of report.findings as object[])
      assert.deepEqual(Object.keys(finding).sort(), ['code', 'level', 'message', 'todo', 'values']);
  });
});
