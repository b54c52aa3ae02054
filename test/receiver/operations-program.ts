import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';

/** The settings of a receiver, as environment variables. */
export type Environment = Record<string, string>;

/** Where it is started, and what. */
export interface Start {
  cwd?: string;
  /** The program; the one of the project by default. */
  program?: string;
}

/** Starts the receiver as a process of its own, on a free port. It is gone when the test ends. */
export async function start(t: TestContext, env: Environment, { cwd, program }: Start = {}) {
  const main = program ?? join(import.meta.dirname, '../../demo/receiver/main.ts');
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(cwd && { cwd }),
  });
  t.after(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));

  /** What a pattern finds in the first line that fits, now or later: its first group, or the whole. */
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
      if (found) return found[1] ?? found[0];
      assert.equal(child.exitCode, null, lines.join('\n'));
      await Promise.race([once(output, 'line'), once(child, 'exit')]);
    }
  };

  /** Posts a message as the element does. */
  const post = (message: { id: string }): Promise<Response> =>
    fetch(`${url}/v1/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${message.id}"` },
      body: JSON.stringify(message),
    });

  /** Tells it to stop. @returns its exit code */
  const stop = async (): Promise<number | null> => {
    const gone = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    const [code] = await gone;
    return code;
  };

  const url = await said(/http:\/\/\S+/);
  return { url, lines, said, post, stop };
}
