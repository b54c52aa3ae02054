import * as puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../../scripts/browsers.mjs';
import { startWebKit } from '../../../scripts/test/webkit.ts';

/** A browser that shows a page and runs a function body in it. */
export interface Engine {
  /** @param body of an async function that gives a text */
  runIn(address: string, body: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the machine's own Firefox, or gives nothing where there is none. */
export async function openFirefox(): Promise<Engine | undefined> {
  const executablePath = findBrowsers().firefox;
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1024, height: 700 });
  return {
    async runIn(address, body) {
      await page.goto(address);
      return (await page.evaluate(`(async () => { ${body} })()`)) as string;
    },
    close: () => browser.close(),
  };
}

/** Starts the machine's own WebKit, or gives nothing where there is none; it is spoken to in plain WebDriver. */
export async function openWebKit(): Promise<Engine | undefined> {
  const paths = findBrowsers().webkit;
  if (!paths) return undefined;
  const driver = await startWebKit(paths);
  const call = async (path: string, body?: unknown, method = 'POST'): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${driver.port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | string };
    if (!answer.ok) throw new Error(`WebKitWebDriver, ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: paths.browser, args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const { sessionId } = (await call('/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
  await call(`/session/${sessionId}/timeouts`, { script: 60_000 });
  return {
    async runIn(address, body) {
      await call(`/session/${sessionId}/url`, { url: address });
      const script = `const done = arguments[0]; (async () => { ${body} })().then(done, (e) => done(String(e)));`;
      return (await call(`/session/${sessionId}/execute/async`, { script, args: [] })) as string;
    },
    async close() {
      await call(`/session/${sessionId}`, undefined, 'DELETE').catch(() => undefined);
      driver.stop();
    },
  };
}
