import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { serve, type Route } from '../data/feed-server.ts';
import { JSON_FEED } from './documents.ts';
import { examined, files, raakvlak } from './program.ts';

const status =
  (code: number, headers: Record<string, string> = {}): Route =>
  (response) =>
    void response.writeHead(code, headers).end('Nu even niet');
const body =
  (text: string, headers: Record<string, string> = {}): Route =>
  (response) =>
    void response.writeHead(200, headers).end(text);

/** A server that does not speak HTTP. @returns its address */
async function babble(t: TestContext): Promise<string> {
  const server = createServer((socket) =>
    socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}

/** An address where nobody listens. */
async function closed(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/feed`;
}

/** The doctor must find exactly this one error of each source, and end with 1. */
async function each(found: Record<string, string>, ...args: string[]): Promise<void> {
  const { code, reports } = await examined([...Object.keys(found), ...args]);
  assert.equal(code, 1);
  for (const { source, findings, verdict, items } of reports) {
    const [error, ...others] = findings.filter(({ level }) => level === 'error');
    assert.equal(error?.code, found[source], source);
    assert.deepEqual(others, [], source);
    assert.equal(verdict, 'errors');
    assert.equal(items, null);
    assert.ok(error?.todo, `${source}: nothing to do`);
    assert.doesNotMatch(error.message, /\n|\bat .*:\d+:\d+/, 'no stack');
  }
}

describe('raakvlak doctor, when there is no feed to be had', () => {
  it('tells a server that does not give it', async (t) => {
    const server = await serve(t, {
      '/401': status(401),
      '/403': status(403),
      '/410': status(410),
      '/429': status(429, { 'retry-after': '60' }),
      '/503': status(503, { 'retry-after': '60' }),
    });
    const paths = ['/401', '/403', '/404', '/410', '/429', '/503'];
    await each(Object.fromEntries(paths.map((path) => [server.at(path), 'http'])));
  });

  it('tells a broken answer', async (t) => {
    const server = await serve(t, {
      '/loop': (response) => void response.writeHead(302, { location: '/loop' }).end(),
      '/ftp': (response) => void response.writeHead(302, { location: 'ftp://a.example/feed' }).end(),
      '/gzip': body('not packed at all', { 'content-encoding': 'gzip' }),
      '/strange': body('x', { 'content-encoding': 'zip' }),
      '/cut': (response) => {
        response.writeHead(200, { 'content-length': JSON_FEED.length });
        response.write(JSON_FEED.slice(0, 100), () => response.destroy());
      },
    });
    await Promise.all([
      each({ [server.at('/loop')]: 'redirects', [server.at('/ftp')]: 'bad-redirect' }),
      each({ [server.at('/gzip')]: 'encoding', [server.at('/strange')]: 'encoding' }),
      each({ [server.at('/cut')]: 'broken-off' }),
    ]);
  });

  it('tells a connection that is not there', async (t) => {
    const server = await serve(t, {});
    await Promise.all([
      each({ [await closed()]: 'no-connection', 'https://bestaat-niet.invalid/feed': 'no-server' }),
      each({ [server.at('/').replace('http:', 'https:')]: 'tls', [await babble(t)]: 'no-http' }),
    ]);
  });

  it('waits as long as it may', async (t) => {
    const server = await serve(t, { '/silent': () => undefined });
    await each({ [server.at('/silent')]: 'timeout' }, '--timeout', '0.3');
  });

  it('tells addresses and files that are none', async (t) => {
    const { feed } = files(t, { feed: JSON_FEED });
    const folder = join(dirname(feed), 'map');
    mkdirSync(folder);
    await each({
      [`${feed}.weg`]: 'no-file',
      [`file://${feed}.weg`]: 'no-file',
      'www.voorbeeld.example/feed': 'no-file',
      [folder]: 'bad-file',
      'ftp://a.example/feed': 'bad-address',
      'http://': 'bad-address',
      'https://naam:geheim@a.example/': 'credentials',
    });
    const { stdout } = await raakvlak(['doctor', 'www.voorbeeld.example/feed']);
    assert.match(stdout, /Is het een webadres\? Schrijf dan https:\/\/www\.voorbeeld\.example\/feed/);
  });

  it('tells documents that are no feed', async (t) => {
    const documents = {
      'page.html': ['<!doctype html><title>Nieuws</title>', 'page-file'],
      'object.json': ['{"naam": "waarde"}', 'no-feed'],
      'null-items.json': ['{"items": null}', 'no-feed'],
      'strings.json': ['{"items": ["a", "b"]}', 'none-usable'],
      'cut.json': [JSON_FEED.slice(0, 200), 'broken-json'],
      'twice.json': [`${JSON_FEED}${JSON_FEED}`, 'broken-json'],
      'sitemap.xml': ['<urlset/>', 'no-feed'],
      'broken.xml': ['<rss><channel><title>x</channel></rss>', 'broken-xml'],
      'empty.json': [' \n', 'empty'],
      'words.txt': ['Er is geen nieuws.', 'no-feed'],
      'error.json': [
        '{"code": "rest_no_route", "message": "Geen route", "data": {"status": 404}}',
        'no-feed',
      ],
    } as const;
    const names = Object.keys(documents) as (keyof typeof documents)[];
    const paths = files(t, Object.fromEntries(names.map((name) => [name, documents[name][0]])));
    await each(Object.fromEntries(names.map((name) => [paths[name] ?? '', documents[name][1]])));
    const server = await serve(t, {
      '/': body('<!doctype html><title>Nieuws</title>', { 'content-type': 'text/html' }),
    });
    await each({ [server.at('/')]: 'web-page' });
  });

  it('says the same in both languages, in words', async (t) => {
    const server = await serve(t, {});
    const dutch = await raakvlak(['doctor', server.at('/weg')]);
    assert.match(dutch.stdout, /FOUT +Op dit adres is niets: antwoord 404\.\n/);
    assert.match(dutch.stdout, /\nNiet goed: 1 fout\. Zo kan Raakvlak deze feed niet tonen\.\n$/);
    const english = await raakvlak(['doctor', server.at('/weg'), '--lang', 'en']);
    assert.match(english.stdout, /ERROR +There is nothing at this address: status 404\.\n/);
  });

  it('does not call an empty feed fine', async (t) => {
    const later = { id: '1', title: 'Later', date_published: '2999-01-01T00:00:00Z' };
    const { none, future } = files(t, {
      none: '{"version": "https://jsonfeed.org/version/1.1", "title": "Leeg", "items": []}',
      future: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Later', items: [later] }),
    });
    const { code, reports } = await examined([none, future]);
    assert.equal(code, 1);
    assert.deepEqual(
      reports.map(({ findings: [first] }) => [first?.code, first?.values.leftOut]),
      [
        ['no-items', 0],
        ['no-items', 1],
      ],
    );
  });
});
