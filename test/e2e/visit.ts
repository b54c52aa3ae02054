import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../demo/server.ts';
import { newVisitor, type Visit as Visitor } from '../hosts/visitor.ts';
import { openChromium } from './chromium.ts';

/** The built demo on a port of its own, with an empty database, and a browser to visit it with. */
export interface Demo {
  server: RunningServer;
  browser: Browser;
  /** Opens a page of the site as a new visitor, in a window of its own. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A page under the eye of the tests. */
export interface Visit {
  page: Page;
  /** Fails on any word in the console, breach of the policy, failed request or request to another host so far. */
  assertQuiet(): Promise<void>;
}

/** Starts the demo; what was not built is a failure, as these tests are about the built files. */
export async function openDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-e2e-'));
  const server = await startServer({
    port: 0,
    database: join(folder, 'feedback.sqlite'),
    token: 'het-token-van-de-proef',
    grace: 0,
  });
  const browser = await openChromium();
  return {
    server,
    browser,
    async visit(path, options = {}) {
      const visitor = await newVisitor(browser, options);
      const { page } = visitor;
      const assertQuiet = await watch(visitor, server.url);
      await page.goto(`${server.url}${path}`);
      return { page, assertQuiet };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Notes, beside what a page says, all that it should not do. */
async function watch({ page, heard }: Visitor, origin: string): Promise<() => Promise<void>> {
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) heard.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => heard.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return async () => {
    // A round trip, so that what the page has said by now has come across.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.deepEqual(heard, []);
  };
}

/** Resolves once every element of ours on the page shows what it should. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('news-list, tag-filter, related-news, feedback-button')].every(
      (element) => {
        if (element.localName === 'feedback-button') return element.shadowRoot?.querySelector('button');
        const isReady = element.matches(':state(ready), :state(empty)');
        // It waits for a visitor who is near.
        if (!isReady && element.localName === 'related-news') element.scrollIntoView();
        return isReady;
      },
    ),
  );
  await page.evaluate(() => scrollTo(0, 0));
}

/** What the site has put on the visitor's device. */
export async function stored(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local storage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session storage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database: ${name}`),
    ...(await caches.keys()).map((key) => `cache: ${key}`),
  ]);
  const cookies = await page.context().cookies();
  return [...kept, ...cookies.map(({ name }) => `cookie: ${name}`)];
}
