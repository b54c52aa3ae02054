import type { Browser, Page } from 'playwright-core';

/** How long anything may take on a busy machine, in milliseconds; a limit, not a pause. */
const PATIENCE = 30_000;

/** A page, and what it said: warnings, errors, and what was uncaught. */
export interface Visit {
  page: Page;
  heard: string[];
}

/** A visitor's window, which notes what the page says in the console. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  await page.goto(address);
  return { page, heard };
}
