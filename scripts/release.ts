/**
 * Prepares a release and publishes nothing: `node scripts/release.ts [--draft] [--to FOLDER] [--base ADDRESS]`.
 *
 * Into `var/release/VERSION/` go the npm package, the folders for a static host, a bill of materials, checksums, the
 * changelog of this version, and a draft accessibility conformance report. `--draft` allows a version that has no section
 * in the changelog and changes that are not committed. `--to` also adds the version to the folder of a static host.
 * `--base` says where that host serves this version, for the import map (default `/raakvlak/VERSION/`).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, DIST } from './build.ts';
import { importMap, type Integrity } from './build/integrity.ts';
import { bundledIn } from './build/licences.ts';
import { done, fail, step } from './build/progress.ts';
import { layDown } from './build/static-host.ts';
import { changesOf } from './release/changes.ts';
import { conformanceReport } from './release/conformance-report.ts';
import { sbom } from './release/sbom.ts';

const root = join(import.meta.dirname, '..');

/** How a release is prepared. */
export interface Settings {
  draft?: boolean | undefined;
  to?: string | undefined;
  base?: string | undefined;
}

/**
 * Prepares the version that `package.json` names.
 *
 * @returns The folder with everything.
 * @throws When something is missing that a release must have.
 */
export async function prepare({ draft = false, to, base }: Settings): Promise<string> {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const changes = draft ? undefined : checked(version);
  await build();
  const out = join(root, 'var/release', version);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const put = (name: string, content: string): void => writeFileSync(join(out, name), content);

  await step('npm package', () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', out], {
      cwd: root,
      stdio: 'pipe',
    });
  });
  const integrity = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8')) as Integrity;
  const served = [...Object.keys(integrity.files), 'integrity.json', 'THIRD-PARTY-LICENSES.txt'];
  await step('folders for a static host', () => layDown(DIST, served, version, join(out, 'cdn')));
  await step('papers', () => {
    put('import-map.json', json(importMap(integrity.files, base ?? `/raakvlak/${version}/`)));
    put(
      'sbom.cdx.json',
      json(sbom(root, bundledIn(readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8')))),
    );
    put('accessibility-conformance-report.md', conformanceReport(version));
    if (changes) put('changes.md', `${changes.text}\n`);
    put('SHA256SUMS', checksums(out));
  });
  if (to) await step(`added to ${to}`, () => layDown(DIST, served, version, to));
  return out;
}

/** What a release needs beside the code. @throws With what is missing. */
function checked(version: string): { text: string } {
  const left = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trim();
  if (left) throw new Error(`Not everything is committed:\n${left}`);
  const changes = changesOf(text('CHANGELOG.md'), version);
  const publiccode = text('publiccode.yml');
  for (const line of [`softwareVersion: '${version}'`, `releaseDate: '${changes.date}'`]) {
    if (!publiccode.includes(line)) throw new Error(`publiccode.yml does not say ${line}.`);
  }
  return changes;
}

/** A line per file, as `sha256sum --check SHA256SUMS` reads it. */
function checksums(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${hash}  ${file.slice(folder.length + 1).replaceAll('\\', '/')}\n`;
    })
    .join('');
}

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { draft: { type: 'boolean' }, to: { type: 'string' }, base: { type: 'string' } },
  });
  try {
    const folder = await prepare(values);
    done(
      `Prepared in ${folder.slice(root.length + 1)}; nothing was published. docs/releasing.md has the next steps.`,
    );
  } catch (error) {
    fail(error);
  }
}
