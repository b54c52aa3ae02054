import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { until } from '../../suites/until.js';
import { faultsIn, inoperable } from './faults.js';
import type { AnyTextPage } from './page.js';
import { chosen, TURNS, type Chosen } from './texts.js';

/** The width of the window, as at 400 % zoom of a screen of 1280 px, and of a column in it. */
const WINDOW = 320;
const WIDTHS = [WINDOW, 180];
const IS_CHROMIUM = /Chrome/.test(navigator.userAgent);
/** What `npm run test:any-text` asks for; nothing in `npm test`. */
declare const __RUNS__: number | undefined;
declare const __SEED__: number | undefined;
const [asked, seed = 11] = [__RUNS__, __SEED__];
/** How many pages are made up beside the examples. */
const RUNS = asked ?? (IS_CHROMIUM ? 6 : 0);

/** What every turn makes of all texts at once, so that none is left to chance. */
const EXAMPLES = TURNS.map((turn, index): Chosen => ({
  ours: [turn],
  title: turn,
  summary: turn,
  tags: [turn, 'as it is', 'arabic', 'one word'],
  names: turn,
  layout: (['list', 'cards', 'compact', 'headlines'] as const)[index % 4] ?? 'list',
  more: index % 2 ? 'pages' : 'button',
  variant: (['chips', 'checkboxes', 'select'] as const)[index % 3] ?? 'chips',
  scale: (['faces', 'thumbs', 'stars'] as const)[index % 3] ?? 'faces',
  direction: turn === 'arabic' ? 'rtl' : 'ltr',
  dialog: (['errors', 'personal data', 'waits', 'sent'] as const)[index % 4] ?? 'errors',
}));

/** The other engines look at the turns that ask for room, so that the three of them take half a minute together. */
const LOOKED_AT = EXAMPLES.filter(
  ({ title }) => asked || IS_CHROMIUM || ['twice', 'one word', 'arabic', 'emoji'].includes(title),
).map((example): [Chosen] => [example]);

describe('any text', () => {
  let frame: HTMLIFrameElement;
  let page: AnyTextPage;
  before(async function () {
    this.timeout(60_000);
    frame = document.createElement('iframe');
    Object.assign(frame, { title: 'texts', width: `${WINDOW}`, height: '640' });
    frame.style.cssText = 'border: 0; position: fixed; inset: 0 auto auto 0';
    frame.src = new URL('page.html', import.meta.url).href;
    document.body.append(frame);
    page = await until(
      () => (frame.contentWindow as Window & { anyText?: AnyTextPage }).anyText,
      'the page',
      60_000,
    );
  });
  after(() => frame.remove());

  const roomOf = (element: Element): { left: number; right: number } => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  };
  const widthOfPage = (): number => frame.contentDocument?.documentElement.scrollWidth ?? 0;

  it(`twice as long, half as long, of one word, Arabic beside Dutch, with emoji or with letters of no width: nothing sticks out, is cut off, lies over something else or gets too small, in ${WIDTHS.join(' and ')} px`, async function () {
    this.timeout(120_000 + RUNS * 20_000);
    const started = performance.now();
    const property = fc.asyncProperty(chosen, async (one) => {
      const faults: string[] = [];
      await page.show(one);
      for (const width of WIDTHS) {
        const stage = await page.narrow(width);
        const found = [...faultsIn(stage, roomOf(stage)), ...inoperable(stage)];
        if (widthOfPage() > WINDOW) found.push(`the page is ${widthOfPage()} px wide`);
        faults.push(...found.map((fault) => `${width} px: ${fault}`));
      }
      const button = await page.open(one);
      const dialog = button.shadowRoot?.querySelector('dialog');
      if (!dialog) throw new Error('The dialog did not open.');
      const found = [...faultsIn(dialog, { left: 0, right: WINDOW }), ...inoperable(dialog)];
      faults.push(...found.map((fault) => `dialog, ${one.dialog}: ${fault}`));
      dialog.close();
      expect([...new Set(faults)].join('\n')).to.equal('');
    });
    await fc.assert(property, {
      seed,
      numRuns: RUNS + LOOKED_AT.length,
      examples: LOOKED_AT,
      // What went wrong is not in the stack of an error of WebKit, which is all that the report gives by itself.
      reporter: (run) => {
        const seconds = ((performance.now() - started) / 1000).toFixed();
        if (asked)
          console.log(`note: ${run.numRuns} pages in ${seconds} s, seed ${run.seed}, ${navigator.userAgent}`);
        if (run.failed) throw new Error(`${fc.defaultReportMessage(run)}\n${String(run.errorInstance)}`);
      },
    });
  });
});
