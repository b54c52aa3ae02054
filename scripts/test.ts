/**
 * `npm test`: everything that must hold, with one sum at the end.
 *
 *     npm test -- --engine chromium,firefox   element tests in these engines only
 *     npm test -- --files 'test/data/**'      these tests only, each with the runner it belongs to
 *     npm test -- --only node                 one part: checks, node, elements or e2e
 */
import { parseArgs } from 'node:util';
import { availableEngines, ENGINES, type Engine } from './browsers.mjs';
import { endAll } from './test/command.ts';
import { ENGINE_NAMES } from './test/report.ts';
import { BUILD, CHECKS, divide, PARTS, RUNNERS, SIZE, type Part, type Step } from './test/steps.ts';
import { Tally } from './test/tally.ts';

const started = performance.now();
const { engines: asked, files: patterns, only } = readOptions();
const tally = new Tally();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll();
    // Time for the runners to close their browsers.
    setTimeout(() => process.exit(130), 6_000);
  });
}

const steps = plan(enginesToUse());
const inBrowsers = steps.filter(({ part }) => part === 'elements');
const others = steps.filter(({ part }) => part !== 'elements');
// Two lanes for two cores: the browsers, and all that Node does, one thing after another.
await Promise.all([runLane(inBrowsers), runLane(others)]);
console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = tally.close() > 0 ? 1 : 0;

function readOptions(): { engines: Engine[] | undefined; files: string[]; only: Part | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        engine: { type: 'string', multiple: true },
        files: { type: 'string', multiple: true, default: [] },
        only: { type: 'string' },
      },
    });
    const engines = values.engine?.flatMap((names) => names.split(','));
    const unknown = engines?.find((name) => !(ENGINES as readonly string[]).includes(name));
    if (unknown) throw new Error(`--engine takes ${ENGINES.join(', ')}, not "${unknown}"`);
    if (values.only !== undefined && !(PARTS as readonly string[]).includes(values.only)) {
      throw new Error(`--only takes ${PARTS.join(', ')}, not "${values.only}"`);
    }
    return {
      engines: engines as Engine[] | undefined,
      files: values.files,
      only: values.only as Part | undefined,
    };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

/** The engines that are here; one that is missing is said, and counts as failed when it was asked for and in CI. */
function enginesToUse(): Engine[] {
  const here = availableEngines();
  return (asked ?? ENGINES).filter((engine) => {
    if (here.includes(engine)) return true;
    const how = '`node scripts/browsers.mjs` installs it or says how';
    if (asked || process.env.CI) tally.fail(ENGINE_NAMES[engine], `not on this machine; ${how}`);
    else console.log(`- ${ENGINE_NAMES[engine]} is skipped, as it is not on this machine; ${how}`);
    return false;
  });
}

/** What this run consists of, in order. */
function plan(engines: readonly Engine[]): Step[] {
  const { byRunner, lost } = divide(patterns);
  for (const path of lost) tally.fail(path, 'no runner runs this file; see RUNNERS in scripts/test/steps.ts');

  const tests: Step[] = [];
  for (const runner of RUNNERS) {
    const files = byRunner.get(runner) ?? [];
    if (only && runner.part !== only) continue;
    if (runner.part === 'elements' && engines.length === 0) continue;
    if (files.length > 0) tests.push(runner.step(files, engines));
    else if (patterns.length === 0) tally.fail(runner.name, `there is no test in ${runner.files}`);
  }
  if (patterns.length > 0 && tests.length === 0)
    tally.fail('--files', `no test matches ${patterns.join(' ')}`);

  const whole = patterns.length === 0;
  const checks = whole && (!only || only === 'checks') ? CHECKS : [];
  const size = checks.length > 0 ? [SIZE] : [];
  const unbuilt = tests.filter(({ built }) => !built);
  const built = [...size, ...tests.filter((step) => step.built)];
  return [...checks, ...unbuilt, ...(built.length > 0 ? [BUILD] : []), ...built];
}

/** Runs steps one after another; what needs the build is not run when the build failed. */
async function runLane(lane: readonly Step[]): Promise<void> {
  let canBuild = true;
  for (const step of lane) {
    if (step.built && !canBuild) {
      tally.fail(step.name, 'not run, as the build failed');
      continue;
    }
    const passed = await tally.take(step);
    if (step === BUILD) canBuild = passed;
  }
}
