import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** How long anything may take on a busy machine, in milliseconds; a limit, not a pause. */
const PATIENCE = 30_000;

/** A page, and what it said: warnings, errors, and what was uncaught. */
export interface Visit {
  page: Page;
  heard: string[];
}

/** An empty window of a new visitor, which notes what a page in it says in the console. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  return { page, heard };
}

/** A new visitor at an address. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const visitor = await newVisitor(browser);
  await visitor.page.goto(address);
  return visitor;
}
