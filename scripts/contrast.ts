/**
 * Prints the contrast of our elements in every house style, worked out in a browser: `node scripts/contrast.ts [--shots FOLDER] [HOUSE STYLE]…`.
 * Ends with 1 where something falls short that is not the theme's own.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../test/e2e/chromium.ts';
import { done, fail } from './build/progress.ts';
import { measureScenes, type Result, type Scene } from './contrast/run.ts';
import { THEMES } from './themes/packages.ts';

/** All that is measured: no theme, and each theme without and with its bridge. */
export function scenes(): Scene[] {
  return [
    { name: 'no theme, light' },
    { name: 'no theme, dark', isDark: true },
    ...THEMES.flatMap((theme): Scene[] => {
      const scene = { name: theme.name, theme, ...(theme.isDark && { isDark: true }) };
      return [scene, { ...scene, name: `${theme.name} + bridge`, hasBridge: true }];
    }),
  ];
}

/** The table, a line for each scene. */
export function table(results: readonly Result[]): string {
  const least = ({ measured }: Result, kind: string): string =>
    Math.min(...measured.filter((one) => one.kind === kind).map(({ ratio }) => ratio)).toFixed(1);
  const lines = results.map((result) =>
    [
      result.scene.name.padEnd(24),
      String(result.measured.length).padStart(8),
      ...['text', 'part', 'focus', 'off'].map((kind) => least(result, kind).padStart(7)),
      `  ${result.short.length ? '✗' : result.theirs.length ? 'the theme itself falls short' : '✓'}`,
    ].join(''),
  );
  return [`${'House style'.padEnd(24)}measured   text   part  focus    off`, ...lines].join('\n');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { shots: { type: 'string' } },
    allowPositionals: true,
  });
  const asked = scenes().filter(({ name }) => !positionals.length || positionals.includes(name));
  const { shots } = values;
  if (shots) mkdirSync(shots, { recursive: true });
  const browser = await openChromium();
  try {
    const results = await measureScenes(browser, asked, async (page, { name }, state) => {
      if (shots)
        await page.screenshot({
          path: join(shots, `${name.replace(/\W+/g, '-')}-${state}.png`),
          fullPage: state === 'page',
        });
    });
    console.log(table(results));
    const says = ({ what, kind, ratio }: Result['short'][number]): string =>
      `  ${ratio.toFixed(2)} ${kind}: ${what}`;
    for (const result of results) {
      const { scene, short, theirs } = result;
      if (theirs.length) console.log(`\n${scene.name} falls short itself:\n${theirs.map(says).join('\n')}`);
      if (short.length) console.log(`\n${scene.name}, ours:\n${short.map(says).join('\n')}`);
    }
    if (results.some(({ short }) => short.length)) fail(new Error('Something of ours cannot be told apart.'));
    else done('All that is ours can be told apart');
  } finally {
    await browser.close();
  }
}
