import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { openChromium } from '../../e2e/chromium.ts';
import { makeChecklist, type Checklist } from './checklist.ts';
import { COUNTS } from './host-feed.ts';
import type { HostPage, Opened } from './host-page.ts';
import { HOST_PAGES } from './pages.ts';
import { serveHostile, type HostileServer } from './serve-hostile.ts';

/** A name that is not this machine's to a browser: a page on it is on plain http. */
const INTRANET = 'intranet.example';
/** Where screenshots go: `SCREENSHOTS=var/hosts`; none are made without it. */
const { SCREENSHOTS } = process.env;
const MESSAGE = 'Ik mis / de openingstijden, k?';

let browser: Browser;
let server: HostileServer;

before(async () => {
  server = await serveHostile();
  browser = await openChromium([`--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`]);
});
after(async () => {
  await browser.close();
  await server.close();
});

interface Visit extends Opened {
  heard: string[];
  close(): Promise<void>;
}

/** Opens a host's page, with the checklist in the frame that holds our elements. */
async function visit(host: HostPage): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1024, height: 700 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message} ${error.stack}`));
  await context.addInitScript({
    content: `window.checklist = (${makeChecklist.toString()})(window, ${JSON.stringify(COUNTS)});`,
  });
  await page.goto(`http://${host.isInsecure ? INTRANET : '127.0.0.1'}:${server.port}/${host.name}/`);
  const frame = host.framed
    ? page.frames().find((one) => one.url().endsWith('/inside.html'))
    : page.mainFrame();
  assert.ok(frame, 'the frame with our elements');
  return {
    page,
    frame,
    heard,
    get posted() {
      return server.posted.get(host.name) ?? [];
    },
    close: () => context.close(),
  };
}

/** Asks the list in the page. Its answer travels as text: a page may have changed what objects look like. */
async function ask(frame: Frame, what: keyof Checklist, count = 0): Promise<string[]> {
  const faults = await frame.evaluate(
    async ([name, number]) => {
      const { checklist } = window as unknown as { checklist: Checklist };
      return (await checklist[name as 'shows'](Number(number))).join('\n');
    },
    [what, String(count)],
  );
  return faults ? faults.split('\n') : [];
}

async function filters({ page, frame }: Visit): Promise<string[]> {
  const chip = frame.locator('tag-filter [part~=chip]').first();
  await chip.click();
  const faults = await ask(frame, 'shows', COUNTS.firstTopic);
  await chip.click();
  faults.push(...(await ask(frame, 'shows', COUNTS.shown)));
  const search = frame.locator('[facet=text] input');
  await search.click();
  await page.keyboard.type('zwembad');
  faults.push(...(await ask(frame, 'shows', COUNTS.found)));
  await search.fill('');
  return [...faults, ...(await ask(frame, 'shows', COUNTS.shown))];
}

async function sends({ page, frame }: Visit): Promise<string[]> {
  await frame.locator('feedback-button [part~=button]').click();
  const faults = await ask(frame, 'dialog');
  await shoot(page, frame, 'dialog');
  await frame.locator('feedback-button textarea').click();
  await page.keyboard.type(MESSAGE);
  await frame.locator('feedback-button [part~=submit]').click();
  return [...faults, ...(await ask(frame, 'thanks'))];
}

async function follows({ frame }: Visit): Promise<string[]> {
  await frame.locator('feedback-button [part~=close]').click();
  await frame.locator('news-list [part~=title] a').first().click();
  await frame.waitForURL(/\/nieuws\/bericht-1$/);
  return [];
}

async function shoot(page: Page, frame: Frame, what: string): Promise<void> {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  const [name = ''] = new URL(frame.url()).pathname.slice(1).split('/');
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-${what}.png`), fullPage: what !== 'dialog' });
}

// Each waits three seconds for the form's least time; together they wait it once.
describe('the four elements look and work right', { concurrency: 4 }, () => {
  for (const host of HOST_PAGES) {
    it(host.what, async () => {
      const visited = await visit(host);
      try {
        const { frame, page, heard } = visited;
        await host.enter?.(visited);
        const faults = await ask(frame, 'ready');
        await shoot(page, frame, 'page');
        if (faults.length === 0) {
          faults.push(...(await ask(frame, 'look')), ...(await filters(visited)), ...(await sends(visited)));
          faults.push(...((await host.check?.(visited)) ?? []), ...(await follows(visited)));
        }
        assert.deepEqual([...faults, ...heard], []);
      } finally {
        await visited.close();
      }
    });
  }
});
