import type { Page } from 'playwright-core';
import { openStories, show, type StoriesBrowser } from '../../test/e2e/stories-page.ts';
import type { Shot } from './shots.ts';
import { smallPng } from './small-png.ts';

const HEIGHTS: Readonly<Record<number, number>> = { 320: 640, 800: 600 };
/** A font that comes with the packages, so that text is drawn alike wherever the browser is the same. */
const FONT = '/node_modules/storybook/assets/browser/nunito-sans';
const FONTS = `
@font-face { font-family: Shot; src: url(${FONT}-regular.woff2); font-weight: 100 500 }
@font-face { font-family: Shot; src: url(${FONT}-bold.woff2); font-weight: 501 900 }`;
/** Text as it is designed, whatever the screen: no colours at its edges, no fitting to pixels. */
const PLAIN = ['--disable-lcd-text', '--font-render-hinting=none', '--force-color-profile=srgb'];
/** Of the parts of a page that differ by machine: its fonts, and the bar to scroll with. */
const STEADY = `* { font-family: Shot !important; scrollbar-width: none !important; caret-color: transparent !important }`;

/** Takes pictures of stories. */
export interface Camera {
  /** Its name and version, as pictures of another one differ. */
  engine: string;
  take(shot: Shot, css?: string): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openCamera(): Promise<Camera> {
  const stories: StoriesBrowser = await openStories(PLAIN);
  const pages = new Map<string, Page>();
  const pageFor = async (shot: Shot): Promise<Page> => {
    const key = `${shot.scheme} ${shot.width}`;
    const open = pages.get(key);
    if (open) return open;
    const page = await stories.open({
      viewport: { width: shot.width, height: HEIGHTS[shot.width] ?? 600 },
      colorScheme: shot.scheme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Amsterdam',
    });
    await page.addStyleTag({
      content: `${FONTS} :root { color-scheme: ${shot.scheme} } body { margin: 16px }`,
    });
    pages.set(key, page);
    return page;
  };
  const first = await stories.open();
  const engine = `Chromium ${first.context().browser()?.version() ?? ''}`;
  await first.close();
  return {
    engine,
    async take(shot, css = '') {
      const page = await pageFor(shot);
      await wear(page, shot);
      await show(page, shot.story);
      await dress(page, STEADY + css);
      for (const key of shot.keys) await page.keyboard.press(key);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.evaluate(seePictures);
      // What comes later would be in one picture and not in the next.
      if (await page.locator(':state(loading)').count())
        throw new Error(`${shot.story} is still loading when its picture is taken.`);
      return smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
    },
    close: () => stories.close(),
  };
}

/** Waits until the pictures that are in view are drawn, or cannot be. Runs in the browser. */
async function seePictures(): Promise<void> {
  const within = (root: Document | ShadowRoot): HTMLImageElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLImageElement ? [element] : []),
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  // One further down is loaded when it comes into view, so that waiting for it would never end.
  const seen = within(document).filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
}

/** Puts a theme on the page, or takes the last one off. */
async function wear(page: Page, { theme }: Shot): Promise<void> {
  await page.evaluate(
    async ({ className, files }) => {
      for (const link of document.querySelectorAll('link[data-theme]')) link.remove();
      document.documentElement.className = className;
      document.body.style.background =
        'var(--rvo-document-background-color, var(--utrecht-document-background-color, var(--ams-body-background-color, Canvas)))';
      document.body.style.color =
        'var(--rvo-document-color, var(--utrecht-document-color, var(--ams-color-text, CanvasText)))';
      await Promise.all(
        files.map((file) => {
          const link = document.createElement('link');
          Object.assign(link, { rel: 'stylesheet', href: `/node_modules/${file}` });
          link.dataset.theme = '';
          document.head.append(link);
          return new Promise((resolve, reject) => {
            link.addEventListener('load', resolve);
            link.addEventListener('error', () => reject(new Error(`The theme ${file} is not there.`)));
          });
        }),
      );
    },
    { className: theme?.className ?? '', files: theme?.files ?? [] },
  );
}

/** Gives the page and all shadow roots one more style sheet, in the place of the one of the last picture. */
async function dress(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    const all = (root: Document | ShadowRoot): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
        all(shadowRoot);
      }
    };
    all(document);
  }, css);
}
