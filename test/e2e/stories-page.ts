import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createServer, type Plugin } from 'vite';
import { openChromium } from './chromium.ts';

/** The page of stories of `test/a11y`, in Chromium. */
export interface StoriesBrowser {
  /** A window on the stories. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Shows a story in a window of {@link openStories}, and waits until it stands still. */
export async function show(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (story) =>
      (window as unknown as { stories: { show(story: string): Promise<unknown> } }).stories
        .show(story)
        .then(() => undefined),
    name,
  );
}

/** The pictures of the stories' feed: it is the demo's, which names them from the root of its site. */
const PICTURES: Plugin = {
  name: 'raakvlak-pictures',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/images/')) request.url = `/demo/site${request.url}`;
      next();
    });
  },
};

/** The sources, served; `url` is that of the page of stories. */
export async function serveStories(): Promise<{ url: string; close(): Promise<void> }> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'raakvlak-stories-'));
  const server = await createServer({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    cacheDir,
    define: { __VERSION__: JSON.stringify('0.0.0') },
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [PICTURES],
    logLevel: 'error',
  });
  await server.listen();
  return {
    url: `${server.resolvedUrls?.local[0] ?? ''}test/a11y/page.html`,
    async close() {
      await server.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}

/**
 * Serves the sources, and starts a browser for them.
 *
 * @param more further arguments of the browser's command line
 */
export async function openStories(more: readonly string[] = []): Promise<StoriesBrowser> {
  const server = await serveStories();
  const browser = await openChromium(more);
  return {
    async open(options = {}) {
      const page = await browser.newPage({
        locale: 'nl-NL',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      await page.goto(server.url);
      await page.waitForFunction(() => 'stories' in window, null, { timeout: 60_000 });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
