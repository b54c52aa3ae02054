import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** A project of somebody else, that has `raakvlak` as it is published among its packages. */
export interface HostProject {
  folder: string;
  /** Runs a program of a package, such as a type checker; gives what it printed when it found something wrong. */
  check(program: string, args?: string[]): Promise<string>;
  /** Builds `app` as the framework's own tools do. @returns the folder of the built files */
  build(plugins: Plugin[]): Promise<string>;
  remove(): void;
}

/** Lays out a copy of `test/hosts/apps/NAME` in a folder outside this one. */
export function hostProject(name: string): HostProject {
  const folder = mkdtempSync(join(tmpdir(), `raakvlak-host-${name}-`));
  cpSync(join(import.meta.dirname, 'apps', name), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="nl"><title>A host</title><link rel="icon" href="data:,">
    <div id="app"></div><script type="module" src="/app.${name === 'react' ? 'tsx' : 'ts'}"></script>`,
  );
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    if (!entry.startsWith('.')) symlinkSync(join(root, 'node_modules', entry), join(modules, entry));
  }
  symlinkSync(root, join(modules, 'raakvlak'));
  return {
    folder,
    check: (program, args = []) =>
      new Promise((resolve) => {
        const command = [join(root, 'node_modules', program), ...args];
        execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) => {
          resolve(error ? stdout + stderr : '');
        });
      }),
    async build(plugins) {
      await build({ root: folder, configFile: false, logLevel: 'error', plugins });
      return join(folder, 'dist');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
