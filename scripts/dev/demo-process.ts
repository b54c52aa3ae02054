import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DemoAddress } from './demo-child.ts';

/** Runs the demo server behind the development server, and starts it anew when asked. */
export class DemoProcess {
  #child: ChildProcess | undefined;
  #address: Promise<DemoAddress> | undefined;

  /** Where it listens now; waits while it starts, and rejects when it did not. */
  get address(): Promise<DemoAddress> {
    return this.#address ?? Promise.reject(new Error('The demo server was not started.'));
  }

  /** Starts it, after stopping the one that ran. Several at once take turns, as an editor saves more than one file. */
  start(): Promise<DemoAddress> {
    this.#address = (this.#address ?? Promise.resolve()).then(
      () => this.#startNow(),
      () => this.#startNow(),
    );
    this.#address.catch(() => undefined);
    return this.#address;
  }

  async #startNow(): Promise<DemoAddress> {
    await this.stop();
    const child = fork(join(import.meta.dirname, 'demo-child.ts'));
    this.#child = child;
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as DemoAddress));
      child.once('exit', () =>
        reject(new Error('The demo server stopped; see above. Mend it, and it starts again.')),
      );
    });
  }

  /** Lets it finish and waits until it has. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (child.connected) child.disconnect();
    await gone;
  }
}
