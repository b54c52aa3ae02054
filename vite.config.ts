import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { adaptLit } from './scripts/build/adapt-lit.ts';
import { chunkPlan, type Reach } from './scripts/build/chunks.ts';
import { inPlaceOf } from './scripts/build/in-place-of.ts';
import { inlineImports } from './scripts/build/inline-imports.ts';
import { inlineRuntime } from './scripts/build/inline-runtime.ts';
import { define, inBrowsers, library } from './scripts/build/library.ts';
import { noteLicences, type Shipped } from './scripts/build/licences.ts';
import { loadTogether } from './scripts/build/load-together.ts';
import { minifyTemplatesPlugin } from './scripts/build/minify-templates.ts';
import { shortVariables } from './scripts/build/short-variables.ts';
import { squeeze } from './scripts/build/squeeze.ts';

const root = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The four elements; each is an entry of its own, `src/elements/NAME.ts`. */
export const ELEMENTS = ['news-list', 'tag-filter', 'related-news', 'feedback-button'] as const;

const source = (name: string): string => join(root, 'src', `${name}.ts`);
const classFile = (name: string): string => `components/${name}/${name}`;
/** What a page with a profile loads besides. */
const PROFILE = 'profile/page/start';
/** What a page that a server has rendered loads besides. */
const HYDRATE = 'components/shared/hydrate';
const elementEntries = (folder: string): Record<string, string> =>
  Object.fromEntries(ELEMENTS.map((name) => [`${folder}/${name}`, source(`elements/${name}`)]));

/** What npm brings along, so that the npm entries need not. */
const OUTSIDE = [
  /^node:/,
  'react',
  ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(?:$|/)`)),
];

/** What Storybook and the development server use; the builds are made by `scripts/build.ts`. */
export default defineConfig({ define });

const forScriptTags = (shipped: Shipped): Plugin[] => [
  inBrowsers,
  adaptLit(),
  minifyTemplatesPlugin(shortVariables(root)),
  inlineRuntime(),
  squeeze(),
  noteLicences(shipped),
];

/**
 * `dist/elements/NAME.js`, which register, and the chunks that they share with `raakvlak.js`: one per element with its
 * class, one with what all elements need, one with what the elements that show news share.
 */
export function elementsBuild(outDir: string, shipped: Shipped): InlineConfig {
  const classesOf = (entries: ReadonlySet<string>): string[] =>
    [...entries].filter((entry) => /^components/.test(entry));
  const shared = ({ atOnce }: Reach): boolean => classesOf(atOnce).length > 1;
  const { plugin, groups } = chunkPlan(root, [
    {
      // What the feedback button or its dialog needs too must not bring the code for news along.
      name: 'lit',
      holds: ({ atOnce, ever }) => {
        const needed = classesOf(ever);
        return (
          needed.length > 1 && classesOf(atOnce).length > 0 && needed.includes(classFile('feedback-button'))
        );
      },
    },
    // The list is there wherever the others are, and one file compresses better than two.
    {
      name: 'news',
      holds: (reach) => shared(reach) || classesOf(reach.atOnce).includes(classFile('news-list')),
    },
    { name: 'register', holds: ({ atOnce }) => atOnce.size > 1 && classesOf(atOnce).length === 0 },
    // Other pages than those with RSS and Atom need this one too.
    { name: 'odd-dates', holds: ({ path }) => path === 'src/data/normalise/odd-dates.ts' },
    // What always comes together comes in one file: what tells a format, and what RSS and Atom both need.
    {
      name: 'other',
      holds: ({ path }) => /^src\/data\/formats\/(?:other|detect|json|shape)\.ts$/.test(path),
    },
    { name: 'xml', holds: ({ path }) => /^src\/data\/(?:xml\/|normalise\/mail-dates\.)/.test(path) },
  ]);
  const classes = Object.fromEntries(ELEMENTS.map((name) => [`chunks/${name}`, source(classFile(name))]));
  const languages = Object.fromEntries(
    globSync('src/locales/loaded/*.ts', { cwd: root }).map((file) => {
      const code = basename(file, '.ts');
      return [`locales/${code}`, source(`locales/loaded/${code}`)];
    }),
  );
  const entries = {
    ...elementEntries('elements'),
    ...classes,
    ...languages,
    'chunks/profile': source(PROFILE),
    'chunks/hydrate': source(HYDRATE),
  };
  const config = library(outDir, entries, [...forScriptTags(shipped), plugin], {
    entryFileNames: ({ name }) => (name.startsWith('chunks/') ? '[name]-[hash].js' : '[name].js'),
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups },
    minify: false,
  });
  // Else each class would get a second, tiny file that only passes it on.
  const rolldownOptions = {
    ...config.build?.rolldownOptions,
    preserveEntrySignatures: 'allow-extension' as const,
  };
  return { ...config, build: { ...config.build, rolldownOptions } };
}

/**
 * `dist/raakvlak.js`: the loader alone. It carries its own copy of the few lines that it shares with the elements, so
 * that it is one file, and asks for the chunks of an element all at once.
 *
 * @param elements What {@link elementsBuild} has made.
 */
export function loaderBuild(outDir: string, elements: readonly Rolldown.OutputChunk[]): InlineConfig {
  const chunks = new Map(
    [...ELEMENTS.map(classFile), PROFILE, HYDRATE].map((name) => {
      const chunk = elements.find(({ facadeModuleId }) => facadeModuleId === source(name));
      if (!chunk) throw new Error(`No chunk was made of ${name}.`);
      return [`./${name}.js`, [chunk.fileName, ...chunk.imports].map((file) => `./${file}`)];
    }),
  );
  return library(
    outDir,
    { raakvlak: source('raakvlak') },
    [loadTogether(chunks), minifyTemplatesPlugin(), squeeze()],
    { codeSplitting: false, minify: false },
  );
}

/** `dist/raakvlak.all.js`: everything in one file, dynamic imports included; JSON Feed, Dutch and English alone. */
export function allInOneBuild(outDir: string, shipped: Shipped): InlineConfig {
  const left = inPlaceOf(root, {
    'src/data/formats/other.ts': 'src/data/formats/none.ts',
    'src/locales/loaded.ts': 'src/locales/none.ts',
    'src/data/related/languages/german.ts': 'src/data/related/languages/none.ts',
    'src/data/related/languages/french.ts': 'src/data/related/languages/none.ts',
  });
  return library(
    outDir,
    { 'raakvlak.all': source('raakvlak.all') },
    [...forScriptTags(shipped), left, inlineImports()],
    {
      codeSplitting: false,
      minify: false,
    },
  );
}

/**
 * The npm entries: Lit and React stay outside, code stays readable, and source maps lead to the sources. The few lines of
 * `@lit/react` are taken in, so that who uses React gets nothing more to install.
 */
export function npmBuild(outDir: string, shipped: Shipped): InlineConfig {
  const shared = ({ atOnce }: Reach): boolean => atOnce.size > 1;
  const inFolder = (folder: string) => (reach: Reach) => shared(reach) && reach.path.startsWith(folder);
  const ofElement = ({ path }: Reach) => ELEMENTS.some((name) => path.startsWith(`src/components/${name}/`));
  const { plugin, groups } = chunkPlan(root, [
    { name: 'data', holds: inFolder('src/data/') },
    { name: 'locales', holds: inFolder('src/locales/') },
    { name: 'shared', holds: (reach) => inFolder('src/components/')(reach) && !ofElement(reach) },
    ...ELEMENTS.map((name) => ({ name, holds: inFolder(`src/components/${name}/`) })),
  ]);
  const entries = {
    index: source('index'),
    classes: source('classes'),
    data: source('data/index'),
    react: source('react/index'),
    ...elementEntries('npm/elements'),
  };
  const config = library(
    outDir,
    entries,
    [plugin, noteLicences(shipped)],
    { chunkFileNames: 'npm/chunks/[name]-[hash].js', codeSplitting: { groups }, comments: { jsdoc: true } },
    OUTSIDE,
  );
  return { ...config, build: { ...config.build, sourcemap: true } };
}

/**
 * What runs in Node: `dist/ssr.js` and the command line. What it renders has the white space and the style sheets of the
 * script-tag builds, so that a page looks the same before and after. It has its own copy of all but Lit.
 */
export function serverBuild(outDir: string, shipped: Shipped): InlineConfig {
  const { plugin, groups } = chunkPlan(root, [{ name: 'both', holds: ({ atOnce }) => atOnce.size > 1 }]);
  return library(
    outDir,
    { ssr: source('ssr/index'), cli: source('cli/raakvlak') },
    [plugin, minifyTemplatesPlugin(shortVariables(root)), noteLicences(shipped)],
    {
      chunkFileNames: 'npm/server/[name]-[hash].js',
      codeSplitting: { groups },
      minify: false,
      comments: { jsdoc: true },
    },
    OUTSIDE,
  );
}
