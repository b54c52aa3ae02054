/**
 * Measures how fast things are, and holds that against the goals: `node scripts/bench.ts NAME [--json] [--rounds N]`.
 * Exits with 1 past a goal, and with 2 when it was asked for something else than a bench that is there.
 */
import './ts-resolve.mjs';
import { runBench } from './bench/run.ts';

process.exitCode = await runBench(process.argv.slice(2), {
  feeds: async () => (await import('../test/bench/feeds.ts')).feeds,
  outbox: async () => (await import('../test/bench/outbox.ts')).outbox,
  inbox: async () => (await import('../test/bench/inbox.ts')).inbox,
  receiver: async () => (await import('../test/bench/receiver.ts')).receiver,
  guard: async () => (await import('../test/bench/guard.ts')).guard,
  ssr: async () => (await import('../test/bench/ssr.ts')).ssr,
  list: async () => (await import('../test/bench/list.ts')).list,
  'related:quality': async () => (await import('../test/bench/related-quality.ts')).relatedQuality,
  'related:speed': async () => (await import('../test/bench/related-speed.ts')).relatedSpeed,
});
