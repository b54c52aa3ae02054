import { styleText } from 'node:util';

/** Seconds since a moment of `performance.now()`, as people read it: `1.4 s`. */
export function elapsed(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Does one step of a longer job and says so: what it is before, how long it took after. */
export async function step<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  process.stdout.write(`  ${label.padEnd(34)}`);
  try {
    const result = await work();
    process.stdout.write(`${elapsed(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/** A line that closes a job well. */
export function done(line: string): void {
  console.log(`${styleText('green', '✓')} ${line}`);
}

/** Says in red what went wrong, without our own stack when the message is meant for people, and fails the process. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`${styleText('red', '✗')} ${message}`);
  process.exitCode = 1;
}
