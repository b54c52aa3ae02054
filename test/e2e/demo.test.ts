import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { readFeed } from '../../demo/site/feed.ts';
import { openDemo, ready, stored, type Demo } from './visit.ts';

const ARTICLE = '/nieuws/vier-gemeenten-bouwen-samen/';
const WITH_BUTTON = '/nieuws/feedbackknop-op-elke-pagina/';

const { items } = readFeed();
const about = (...topics: string[]): number =>
  items.filter(({ tags }) =>
    topics.some((topic) => tags.some((tag) => tag.trim().toLowerCase() === topic.toLowerCase())),
  ).length;

describe('the demo site, as built', () => {
  let demo: Demo;
  before(async () => {
    demo = await openDemo();
  });
  after(() => demo.close());

  it('shows the latest news on its home page, and nothing but our own host is asked', async () => {
    const { page, assertQuiet } = await demo.visit('/');
    await ready(page);
    const titles = page.locator('news-list [part~="title"]');
    assert.equal(await titles.count(), 6);
    assert.equal((await titles.first().innerText()).trim(), items[0]?.title);
    assert.equal(
      await page.locator('news-list img').count(),
      await page.locator('news-list img[alt]').count(),
    );
    await assertQuiet();
    assert.deepEqual(await stored(page), []);
    await page.context().close();
  });

  describe('the news archive', () => {
    const chip = (page: Page, name: string): Locator =>
      page.locator('tag-filter button[aria-pressed]').filter({ hasText: name }).first();
    const status = (page: Page): Locator => page.locator('tag-filter [part="status"]');
    const choice = (page: Page): string[] => new URL(page.url()).searchParams.getAll('onderwerp');
    const shows = async (page: Page, count: number): Promise<void> => {
      const text = count === items.length ? `${count} berichten` : `${count} van ${items.length} berichten`;
      await status(page).filter({ hasText: text }).waitFor();
      assert.equal(await page.locator('news-list [part~="item"]').count(), Math.min(count, 10));
    };

    it('filters by click, keeps the choice in the address, and Back undoes it step by step', async () => {
      const { page, assertQuiet } = await demo.visit('/nieuws/');
      await ready(page);
      await shows(page, items.length);
      assert.deepEqual(choice(page), []);

      await chip(page, 'Wonen').click();
      await shows(page, about('wonen'));
      assert.deepEqual(choice(page), ['wonen']);
      await chip(page, 'Verkeer').click();
      await shows(page, about('wonen', 'verkeer'));
      assert.deepEqual(choice(page), ['wonen', 'verkeer']);

      await page.goBack();
      await shows(page, about('wonen'));
      assert.equal(await chip(page, 'Wonen').getAttribute('aria-pressed'), 'true');
      assert.equal(await chip(page, 'Verkeer').getAttribute('aria-pressed'), 'false');
      await page.reload();
      await ready(page);
      await shows(page, about('wonen'));
      await page.goBack();
      await shows(page, items.length);
      await assertQuiet();
      assert.deepEqual(await stored(page), []);
      await page.context().close();
    });

    it('filters by keyboard, and says how many are left', async () => {
      const { page, assertQuiet } = await demo.visit('/nieuws/');
      await ready(page);
      const pressed = page.locator('tag-filter button[aria-pressed]').first();
      await pressed.waitFor();
      const isFocused = (): Promise<boolean> =>
        pressed.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button);
      for (let tabs = 0; tabs < 40 && !(await isFocused()); tabs += 1) await page.keyboard.press('Tab');
      assert.ok(await isFocused(), 'Tab comes to the first topic');
      const count = Number(await pressed.locator('[part="count"]').innerText());
      await page.keyboard.press('Space');
      await shows(page, count);
      assert.equal(await pressed.getAttribute('aria-pressed'), 'true');
      assert.ok(await isFocused(), 'the focus stays on it');
      await page
        .locator('news-list [aria-live]')
        .filter({ hasText: `${count} van ${items.length} berichten` })
        .waitFor();
      await page.keyboard.press('Space');
      await shows(page, items.length);
      await assertQuiet();
      await page.context().close();
    });

    it('shows more when asked, with the focus on the first new one', async () => {
      const { page, assertQuiet } = await demo.visit('/nieuws/');
      await ready(page);
      await page.locator('news-list button[part="more"]').click();
      const rows = page.locator('news-list [part~="item"]');
      await rows.nth(19).waitFor();
      assert.equal(await rows.count(), 20);
      const focused = await page
        .locator('news-list')
        .evaluate((list) => list.shadowRoot?.activeElement?.closest('[part~="item"]')?.textContent?.trim());
      assert.equal(focused, (await rows.nth(10).evaluate((row) => row.textContent))?.trim());
      await assertQuiet();
      await page.context().close();
    });
  });

  it('shows other articles under an article, never the article itself', async () => {
    const { page, assertQuiet } = await demo.visit(ARTICLE);
    await ready(page);
    const links = page.locator('related-news [part~="title"] a, related-news a[part~="link"]');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).pathname),
    );
    const unique = new Set(addresses);
    assert.equal(unique.size, 3);
    assert.ok(!unique.has(ARTICLE));
    for (const path of unique)
      assert.ok(
        items.some(({ url }) => url === path),
        path,
      );
    await assertQuiet();
    await links.first().click();
    await page.waitForURL((url) => unique.has(url.pathname));
    await page.context().close();
  });

  describe('the feedback button', () => {
    const open = async (page: Page): Promise<Locator> => {
      await ready(page);
      await page.locator('feedback-button').getByRole('button', { name: 'Feedback' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      return dialog;
    };

    it('sends for real, and the message can be read after logging in', async () => {
      const { page, assertQuiet } = await demo.visit(WITH_BUTTON);
      const message = `De proef van ${crypto.randomUUID()}`;
      const dialog = await open(page);
      await dialog.getByRole('radio', { name: 'Goed', exact: true }).check();
      await dialog.getByRole('textbox', { name: 'Wat kan er beter?' }).fill(message);
      await dialog.getByRole('button', { name: 'Verstuur' }).click();
      const thanks = page.getByRole('dialog', { name: 'Bedankt voor uw bericht' });
      await thanks.waitFor();
      const reference = /Uw nummer is (\S+)\./.exec(await thanks.innerText())?.[1];
      assert.ok(reference);
      assert.deepEqual(await stored(page), []);
      await assertQuiet();

      await page.goto(`${demo.server.url}/inbox`);
      assert.equal(await page.getByText(message).count(), 0);
      await page.getByLabel('Token').fill(demo.server.token);
      await page.getByRole('button', { name: 'Log in' }).click();
      const received = page.getByRole('article', { name: `Bericht ${reference}` });
      await received.waitFor();
      const text = await received.innerText();
      assert.ok(text.includes(message));
      assert.ok(text.includes('Goed (4 van 5)'));
      await assertQuiet();
      await page.context().close();
    });

    it('opens and closes by keyboard, gives the focus back, and keeps the draft', async () => {
      const { page, assertQuiet } = await demo.visit(WITH_BUTTON);
      await ready(page);
      const button = page.locator('feedback-button').getByRole('button', { name: 'Feedback' });
      await button.focus();
      await page.keyboard.press('Enter');
      const field = page.getByRole('dialog').getByRole('textbox', { name: 'Wat kan er beter?' });
      await field.fill('Half af');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const hasFocus = await button.evaluate(
        (node) => (node.getRootNode() as ShadowRoot).activeElement === node,
      );
      assert.ok(hasFocus, 'the focus is on the button again');
      await page.keyboard.press('Enter');
      assert.equal(await field.inputValue(), 'Half af');
      await assertQuiet();
      await page.context().close();
    });

    it('keeps what is written without a network on the device, and sends it from another page later', async () => {
      const { page } = await demo.visit(WITH_BUTTON);
      const dialog = await open(page);
      const message = `Zonder internet geschreven ${crypto.randomUUID().slice(0, 8)}`;
      await dialog.getByRole('textbox', { name: 'Wat kan er beter?' }).fill(message);
      await page.context().setOffline(true);
      await dialog.getByRole('button', { name: 'Verstuur' }).click();
      await page.getByRole('dialog', { name: 'Wij versturen uw bericht later' }).waitFor();
      await page.getByText('U heeft nu geen internet.').waitFor();
      assert.match((await stored(page)).join(), /^database: raakvlak-feedback:[^,]*$/);
      const context = page.context();
      await page.close();
      await context.setOffline(false);
      const next = await context.newPage();
      await next.goto(`${demo.server.url}${WITH_BUTTON}`);
      await next.getByText('Het bericht dat nog wachtte, is nu verstuurd.').waitFor();
      assert.deepEqual(await stored(next), []);
      await context.close();
    });
  });

  for (const [path, count] of [
    ['/echte-feeds/digitalgov/', 706],
    ['/echte-feeds/developer-overheid/', 210],
  ] as const) {
    it(`shows a real feed: ${path}`, async () => {
      const { page, assertQuiet } = await demo.visit(path);
      await ready(page);
      assert.match(await page.locator('tag-filter [part="status"]').innerText(), new RegExp(`^${count} `));
      const first = page.locator('tag-filter button[aria-pressed]').first();
      const left = Number(await first.locator('[part="count"]').innerText());
      await first.click();
      await page
        .locator('tag-filter [part="status"]')
        .filter({ hasText: new RegExp(`^${left} .* ${count} `) })
        .waitFor();
      assert.equal(await page.locator('related-news [part~="item"]').count(), 3);
      await assertQuiet();
      await page.context().close();
    });
  }

  it('works as plain links without JavaScript', async () => {
    const options = { javaScriptEnabled: false };
    const { page } = await demo.visit('/', options);
    const shown = page.locator('news-list a:visible');
    assert.ok((await shown.count()) >= 6);
    await shown
      .filter({ hasText: items[0]?.title ?? '' })
      .first()
      .click();
    await page.waitForURL(`**${items[0]?.url}`);
    assert.ok((await page.locator('related-news a:visible').count()) >= 3);
    await page.goto(`${demo.server.url}/nieuws/`);
    await page.locator('tag-filter a:visible').filter({ hasText: 'Wonen' }).click();
    assert.equal((await page.locator('news-list a:visible', { hasText: /./ }).count()) > 0, true);
    assert.deepEqual(new URL(page.url()).searchParams.getAll('onderwerp'), ['wonen']);
    await page.locator('feedback-button a:visible').click();
    await page.waitForURL('**/over-deze-site/#contact');
    await page.context().close();
  });
});
