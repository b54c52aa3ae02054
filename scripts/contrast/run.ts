import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Measured } from './page.ts';
import { OWN_PAIRS, type OwnPair } from './theirs.ts';
import type { Theme } from '../themes/packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Something to measure: a theme, or none in a page that is light or dark. */
export interface Scene {
  name: string;
  theme?: Theme;
  /** With our bridge beside the theme. */
  hasBridge?: boolean;
  isDark?: boolean;
}

/** What came out for a scene. */
export interface Result {
  scene: Scene;
  measured: Measured[];
  /** What falls short of what it needs, and is ours. */
  short: Measured[];
  /** What falls short as the theme's own components do. */
  theirs: Measured[];
}

/** What each kind needs by WCAG 2.2: 1.4.3, 1.4.11 and 2.4.13. It asks nothing of what is off; that can be read too. */
const NEEDED: Readonly<Record<Measured['kind'], number>> = { text: 4.5, part: 3, focus: 3, off: 3 };

/** What runs in the page, as one script. */
async function pageScript(): Promise<string> {
  const results = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { __VERSION__: '"0"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = ([results].flat() as Rolldown.RolldownOutput[])[0] as Rolldown.RolldownOutput;
  return output[0].code;
}

function markup({ theme, hasBridge, isDark }: Scene): string {
  const css = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll('</', '<\\/');
  const files = theme?.files.map((file) => `node_modules/${file}`) ?? [];
  if (theme && hasBridge) files.push(`src/themes/${theme.name.split('-')[0] ?? ''}.css`);
  // A page as the theme's own document component makes it.
  const page = theme
    ? `color: var(--utrecht-document-color, var(--utrecht-body-color, var(--ams-color-text)));
       background: var(--rvo-document-background-color, var(--utrecht-document-background-color,
         var(--utrecht-body-background-color, var(--ams-body-background-color))));
       font-family: var(--utrecht-document-font-family, var(--ams-typography-font-family, sans-serif));`
    : 'color: CanvasText; background: Canvas; font-family: sans-serif;';
  return `<!doctype html><html lang="nl"><head><title>Contrast</title>
    ${files.map((file) => `<style>${css(file)}</style>`).join('')}
    <style>:root { color-scheme: ${isDark ? 'dark' : 'light'} } body { margin: 0; padding: 1rem; min-height: 100vh; ${page} }</style>
    </head><body class="${theme?.className ?? ''}"><div id="stage"></div><script type="module" src="/page.js"></script></body></html>`;
}

/** Measures scenes in a browser, one after the other. `look` sees each page with its dialog open. */
export async function measureScenes(
  browser: Browser,
  scenes: readonly Scene[],
  look?: (page: Page, scene: Scene, state: 'page' | 'dialog') => Promise<void>,
): Promise<Result[]> {
  const script = await pageScript();
  let shown: Scene | undefined;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    const isPage = request.url === '/';
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript' : isPage ? 'text/html' : 'application/json',
    );
    response.end(isScript ? script : isPage && shown ? markup(shown) : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const results: Result[] = [];
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 1000 } });
    for (const scene of scenes) {
      shown = scene;
      await page.goto(`http://127.0.0.1:${port}/`);
      const measured = await measurePage(page, (state) => look?.(page, scene, state));
      const excused = await ownPairs(page, scene);
      const low = measured.filter(({ kind, ratio }) => ratio < NEEDED[kind]);
      const isTheirs = ({ what, kind }: Measured): boolean =>
        excused.some((own) => own.kind === kind && own.what.test(what));
      results.push({
        scene,
        measured,
        short: low.filter((one) => !isTheirs(one)),
        theirs: low.filter(isTheirs),
      });
    }
    await page.close();
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return results;
}

/** The pairs of a theme that do fall short. */
async function ownPairs(page: Page, { theme }: Scene): Promise<OwnPair[]> {
  const found: OwnPair[] = [];
  for (const own of OWN_PAIRS.filter((one) => one.theme === theme?.name)) {
    const ratio = await call<number>(page, 'pair', [own.colour, own.surface]);
    if (ratio < NEEDED[own.kind]) found.push(own);
  }
  return found;
}

type Call = 'show' | 'openDialog' | 'measure' | 'measureFocus' | 'pair';

/** Calls what `page.ts` has put in the page. */
function call<T>(page: Page, name: Call, value?: unknown): Promise<T> {
  return page.evaluate(
    ([name, value]) => {
      const { contrastPage } = window as unknown as {
        contrastPage: Record<string, (value: unknown) => unknown>;
      };
      return contrastPage[name as string]?.(value);
    },
    [name, value] as const,
  ) as Promise<T>;
}

async function measurePage(
  page: Page,
  look: (state: 'page' | 'dialog') => Promise<void> | undefined,
): Promise<Measured[]> {
  await page.waitForFunction(() => 'contrastPage' in window);
  await call(page, 'show');
  await look('page');
  const measured = await call<Measured[]>(page, 'measure');
  const onPage = [
    'news-list [part=link]',
    'news-list .page:not([aria-current])',
    'tag-filter .chip',
    'tag-filter .chip[aria-pressed=true]',
    'news-list .button',
    'feedback-button .open',
    'feedback-button .quick .button',
  ];
  await point(page, onPage, measured);
  await page.mouse.move(0, 0);
  measured.push(...(await walk(page, () => call<Measured[]>(page, 'measureFocus'))));
  await call(page, 'openDialog');
  await look('dialog');
  measured.push(...(await call<Measured[]>(page, 'measure')));
  const inDialog = ['.submit', '.close', '.option', '.plain', '.problem a'];
  await point(
    page,
    inDialog.map((part) => `feedback-button dialog ${part}`),
    measured,
  );
  measured.push(...(await walk(page, () => call<Measured[]>(page, 'measureFocus'))));
  return measured;
}

/** Measures what is under the pointer, and what it presses: links, buttons, chips. */
async function point(page: Page, parts: readonly string[], measured: Measured[]): Promise<void> {
  for (const part of parts) {
    const one = page.locator(part).first();
    await one.hover();
    await add('hover');
    await page.mouse.down();
    await add('pressed');
    // Let go elsewhere, so that nothing is done.
    await page.mouse.move(0, 0);
    await page.mouse.up();

    async function add(state: string): Promise<void> {
      const all = await call<Measured[]>(page, 'measure', true);
      const named = all.map((found) => ({ ...found, what: `${found.what}, ${state} on ${part}` }));
      measured.push(...named.filter(isNew(measured)));
    }
  }
}

/** A hover counts where it changes a figure. */
function isNew(known: readonly Measured[]): (one: Measured) => boolean {
  return ({ what, kind, ratio }) =>
    !known.some(
      (one) => what.startsWith(one.what) && one.kind === kind && Math.abs(one.ratio - ratio) < 0.05,
    );
}

/** Tabs through the page until it comes back to where it began. */
async function walk(page: Page, measureFocus: () => Promise<Measured[]>): Promise<Measured[]> {
  const all: Measured[] = [];
  const seen = new Map<string, number>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    for (const one of await measureFocus()) {
      const key = `${one.what} ${one.kind}`;
      if (seen.get(key) !== one.ratio) all.push(one);
      seen.set(key, one.ratio);
    }
  }
  return all;
}
