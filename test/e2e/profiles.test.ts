import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDemo, ready, type Demo } from './visit.ts';

describe('the example profiles on the demo site, as built', () => {
  let demo: Demo;
  before(async () => {
    demo = await openDemo();
  });
  after(() => demo.close());

  const cases: [path: string, items: number, button: string, color: string][] = [
    ['/huisstijlen/', 10, 'Feedback', 'rgb(123, 36, 87)'],
    ['/huisstijlen/domstede/', 5, 'Geef uw mening', 'rgb(161, 29, 18)'],
    ['/huisstijlen/amstelhaven/', 6, 'Feedback', 'rgb(0, 70, 153)'],
    ['/huisstijlen/maasoever/', 10, 'Feedback', 'rgb(0, 112, 27)'],
    ['/huisstijlen/duinrand/', 10, 'Feedback', 'rgb(18, 97, 163)'],
  ];
  for (const [path, items, button, color] of cases) {
    it(`${path} looks and speaks as its municipality`, async () => {
      const { page, assertQuiet } = await demo.visit(path, { colorScheme: 'light' });
      await ready(page);
      const link = page.locator('news-list [part~="link"]');
      assert.equal(await link.count(), items);
      assert.equal(await link.first().evaluate((element) => getComputedStyle(element).color), color);
      const label = page.locator('feedback-button [part~="button"]');
      // With thumbs the button may be a question with its answers.
      if (!path.includes('amstelhaven')) assert.equal((await label.first().innerText()).trim(), button);
      await assertQuiet();
      await page.context().close();
    });
  }
});
