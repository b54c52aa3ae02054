import { execFile } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { send } from './answers.ts';

const root = new URL('../../', import.meta.url);
const printed = new Map<string, Promise<string>>();

/** Sends what Node reads of the documents in `test/documents`, which takes a second or two, once. */
export async function sendOutcomes(response: ServerResponse, origin: string): Promise<void> {
  let json = printed.get(origin);
  if (!json) printed.set(origin, (json = print(origin)));
  send(response, 200, 'application/json', await json);
}

async function print(origin: string): Promise<string> {
  const program = ['--import', './scripts/ts-resolve.mjs', 'test/data/formats/outcomes.ts', origin];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root, maxBuffer: 2 ** 26 });
  return stdout;
}
