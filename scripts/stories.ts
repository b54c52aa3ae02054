/**
 * `npm run test:stories`: axe on every story, in every theme, for visitors who like light and who like dark, in Chromium
 * and Firefox.
 *
 *     npm run test:stories -- --engine firefox
 *     npm run test:stories -- --only tag-filter
 *
 * Not a part of `npm test`, which looks at each story without a theme. Ends with 1 where something was found that is ours.
 */
import { parseArgs } from 'node:util';
import * as puppeteer from 'puppeteer-core';
import { serveStories } from '../test/e2e/stories-page.ts';
import { findBrowsers, SANDBOX_ARGS } from './browsers.mjs';
import { done, fail } from './build/progress.ts';
import { dress, look, type Finding } from './stories/in-page.ts';
import { OWN_COLOURS, SCENES, SHEETS } from './stories/scenes.ts';
import { reasonFor } from './stories/theirs.ts';

type Engine = 'chromium' | 'firefox';
const SCHEMES = ['light', 'dark'] as const;

/** A browser of a visitor who likes light or dark, and less motion, as colours on their way are nobody's. */
async function open(engine: Engine, prefers: 'light' | 'dark'): Promise<puppeteer.Browser> {
  const executablePath = findBrowsers()[engine];
  if (!executablePath) throw new Error(`${engine} is not on this machine; see node scripts/browsers.mjs`);
  if (engine === 'firefox') {
    const extraPrefsFirefox = {
      'layout.css.prefers-color-scheme.content-override': prefers === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': 1,
      'intl.accept_languages': 'nl',
    };
    return puppeteer.launch({ browser: engine, executablePath, headless: true, extraPrefsFirefox });
  }
  return puppeteer.launch({ executablePath, args: [...SANDBOX_ARGS, '--lang=nl'] });
}

/** Looks at all stories, for one kind of visitor. */
async function check(
  engine: Engine,
  prefers: 'light' | 'dark',
  url: string,
): Promise<{ stories: number; looks: number; found: Finding[] }> {
  const browser = await open(engine, prefers);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    if (engine === 'chromium')
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: prefers },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    await page.goto(url);
    await page.waitForFunction(() => 'stories' in window, { timeout: 60_000 });
    await page.evaluate(dress, SHEETS);
    const likes = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    if (likes !== (prefers === 'dark')) throw new Error(`${engine} does not know what the visitor likes.`);
    const names = await page.evaluate(
      () => (window as unknown as { stories: { names: string[] } }).stories.names,
    );
    const asked = names.filter((name) => name.includes(values.only));
    const scenes = SCENES.filter((scene) => scene.prefers === prefers);
    const found: Finding[] = [];
    let looks = 0;
    for (const name of asked) {
      const seen = OWN_COLOURS.has(name) ? scenes.filter(({ theme }) => !theme) : scenes;
      const here = await page.evaluate(look, name, seen);
      looks += seen.length;
      // Told at once, as the whole takes minutes.
      for (const line of divide(here).ours) console.log(`✗ ${line}`);
      found.push(...here);
    }
    return { stories: asked.length, looks, found };
  } finally {
    await browser.close();
  }
}

/** What is ours of the findings, each thing once; and how many are a theme's own, by the reason. */
function divide(findings: readonly Finding[]): { ours: string[]; theirs: Map<string, number> } {
  const ours = new Map<string, string[]>();
  const theirs = new Map<string, number>();
  for (const finding of findings) {
    const { story, scene, theme, rule, what } = finding;
    const why = reasonFor(finding);
    if (why) theirs.set(`${theme}: ${why}`, (theirs.get(`${theme}: ${why}`) ?? 0) + 1);
    else ours.set(`${story}: ${rule}: ${what}`, [...(ours.get(`${story}: ${rule}: ${what}`) ?? []), scene]);
  }
  return { ours: [...ours].map(([what, scenes]) => `${what} [${scenes.join('; ')}]`), theirs };
}

const { values } = parseArgs({
  options: { engine: { type: 'string', multiple: true }, only: { type: 'string', default: '' } },
});
try {
  const server = await serveStories();
  let faults = 0;
  try {
    for (const engine of (values.engine ?? ['chromium', 'firefox']) as Engine[]) {
      const started = performance.now();
      const findings: Finding[] = [];
      let [stories, looks] = [0, 0];
      for (const prefers of SCHEMES) {
        const seen = await check(engine, prefers, server.url);
        stories = seen.stories;
        looks += seen.looks;
        findings.push(...seen.found);
      }
      if (!stories) throw new Error(`There is no story ${values.only}.`);
      const { ours, theirs } = divide(findings);
      for (const [why, count] of theirs) console.log(`  the theme's own, ${count} times: ${why}`);
      console.log(
        `${engine}: ${stories} stories in ${SCENES.length / 2} house styles × ${SCHEMES.length} schemes, ${looks} looks, ` +
          `${ours.length} findings, in ${Math.round((performance.now() - started) / 1000)} s`,
      );
      faults += ours.length;
    }
  } finally {
    await server.close();
  }
  if (faults) throw new Error(`${faults} findings`);
  done('no finding that is ours');
} catch (error) {
  fail(error);
}
