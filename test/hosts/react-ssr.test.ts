import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build as bundle } from 'vite';
import { build } from '../../scripts/build.ts';
import { openChromium } from '../e2e/chromium.ts';
import { FEED } from './feed.ts';
import { hostProject, type HostProject } from './host-project.ts';
import { serveHost, type Host } from './serve-host.ts';

/** React as its developers run it, which tells of every difference between server and browser. */
const asDevelopers = { define: { 'process.env.NODE_ENV': '"development"' } };

describe('an app of React 19 that is rendered on the server', () => {
  let project: HostProject;
  let host: Host;
  let browser: Browser;
  let page: Page;
  const heard: string[] = [];

  before(async () => {
    await build();
    project = hostProject('react-ssr');
    const { folder } = project;
    const common = { root: folder, configFile: false, logLevel: 'error', ...asDevelopers } as const;
    await bundle({ ...common });
    await bundle({
      ...common,
      build: {
        ssr: join(folder, 'server.ts'),
        outDir: join(folder, 'server'),
        rolldownOptions: { external: [/^raakvlak/, /^react/] },
      },
    });
    const { render } = (await import(join(folder, 'server/server.js'))) as {
      render(body: string, url: string): Promise<{ data: string; app: string }>;
    };
    const { data, app } = await render(FEED, 'https://voorbeeldstad.example/');
    const shell = readFileSync(join(folder, 'dist/index.html'), 'utf8');
    const html = shell.replace('<div id="app"></div>', () => `${data}<div id="app">${app}</div>`);
    assert.notEqual(html, shell);
    cpSync(join(folder, 'dist'), join(folder, 'site'), { recursive: true });
    host = await serveHost(join(folder, 'site'), (path) =>
      path === '/' ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html } : undefined,
    );
    browser = await openChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  });
  after(async () => {
    await browser.close();
    await host.close();
    project.remove();
  });

  it('compiles in strict mode', async () => {
    assert.equal(await project.check('typescript/bin/tsc'), '');
  });

  it('hydrates without a word of React, on the nodes of the server', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`${host.url}/`, { waitUntil: 'commit' });
    await page.locator('#news [part=title]').nth(1).waitFor();
    await page.evaluate(() => {
      const items = document.querySelector('#news')?.shadowRoot?.querySelectorAll('li') ?? [];
      Object.assign(window, { before: [document.querySelector('main'), ...items] });
    });
    release();
    await page.locator('#news:state(ready)').waitFor();
    await page.locator('tag-filter:state(ready)').waitFor();
    const gone = await page.evaluate(
      () => (window as unknown as { before: Element[] }).before.filter((node) => !node.isConnected).length,
    );
    assert.equal(gone, 0);
    assert.deepEqual(heard, []);
  });

  it('works: the filter filters, and the app hears of a choice', async () => {
    await page.locator('tag-filter').getByRole('button', { name: 'sport' }).click();
    await page.locator('#news [part=title]').nth(1).waitFor({ state: 'detached' });
    await page.locator('#news').getByRole('link', { name: 'Zwembad opent in mei' }).click();
    await page.getByText('ZWEMBAD OPENT IN MEI', { exact: true }).waitFor();
    assert.deepEqual(heard, []);
  });
});
