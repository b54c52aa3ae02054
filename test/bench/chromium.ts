import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { findBrowsers, SANDBOX_ARGS } from '../../scripts/browsers.mjs';

/** 1.6 Mbit a second. */
export const SLOW_4G = { down: 1_600_000 / 8, latency: 150 };

/** How a page's network is held back. */
export interface Network {
  /** Bytes a second. */
  down: number;
  /** Milliseconds to the first byte. */
  latency: number;
}

/**
 * Starts Chromium without a window.
 *
 * @param more further arguments of its command line
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error('Chromium is not on this machine; see `node scripts/browsers.mjs`.');
  const args = [...SANDBOX_ARGS, '--disable-background-networking', '--js-flags=--expose-gc', ...more];
  // What watches the network keeps all that comes, which doubles the time of what is large.
  return launch({ executablePath, args, networkEnabled: false });
}

/** A page, and what its processor time is asked by. */
export interface Watched {
  page: Page;
  session: CDPSession;
}

/** Opens a window of its own, with nothing in its cache, that can be asked for {@link threadTime}. */
export async function openWindow(browser: Browser): Promise<Watched> {
  const page = await (await browser.createBrowserContext()).newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** {@link openWindow} on a page that loads `data` of the built files, with a script that runs before those of the page. */
export async function openDataPage(browser: Browser, url: string, script: string): Promise<Watched> {
  const watched = await openWindow(browser);
  const { page } = watched;
  await page.evaluateOnNewDocument(script);
  await page.goto(url);
  await page.waitForFunction(() => 'data' in window);
  return watched;
}

/** Milliseconds that the main thread of a page has had of the processor. */
export async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

/** Holds back the network of a page. */
export async function slowDown(session: CDPSession, { down, latency }: Network): Promise<void> {
  await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: down / 2,
  });
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of the processor that each task of pages' main threads took, in a trace with its timeline. */
export function taskTimes(trace: Uint8Array | undefined): number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mains = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && mains.includes(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace shows no tasks.');
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

/** What {@link taskTimes} needs to see. */
export const TIMELINE = { categories: ['disabled-by-default-devtools.timeline'] };
