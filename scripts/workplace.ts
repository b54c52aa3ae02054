/**
 * `npm run test:workplace`: opens the built Storybook as a designer does, without a network, and prints how long that
 * takes; and has axe look at the pages that are ours. Needs `npm run build:storybook`.
 *
 * Ends with 1 when a page asks another host for anything, when something is not there, when axe finds something, or when
 * the first page or a story takes longer than {@link LIMIT} to open. What else the machine does only ever adds to a time, so
 * the best of three is judged: it holds where two of the three are disturbed, and fails on a machine that is busy all along.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { BrowserContext } from 'playwright-core';
import { listen, type Listening } from '../demo/receiver/listen.ts';
import { staticFolder } from '../demo/site/static-files.ts';
import { findings } from '../test/e2e/axe.ts';
import { openChromium } from '../test/e2e/chromium.ts';
import { done, fail } from './build/progress.ts';

const BUILT = process.argv[2] ?? join(import.meta.dirname, '..', 'storybook-static');
const TIMES = 3;
/** Milliseconds in which the first page and a story open, in a browser that has nothing of them yet. */
const LIMIT = 2000;
/** What is timed. A page with all about an element shows a dozen stories, so that its time is told and not judged. */
const OPENED = [
  { what: 'the first page', path: '', isJudged: true },
  { what: 'a story', path: '?path=/story/news-list--default', isJudged: true },
  { what: 'all about an element', path: '?path=/docs/news-list--docs', isJudged: false },
];
/** A story or a page of words, once it stands there. */
const SHOWN = '#storybook-root:not([hidden]) > *, #storybook-docs:not([hidden]) h1';

/** Serves the folder to this machine alone. */
function serve(): Promise<Listening> {
  const app = new Hono().get('*', staticFolder('/', BUILT));
  return listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch });
}

/** Milliseconds from navigation until what was asked for is seen, in a browser that has never been here. */
async function opening(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.frameLocator('#storybook-preview-iframe').locator(SHOWN).first().waitFor();
  return performance.now() - started;
}

/** What else wants the machine, where that is more than it has. */
function busy(): string {
  const wanted = loadavg()[0] ?? 0;
  const has = availableParallelism();
  return wanted > has ? `; but ${Math.round(wanted)} programs share its ${has} processors` : '';
}

/** Rules about landmarks, which Storybook's own frame round a page would have to set. */
const SHELL = /^(?:landmark-one-main|region):/;

try {
  if (!existsSync(join(BUILT, 'index.json'))) throw new Error('Run npm run build:storybook first.');
  const server = await serve();
  const origin = `http://127.0.0.1:${server.port}/`;
  // No name is found, so that nothing from elsewhere could help.
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  const faults: string[] = [];
  const watched = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    context.on('request', (request) => {
      if (/^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(origin))
        faults.push(`asked another host: ${request.url()}`);
    });
    return context;
  };
  try {
    for (const { what, path, isJudged } of OPENED) {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        const context = await watched();
        times.push(Math.round(await opening(context, origin + path)));
        await context.close();
      }
      const best = Math.min(...times);
      console.log(`${what}: ${best} ms, the best of ${times.join(', ')}`);
      if (isJudged && best > LIMIT)
        faults.push(`${what} takes ${best} ms to open, more than ${LIMIT}${busy()}`);
    }
    const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8')) as {
      entries: Record<string, { id: string; type: 'docs' | 'story'; title: string }>;
    };
    // States of elements are looked at elsewhere, by `npm test` and `npm run test:stories`.
    const ours = Object.values(entries).filter(
      ({ type, title }) => type === 'docs' || title.startsWith('Werkplaats'),
    );
    const context = await watched();
    for (const { id, type } of ours) {
      const page = await context.newPage();
      await page.goto(`${origin}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
      await page.locator(SHOWN).first().waitFor();
      await page.waitForLoadState('networkidle');
      const found = (await findings(page)).filter((finding) => !SHELL.test(finding));
      faults.push(...found.map((finding) => `${id}: ${finding}`));
      await page.close();
    }
    console.log(`${ours.length} pages of the workplace looked at by axe`);
  } finally {
    await browser.close();
    await server.close();
  }
  for (const fault of new Set(faults)) console.log(`✗ ${fault}`);
  if (faults.length) throw new Error(`${new Set(faults).size} findings`);
  done('no other host was asked, no finding');
} catch (error) {
  fail(error);
}
