import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Access, toKnown } from '../../demo/receiver/access.ts';
import { createInbox } from '../../demo/receiver/inbox/inbox.ts';
import { listen, type Listening } from '../../demo/receiver/listen.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import type { FeedbackStorage } from '../../demo/receiver/storage.ts';
import { madeFeedback } from '../bench/receiver/made-feedback.ts';
import { findings } from './axe.ts';
import { openChromium } from './chromium.ts';

const TOKEN = 'het-token-van-de-proef';
const READ_TOKEN = 'het-token-om-te-lezen';
const NOW = new Date('2026-11-25T12:00:00Z');
const PATIENCE = 20_000;

describe('the inbox in a browser, without a website round it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-inbox-'));
  let browser: Browser;
  let storage: FeedbackStorage;
  let listening: Listening;
  let url: string;

  before(async () => {
    storage = openSqliteStorage(join(folder, 'feedback.sqlite'));
    for (const feedback of madeFeedback(400, NOW)) await storage.add(feedback);
    const access = new Access([toKnown(TOKEN, 'manage', 'beheer'), toKnown(READ_TOKEN, 'read', 'balie')]);
    const app = createInbox({ storage, access, now: () => NOW.getTime() });
    listening = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch, grace: 0 });
    url = `http://127.0.0.1:${listening.port}/inbox`;
    browser = await openChromium();
  });
  after(async () => {
    await browser.close();
    await listening.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the inbox as someone new, and hears what the page should not say. */
  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; heard: string[] }> {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) heard.push(`request to another address: ${request.url()}`);
    });
    await page.goto(url);
    return { page, heard };
  }

  async function logIn(page: Page, token = TOKEN): Promise<void> {
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Log uit' }).waitFor();
  }

  /** Every kind of page, by its name: how to get there. */
  async function eachPage(page: Page, visit: (name: string) => Promise<void>): Promise<void> {
    await visit('login');
    await page.getByRole('button', { name: 'Log in' }).click();
    await visit('login with an error');
    await logIn(page);
    await visit('list');
    await page.goto(`${url}?rating=1&category=Klacht`);
    await visit('list with filters');
    await page.locator('article a').first().click();
    await visit('message');
    await page.getByRole('link', { name: 'Verwijder dit bericht' }).click();
    await visit('question before removing');
    await page.goto(`${url}/charts`);
    for (const table of await page.getByText('Cijfers: ').all()) await table.click();
    await visit('charts with their tables');
    await page.goto(`${url}?from=gisteren&rating=9`);
    await visit('filters that are wrong');
    await page.goto(`${url}/niets`);
    await visit('page that does not exist');
  }

  // In light colours test/a11y/inbox.test.ts looks, in three engines, and pages.test.ts with the website round it.
  const circumstances: [name: string, options: BrowserContextOptions][] = [
    ['dark, 320 pixels wide', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
    ['forced colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ];
  for (const [name, options] of circumstances) {
    it(`has no finding of axe and fits the screen: ${name}`, async () => {
      // The page's own policy would refuse what axe adds to the page.
      const { page } = await open({ ...options, bypassCSP: true });
      const found: Record<string, string[]> = {};
      await eachPage(page, async (name) => {
        const lines = await findings(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) lines.push(`${wide} pixels too wide`);
        if (lines.length > 0) found[name] = lines;
      });
      assert.deepEqual(found, {});
      await page.context().close();
    });
  }

  it('breaks no policy, asks nobody else for anything, and leaves no cookie that scripts can read', async () => {
    const { page, heard } = await open();
    await logIn(page);
    await page.goto(`${url}/charts`);
    await page.locator('article, svg[role="img"]').first().waitFor();
    assert.deepEqual(heard, []);
    assert.equal(await page.evaluate(() => document.cookie), '');
    await page.context().close();
  });

  it('works by keyboard alone and without script: logging in, finding, handling, removing', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await tabTo(page, '#token');
    await page.keyboard.type(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Feedback ontvangen' }).waitFor();

    await tabTo(page, '#filter-text');
    await page.keyboard.type('parkeervergunning');
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#filter-category');
    await page.keyboard.type('Klacht');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Verwijder filter Categorie: Klacht' }).waitFor();

    await tabTo(page, 'article h2 a');
    const name = (await page.locator('article h2').first().innerText()).trim();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await tabTo(page, '[name="status"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Team Parkeren');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gebeld.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Opgeslagen' }).waitFor();
    const stored = await storage.find(name.split(' ')[1] ?? '');
    assert.deepEqual(
      [stored?.status, stored?.assignee, stored?.note],
      ['in-progress', 'Team Parkeren', 'Gebeld.'],
    );

    await tabTo(page, 'a[href*="/remove"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `${name} verwijderen?` }).waitFor();
    await tabTo(page, 'button.primary');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `${name} is verwijderd.` })
      .waitFor();
    await page.getByRole('link', { name: 'Verwijder filter Categorie: Klacht' }).waitFor();
    assert.equal(await storage.find(name.split(' ')[1] ?? ''), undefined);

    await tabTo(page, '[name="language"]');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Log out' }).waitFor();
    await tabTo(page, 'form[action$="/logout"] button');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await page.context().close();
  });

  it('draws charts whose shapes keep their places on each screen, and whose text keeps its size', async () => {
    const { page } = await open();
    await logIn(page, READ_TOKEN);
    await page.goto(`${url}/charts?period=all`);
    const sizes: number[][] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const [chart, bar, text] = await Promise.all(
        ['svg[aria-labelledby^="pages"]', '.chart-bar', 'svg[aria-labelledby^="pages"] .chart-value'].map(
          (selector) => page.locator(selector).first().boundingBox(),
        ),
      );
      assert.ok(chart && bar && text);
      sizes.push([Math.round((bar.width / chart.width) * 100), Math.round(text.height)]);
      assert.ok(text.x + text.width <= chart.x + chart.width + 1, 'figures stay inside');
    }
    assert.deepEqual(sizes[0], sizes[1]);
    await page.context().close();
  });
});

/** Goes on by Tab until an element has the focus; each stop on the way must show that it has it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab');
    const { isThere, isRinged, html } = await page.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        isThere: focused.matches(wanted),
        isRinged: focused === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
        html: focused.outerHTML.slice(0, 200),
      };
    }, selector);
    assert.ok(isRinged, `no ring round ${html}`);
    if (isThere) return;
  }
  assert.fail(`${selector} cannot be reached by Tab`);
}
