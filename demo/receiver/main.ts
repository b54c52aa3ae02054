/**
 * The receiver as a program, without the demo site: `npm run receiver`, or `node demo/receiver/main.ts`. Settings come from
 * the environment, words go to the terminal; `help` tells all of them.
 */
import { run } from './main/commands.ts';

/** npm passes Ctrl-C on to us, after the terminal did: what comes this soon is the same press. */
const SAME_PRESS_MS = 500;

const outcome = await run(process.argv.slice(2), {
  env: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
if (typeof outcome === 'number') process.exitCode = outcome;
else {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt !== undefined) {
      if (performance.now() - stoppedAt > SAME_PRESS_MS) process.exit(130);
      return;
    }
    stoppedAt = performance.now();
    console.log('Stopping, after the requests under way.');
    void outcome.close().then(() => {
      console.log('Stopped.');
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
