import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { inBrowsers, library } from './library.ts';
import { noteLicences, type Shipped } from './licences.ts';
import { minifyCss } from './minify-css.ts';

const SOURCE = 'demo/configurator';

/** Files that are served as they are; style sheets are made smaller. */
const FILES = ['index.html', 'preview.html', 'icon.svg', 'configurator.css', 'preview.css'];

/**
 * Lit's policy under the name that the policies in our guides allow. The page has views of every kind, so it takes Lit as
 * it is, not as the elements need it.
 *
 * @throws when Lit writes it otherwise
 */
const ownPolicy: Plugin = {
  name: 'raakvlak-own-policy',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return undefined;
    const renamed = code.replace('createPolicy("lit-html"', 'createPolicy("raakvlak-lit"');
    if (renamed === code)
      throw new Error('Lit makes its policy in another way: see scripts/build/configurator.ts.');
    return renamed;
  },
};

/** The scripts of `dist/configurator/`: its page, and the page in its frame. */
export function configuratorBuild(root: string, outDir: string, shipped: Shipped): InlineConfig {
  const entries = Object.fromEntries(
    ['configurator', 'preview'].map((name) => [`configurator/${name}`, join(root, SOURCE, `${name}.ts`)]),
  );
  return library(outDir, entries, [inBrowsers, ownPolicy, noteLicences(shipped)], {
    chunkFileNames: 'configurator/chunks/[name]-[hash].js',
    minify: true,
  });
}

/** The files of `dist/configurator/` that are no scripts: name → content. */
export function configuratorFiles(root: string): Record<string, string> {
  return Object.fromEntries(
    FILES.map((name) => {
      const text = readFileSync(join(root, SOURCE, name), 'utf8');
      const [small = ''] = name.endsWith('.css') ? minifyCss([text]) : [text];
      return [`configurator/${name}`, small];
    }),
  );
}
