import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Browsers } from '../browsers.mjs';
import { freePort } from '../free-port.ts';

/** A WebKit that takes orders. */
export interface WebKit {
  /** Where WebKitWebDriver listens, on 127.0.0.1. */
  port: number;
  /** Ends it and its screen. */
  stop(): void;
}

const START_LIMIT = 20_000;

/**
 * Starts a screen in memory and WebKitWebDriver on it, on a display and a port that are free. Both end with `stop()`, and
 * with this process however it ends, short of being killed outright.
 */
export async function startWebKit(paths: NonNullable<Browsers['webkit']>): Promise<WebKit> {
  const running: ChildProcess[] = [];
  const stop = (): void => {
    process.off('exit', stop);
    for (const child of running.splice(0)) child.kill('SIGTERM');
  };
  process.once('exit', stop);
  try {
    // It picks the display itself, and tells the number on the extra pipe once it is ready.
    const screen = spawn(
      paths.screen,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    running.push(screen);
    const lines = createInterface(screen.stdio[3] as Readable);
    const [display] = (await within(screen, once(lines, 'line'))) as [string];

    const port = await freePort();
    const driver = spawn(paths.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${display}` },
    });
    running.push(driver);
    await within(driver, untilReady(port));
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Waits for something of a child, unless the child ends first or takes too long. */
async function within<T>(child: ChildProcess, ready: Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(START_LIMIT);
  const name = child.spawnfile;
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)));
    limit.addEventListener('abort', () => reject(new Error(`${name} was not ready in ${START_LIMIT} ms`)));
  });
  return Promise.race([ready, ended]);
}

async function untilReady(port: number): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)); // Not listening yet, and it gives no other sign.
    }
  }
}
