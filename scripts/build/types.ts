import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Writes the type declarations of `src` to a folder, in a process of its own, beside the bundling.
 *
 * @param signal Ends it before its time; it rejects then.
 * @throws With the compiler's own words when a type does not fit.
 */
export function emitTypes(root: string, outDir: string, signal: AbortSignal): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [compiler, '--project', 'tsconfig.build.json', '--outDir', outDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise((resolve, reject) => {
    let problem: Error | undefined;
    child.on('error', (error) => (problem = error));
    // Only now it writes no more.
    child.on('close', (code) => {
      if (problem) reject(problem);
      else if (code === 0) resolve();
      else reject(new Error(`The types do not fit:\n${output.trim()}`));
    });
  });
}
