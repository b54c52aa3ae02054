import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The real receiver, in a process that can be killed and started again on the same port and database. */
export class Receiver {
  port = 0;
  kills = 0;
  readonly #database: string;
  #process: ChildProcess | undefined;

  constructor(database: string) {
    this.#database = database;
  }

  async start(): Promise<void> {
    const program = join(import.meta.dirname, 'receiver-process.ts');
    // Its port may not be free for a moment after it was killed.
    for (let tries = 0; tries < 10; tries += 1) {
      const child = fork(program, [String(this.port), this.#database], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const [port] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [number | null];
      if (child.exitCode === null && child.signalCode === null && typeof port === 'number') {
        this.port = port;
        this.#process = child;
        return;
      }
    }
    throw new Error('The receiver does not start');
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = undefined;
    this.kills += 1;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
