/**
 * `npm run test:any-text`: many more made-up texts than `npm test` has time for, over all elements at 320 px.
 *
 *     npm run test:any-text -- --runs 100                            pages beside the examples, in each engine; 30 by default
 *     npm run test:any-text -- --engine firefox --seed 5             as they come from this seed; another every time by default
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { availableEngines } from '../browsers.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    engine: { type: 'string', default: availableEngines().join() },
  },
});
if (![values.runs, values.seed].every((value) => /^\d+$/.test(value))) {
  console.error('--runs and --seed take a whole number.');
  process.exit(2);
}
console.log(`Seed ${values.seed}`);
const { status } = spawnSync(
  'wtr',
  [
    '--config',
    'web-test-runner.config.js',
    '--static-logging',
    '--files',
    'test/components/any-text/*.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, ENGINES: values.engine, RUNS: values.runs, SEED: values.seed } },
);
process.exitCode = status ?? 1;
