/** npm passes Ctrl-C on to us, after the terminal did: what comes this soon is the same press. */
const SAME_PRESS_MS = 500;

/** What is said on the way. */
export interface StopWords {
  stopping: string;
  /** Nothing, when absent. */
  stopped?: string;
}

/** Closes a server on Ctrl-C or SIGTERM, and ends the program then; a second press ends it at once. */
export function stopOnSignals(server: { close(): Promise<void> }, { stopping, stopped }: StopWords): void {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt !== undefined) {
      if (performance.now() - stoppedAt > SAME_PRESS_MS) process.exit(130);
      return;
    }
    stoppedAt = performance.now();
    console.log(stopping);
    void server.close().then(() => {
      if (stopped) console.log(stopped);
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
