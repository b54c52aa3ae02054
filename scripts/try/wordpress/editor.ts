import type { Browser, Page } from 'playwright-core';
import type { Account } from './site.ts';

/** How long anything may take on a busy machine, in milliseconds; a limit, not a pause. */
const PATIENCE = 60_000;
const SCREEN = { width: 1280, height: 800 };

/** Someone who is logged in to WordPress. */
export interface Writer {
  page: Page;
  /** Opens the block editor with a new page or post, and gives it a title and one block of type Custom HTML. */
  write(kind: 'page' | 'post', title: string, html: string): Promise<void>;
  /** Publishes what was written. @returns its address */
  publish(): Promise<string>;
  close(): Promise<void>;
}

/** Logs in, in a browser of its own. */
export async function logIn(browser: Browser, url: string, { name, password }: Account): Promise<Writer> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: SCREEN, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${url}/wp-login.php`);
  await page.fill('#user_login', name);
  await page.fill('#user_pass', password);
  await page.click('#wp-submit');
  await page.waitForURL(/\/wp-admin\//);
  return {
    page,
    async write(kind, title, html) {
      await page.goto(`${url}/wp-admin/post-new.php?post_type=${kind}`);
      await page.locator('.wp-block-post-title').waitFor();
      await closeGuide(page);
      await page.locator('.wp-block-post-title').fill(title);
      await page.keyboard.press('Enter');
      // As one does by hand: a slash and the name of the block.
      await page.keyboard.type('/html');
      await page.locator('.components-autocomplete__result').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.wp-block-html textarea').fill(html);
    },
    async publish() {
      await page.locator('.editor-post-publish-panel__toggle').click();
      await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
      return page
        .locator('.post-publish-panel__postpublish-buttons a')
        .first()
        .evaluate((link) => (link as HTMLAnchorElement).href);
    },
    close: () => context.close(),
  };
}

/** WordPress welcomes who comes for the first time. */
async function closeGuide(page: Page): Promise<void> {
  const isWelcomed = await page.evaluate(() =>
    (
      window as unknown as {
        wp: { data: { select(name: string): { isFeatureActive(name: string): boolean } } };
      }
    ).wp.data
      .select('core/edit-post')
      .isFeatureActive('welcomeGuide'),
  );
  if (!isWelcomed) return;
  await page.locator('.edit-post-welcome-guide button[aria-label]').first().click();
  await page.locator('.edit-post-welcome-guide').waitFor({ state: 'detached' });
}
