import type axe from 'axe-core';
import { sendKeys } from '@web/test-runner-commands';
import { contrast, outward, paint, surfacesBehind } from './colours.js';
import { openStories, type StoriesFrame } from './frame.js';
import { allIn, isClear, isInline, isSeen, nameOf, operable, target } from './operable.js';

/*
 * Every story, in a window of its own width. What a check finds is collected, so that one
 * run names all of it; how many things were looked at is told at the end.
 */
const NARROW = 320;
/** WCAG 2.2, 1.4.12; on everything, as a reader's own style sheet does it. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

let assertions = 0;
let findings: string[] = [];
const check = (isSo: boolean, what: () => string): void => {
  assertions += 1;
  if (!isSo) findings.push(what());
};
/** Ends a check: nothing may have been found. */
const settle = (): void => {
  const found = [...new Set(findings)];
  findings = [];
  if (found.length) throw new Error(`\n- ${found.join('\n- ')}`);
};

/** Nothing sticks out at the side, and no text is cut off by its box. */
function fits(frame: StoriesFrame, root: HTMLElement, when: string): void {
  const { clientWidth, scrollWidth } = root.ownerDocument.documentElement;
  check(scrollWidth <= clientWidth, () => `${when}: the page is ${scrollWidth} px wide in ${clientWidth}`);
  for (const element of allIn(root)) {
    const style = frame.window.getComputedStyle(element);
    if (!isSeen(element) || style.clipPath !== 'none' || style.position === 'absolute') continue;
    const { left, right } = element.getBoundingClientRect();
    check(
      left >= -1 && right <= clientWidth + 1,
      () =>
        `${when}: ${nameOf(element)} stands at ${Math.round(left)} to ${Math.round(right)} px of ${clientWidth}`,
    );
    const isCut =
      style.overflowY !== 'visible' && !/auto|scroll/.test(style.overflowY) && element.localName !== 'input';
    if (isCut && element.matches(':not(img, svg, select, iframe)'))
      check(element.scrollHeight <= element.clientHeight + 2, () => `${when}: ${nameOf(element)} is cut off`);
  }
}

/** Gives all shadow roots of a page one more style sheet; gives the undo. */
function dress(frame: StoriesFrame, root: HTMLElement, css: string): () => void {
  const Sheet = (frame.window as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  const roots = [root.ownerDocument, ...allIn(root).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const one of roots) one.adoptedStyleSheets = [...one.adoptedStyleSheets, sheet];
  return () => {
    for (const one of roots)
      one.adoptedStyleSheets = one.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function active(frame: StoriesFrame): Element | null {
  let element = frame.window.document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Which engine this is. WebKit finds what Chromium finds with axe, which looks at the page and not at the engine. */
const ENGINE = /Firefox/.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/**
 * Checks all stories whose name begins so, each shown once and looked at in two widths.
 *
 * @param prefixes such as `tag-filter/`
 * @param inOthers the stories that are checked in other engines than Chromium; without it, all
 */
export function checkStories(prefixes: readonly string[], inOthers?: readonly string[]): void {
  let frame: StoriesFrame;
  let names: string[] = [];
  before(async function () {
    this.timeout(90_000);
    frame = await openStories();
    const asked = frame.names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
    names = ENGINE === 'Chromium' || !inOthers ? asked : asked.filter((name) => inOthers.includes(name));
  });
  after(() => {
    frame.close();
    console.log(`note: accessibility of ${names.length} stories in ${ENGINE}: ${assertions} assertions`);
  });

  it(`1280 px wide: is without a finding by axe, can be worked by keyboard in the order of the page with a focus that is seen, has targets of 24 px; ${NARROW} px wide, as at 400 % zoom: fits, also with more space in the text, from right to left, and with letters twice as large`, async function () {
    this.timeout(280_000);
    expectSome(names);
    const all: string[] = [];
    for (const name of names) {
      // A page for each story would be loaded as often.
      const root = await frame.show(name);
      if (ENGINE !== 'WebKit') await runAxe(frame, root);
      await checkOperable(frame, root);
      checkNarrow(frame, root);
      all.push(...new Set(findings.map((finding) => `${name}: ${finding}`)));
      findings = [];
    }
    findings = all;
    settle();
  });
}

function expectSome(names: readonly string[]): void {
  check(names.length > 0, () => 'there is no such story');
  settle();
}

/** Where a keyboard is: in the dialog that is open, else in the whole page. */
function within(root: HTMLElement): HTMLElement {
  const dialog = allIn(root).find((element) => element.matches('dialog:modal'));
  return (dialog as HTMLElement | undefined) ?? root;
}

async function checkOperable(frame: StoriesFrame, root: HTMLElement): Promise<void> {
  const stops = operable(within(root));
  await goThrough(frame, within(root));
  const boxes = stops.map(target);
  stops.forEach((stop, n) => {
    const box = boxes[n] as DOMRect;
    const isLarge = box.width >= 24 && box.height >= 24;
    const others = boxes.filter((_, m) => m !== n);
    check(
      isLarge || isInline(stop) || isClear(box, others),
      () => `${nameOf(stop)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`,
    );
  });
}

function checkNarrow(frame: StoriesFrame, root: HTMLElement): void {
  const { document } = frame.window;
  frame.resize(NARROW, 256);
  fits(frame, root, 'narrow');
  const undress = dress(frame, root, SPACED);
  fits(frame, root, 'text spacing');
  undress();
  document.documentElement.dir = 'rtl';
  fits(frame, root, 'right to left');
  document.documentElement.dir = '';
  frame.resize(640, 512);
  document.documentElement.style.fontSize = '200%';
  fits(frame, root, 'letters of 200 %');
  document.documentElement.style.fontSize = '';
  frame.resize(1280, 900);
}

async function runAxe(frame: StoriesFrame, root: HTMLElement): Promise<void> {
  const { axe: runner } = frame.window as Window & { axe?: typeof axe };
  const { passes, violations } = await (runner as typeof axe).run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A story is a part of a page, and has no landmarks or main heading of its own.
    rules: Object.fromEntries(
      ['region', 'page-has-heading-one', 'landmark-one-main'].map((id) => [id, { enabled: false }]),
    ),
    resultTypes: ['violations', 'passes'],
  });
  assertions += passes.length;
  for (const { id, nodes } of violations)
    check(
      false,
      () =>
        `axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
    );
}

/** Goes through a page, or a dialog, with the Tab key: all stops in order, each with a focus of at least 3 to 1. */
async function goThrough(frame: StoriesFrame, root: HTMLElement): Promise<void> {
  const start = root.ownerDocument.createElement('button');
  root.prepend(start);
  frame.window.focus();
  start.focus();
  let last: HTMLElement = start;
  const next = (): HTMLElement | undefined => {
    const stops = operable(root);
    return stops[stops.indexOf(last) + 1];
  };
  // Of many alike, the first ones tell.
  for (let n = 1; n <= MOST_STOPS; n++) {
    // A list may grow while the key is on its way, so what came next before or after it is right.
    const expected = [next()];
    if (!expected[0]) break;
    await sendKeys({ press: 'Tab' });
    expected.push(next());
    const at = active(frame);
    const stop = expected.find((one) => one && one === at);
    check(!!stop, () => `Tab goes to ${at ? nameOf(at) : 'nothing'} instead of ${nameOf(expected[0]!)}`);
    if (!stop) break;
    last = stop;
    const [ringed, style] = ringOf(stop);
    check(!!style, () => `${nameOf(stop)} has the focus, and no outline`);
    // What the browser draws itself has two colours.
    if (!style || style.outlineStyle === 'auto') continue;
    const surfaces = surfacesBehind(ringed);
    const ratio = contrast(paint(...surfaces, style.outlineColor), paint(...surfaces));
    check(
      ratio >= 3,
      () => `the focus of ${nameOf(stop)} has a contrast of ${ratio.toFixed(1)}: ${style.outlineColor}`,
    );
    check(isSeen(stop) && !!outward(stop), () => `${nameOf(stop)} has the focus and is not seen`);
  }
  start.remove();
}

const MOST_STOPS = 20;

/** Where the ring round what has the focus is drawn: a link that covers its card has it round the card. */
function ringOf(stop: Element): [ringed: Element, style: CSSStyleDeclaration | undefined] {
  const window = stop.ownerDocument.defaultView as Window;
  let at: Element | null = stop;
  for (let step = 0; at && step < 5; step++, at = outward(at)) {
    for (const pseudo of step ? [''] : ['', '::after', '::before']) {
      const style = window.getComputedStyle(at, pseudo);
      const isThere =
        style.outlineStyle === 'auto' ||
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
      if (isThere && (!pseudo || style.content !== 'none')) return [at, style];
    }
  }
  return [stop, undefined];
}
