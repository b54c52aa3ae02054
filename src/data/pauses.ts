/** Milliseconds of work before the page gets a turn: half a frame. */
const TURN = 8;

/**
 * Gives the page a turn. `scheduler.yield` would outrun painting, timers are held up to 4 ms, and idle callbacks may
 * not come; a channel per pause, closed at once, lets Node end.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Cuts long work into short tasks: call it between steps, and await what it gives, if anything.
 * `const due = pauses(); for (…) { …; const wait = due(); if (wait) await wait; }`
 */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN) return undefined;
    return pause().then(() => {
      since = performance.now();
    });
  };
}
