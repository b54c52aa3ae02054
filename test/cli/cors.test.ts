import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeCors } from '../../src/cli/examine/cors.ts';
import { serve, type Route } from '../data/feed-server.ts';
import { JSON_FEED } from './documents.ts';
import { codes, examined, raakvlak } from './program.ts';

const PAGE = 'http://www.voorbeeldstad.example';

const feed =
  (allow?: string, vary?: string): Route =>
  (response) => {
    if (allow !== undefined) response.setHeader('access-control-allow-origin', allow);
    if (vary !== undefined) response.setHeader('vary', vary);
    response.end(JSON_FEED);
  };
const to =
  (location: string, allow?: string): Route =>
  (response) => {
    if (allow !== undefined) response.setHeader('access-control-allow-origin', allow);
    response.writeHead(302, { location }).end();
  };
const CORS = ['cors-refused', 'cors-redirect', 'mixed-content', 'vary-origin'];

describe('raakvlak doctor --origin', () => {
  it('judges the header as a browser does', async (t) => {
    const cases: [path: string, route: Route, found: string[]][] = [
      ['/any', feed('*'), []],
      ['/exact', feed(PAGE, 'Accept-Encoding, Origin'), []],
      ['/exact-unvaried', feed(PAGE), ['vary-origin']],
      ['/none', feed(), ['cors-refused']],
      ['/other', feed('https://elders.example'), ['cors-refused']],
      ['/slash', feed(`${PAGE}/`), ['cors-refused']],
      ['/capitals', feed(PAGE.toUpperCase()), ['cors-refused']],
      ['/list', feed(`${PAGE}, https://elders.example`), ['cors-refused']],
      ['/null', feed('null'), ['cors-refused']],
    ];
    const server = await serve(t, Object.fromEntries(cases.map(([path, route]) => [path, route])));
    const { code, reports } = await examined([
      ...cases.map(([path]) => server.at(path)),
      '--origin',
      `${PAGE}/nieuws`,
    ]);
    assert.equal(code, 1);
    reports.forEach((report, i) => {
      const [path, , found] = cases[i] ?? [];
      assert.deepEqual(
        codes(report).filter((one) => CORS.includes(one)),
        found,
        path,
      );
      assert.equal(report.cors?.origin, PAGE);
      assert.equal(report.cors.crossOrigin, true);
      assert.equal(report.cors.allowed, !found?.includes('cors-refused'), path);
    });
    const [request] = server.asked('/any');
    assert.equal(request?.headers.origin, PAGE);
    assert.equal(request.headers['sec-fetch-site'], 'cross-site');
  });

  it('needs no header on the same origin, and sends none', async (t) => {
    const server = await serve(t, { '/feed.json': feed() });
    const { code, reports } = await examined([server.at('/feed.json'), '--origin', server.at('/')]);
    assert.equal(code, 0);
    assert.equal(reports[0]?.cors?.crossOrigin, false);
    assert.equal(reports[0].cors.allowed, true);
    assert.equal(server.asked('/feed.json')[0]?.headers.origin, undefined);
  });

  it('judges every step of a redirect', async (t) => {
    const other = await serve(t, { '/any': feed('*'), '/page': feed(PAGE, 'Origin') });
    const server = await serve(t, {
      '/allowed': to('/any', PAGE),
      '/silent': to('/any'),
      '/any': feed('*'),
      '/away-any': to(other.at('/any'), '*'),
      '/away-page': to(other.at('/page'), '*'),
    });
    const sources = ['/allowed', '/silent', '/away-any', '/away-page'].map((path) => server.at(path));
    const { reports } = await examined([...sources, '--origin', PAGE]);
    assert.deepEqual(
      reports.map((report) => codes(report).filter((one) => CORS.includes(one))),
      [[], ['cors-redirect'], [], ['cors-refused']],
    );
    // Elsewhere a browser no longer says whom it asks for.
    assert.equal(other.asked('/page')[0]?.headers.origin, 'null');
    const own = await examined([server.at('/away-page'), '--origin', server.at('/')]);
    assert.equal(own.reports[0]?.cors?.allowed, false);
    assert.equal(other.asked('/page')[1]?.headers.origin, new URL(server.at('/')).origin);
  });

  it('says in words what to ask of the server, and which lines a policy needs', async (t) => {
    const server = await serve(t, { '/none': feed(), '/any': feed('*') });
    const refused = await raakvlak(['doctor', server.at('/none'), '--origin', PAGE]);
    assert.equal(refused.code, 1);
    const said = refused.stdout.replace(/\s+/g, ' ');
    assert.ok(said.includes(`FOUT ${PAGE} mag de feed niet ophalen: de server stuurt geen`), said);
    assert.ok(said.includes(`Access-Control-Allow-Origin: ${PAGE}`));
    assert.match(said, /Niet goed: 1 fout\./);
    const allowed = await raakvlak(['doctor', server.at('/any'), '--origin', PAGE]);
    assert.equal(allowed.code, 0);
    assert.ok(allowed.stdout.replace(/\s+/g, ' ').includes(`connect-src ${new URL(server.at('/')).origin};`));
  });
});

describe('A secure page', () => {
  const hop = (url: string): { url: string; status: number; headers: Headers } => ({
    url,
    status: 200,
    headers: new Headers({ 'access-control-allow-origin': '*' }),
  });
  const judged = (...urls: string[]): string[] =>
    judgeCors(
      { asked: '', sent: 0, size: 0, hops: urls.map(hop) },
      'https://www.voorbeeldstad.example',
    ).findings.map(({ code }) => code);

  it('may not fetch over http, not even on the way', () => {
    assert.deepEqual(judged('http://a.example/feed'), ['mixed-content']);
    assert.deepEqual(judged('https://a.example/feed', 'http://a.example/feed'), ['mixed-content']);
    assert.deepEqual(judged('https://a.example/feed'), []);
  });

  it('may fetch from the computer itself', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'cms.localhost'])
      assert.deepEqual(judged(`http://${host}:8080/feed`), [], host);
    assert.deepEqual(judged('http://localhost.example/feed'), ['mixed-content']);
  });
});
