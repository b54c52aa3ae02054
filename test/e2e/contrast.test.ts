import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { scenes } from '../../scripts/contrast.ts';
import { measureScenes, type Result } from '../../scripts/contrast/run.ts';
import { openChromium } from './chromium.ts';

// A bridge changes a colour or two of a theme; `npm run contrast` measures those pages too.
const SCENES = scenes().filter(({ hasBridge }) => !hasBridge);

describe('contrast: text 4.5 to 1; edges, marks and the focus ring 3 to 1', () => {
  let results: Result[];
  before(async () => {
    const browser = await openChromium();
    results = await measureScenes(browser, SCENES).finally(() => browser.close());
  });

  for (const { name } of SCENES) {
    it(`${name}: holds for all that is ours, at rest, under the pointer, pressed, with the focus and with errors`, () => {
      const result = results.find(({ scene }) => scene.name === name);
      assert.ok(result && result.measured.length > 200, 'everything was measured');
      const said = result.short.map(({ what, kind, ratio }) => `${ratio.toFixed(2)} ${kind}: ${what}`);
      assert.deepEqual(said, []);
    });
  }
});
