import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isReport, type Report } from './report.ts';

/** What came of a command. */
export interface Result {
  /** The exit code; `null` when it was killed. */
  code: number | null;
  /** It took longer than it may, and was ended. */
  late: boolean;
  /** All that it printed, in the order in which it came. */
  output: string;
  /** What it reported, when it is a test runner of ours. */
  reports: Report[];
  milliseconds: number;
}

const root = join(import.meta.dirname, '..', '..');
const running = new Set<ChildProcess>();
const GRACE = 5_000;

/**
 * Runs a program of the project's own packages to its end. It and all that it starts are one process group, so that a
 * runner that hangs cannot leave its browsers behind.
 *
 * @param command The program and its arguments.
 * @param options `limit` in milliseconds; `env` beside the environment of this process.
 */
export async function run(
  command: readonly [string, ...string[]],
  { limit, env = {} }: { limit: number; env?: Record<string, string> },
): Promise<Result> {
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}` },
  });
  running.add(child);
  let output = '';
  let late = false;
  const reports: Report[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  child.on('message', (message) => {
    if (isReport(message)) reports.push(message);
  });
  const timer = setTimeout(() => {
    late = true;
    end(child);
  }, limit);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, late, output, reports, milliseconds: performance.now() - started };
  } catch (error) {
    return {
      code: null,
      late,
      output: `${program}: ${String(error)}`,
      reports,
      milliseconds: performance.now() - started,
    };
  } finally {
    clearTimeout(timer);
    running.delete(child);
    // What it left running would keep its ports and its processor time.
    signal(child, 'SIGKILL');
  }
}

/** Ends all commands that still run. */
export function endAll(): void {
  for (const child of running) end(child);
}

/** Asks first, as a runner that is interrupted closes its browsers; then insists, with all that it had started. */
function end(child: ChildProcess): void {
  const begun = child.pid === undefined ? [] : descendants(child.pid);
  signal(child, 'SIGINT');
  setTimeout(() => {
    signal(child, 'SIGKILL');
    for (const pid of begun) kill(pid, 'SIGKILL');
  }, GRACE).unref();
}

/** Browsers start process groups of their own, so the group of a runner does not hold them. */
function descendants(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    pairs.flatMap(([one, itsParent]) =>
      one !== undefined && itsParent === parent ? [one, ...childrenOf(one)] : [],
    );
  return childrenOf(pid);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid !== undefined) kill(-child.pid, name);
}

function kill(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
