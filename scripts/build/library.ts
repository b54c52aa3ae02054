import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What our sources take from the build. */
export const define = { __VERSION__: JSON.stringify(version) };

/** What the builds share: modules for browsers of the last two years, Lit's production files, nothing printed. */
export function library(
  outDir: string,
  entry: Record<string, string>,
  plugins: Plugin[],
  output: Rolldown.OutputOptions,
  external: (string | RegExp)[] = [],
): InlineConfig {
  return {
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    define,
    plugins,
    // Wherever the packages really are, paths in what is built are those from the root: a build is the same everywhere.
    resolve: { preserveSymlinks: true },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      // Vite does not minify libraries in full, as a bundler comes after it. Nothing comes after a script tag, so
      // `squeeze` does it there.
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external,
        // It would tell at every build that minifying is what takes long.
        checks: { bundlerTimings: false },
        output: { entryFileNames: '[name].js', ...output },
      },
    },
  };
}

/** Browsers have a parser for XML: the question answers itself, and the one for Node is not shipped to visitors. */
export const inBrowsers: Plugin = {
  name: 'raakvlak-in-browsers',
  config: () => ({ define: { 'globalThis.DOMParser': 'true' } }),
};
