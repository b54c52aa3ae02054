import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import type { RenderedPage } from '../../src/ssr/index.ts';
import type { Host } from '../hosts/serve-host.ts';
import { newVisitor, type Visit } from '../hosts/visitor.ts';
import { openChromium } from './chromium.ts';
import { compare, countShifts, remember } from './ssr/print.ts';
import { builtSsr, FEED, openSite, PAGE, policy, TITLES } from './ssr/site.ts';
import { ready } from './visit.ts';

let browser: Browser;
let host: Host;
let rendered: RenderedPage;

before(async () => {
  await build();
  browser = await openChromium();
  const { renderPage, parseFeed } = await builtSsr();
  const url = 'https://voorbeeldstad.example/nieuws';
  const load = (address: string): ReturnType<typeof parseFeed> => parseFeed(FEED, { url: address });
  rendered = await renderPage(PAGE, { url, load });
  const { items, ...feed } = JSON.parse(FEED) as { items: object[] };
  const pictures = JSON.stringify({
    ...feed,
    items: items.map((item, index) => ({
      ...item,
      ...(index < 2 && { image: `/images/${index ? 'here.svg' : 'gone.png'}` }),
    })),
  });
  const shown = '<news-list show="image date" image-origins="https://voorbeeldstad.example"';
  const withPictures = await renderPage(PAGE.replace('<news-list', shown), {
    url,
    load: (address) => parseFeed(pictures, { url: address }),
  });
  const stripped = rendered.html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ (class|part|id)="([\w-]+)"/g, ' $1=$2');
  const pages = {
    '/': rendered.html,
    '/minified': stripped,
    '/pictures': withPictures.html,
    '/other': rendered.html.replace(/<p class="summary" part="summary">Samenvatting 2\.<\/p>/, ''),
    '/choice': rendered.html.replace('<tag-filter for=nieuws', '<tag-filter for=nieuws url-param="over"'),
  };
  host = await openSite(pages, policy(rendered.styleHashes));
});
after(async () => {
  await browser.close();
  await host.close();
});

interface Rendered extends Visit {
  /** Paths that the page has asked for. */
  asked: string[];
  /** Lets our script come. */
  release(): void;
}

/** Opens a page whose script waits, so that what the server printed can be looked at. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Rendered> {
  const { page, heard } = await newVisitor(browser, options);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/raakvlak.js', async (route) => {
    await released;
    await route.continue();
  });
  await countShifts(page);
  await page.goto(host.url + path, { waitUntil: 'commit' });
  await page.locator('#einde').waitFor();
  return { page, heard, asked, release };
}

const titles = async (page: Page, list: string): Promise<string[]> =>
  (await page.locator(`${list} [part=title]`).allTextContents()).map((title) => title.trim());

describe('a page that is rendered on the server', () => {
  it('stays what it was round our elements, to the byte', () => {
    const back = rendered.html
      .replace(/<template shadowrootmode="open">[\s\S]*?<\/template>/g, '')
      .replace(/<script type="application\/(?:feed|ld)\+json"[\s\S]*?<\/script>/g, '')
      .replace('src="#raakvlak-feed"', "src='/feed.json'")
      .replace('src="#raakvlak-related"', 'src="/feed.json"');
    assert.equal(back, PAGE);
    assert.deepEqual(rendered.left, []);
    assert.equal(rendered.rendered.length, 5);
  });

  it('has everything without script: news, links, topics, and the form', async () => {
    const { page, heard } = await open('/', { javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'Bericht 1 over wonen en water' }).first();
    assert.ok(await link.isVisible());
    assert.equal(await link.getAttribute('href'), 'https://voorbeeldstad.example/nieuws/0');
    for (const title of TITLES)
      assert.ok(await page.getByText(title, { exact: true }).first().isVisible(), title);
    assert.ok(await page.getByText('Gerelateerd nieuws').isVisible());
    assert.ok(await page.getByRole('link', { name: 'Alles over wonen' }).isVisible());
    assert.equal(await page.getByRole('button', { name: /^(?:wonen|Toon meer)/ }).count(), 0, 'nothing dead');
    const button = page.locator('#met summary');
    await button.click();
    await page.getByLabel('Uw bericht').fill('Zonder script.');
    assert.ok(await page.getByRole('button', { name: 'Verstuur' }).isVisible());
    assert.ok(!(await page.locator('#zonder button').isVisible()), 'a button that could do nothing');
    assert.deepEqual(heard, []);
    await page.context().close();
  });

  it('goes on with the very same elements: no request, no shift, no word, and the focus stays', async () => {
    const { page, heard, asked, release } = await open('/');
    assert.ok((await remember(page)) > 150);
    await page.locator('#nieuws [part=link]').nth(3).focus();
    release();
    await ready(page);
    const { gone, changed, shift } = await compare(page);
    assert.deepEqual(gone, []);
    assert.deepEqual(changed, []);
    assert.equal(shift, 0);
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    assert.equal(focused, TITLES[3]);
    assert.ok(!asked.includes('/feed.json'), 'the feed is in the page');
    assert.equal(await page.locator('style').count(), 0, 'the style sheet is an adopted one by now');
    assert.deepEqual(heard, []);

    // And all of it works.
    await page.locator('tag-filter').getByRole('button', { name: 'haven' }).click();
    await page.locator('#nieuws [part=title]').nth(7).waitFor({ state: 'detached' });
    assert.deepEqual(
      await titles(page, '#nieuws'),
      TITLES.filter((_, index) => index % 2),
    );
    await page.locator('tag-filter').getByRole('button', { name: 'haven' }).click();
    await page.getByRole('button', { name: /^Toon meer/ }).click();
    await page.locator('#nieuws [part=title]').nth(13).waitFor();
    const heardOf = page.evaluate(
      () =>
        new Promise<string>((done) =>
          addEventListener('news-select', (event) => {
            event.preventDefault();
            done(event.detail.item.title);
          }),
        ),
    );
    await page.locator('related-news [part=link]').first().click();
    assert.match(await heardOf, /over wonen en water/);
    await page.locator('#zonder button').click();
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(heard, []);
    await page.context().close();
  });

  it('takes a picture away that had failed before its script came, and leaves one that shows', async () => {
    const { page, release } = await open('/pictures');
    await page.route('https://voorbeeldstad.example/images/*', (route) =>
      route.request().url().endsWith('gone.png')
        ? route.fulfill({ status: 404 })
        : route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>',
          }),
    );
    await page.reload({ waitUntil: 'commit' });
    const [gone, here] = ['gone.png', 'here.svg'].map((name) => page.locator(`#nieuws img[src$="${name}"]`));
    assert.ok(gone && here);
    await here.scrollIntoViewIfNeeded();
    const [failed, shown] = [await gone.elementHandle(), await here.elementHandle()];
    await page.waitForFunction((img) => (img as HTMLImageElement).naturalWidth > 0, shown);
    await page.waitForFunction((img) => (img as HTMLImageElement).complete, failed);
    release();
    await ready(page);
    await gone.waitFor({ state: 'detached' });
    assert.ok(
      await here.evaluate((img: HTMLImageElement, same) => img === same && img.naturalWidth > 0, shown),
    );
    await page.context().close();
  });

  it('says the dates of the Netherlands, wherever the server and the visitor are', async () => {
    const { page, release } = await open('/', { timezoneId: 'America/Los_Angeles' });
    const date = (): Promise<string | null> => page.locator('#nieuws time').first().textContent();
    await remember(page);
    assert.match((await date()) ?? '', /15 maart 2026/);
    release();
    await ready(page);
    assert.deepEqual((await compare(page)).changed, []);
    await page.context().close();
  });

  it('goes on with what a minifier has left of it', async () => {
    const { page, heard, release } = await open('/minified');
    await remember(page);
    release();
    await ready(page);
    assert.deepEqual((await compare(page)).gone, []);
    assert.deepEqual(heard, []);
    await page.context().close();
  });

  it('is rendered anew where it is not what the element shows, without an error', async () => {
    const { page, heard, release } = await open('/other');
    assert.equal(await page.locator('#nieuws [part=summary]').count(), 9);
    release();
    await ready(page);
    await page.locator('#nieuws [part=summary]').nth(9).waitFor();
    assert.equal((await titles(page, '#nieuws')).length, 10);
    assert.equal(await page.locator('#nieuws [part=list]').count(), 1);
    assert.deepEqual(heard, []);
    await page.context().close();
  });

  it('shows the choice that the address has', async () => {
    const { page, heard, release } = await open('/choice?over=haven');
    release();
    await ready(page);
    await page.locator('tag-filter [part=clear]').waitFor();
    assert.deepEqual(
      await titles(page, '#nieuws'),
      TITLES.filter((_, index) => index % 2),
    );
    assert.deepEqual(heard, []);
    await page.context().close();
  });
});
