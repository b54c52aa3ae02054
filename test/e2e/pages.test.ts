import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findings } from './axe.ts';
import { openDemo, ready, type Demo } from './visit.ts';

const PAGES = [
  '/',
  '/nieuws/',
  '/nieuws/?onderwerp=wonen',
  '/nieuws/vier-gemeenten-bouwen-samen/',
  '/nieuws/feedbackknop-op-elke-pagina/',
  '/echte-feeds/',
  '/echte-feeds/digitalgov/',
  '/echte-feeds/developer-overheid/',
  '/over-deze-site/',
  '/privacy/',
  '/inbox',
];
/** Answered with a page too, and status 404. */
const MISSING = '/bestaat-niet/';

async function openDialog(page: Page): Promise<void> {
  await page.locator('feedback-button').getByRole('button', { name: 'Feedback' }).click();
  await page.getByRole('dialog').waitFor();
  // It appears by fading in, and faint text has too little contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

async function logIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('button', { name: 'Log uit' }).waitFor();
}

const sidewaysRoom = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('every page of the demo site', () => {
  let demo: Demo;
  before(async () => {
    demo = await openDemo();
  });
  after(() => demo.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no finding of axe, in ${colorScheme} colours`, async () => {
      // The page's own policy would refuse what axe adds to the page.
      const { page } = await demo.visit('/', { bypassCSP: true, colorScheme, reducedMotion: 'reduce' });
      const found: Record<string, string[]> = {};
      const check = async (name: string): Promise<void> => {
        const lines = await findings(page);
        if (lines.length > 0) found[name] = lines;
      };
      for (const path of [...PAGES, MISSING]) {
        await page.goto(`${demo.server.url}${path}`);
        await ready(page);
        await check(path);
      }
      await page.goto(`${demo.server.url}/nieuws/feedbackknop-op-elke-pagina/`);
      await ready(page);
      await openDialog(page);
      await check('the dialog');
      await page.getByRole('button', { name: 'Verstuur' }).click();
      await page.getByText('Controleer uw antwoorden.').waitFor();
      await check('the dialog with errors');
      await page.goto(`${demo.server.url}/inbox`);
      await logIn(page, demo.server.token);
      await check('feedback received');
      assert.deepEqual(found, {});
      await page.context().close();
    });
  }

  it('says nothing in the console, and scrolls in one direction only at 320 pixels', async () => {
    const { page, assertQuiet } = await demo.visit('/', { viewport: { width: 320, height: 640 } });
    const wide: Record<string, number> = {};
    const measure = async (path: string): Promise<void> => {
      await page.goto(`${demo.server.url}${path}`);
      await ready(page);
      const room = await sidewaysRoom(page);
      if (room > 0) wide[path] = room;
    };
    for (const path of PAGES) await measure(path);
    await assertQuiet();
    await measure(MISSING);
    assert.deepEqual(wide, {});
    await page.context().close();
  });

  it('has a dialog that fits on 320 pixels', async () => {
    const { page } = await demo.visit('/nieuws/feedbackknop-op-elke-pagina/', {
      viewport: { width: 320, height: 640 },
    });
    await ready(page);
    await openDialog(page);
    const [room, right] = await page
      .getByRole('dialog')
      .evaluate((node): [number, number] => [
        node.scrollWidth - node.clientWidth,
        node.getBoundingClientRect().right,
      ]);
    assert.equal(room, 0, 'it does not scroll sideways');
    assert.ok(right <= 320, 'it is not wider than the screen');
    await page.context().close();
  });
});
