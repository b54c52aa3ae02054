import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { scenes, table } from '../../scripts/contrast.ts';
import { measureScenes, type Result } from '../../scripts/contrast/run.ts';
import { openChromium } from './chromium.ts';

/** Those that are hardest: no theme in light and dark, a dark theme, and the palest link. `npm run contrast` has all. */
const MEASURED = ['no theme, light', 'no theme, dark', 'utrecht-dark', 'rvo'];

describe('contrast, worked out in a browser', () => {
  let browser: Browser;
  let results: Result[];
  before(async () => {
    browser = await openChromium();
    results = await measureScenes(
      browser,
      scenes().filter(({ name }) => MEASURED.includes(name)),
    );
    console.log(table(results));
  });
  after(() => browser.close());

  for (const name of MEASURED) {
    it(`is enough for text, parts and focus rings: ${name}`, () => {
      const { measured, short } = results.find(({ scene }) => scene.name === name) as Result;
      assert.ok(measured.length > 150, `only ${measured.length} things were measured`);
      for (const kind of ['text', 'part', 'focus'] as const)
        assert.ok(measured.filter((one) => one.kind === kind).length > 10, `nothing was measured of ${kind}`);
      assert.deepEqual(short, []);
    });
  }

  it('names a theme that falls short itself', () => {
    const { theirs } = results.find(({ scene }) => scene.name === 'utrecht-dark') as Result;
    assert.ok(theirs.some(({ what }) => what === 'news-list link, focus'));
    const others = results.filter(({ scene }) => scene.name !== 'utrecht-dark');
    assert.deepEqual(
      others.flatMap((result) => result.theirs),
      [],
    );
  });
});
