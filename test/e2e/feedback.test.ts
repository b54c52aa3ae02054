import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../demo/server.ts';
import { openChromium } from './chromium.ts';

const WITH_BUTTON = '/nieuws/feedbackknop-op-elke-pagina/';
/** A name that is not this machine's to a browser: a page on it is on plain http, as on an intranet. */
const INTRANET = 'intranet.example';

describe('the feedback button on a page of somebody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-feedback-'));
  let server: RunningServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({
      port: 0,
      database: join(folder, 'feedback.sqlite'),
      token: 'het-token-van-de-proef',
      grace: 0,
    });
    browser = await openChromium([`--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`]);
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const visit = async (options: BrowserContextOptions = {}, host = 'localhost'): Promise<Page> => {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.goto(`http://${host}:${server.port}${WITH_BUTTON}`);
    await page.locator('feedback-button [part~="button"]').waitFor();
    return page;
  };
  const place = (page: Page, placement: string): Promise<void> =>
    page
      .locator('feedback-button')
      .evaluate((element, value) => element.setAttribute('placement', value), placement);
  const open = async (page: Page): Promise<void> => {
    await page.locator('feedback-button [part~="button"]').click();
    await page.getByRole('dialog').waitFor();
  };

  for (const placement of ['floating', 'bar']) {
    it(`stays clear of a cookie bar as ${placement}, by one token`, async () => {
      const page = await visit({ bypassCSP: true });
      await place(page, placement);
      await page.addStyleTag({
        content: `#cookies { position: fixed; inset: auto 0 0; block-size: 90px; z-index: 99 }
          feedback-button { --raakvlak-feedback-button-inset-block-end: 90px }`,
      });
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('div'), { id: 'cookies' }));
      });
      const [bar, button] = await Promise.all([
        page.locator('#cookies').boundingBox(),
        page.locator('feedback-button [part~="button"]').boundingBox(),
      ]);
      assert.ok(bar && button && button.y + button.height <= bar.y, 'above the cookie bar');
      await page.context().close();
    });
  }

  it('stands in the page where the screen is small', async () => {
    const page = await visit();
    const position = (): Promise<string> =>
      page
        .locator('feedback-button [part~="button"]')
        .evaluate((button) => getComputedStyle(button.parentElement as Element).position);
    for (const placement of ['floating', 'bar']) {
      await place(page, placement);
      for (const [width, height, expected] of [
        [1000, 700, 'fixed'],
        [470, 700, 'static'],
        [1000, 310, 'static'],
      ] as const) {
        await page.setViewportSize({ width, height });
        assert.equal(await position(), expected, `${placement} at ${width} × ${height}`);
      }
    }
    await page.context().close();
  });

  it('is not on paper', async () => {
    const page = await visit();
    await place(page, 'bar');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('feedback-button [part~="button"]').isVisible(), false);
    assert.equal(await page.locator('feedback-button [part~="put-away"]').isVisible(), false);
    await page.context().close();
  });

  it('can be told apart in forced colours: its edge, and the answer that was chosen', async () => {
    const page = await visit({ forcedColors: 'active' });
    const look = (selector: string): Promise<[string, string, string]> =>
      page
        .locator(`feedback-button ${selector}`)
        .first()
        .evaluate((node) => {
          const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(node);
          return [backgroundColor, borderTopColor, borderTopWidth];
        });
    const [background, border, width] = await look('[part~="button"]');
    assert.notEqual(border, background);
    assert.notEqual(width, '0px');
    await open(page);
    const before = await look('[part~="option"]:last-of-type');
    await page.getByRole('radio', { name: 'Heel goed' }).check();
    assert.notDeepEqual(await look('[part~="option"]:has(:checked)'), before);
    await page.context().close();
  });

  it('keeps a message, and sends it later, on plain http', async () => {
    const page = await visit({}, INTRANET);
    assert.equal(await page.evaluate(() => isSecureContext || 'locks' in navigator), false);
    await open(page);
    const text = `Van het intranet ${Math.random()}`;
    await page.getByRole('textbox', { name: 'Wat kan er beter?' }).fill(text);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('dialog', { name: 'Wij versturen uw bericht later' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('dialog', { name: 'Bedankt voor uw bericht' }).waitFor();
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.deepEqual(left, []);
    const received = await fetch(`${server.url}/v1/feedback`, {
      headers: { Authorization: `Bearer ${server.token}` },
    });
    const { items } = (await received.json()) as { items: { message: string }[] };
    assert.deepEqual(items.filter(({ message }) => message === text).length, 1);
    await page.context().close();
  });

  it('tells the web team that the policy of the page refuses its endpoint, and keeps the text', async () => {
    const page = await visit();
    const endpoint = `http://127.0.0.1:${server.port}/v1/feedback`;
    await page
      .locator('feedback-button')
      .evaluate((element, value) => element.setAttribute('endpoint', value), endpoint);
    const said = page.waitForEvent('console', {
      predicate: (line) => line.type() === 'warning' && line.text().includes('<feedback-button>'),
    });
    await open(page);
    const field = page.getByRole('textbox', { name: 'Wat kan er beter?' });
    await field.fill('Tekst');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('Uw bericht is niet verstuurd.').waitFor();
    assert.match((await said).text(), /connect-src.*Content-Security-Policy/);
    assert.equal(await field.inputValue(), 'Tekst');
    await page.context().close();
  });

  it('does not stand in the way of a page whose script host is down', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/raakvlak/**', (route) => route.abort());
    await page.goto(`${server.url}${WITH_BUTTON}`);
    assert.ok(await page.locator('h1').isVisible());
    assert.ok(await page.locator('feedback-button a').isVisible(), 'the fallback content');
    await context.close();
  });
});
