import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { median, type Bench } from './bench.ts';
import { builtFiles } from './built-files.ts';
import { openBrowser, openWindow, SLOW_4G, slowDown } from './chromium.ts';
import { makeFeedText } from './made-feed.ts';
import { builtAnswers, feedAnswers, serve, type Answer, type BenchServer } from './serve.ts';

/** What a visitor sees of one load, in milliseconds from the start of the navigation. */
interface Load {
  /** When anything was painted. */
  first: number;
  /** When the largest thing was. */
  largest: number;
  /** When the first frame had an item in it. */
  item: number;
  /** When the list worked. */
  ready: number;
  /** How far things have moved by then (web.dev/articles/cls). */
  shift: number;
}

/** Below it a shift is one of rounding. */
const NO_SHIFT = 0.0005;

/**
 * What rendering on the server gives a visitor on slow 4G, beside the same page that is rendered in the browser: the largest
 * paint, when the first item shows, and how far the page shifts.
 */
export const ssr: Bench = async ({ rounds = 5, say }) => {
  const dist = await builtFiles();
  const server = await openSite(dist);
  const browser = await openBrowser();
  const loads: Record<'server' | 'browser', Load[]> = { server: [], browser: [] };
  try {
    for (let round = 1; round <= rounds; round++) {
      say(`round ${round} of ${rounds}`);
      for (const where of ['server', 'browser'] as const) {
        loads[where].push(await load(browser, server.url + where));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  const middle = (where: keyof typeof loads, of: (load: Load) => number): number =>
    median(loads[where].map(of));
  const both = (of: (load: Load) => number): { ours: number; other: number } => ({
    ours: middle('server', of),
    other: middle('browser', of),
  });
  return {
    title: 'A page with a list and a filter, of 20 items, on slow 4G (1.6 Mbit/s, 150 ms)',
    notes: [
      `Medians of ${rounds} rounds in which both take turns, in one Chromium, each in a window of its own with nothing kept.`,
      'Nothing in the page reserves room. All files are compressed with brotli. No goal is for speed, as that is of the network.',
    ],
    parts: [
      {
        title: 'what a visitor sees',
        columns: ['on the server', 'in the browser'],
        figures: [
          { what: 'first paint', unit: 'ms', ...both(({ first }) => first) },
          { what: 'largest paint', unit: 'ms', ...both(({ largest }) => largest) },
          {
            what: 'first item, after the first paint',
            unit: 'ms',
            ...both(({ item, first }) => Math.max(0, item - first)),
            goal: 0,
          },
          { what: 'works', unit: 'ms', ...both(({ ready }) => ready) },
          { what: 'layout shift', unit: '', ...both(({ shift }) => shift), goal: NO_SHIFT },
        ],
      },
    ],
  };
};

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nieuws</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="/dist/raakvlak.js"></script></head><body><h1>Nieuws van Voorbeeldstad</h1>
<tag-filter for="nieuws"></tag-filter><news-list id="nieuws" src="/feed.json"></news-list>
<footer><p>Onder de lijst.</p></footer></body></html>`;

async function openSite(dist: string): Promise<BenchServer> {
  const { renderPage, parseFeed } = (await import(
    join(dist, 'ssr.js')
  )) as typeof import('../../src/ssr/index.ts');
  const text = makeFeedText({ items: 20 });
  const load = (url: string): ReturnType<typeof parseFeed> => parseFeed(text, { url });
  const { html } = await renderPage(PAGE, { url: 'https://voorbeeldstad.example/', load });
  const answers = new Map<string, Answer>();
  for (const [path, answer] of builtAnswers(dist)) answers.set(path, compressed(answer));
  const type = 'text/html; charset=utf-8';
  answers.set('/server', compressed({ type, body: html })).set('/browser', compressed({ type, body: PAGE }));
  answers.set('/feed.json', feedAnswers(text).brotli);
  return serve(({ pathname }) => answers.get(pathname));
}

const packed = new WeakMap<Answer, Answer>();
function compressed(answer: Answer): Answer {
  const known = packed.get(answer) ?? { ...answer, body: brotliCompressSync(answer.body), encoding: 'br' };
  packed.set(answer, known);
  return known;
}

async function load(browser: Browser, url: string): Promise<Load> {
  const { page, session } = await openWindow(browser);
  await slowDown(session, SLOW_4G);
  await page.evaluateOnNewDocument(() => {
    const found = { item: 0, largest: 0, shift: 0 };
    Object.assign(window, { found });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) found.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        found.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = (time: number): void => {
      const shows = document.querySelector('news-list')?.shadowRoot?.querySelector('[part~=link]');
      if (shows) found.item = time;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(
    () =>
      document.querySelector('news-list:state(ready)') && document.querySelector('tag-filter:state(ready)'),
  );
  const seen = await page.evaluate(async () => {
    const ready = performance.now();
    // Two frames, so that what moved has been told.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { found } = window as unknown as { found: { item: number; largest: number; shift: number } };
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return { ...found, first, ready };
  });
  await page.browserContext().close();
  return seen;
}
