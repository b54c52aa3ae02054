/**
 * Measures how fast things are, and holds that against the goals: `node scripts/bench.ts feeds [--json] [--rounds N]`.
 * Exits with 1 past a goal, and with 2 when it was asked for something else than a bench that is there.
 */
import { runBench } from './bench/run.ts';

process.exitCode = await runBench(process.argv.slice(2), {
  feeds: async () => (await import('../test/bench/feeds.ts')).feeds,
});
