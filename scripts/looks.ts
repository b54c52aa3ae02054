/**
 * Takes the pictures of docs/looks.md: `npm run looks [-- --folder FOLDER] [NAME]…`. They show the demo site and the
 * workplace in Chromium, as they are built now: `npm run build`, then `npm run build:storybook`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../demo/server.ts';
import { openChromium } from '../test/e2e/chromium.ts';
import { done, fail } from './build/progress.ts';
import { LOOKS, type Look } from './looks/looks.ts';

/** Good enough that no letter blurs, and a tenth of the bytes of PNG. */
const QUALITY = 82;

async function take(browser: Browser, origin: string, look: Look): Promise<Buffer> {
  const { path, width, height = 900, scheme = 'light', forced, act } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  });
  try {
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    return await webp(page);
  } finally {
    await context.close();
  }
}

/** What shows of a page as WebP, which only the browser's own protocol writes. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { folder: { type: 'string', default: join(import.meta.dirname, '..', 'docs/images/looks') } },
    allowPositionals: true,
  });
  const asked = LOOKS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const temporary = mkdtempSync(join(tmpdir(), 'raakvlak-looks-'));
  const server = await startServer({
    port: 0,
    database: join(temporary, 'feedback.sqlite'),
    token: 'only-here',
  });
  const browser = await openChromium();
  try {
    if (!server.built) throw new Error('The elements are not built yet: npm run build.');
    mkdirSync(values.folder, { recursive: true });
    for (const look of asked) {
      const picture = await take(browser, server.url, look);
      writeFileSync(join(values.folder, `${look.name}.webp`), picture);
      console.log(`  ${look.name.padEnd(28)}${(picture.length / 1024).toFixed(0).padStart(5)} kB`);
    }
    done(`Took ${asked.length} pictures`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

main().catch(fail);
