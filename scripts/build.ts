/**
 * Builds everything that is shipped to `dist/`: `node scripts/build.ts [--force]`.
 *
 * Nothing is done when no input changed. All is made beside `dist` first and put in its place at the end, so that a
 * build that fails leaves the last good one.
 */
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as bundle, type InlineConfig, type Rolldown } from 'vite';
import { allInOneBuild, elementsBuild, loaderBuild, npmBuild, serverBuild } from '../vite.config.ts';
import { makeManifest } from './analyze/manifest.ts';
import { configuratorBuild, configuratorFiles } from './build/configurator.ts';
import { frameworkTypes } from './build/editors/framework-types.ts';
import { htmlCustomData } from './build/editors/html-data.ts';
import { webTypes } from './build/editors/web-types.ts';
import { inputsHash, isCurrent, stampText } from './build/fingerprint.ts';
import { describe } from './build/integrity.ts';
import { licenceText } from './build/licences.ts';
import { minifyCss } from './build/minify-css.ts';
import { done, elapsed, fail, step } from './build/progress.ts';
import { layDown } from './build/static-host.ts';
import { emitTypes } from './build/types.ts';

const root = join(import.meta.dirname, '..');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Where the built files are. */
export const DIST = join(root, 'dist');

/**
 * Builds when something changed.
 *
 * @param force Also when nothing did.
 * @returns Whether it built.
 */
export async function build(force = false): Promise<boolean> {
  const inputs = inputsHash(root);
  if (!force && isCurrent(DIST, inputs)) return false;

  const start = performance.now();
  console.log('Building dist/');
  const next = join(root, '.cache', `build-${process.pid}`);
  clearOldBuilds();
  mkdirSync(next, { recursive: true });
  try {
    const files = await make(next);
    writeFileSync(join(next, '.build.json'), stampText(inputs, files));
    putInPlace(next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  done(`Built in ${elapsed(start)}`);
  return true;
}

/** Makes all files in a folder. @returns Their names. */
async function make(out: string): Promise<string[]> {
  // The compiler takes long and runs beside the rest; its outcome is looked at in its own step.
  const stop = new AbortController();
  const types = emitTypes(root, join(out, 'types'), stop.signal);
  types.catch(() => undefined);
  try {
    await makeScripts(out);
    await step('types', () => types);
  } finally {
    stop.abort();
    await types.catch(() => undefined);
  }
  return filesIn(out);
}

async function makeScripts(out: string): Promise<void> {
  const shipped = new Set<string>();
  const elements = await step('elements and their chunks', () => write(out, elementsBuild(DIST, shipped)));
  await step('raakvlak.js', () => write(out, loaderBuild(DIST, elements)));
  await step('raakvlak.all.js', () => write(out, allInOneBuild(DIST, shipped)));
  await step('npm entries', () => write(out, npmBuild(DIST, shipped)));
  await step('ssr.js and the command line', () => write(out, serverBuild(DIST, shipped)));
  await step('configurator', async () => {
    await write(out, configuratorBuild(root, DIST, shipped));
    for (const [name, text] of Object.entries(configuratorFiles(root))) put(out, name, text);
  });
  await step('style sheet, licences, for editors', async () => {
    const [css = ''] = minifyCss([readFileSync(join(root, 'src/raakvlak.css'), 'utf8')]);
    put(out, 'raakvlak.css', `${css}\n`);
    for (const file of globSync('src/themes/*.css', { cwd: root })) {
      const [bridge = ''] = minifyCss([readFileSync(join(root, file), 'utf8')]);
      put(out, `themes/${basename(file)}`, `${bridge}\n`);
    }
    put(out, 'raakvlak.schema.json', readFileSync(join(root, 'raakvlak.schema.json')));
    put(out, 'THIRD-PARTY-LICENSES.txt', licenceText(shipped));
    const manifest = await makeManifest();
    put(out, 'custom-elements.json', json(manifest));
    put(out, 'vscode.html-custom-data.json', json(htmlCustomData(manifest)));
    put(out, 'web-types.json', json(webTypes(manifest, version)));
    for (const [name, text] of Object.entries(frameworkTypes(manifest))) put(out, name, text);
    put(out, 'integrity.json', json(describe(out, filesIn(out).filter(isLoadedByPages), version)));
  });
  await step('cdn/, for a static host', () => layDown(out, filesIn(out), version, join(out, 'cdn')));
}

/** Scripts and style sheets that a page loads by itself, as opposed to those for a bundler. */
function isLoadedByPages(file: string): boolean {
  return /^(?:raakvlak|elements\/|chunks\/|themes\/|locales\/).*\.(?:js|css)$/.test(file);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Bundles, and writes the files elsewhere than the bundler thinks, so that source maps are right after the swap.
 *
 * @returns The chunks.
 */
async function write(out: string, config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  const results = await bundle({ ...config, build: { ...config.build, write: false } });
  const files = ([results].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) => output);
  for (const file of files) put(out, file.fileName, file.type === 'chunk' ? file.code : file.source);
  return files.filter((file) => file.type === 'chunk');
}

function put(out: string, name: string, content: string | Uint8Array): void {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function putInPlace(next: string): void {
  const old = `${next}-old`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(next, DIST);
  rmSync(old, { recursive: true, force: true });
}

/** Folders of builds that were killed half-way. */
function clearOldBuilds(): void {
  const cache = join(root, '.cache');
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = Number(/^build-(\d+)/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  try {
    if (!(await build(values.force))) done('dist/ is up to date (--force builds anyway)');
  } catch (error) {
    fail(error);
  }
}
