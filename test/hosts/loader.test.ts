import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { build, DIST } from '../../scripts/build.ts';
import { importMap, type Integrity } from '../../scripts/build/integrity.ts';
import { FEED } from './feed.ts';
import { hostProject } from './host-project.ts';
import { serveHost, type Answer, type Host, type Route } from './serve-host.ts';
import { openChromium } from '../e2e/chromium.ts';
import { visit, type Visit } from './visitor.ts';

const LIST = '<news-list src="/feed.json"><a href="/nieuws">Al het nieuws</a></news-list>';
const ANYONE = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript; charset=utf-8' };

const script = (src: string, attributes = ''): string =>
  `<script type="module" src="${src}" ${attributes}></script>`;
const built = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const feed: Answer = { headers: { 'content-type': 'application/feed+json' }, body: FEED };

let browser: Browser;
let hosts: Host[] = [];
let visits: Visit[] = [];
before(async () => {
  await build();
  browser = await openChromium();
});
afterEach(async () => {
  for (const { page } of visits) await page.context().close();
  for (const host of hosts) await host.close();
  [hosts, visits] = [[], []];
});
after(() => browser.close());

async function host(route: Route = () => undefined): Promise<Host> {
  const one = await serveHost(DIST, (path) => (path === '/feed.json' ? feed : route(path)));
  hosts.push(one);
  return one;
}

/** Opens a page that holds this; the files of `dist` are on the same host, unless a route says otherwise. */
async function open(
  markup: string,
  route: Route = () => undefined,
  headers = {},
): Promise<Visit & { host: Host }> {
  const one = await host((path) =>
    path === '/'
      ? {
          headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
          body: `<!doctype html><html lang="nl"><title>Een pagina</title><link rel="icon" href="data:,">${markup}`,
        }
      : route(path),
  );
  const opened = await visit(browser, `${one.url}/`);
  visits.push(opened);
  return { ...opened, host: one };
}

const items = ({ page }: Visit): Promise<void> => page.locator('news-list [part=title]').nth(3).waitFor();

describe('raakvlak.js as it is built', () => {
  for (const [where, markup] of [
    ['in the head', `<head>${script('/raakvlak.js')}</head><body>${LIST}`],
    ['in the head with async', `<head>${script('/raakvlak.js', 'async')}</head><body>${LIST}`],
    ['at the end', `<body>${LIST}${script('/raakvlak.js')}`],
  ] as const) {
    it(`shows the news, ${where}`, async () => {
      const page = await open(markup);
      await items(page);
      assert.deepEqual(page.heard, []);
    });
  }

  it('comes from another origin, with all its parts', async () => {
    const other = await serveHost(DIST, (path) => ({ headers: ANYONE, body: built(path.slice(1)) }));
    hosts.push(other);
    const page = await open(`${script(`${other.url}/raakvlak.js`, 'crossorigin')}${LIST}`);
    await items(page);
    assert.deepEqual(page.heard, []);
    assert.ok(other.asked.some((path) => path.startsWith('/chunks/news-list-')));
    assert.ok(!page.host.asked.some((path) => path.endsWith('.js')));
  });

  it('asks for each file once, however many elements there are and whenever they come', async () => {
    const page = await open(`${script('/raakvlak.js')}${LIST}${LIST}`);
    await items(page);
    await page.page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', markup);
    }, `<section>${LIST}</section>`);
    await page.page.locator('section news-list [part=title]').first().waitFor();
    const scripts = page.host.asked.filter((path) => path.endsWith('.js'));
    assert.deepEqual(scripts, [...new Set(scripts)]);
  });

  it('keeps no page waiting: what comes after it shows while its server is silent', async () => {
    let answer = (): void => undefined;
    const silent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const one = await host();
    const context = await browser.newContext();
    const page = await context.newPage();
    visits.push({ page, heard: [] });
    await page.route('**/raakvlak.js', async (route) => {
      await silent;
      await route.continue();
    });
    await page.route(`${one.url}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="nl"><head><title>x</title>${script('/raakvlak.js')}</head>
          <body>${LIST}<p id="end">Het einde van de pagina</p></body></html>`,
      }),
    );
    await page.goto(`${one.url}/`, { waitUntil: 'commit' });
    await page.locator('#end').waitFor();
    await page.getByText('Al het nieuws').waitFor();
    answer();
    await page.locator('news-list [part=title]').first().waitFor();
  });

  const second = `${script('/two/raakvlak.js')}`;
  for (const [what, first, then] of [
    ['a second version', script('/raakvlak.js'), second],
    ['a second version with a prefix', script('/raakvlak.js'), script('/two/raakvlak.js?prefix=rv')],
    ['the single file after it', script('/raakvlak.js'), script('/raakvlak.all.js')],
    ['the single file before it', script('/raakvlak.all.js'), script('/raakvlak.js')],
    ['the single file twice', script('/raakvlak.all.js'), script('/raakvlak.all.js?again')],
  ] as const) {
    it(`bears ${what}: the first wins, and one line says so`, async () => {
      const page = await open(`${first}${then}${LIST}<tag-filter></tag-filter>`, (path) =>
        path.startsWith('/two/')
          ? { headers: ANYONE, body: built(path.slice(5)).replaceAll(/"\d+\.\d+\.\d+"/g, '"99.0.0"') }
          : undefined,
      );
      await items(page);
      await page.page.locator('tag-filter button').first().waitFor();
      await page.page.waitForLoadState('networkidle');
      assert.equal(page.heard.length, 1, page.heard.join('\n'));
      assert.match(page.heard[0] ?? '', /Load raakvlak\.js once|Load Raakvlak once/);
    });
  }

  it('looks into a shadow root that the page names, now and later', async () => {
    const page = await open(`<div id="host"><template shadowrootmode="open">${LIST}</template></div>
      <script type="module">
        import { observe } from '/raakvlak.js';
        observe(document.querySelector('#host').shadowRoot);
      </script>`);
    await items(page);
    await page.page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      root?.append(document.createElement('tag-filter'));
    });
    await page.page.locator('tag-filter').getByRole('button', { name: 'sport' }).waitFor();
    assert.deepEqual(page.heard, []);
  });

  it('works when a bundler takes it in', async () => {
    const project = hostProject('bundled');
    try {
      const folder = await project.build([]);
      const one = await serveHost(folder, (path) => (path === '/feed.json' ? feed : undefined));
      hosts.push(one);
      const opened = await visit(browser, `${one.url}/`);
      visits.push(opened);
      await items(opened);
      assert.deepEqual(opened.heard, []);
    } finally {
      project.remove();
    }
  });
});

describe('a part that cannot be had', () => {
  const failing = (times: number): Route => {
    let left = times;
    return (path) => (path.startsWith('/chunks/news-list-') && left-- > 0 ? { status: 503 } : undefined);
  };

  it('is asked for once more', async () => {
    const page = await open(`${script('/raakvlak.js')}${LIST}`, failing(1));
    await items(page);
    assert.equal(page.host.asked.filter((path) => path.startsWith('/chunks/news-list-')).length, 2);
  });

  it('leaves the fallback standing when it fails again, with one line for the web team', async () => {
    const page = await open(`${script('/raakvlak.js')}${LIST}`, failing(Infinity));
    await page.page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
    assert.equal(await page.page.getByText('Al het nieuws').isVisible(), true);
    assert.equal(page.host.asked.filter((path) => path.startsWith('/chunks/news-list-')).length, 2);
  });
});

describe('the import map of integrity.json', () => {
  const { files } = JSON.parse(built('integrity.json')) as Integrity;
  const map = importMap(files, '/');
  const policy = {
    'content-security-policy': `default-src 'none'; script-src 'self' ${map.scriptSrc}; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit`,
  };
  const markup = `<script type="importmap">${map.text}</script>
    ${script('/raakvlak.js', `integrity="${files['raakvlak.js']}"`)}${LIST}`;

  it('lets every part through that is as it was built, under a strict policy', async () => {
    const page = await open(markup, undefined, policy);
    await items(page);
    assert.deepEqual(page.heard, []);
  });

  it('keeps out a part that somebody changed, and the fallback stands', async () => {
    const page = await open(
      markup,
      (path) =>
        path.startsWith('/chunks/news-list-')
          ? { headers: ANYONE, body: `${built(path.slice(1))}\nglobalThis.attacked=true` }
          : undefined,
      policy,
    );
    await page.page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
    assert.equal(await page.page.evaluate(() => 'attacked' in globalThis), false);
    assert.equal(await page.page.getByText('Al het nieuws').isVisible(), true);
  });
});
