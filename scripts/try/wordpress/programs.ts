import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a program may take to answer for the first time, in milliseconds. */
const START_MS = 60_000;
/** How long it may take to end when it is asked to, before it is cut off. */
const END_MS = 15_000;

/** A program that runs beside us. */
export interface Program {
  /** Ends it and all that it started. */
  stop(): Promise<void>;
}

/** What to start, and how to see that it is ready. */
export interface Start {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** File for all that it says. */
  log: string;
  /** Whether it answers now. */
  isReady(): Promise<boolean>;
}

/**
 * Starts a program in a group of its own, so that Ctrl-C in the terminal reaches us alone, and waits until it answers.
 * @throws {Error} with the end of its log, when it does not
 */
export async function start({ command, args, env = {}, log, isReady }: Start): Promise<Program> {
  const out = openSync(log, 'a');
  const child = spawn(command, args, {
    stdio: ['ignore', out, out],
    detached: true,
    env: { ...process.env, ...env },
  });
  closeSync(out);
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  const program = { stop: () => stop(child) };
  for (const end = performance.now() + START_MS; performance.now() < end;) {
    const error = await Promise.race([failed, sleep(100)]);
    if (error instanceof Error) throw error;
    if (child.exitCode !== null) break;
    if (await isReady()) return program;
  }
  await program.stop();
  throw new Error(`${command} did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child.pid, 'SIGTERM');
  await Promise.race([gone, sleep(END_MS, undefined, { ref: false })]);
  // Also what outlived its parent.
  signal(child.pid, 'SIGKILL');
  await gone;
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a program to its end.
 * @returns what it printed
 * @throws {Error} with what it said, when it fails
 */
export function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${(stdout + stderr).slice(-2000)}`);
  return stdout;
}
