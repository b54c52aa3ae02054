import type { Browser } from 'playwright-core';

const SCREEN = { width: 1280, height: 800 };
/** How long all may take on a busy machine, in milliseconds; a limit, not a pause. */
const PATIENCE = 20_000;

/** What a visitor found on a page. */
export interface Found {
  items: number;
  topics: number;
  related: number;
  /** Items left after choosing the first topic. */
  afterFilter: number;
  /** Whether the message that was typed was sent. */
  isSent: boolean;
  /** A picture of the window. */
  picture: Buffer;
}

/** Opens a page as someone who is not logged in, filters the news and sends a message. */
export async function visit(browser: Browser, address: string, message: string): Promise<Found> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: SCREEN, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  try {
    await page.goto(address);
    const items = page.locator('news-list [part~=item]');
    const chips = page.locator('tag-filter [part~=chip]');
    const related = page.locator('related-news [part~=item]');
    await items.first().waitFor();
    await chips.first().waitFor();
    await page.locator('related-news').scrollIntoViewIfNeeded();
    await related.first().waitFor();
    const before = await items.count();
    const topics = await chips.count();
    await chips.first().scrollIntoViewIfNeeded();
    const picture = await page.screenshot();
    // The most used topic: were it what WordPress files everything under, nothing would change.
    await chips.first().click();
    await page.waitForFunction(
      (count) =>
        document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length !== count,
      before,
    );
    const afterFilter = await items.count();
    await page.locator('feedback-button [part~=button]').first().click();
    await page.locator('feedback-button dialog textarea').fill(message);
    await page.locator('feedback-button dialog [part~=option]').first().click();
    await page.locator('feedback-button dialog [part~=submit]').click();
    await page.locator('feedback-button [part~=thanks]').waitFor();
    return { items: before, topics, related: await related.count(), afterFilter, isSent: true, picture };
  } finally {
    await context.close();
  }
}

/** The names of what an editor's text was left with: our tags and stand-ins, and scripts. */
export async function leftOf(address: string): Promise<string[]> {
  const html = await (await fetch(address)).text();
  const content = html.slice(html.indexOf('entry-content'), html.indexOf('</main>'));
  return [
    ...content.matchAll(
      /<(script|news-list|tag-filter|related-news|feedback-button)\b|data-raakvlak="([a-z-]+)"/g,
    ),
  ].map(([, tag, stand]) => tag ?? `div ${stand}`);
}
