/**
 * The receiver as a program, without the demo site: `npm run receiver`, or `node demo/receiver/main.ts`. Settings come from
 * the environment, words go to the terminal; `help` tells all of them.
 */
import { run } from './main/commands.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const outcome = await run(process.argv.slice(2), {
  env: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
if (typeof outcome === 'number') process.exitCode = outcome;
else stopOnSignals(outcome, { stopping: 'Stopping, after the requests under way.', stopped: 'Stopped.' });
