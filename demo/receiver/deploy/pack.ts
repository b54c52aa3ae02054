/**
 * Makes the package `raakvlak-receiver` in a folder: one file of code, what its pages look like, and what deploys it. From there
 * `npm publish`, or a container: `node demo/receiver/deploy/pack.ts [FOLDER]`; `dist-receiver` by default.
 */
import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const RECEIVER = resolve(import.meta.dirname, '..');
const ROOT = resolve(RECEIVER, '../..');

/**
 * Packs the receiver. What is in the folder goes.
 * @param folder where the package comes
 */
export async function packReceiver(folder: string): Promise<void> {
  const { devDependencies: _, ...manifest } = JSON.parse(
    readFileSync(join(RECEIVER, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...{ root: RECEIVER, configFile: false, logLevel: 'warn' },
    ssr: { external: Object.keys(manifest.dependencies), noExternal: true },
    build: {
      ...{ ssr: join(RECEIVER, 'main.ts'), target: 'node24', outDir: folder, emptyOutDir: false },
      // One file, which stack traces of an administrator can be read in.
      ...{ minify: false, rolldownOptions: { output: { codeSplitting: false } } },
    },
  });
  const program = join(folder, 'main.js');
  writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`);
  chmodSync(program, 0o755);
  // Read from beside the code that serves them.
  for (const file of globSync(join(RECEIVER, 'inbox/*.{css,svg}')))
    cpSync(file, join(folder, basename(file)));
  mkdirSync(join(folder, 'deploy'));
  for (const file of ['Containerfile', 'raakvlak-receiver.service', 'receiver.env']) {
    cpSync(join(import.meta.dirname, file), join(folder, 'deploy', file));
  }
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(ROOT, 'docs/receiver-administration.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(ROOT, 'dist-receiver'));
  await packReceiver(folder);
  console.log(`The package is in ${folder}.`);
}
