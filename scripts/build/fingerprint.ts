import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the built files are made of. */
const INPUTS = [
  'src/**/*',
  'demo/configurator/**/*',
  'scripts/build.ts',
  'scripts/build/**/*.ts',
  'scripts/analyze/*.ts',
  'vite.config.ts',
  'custom-elements-manifest.config.js',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
];

/** What `dist/.build.json` holds. */
interface Stamp {
  /** Hash of all inputs. */
  inputs: string;
  /** Every file of the build. */
  files: string[];
}

/** One hash over the names and contents of all inputs. */
export function inputsHash(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(INPUTS, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash
      .update(file.slice(root.length).replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether `dist` was built from these inputs and is still whole. */
export function isCurrent(dist: string, inputs: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(join(dist, '.build.json'), 'utf8')) as Stamp;
    return stamp.inputs === inputs && stamp.files.every((file) => existsSync(join(dist, file)));
  } catch {
    return false; // Never built, or the stamp is broken: build.
  }
}

/** The text of `dist/.build.json`. */
export function stampText(inputs: string, files: string[]): string {
  return `${JSON.stringify({ inputs, files } satisfies Stamp, null, 2)}\n`;
}
