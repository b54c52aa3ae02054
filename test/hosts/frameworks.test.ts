import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type { Browser, Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { build } from '../../scripts/build.ts';
import { FEED } from './feed.ts';
import { hostProject, type HostProject } from './host-project.ts';
import { serveHost, type Host } from './serve-host.ts';
import { openChromium } from '../e2e/chromium.ts';
import { visit } from './visitor.ts';

interface Framework {
  name: string;
  /** Its own type checker, strict. */
  checker: [program: string, args?: string[]];
  plugins(): Plugin[];
}

const FRAMEWORKS: Framework[] = [
  { name: 'react', checker: ['typescript/bin/tsc'], plugins: () => [] },
  {
    name: 'vue',
    checker: ['vue-tsc/bin/vue-tsc.js'],
    plugins: () => [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }) as Plugin,
    ],
  },
  {
    name: 'svelte',
    checker: ['svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'machine']],
    plugins: () => svelte({ configFile: false, preprocess: vitePreprocess() }),
  },
];

let browser: Browser;
before(async () => {
  await build();
  browser = await openChromium();
});
after(() => browser.close());

for (const { name, checker, plugins } of FRAMEWORKS) {
  describe(`an app of ${name}`, () => {
    let project: HostProject;
    let host: Host;
    let page: Page;
    let heard: string[];
    const said = (text: string): Promise<void> => page.getByText(text, { exact: true }).waitFor();
    const titles = async (list: string): Promise<string[]> =>
      (await page.locator(`${list} [part=title]`).allTextContents()).map((text) => text.trim());

    before(async () => {
      project = hostProject(name);
      const folder = await project.build(plugins());
      host = await serveHost(folder, (path) =>
        path === '/feed.json'
          ? { headers: { 'content-type': 'application/feed+json' }, body: FEED }
          : undefined,
      );
      ({ page, heard } = await visit(browser, host.url));
    });
    after(async () => {
      await page.context().close();
      await host.close();
      project.remove();
    });

    it('compiles in strict mode, with the detail of each event, and not with mistakes', async () => {
      assert.equal(await project.check(...checker), '');
    });

    it('shows the news, with properties as the app sets them', async () => {
      await said('news-list 4');
      assert.equal((await titles('#news')).length, 2);
      await page.getByRole('button', { name: 'Show three' }).click();
      await page.locator('#news [part=title]').nth(2).waitFor();
      assert.equal(await page.locator('#news').getAttribute('class'), 'wrapped');
    });

    it('takes names of tags written in the markup', async () => {
      await page.locator('news-list.tag [part=title]').first().waitFor();
      assert.deepEqual(await titles('news-list.tag'), ['Nieuwe woningen aan de haven']);
    });

    it('hears which item a visitor chooses, and can keep the visitor here', async () => {
      await page.locator('#news').getByRole('link', { name: 'Nieuwe woningen aan de haven' }).click();
      await said('NIEUWE WONINGEN AAN DE HAVEN');
      assert.equal(new URL(page.url()).pathname, '/');
    });

    it('hears what a filter leaves', async () => {
      const sport = page.locator('tag-filter').getByRole('button', { name: 'sport' });
      await sport.click();
      await said('sport of 1');
      assert.deepEqual(await titles('#news'), ['Zwembad opent in mei']);
      // The place in the list is kept; the next test begins without a choice.
      await sport.click();
      await page.locator('#news [part=title]').nth(1).waitFor();
    });

    it('calls a method of an element that it holds', async () => {
      await page.getByRole('button', { name: 'Open the feedback' }).click();
      await page.getByRole('dialog').waitFor();
      await said('open');
      await page.keyboard.press('Escape');
    });

    it('takes elements away and puts them back, without a word in the console', async () => {
      const toggle = page.getByRole('button', { name: 'Mount or unmount' });
      await toggle.click();
      await page.locator('news-list').first().waitFor({ state: 'detached' });
      await toggle.click();
      await said('news-list 4');
      await page.locator('#news [part=title]').nth(1).waitFor();
      assert.deepEqual(heard, []);
    });
  });
}
