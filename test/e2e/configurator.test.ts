import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { hostProject } from '../hosts/host-project.ts';
import { OPTIONS } from '../../demo/configurator/texts/options-nl.ts';
import { findings } from './axe.ts';
import { openDemo, ready, type Demo } from './visit.ts';

const item = (place: number): object => ({
  id: String(place),
  url: `/nieuws/${place}`,
  title: `Bericht ${place}`,
  content_text: `Dit is bericht ${place}.`,
  date_published: new Date(Date.now() - place * 60_000).toISOString(),
  tags: [place % 2 ? 'Oneven' : 'Even'],
});
const feed = (count: number): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Proef',
    items: Array.from({ length: count }, (_, i) => item(i + 1)),
  });
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Proef</title><link>https://www.voorbeeld.example/</link>
<description>Proef</description><item><title>Uit RSS</title><link>https://www.voorbeeld.example/1</link><guid>1</guid>
<description>Een bericht.</description><pubDate>Tue, 24 Nov 2026 12:00:00 +0100</pubDate></item></channel></rss>`;

/** On the site of the configurator itself. */
const HERE: Record<string, [type: string, body: string]> = {
  '/proef/nieuws.xml': ['application/rss+xml', RSS],
  '/proef/groot.json': ['application/feed+json', feed(20_000)],
  '/proef/tekst.txt': ['text/plain', 'Dit is geen feed.'],
  '/proef/pagina.html': ['text/html', '<!doctype html><html><title>Pagina</title><p>Geen feed</p></html>'],
  '/proef/prefix.json': ['application/json', '{"prefix":"vs","tokens":{"link-color":"#123456"}}'],
  '/proef/fout.json': ['application/json', '{"tokens":{"link-kleur":"#123456"}}'],
};

/** The website of somebody else: one feed that any page may read, one that none may. */
function elsewhere(): Promise<Server> {
  const server = createServer(({ url }, answer) => {
    const isOpen = url === '/open.json';
    answer.setHeader('content-type', 'application/feed+json');
    if (isOpen) answer.setHeader('access-control-allow-origin', '*');
    answer.end(feed(3));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('the configurator', () => {
  let demo: Demo;
  let other: Server;
  let otherOrigin: string;
  before(async () => {
    demo = await openDemo();
    other = await elsewhere();
    otherOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  after(async () => {
    await demo.close();
    other.close();
  });

  /** Opens it with choices in its address. */
  const open = async (query: Record<string, string> = {}, options: BrowserContextOptions = {}) => {
    const path = `/configurator/?${new URLSearchParams(query)}`;
    const isPlain = !Object.values(query).some((value) => value.includes('/proef/'));
    const visit = await demo.visit(isPlain ? path : '/feed.json', options);
    if (isPlain) return visit;
    const { page } = visit;
    for (const [path, [contentType, body]] of Object.entries(HERE))
      await page.route(`${demo.server.url}${path}`, (route) => route.fulfill({ contentType, body }));
    await page.goto(`${demo.server.url}${path}`);
    return visit;
  };
  const settled = (page: Page): Promise<void> =>
    page
      .locator('.result')
      .getByText(/^(?:De code is klaar\.|The code is ready\.)$|^Er is nog geen code\./)
      .waitFor();
  const codes = async (page: Page): Promise<Record<string, string>> => {
    await settled(page);
    return page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('pre code')].map(({ id, textContent }) => [id.slice(5), textContent]),
      ),
    );
  };

  /** Puts HTML into a page of the same site, under the policy that the configurator says is enough, and visits it. */
  const tryOut = async (page: Page, head: string, body: string, policy: string): Promise<Page> => {
    const host = await page.context().newPage();
    const heard: string[] = [];
    host.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) heard.push(message.text());
    });
    for (const [path, [contentType, text]] of Object.entries(HERE))
      await host.route(`${demo.server.url}${path}`, (route) => route.fulfill({ contentType, body: text }));
    // To Chromium a page that is made here has no place in the network, and may not ask this computer for anything.
    await host.route(`${otherOrigin}/open.json`, (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: feed(3) }),
    );
    await host.route(`${demo.server.url}/proef/gast`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': `default-src 'none'; ${policy.replaceAll('\n', ' ')}` },
        body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gast</title>
          <link rel="icon" href="/images/favicon.svg">${head}</head><body><h1>Gast</h1>${body}</body></html>`,
      }),
    );
    await host.goto(`${demo.server.url}/proef/gast`);
    await ready(host);
    assert.deepEqual(heard, []);
    return host;
  };
  const titles = async (host: Page, list = 'news-list'): Promise<number> =>
    host.locator(`${list} [part~="title"]`).count();

  const ALL = {
    elements: 'tag-filter news-list related-news feedback-button',
    'feedback-button.endpoint': '/v1/feedback',
    'related-news.for-url': '/nieuws/vier-gemeenten-bouwen-samen/',
    'news-list.page-size': '5',
    'news-list.heading': 'Nieuws & "meer" <hier>',
    link: '/nieuws/',
  };
  const everything = async (host: Page): Promise<void> => {
    assert.equal(await titles(host), 5);
    assert.equal(
      await host.locator('news-list').getByRole('heading', { level: 2 }).innerText(),
      ALL['news-list.heading'],
    );
    assert.ok((await host.locator('tag-filter button[aria-pressed]').count()) > 3);
    assert.ok((await titles(host, 'related-news')) > 0);
    await host.locator('feedback-button').getByRole('button', { name: 'Feedback' }).click();
    await host.getByRole('dialog').waitFor();
  };

  it('begins with the snippet of the README, and shows what it does', async () => {
    const { page, assertQuiet } = await open();
    const { page: code = '' } = await codes(page);
    assert.equal(
      code,
      '<script type="module" src="/raakvlak/raakvlak.js"></script>\n<tag-filter></tag-filter>\n<news-list src="/feed.json"></news-list>',
    );
    const preview = page.frameLocator('iframe');
    assert.equal(await preview.locator('news-list [part~="title"]').count(), 10);
    await assertQuiet();
    await page.context().close();
  });

  describe('gives code that works in a page, under the policy that it names', () => {
    it('as plain HTML', async () => {
      const { page } = await open(ALL);
      const { page: code = '', policy = '' } = await codes(page);
      await everything(await tryOut(page, '', code, policy));
      await page.context().close();
    });

    it('as plain HTML in one checked file', async () => {
      const { page } = await open({ ...ALL, integrity: 'on', theme: 'utrecht' });
      const { page: code = '', policy = '' } = await codes(page);
      assert.match(code, /raakvlak\.all\.js"\s+integrity="sha384-/);
      await everything(await tryOut(page, '', code, policy));
      await page.context().close();
    });

    it('as plain HTML for RSS, with all parts checked', async () => {
      const { page } = await open({ 'feed.src': '/proef/nieuws.xml', integrity: 'on' });
      const { page: code = '', policy = '' } = await codes(page);
      assert.match(code, /^<script type="importmap">/);
      const host = await tryOut(page, '', code, policy);
      assert.equal(await host.locator('news-list [part~="title"]').innerText(), 'Uit RSS');
      await page.context().close();
    });

    it('for a feed and a profile with a prefix from elsewhere', async () => {
      const { page } = await open({ 'feed.src': `${otherOrigin}/open.json`, profile: '/proef/prefix.json' });
      const { page: code = '', policy = '' } = await codes(page);
      assert.match(policy, new RegExp(`connect-src 'self' ${otherOrigin};`));
      assert.match(code, /<vs-news-list /);
      const host = await tryOut(page, '', code, policy);
      await host.locator('vs-news-list [part~="title"]').first().waitFor();
      assert.equal(await titles(host, 'vs-news-list'), 3);
      await page.context().close();
    });

    it('as a WordPress block', async () => {
      const { page } = await open({ ...ALL, system: 'wordpress', integrity: 'on' });
      const { head = '', block = '', policy = '' } = await codes(page);
      assert.match(block, /^<!-- wp:html -->\n(?:(?!<news|<tag|<feed|<related)[^])*<!-- \/wp:html -->$/);
      await everything(await tryOut(page, head, block, policy));
      await page.context().close();
    });

    it('as text and a library for Drupal', async () => {
      const { page } = await open({ ...ALL, system: 'drupal', integrity: 'on' });
      const { library = '', text = '', allowed = '', policy = '' } = await codes(page);
      const [, src = '', type, integrity] =
        /'([^']+)': \{ type: external.*attributes: \{ type: (\w+), integrity: (\S+) \}/.exec(library) ?? [];
      const script = `<script src="${src}" type="${type}" integrity="${integrity}"></script>`;
      await everything(await tryOut(page, script, text, policy));
      // What is not on the list does not come through the filter of a text format.
      for (const [, tag = ''] of text.matchAll(/<([a-z]+)/g)) assert.ok(allowed.includes(`<${tag}`), tag);
      for (const [, name = ''] of text.matchAll(/ ([a-z-]+)="/g))
        assert.ok(allowed.includes(` ${name}`), name);
      await page.context().close();
    });

    it('for Drupal with the advice to add a link, as its editor may take an empty <div> out', async () => {
      const { page } = await open({ system: 'drupal' });
      await settled(page);
      const advice = page.getByText('Zonder link is de code voor Drupal een lege <div>.');
      await advice.waitFor();
      await page.getByLabel('Adres van uw nieuwspagina').fill('/nieuws/');
      await page.keyboard.press('Tab');
      await advice.waitFor({ state: 'detached' });
      assert.match((await codes(page)).text ?? '', /<a href="\/nieuws\/">Al het nieuws<\/a>/);
      await page.context().close();
    });

    it('for Drupal with a word about an empty text, where there is only a feedback button', async () => {
      const { page } = await open({
        elements: 'feedback-button',
        'feedback-button.endpoint': '/v1/feedback',
        system: 'drupal',
      });
      await settled(page);
      await page.getByText('Zet er een zin bij').waitFor();
      assert.match((await codes(page)).text ?? '', /^<div data-raakvlak="feedback-button"/);
      await page.context().close();
    });

    it('as a component of React', async () => {
      const { page } = await open({ ...ALL, system: 'react' });
      const { component = '', policy = '' } = await codes(page);
      const project = hostProject('react');
      try {
        writeFileSync(
          join(project.folder, 'app.tsx'),
          `import { createRoot } from 'react-dom/client';\n${component}\n` +
            `const app = document.getElementById('app');\nif (app) createRoot(app).render(<Raakvlak />);`,
        );
        const folder = await project.build([]);
        const html = readFileSync(join(folder, 'index.html'), 'utf8');
        const [script = ''] = /<script[^>]*src="[^"]+"[^>]*><\/script>/.exec(html) ?? [];
        const context = page.context();
        await context.route(`${demo.server.url}/assets/*`, (route) =>
          route.fulfill({
            path: join(folder, new URL(route.request().url()).pathname),
            contentType: 'text/javascript',
          }),
        );
        await everything(await tryOut(page, script, '<div id="app"></div>', policy));
      } finally {
        project.remove();
      }
      await page.context().close();
    });
  });

  describe('says what is wrong with a feed and what to do, and gives no code', () => {
    const CASES: [what: string, src: () => string, said: RegExp, todo: RegExp][] = [
      [
        'that does not exist',
        () => '/bestaat-niet.json',
        /Op dit adres is niets: antwoord 404/,
        /Kijk of het adres klopt/,
      ],
      ['that is a text', () => '/proef/tekst.txt', /geen feed/i, /Kijk of het adres klopt/],
      ['that is a web page', () => '/proef/pagina.html', /webpagina/i, /feed/],
      [
        'that needs CORS',
        () => `${otherOrigin}/dicht.json`,
        /Access-Control-Allow-Origin/,
        /Access-Control-Allow-Origin/,
      ],
      [
        'of a server that is not there',
        () => 'http://127.0.0.1:9/feed.json',
        /er komt geen antwoord/,
        /Open het adres in een nieuw tabblad/,
      ],
      ['without an address', () => '', /Het adres van de feed ontbreekt/, /Vul het adres in/],
    ];
    for (const [what, src, said, todo] of CASES) {
      it(what, async () => {
        const { page } = await open({ 'feed.src': src() });
        assert.deepEqual(await codes(page), {});
        const error = page.locator('.result .remark.error');
        assert.match(await error.innerText(), said);
        assert.match(await error.locator('.todo').innerText(), todo);
        await error.getByRole('link').click();
        const focused = page.getByLabel('Adres van de feed');
        assert.ok(await focused.evaluate((field) => field === document.activeElement));
        assert.equal(await focused.getAttribute('aria-invalid'), 'true');
        assert.match(await page.locator('#feed-src-remarks').innerText(), said);
        // Mended, there is code.
        await focused.fill('/feed.json');
        await page.getByText('De code is klaar.').last().waitFor();
        await page.context().close();
      });
    }

    it('but of 20 000 items it warns', async () => {
      const { page } = await open({ 'feed.src': '/proef/groot.json' });
      const { page: code = '' } = await codes(page);
      assert.match(code, /groot\.json/);
      assert.match(
        await page.locator('#feed-src-remarks').innerText(),
        /20\.000 berichten.*laatste honderd/s,
      );
      await page.context().close();
    });
  });

  describe('gives no code for choices that do not go together', () => {
    const CASES: [query: Record<string, string>, said: RegExp][] = [
      [{ elements: '' }, /nog niets gekozen/],
      [{ elements: 'tag-filter' }, /werkt alleen bij een nieuwslijst/],
      [{ 'news-list.tags': 'Wonen', 'news-list.exclude-tags': 'wonen' }, /laat u zien én weglaten/],
      [{ 'news-list.tags': 'Bestaatniet' }, /komt in de feed niet voor/],
      [{ 'news-list.since': '2050-01-01' }, /blijft er geen bericht over/],
      [{ 'news-list.since': 'gisteren' }, /geen datum en geen duur/],
      [{ 'news-list.refresh-every': 'PT5S' }, /geen geldige duur/],
      [{ 'news-list.page-size': '-1' }, /kan hier niet/],
      [{ 'tag-filter.single': 'on', 'tag-filter.match': 'all' }, /één onderwerp tegelijk/],
      [{ 'tag-filter.url-param': 'page', 'news-list.more': 'pages' }, /dezelfde naam in het adres/],
      [{ elements: 'feedback-button' }, /nog geen adres om berichten heen te sturen/],
      [{ elements: 'feedback-button', 'feedback-button.endpoint': '/v1/niets' }, /is niets te vinden/],
      [
        { elements: 'feedback-button', 'feedback-button.endpoint': 'javascript:alert(1)' },
        /geen adres dat een pagina/,
      ],
      [
        {
          elements: 'feedback-button',
          'feedback-button.mailto': 'a@b.example',
          'feedback-button.ask': 'category message',
        },
        /geen onderwerpen om uit te kiezen/,
      ],
      [{ profile: '/profielen/domstede.json', system: 'react' }, /niet met het pakket voor React/],
      [{ profile: '/bestaat-niet.json' }, /profiel is niet op te halen/],
      [{ 'feed.src': 'feed.json' }, /geen adres dat een pagina/],
      [{ link: 'javascript:alert(1)' }, /geen adres dat een pagina/],
    ];
    it('and says which', async () => {
      const { page } = await open();
      for (const [query, said] of CASES) {
        await page.goto(`${demo.server.url}/configurator/?${new URLSearchParams(query)}`);
        assert.deepEqual(await codes(page), {}, JSON.stringify(query));
        assert.match(await page.locator('.result').innerText(), said);
      }
      await page.context().close();
    });

    it('but a fault in a profile is a warning, as the rest of it counts', async () => {
      const { page } = await open({ profile: '/proef/fout.json' });
      assert.match((await codes(page)).page ?? '', /\?profile=\/proef\/fout\.json/);
      assert.match(await page.locator('#style-profile-remarks').innerText(), /link-kleur.*kennen wij niet/);
      await page.context().close();
    });
  });

  it('keeps what is chosen in its address, and copies that', async () => {
    const { page } = await open({}, { permissions: ['clipboard-read', 'clipboard-write'] });
    await settled(page);
    await page.getByLabel('Gerelateerd nieuws').check();
    await page.getByRole('group', { name: 'Nieuwslijst' }).getByLabel('Opmaak').selectOption('cards');
    await page.getByRole('group', { name: 'Nieuwslijst' }).getByLabel('Kop', { exact: true }).fill('Actueel');
    await page.getByRole('group', { name: 'Nieuwslijst' }).getByLabel('afbeelding (image)').check();
    await page.getByText('Drupal', { exact: true }).click();
    const chosen = await codes(page);
    assert.match(chosen.text ?? '', /data-heading="Actueel"/);
    await page.getByRole('button', { name: 'Kopieer de link naar deze keuzes' }).click();
    await page.getByText('De link is gekopieerd.').last().waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    assert.deepEqual(await codes(page), chosen);
    await page.locator('.block').first().getByRole('button', { name: 'Kopieer' }).click();
    await page.getByText('Gekopieerd.').last().waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), chosen.library);
    await page.context().close();
  });

  it('selects the code where nothing can be copied', async () => {
    const { page } = await open();
    const { page: code } = await codes(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('.block').first().getByRole('button', { name: 'Kopieer' }).click();
    await page.getByText('De code is geselecteerd.').last().waitFor();
    assert.equal(await page.evaluate(() => getSelection()?.toString().trim()), code);
    await page.context().close();
  });

  it('tells what it leaves out of a link of another version, and keeps the rest', async () => {
    const { page } = await open({
      v: '0.0.1',
      'news-list.layout': 'mozaiek',
      'news-list.sparkle': 'on',
      'news-list.page-size': '3',
      glans: '1',
    });
    assert.match((await codes(page)).page ?? '', /page-size="3"/);
    const told = await page.locator('#strange').innerText();
    assert.match(told, /andere versie.*news-list\.layout=mozaiek, news-list\.sparkle, glans/s);
    await page.context().close();
  });

  it('has a field for every attribute in the manifest, in Dutch, also in English', async () => {
    const manifest = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../dist/custom-elements.json'), 'utf8'),
    ) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const { page } = await open({ elements: ALL.elements });
    await page.getByRole('heading', { name: 'Hoe moet het werken?' }).waitFor();
    const feedOptions = ['src', 'format', 'item-url', 'image-origins', 'offline'];
    const missing: string[] = [];
    for (const { tagName, attributes = [] } of manifest.modules.flatMap(
      ({ declarations = [] }) => declarations,
    )) {
      if (tagName === undefined) continue;
      for (const { name } of attributes) {
        const owner = feedOptions.includes(name) ? 'feed' : tagName;
        if ((await page.locator(`#${owner}-${name}`).count()) !== 1) missing.push(`${owner}-${name}`);
        if (name !== 'src' && !OPTIONS[name] && !OPTIONS[`${tagName}.${name}`])
          missing.push(`${name} in Dutch`);
      }
    }
    assert.deepEqual(missing, []);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How should it work?' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no finding of axe and scrolls in one direction only, in ${colorScheme} colours`, async () => {
      const { page } = await open(ALL, {
        bypassCSP: true,
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width: 320, height: 640 },
      });
      const check = async (): Promise<void> => {
        await settled(page);
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        assert.deepEqual(await findings(page), []);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(sideways, 0);
      };
      await check();
      await page.goto(
        `${demo.server.url}/configurator/?feed.src=/nergens.json&news-list.since=ooit&bla=1&width=desktop`,
      );
      await check();
      await page.context().close();
    });
  }
});
