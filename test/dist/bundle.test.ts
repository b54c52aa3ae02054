import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { parseSync } from 'vite';
import { build } from '../../scripts/build.ts';
import { raakvlak } from '../cli/program.ts';
import { openChromium } from '../e2e/chromium.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit";
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws',
  items: ['WMO', 'Wonen'].map((tag, i) => ({
    id: `${i}`,
    url: `/n/${i}`,
    title: `Bericht ${i}`,
    tags: [tag],
  })),
});
const RSS = `<rss version="2.0"><channel><title>Nieuws</title><item><guid>r1</guid><title>Uit RSS</title><link>/r/1</link></item></channel></rss>`;
const PROFILE = {
  name: 'Gemeente Voorbeeldstad',
  prefix: 'vs',
  theme: 'thema.css',
  tokens: { 'link-color': 'rgb(1, 2, 3)' },
  texts: { nl: { news: { empty: 'Nu even niets.' }, button: { label: 'Zeg het ons' } } },
  tags: { aliases: { wmo: 'Zorg' } },
  feed: { src: '/feed.json' },
  feedback: { endpoint: '/v1/feedback' },
  elements: { 'news-list': { heading: 'Ons nieuws' }, 'feedback-button': {} },
};

describe('raakvlak bundle', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let outcome: Awaited<ReturnType<typeof raakvlak>>;
  const asked: string[] = [];
  const file = (name: string): string => join(folder, name);

  before(async () => {
    await build();
    folder = mkdtempSync(join(tmpdir(), 'raakvlak-bundle-'));
    writeFileSync(file('profiel.json'), JSON.stringify(PROFILE));
    writeFileSync(file('thema.css'), ':root { --raakvlak-heading-color: rgb(4, 5, 6) }');
    outcome = await raakvlak(['bundle', '--profile', file('profiel.json'), '--out', file('raakvlak.js')]);
    browser = await openChromium();
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      asked.push(pathname);
      const answers: Record<string, [type: string, body: string | Buffer]> = {
        '/': ['text/html', page()],
        '/raakvlak.js': ['text/javascript', readFileSync(file('raakvlak.js'))],
        '/feed.json': ['application/feed+json', FEED],
        '/rss.xml': ['application/rss+xml', RSS],
      };
      const [type, body] = answers[pathname] ?? ['text/plain', ''];
      response.writeHead(answers[pathname] ? 200 : 404, {
        'Content-Type': type,
        'Content-Security-Policy': POLICY,
      });
      response.end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that loads the bundle with the snippet that the program has printed. */
  function page(): string {
    const snippet = outcome.stderr.match(/<script .*<\/script>/)?.[0] ?? '';
    return `<!doctype html><html lang="nl"><title>Proef</title>${snippet}
      <vs-news-list></vs-news-list><vs-news-list src="/rss.xml" id="rss"></vs-news-list>
      <vs-feedback-button></vs-feedback-button><vs-tag-filter>Geen filter</vs-tag-filter>`;
  }

  it('writes one file, and prints its hash, its size and what is in it', () => {
    const code = readFileSync(file('raakvlak.js'), 'utf8');
    const hash = createHash('sha384').update(code).digest('base64');
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.ok(outcome.stderr.includes(`integrity="sha384-${hash}"`), outcome.stderr);
    assert.match(outcome.stderr, /Elementen: news-list en feedback-button\./);
    assert.match(outcome.stderr, /Thema in het bestand opgenomen: thema\.css/);
    const { module } = parseSync('bundle.js', code);
    assert.deepEqual([module.staticImports.length, module.dynamicImports.length], [0, 0]);
    assert.deepEqual(
      module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name)),
      ['observe'],
    );
  });

  it('is the same each time', async () => {
    const { stdout } = await raakvlak(['bundle', '--profile', file('profiel.json')]);
    assert.equal(stdout, readFileSync(file('raakvlak.js'), 'utf8'));
  });

  it('holds the elements that are asked for, and no others', async () => {
    const only = await raakvlak(['bundle', '--profile', file('profiel.json'), '--elements', 'tag-filter']);
    assert.match(only.stderr, /Elementen: tag-filter\./);
    assert.doesNotMatch(only.stdout, /showModal/);
    assert.match(readFileSync(file('raakvlak.js'), 'utf8'), /showModal/);
  });

  it('works under the strictest policy, asks for no other script, and wears the profile', async () => {
    const visit = await browser.newPage();
    const heard: string[] = [];
    visit.on('console', (message) => heard.push(message.text()));
    visit.on('pageerror', (error) => heard.push(error.message));
    asked.length = 0;
    // After a second try.
    const complaint = visit.waitForEvent('console', (message) =>
      message.text().includes('<vs-tag-filter> could not be loaded'),
    );
    await visit.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const list = visit.locator('vs-news-list').first();
    await list.locator('[part~=link]').first().waitFor();
    assert.deepEqual(await list.locator('[part~=heading]').allInnerTexts(), ['Ons nieuws']);
    assert.deepEqual(await list.locator('[part~=tag]').allInnerTexts(), ['Zorg', 'Wonen']);
    const color = (part: string): Promise<string> =>
      list
        .locator(`[part~=${part}]`)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    assert.equal(await color('link'), 'rgb(1, 2, 3)');
    assert.equal(await color('heading'), 'rgb(4, 5, 6)');
    // Other formats and the dialog are parts that load later elsewhere; here they are in the file.
    await visit.locator('#rss [part~=link]').waitFor();
    await visit.getByRole('button', { name: 'Zeg het ons' }).click();
    await visit.getByRole('dialog').waitFor();
    const scripts = asked.filter((path) => path.endsWith('.js'));
    assert.deepEqual(scripts, ['/raakvlak.js']);
    // The filter is not in this bundle: what stands in it stays, and the console says so.
    assert.equal(await visit.locator('vs-tag-filter').innerText(), 'Geen filter');
    await complaint;
    assert.equal(heard.filter((line) => !/vs-tag-filter|favicon|404/.test(line)).length, 0, heard.join('\n'));
    await visit.close();
  });

  it('can rely on what files export: none of it changes afterwards', () => {
    for (const name of globSync('src/**/*.ts')) {
      assert.doesNotMatch(readFileSync(name, 'utf8'), /^export (?:let|var)\b/m, name);
    }
  });
});
