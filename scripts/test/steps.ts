import { globSync } from 'node:fs';
import type { Engine } from '../browsers.mjs';
import { ENGINE_NAMES } from './report.ts';

/** Which part of the whole a step belongs to; `--only` takes one of these. */
export const PARTS = ['checks', 'node', 'elements', 'e2e'] as const;
export type Part = (typeof PARTS)[number];

/** Something that is run and passes or fails. */
export interface Step {
  name: string;
  part: Part;
  command: readonly [string, ...string[]];
  env?: Record<string, string>;
  /** Milliseconds; a limit against hanging, far above what it takes. */
  limit: number;
  /** It runs tests and reports how many: under these names, or under its own. */
  reports?: readonly string[];
  /** What it needs is made by the build. */
  built?: boolean;
}

const MINUTE = 60_000;

/** What must hold of the sources themselves. */
export const CHECKS: readonly Step[] = [
  { name: 'Types', part: 'checks', command: ['tsc'], limit: 5 * MINUTE },
  { name: 'Lint', part: 'checks', command: ['eslint', '.'], limit: 5 * MINUTE },
  { name: 'Format', part: 'checks', command: ['prettier', '--check', '.'], limit: 5 * MINUTE },
  {
    name: 'Documentation',
    part: 'checks',
    command: ['node', 'scripts/analyze.ts', '--check'],
    limit: 5 * MINUTE,
  },
  {
    // Worked out in Chromium, which `pretest` sees to.
    name: 'Design tokens',
    part: 'checks',
    command: ['node', 'scripts/design-tokens.ts', '--check'],
    limit: 5 * MINUTE,
  },
];

/** Makes `dist/`, or leaves it when nothing changed since. */
export const BUILD: Step = {
  name: 'Build',
  part: 'checks',
  command: ['node', 'scripts/build.ts'],
  limit: 10 * MINUTE,
};

/**
 * Bytes beside their budgets: told here, judged by `npm run size`. Two pages are past theirs (docs/decisions/0009), which
 * must not keep every other change from landing.
 */
export const SIZE: Step = {
  name: 'Size',
  part: 'checks',
  command: ['node', 'scripts/size.ts', '--tell'],
  limit: 5 * MINUTE,
  built: true,
};

/** A kind of tests: where they are, and what runs them. */
export interface Runner {
  name: string;
  part: Part;
  files: string;
  step(files: string[], engines: readonly Engine[]): Step;
}

/** Tests in Node, one process per file. */
function nodeTests(name: string, part: Part, files: string[], limit: number): Step {
  return {
    name,
    part,
    command: [
      'node',
      '--import=./scripts/ts-resolve.mjs',
      '--test',
      '--test-reporter=./scripts/test/node-reporter.ts',
      '--test-reporter-destination=stdout',
      ...files,
    ],
    env: { RUNNER: name },
    limit,
    reports: [name],
  };
}

/** All runners; a test file belongs to exactly one. */
export const RUNNERS: readonly Runner[] = [
  {
    name: 'Node',
    part: 'node',
    files: 'test/{data,cli,profile,receiver,project,servers}/**/*.test.ts',
    step: (files) => nodeTests('Node', 'node', files, 10 * MINUTE),
  },
  {
    name: 'Built files',
    part: 'node',
    files: 'test/dist/**/*.test.ts',
    step: (files) => ({ ...nodeTests('Built files', 'node', files, 10 * MINUTE), built: true }),
  },
  {
    name: 'Elements',
    part: 'elements',
    files: 'test/{a11y,components,suites}/**/*.test.ts',
    step: (files, engines) => ({
      name: 'Elements',
      part: 'elements',
      command: ['wtr', '--config', 'web-test-runner.config.js', '--static-logging', '--files', ...files],
      env: { ENGINES: engines.join(',') },
      limit: 30 * MINUTE,
      reports: engines.map((engine) => ENGINE_NAMES[engine]),
    }),
  },
  {
    name: 'Hosts',
    part: 'e2e',
    files: 'test/hosts/**/*.test.ts',
    step: (files) => ({ ...nodeTests('Hosts', 'e2e', files, 15 * MINUTE), built: true }),
  },
  {
    name: 'End to end',
    part: 'e2e',
    files: 'test/e2e/**/*.test.ts',
    step: (files) => ({ ...nodeTests('End to end', 'e2e', files, 15 * MINUTE), built: true }),
  },
];

/** Which files each runner gets, and which belong to none. */
export interface Division {
  byRunner: Map<Runner, string[]>;
  /** Test files that nothing would ever run. */
  lost: string[];
}

/** Divides test files over their runners: all there are, or those that match the patterns. */
export function divide(patterns: readonly string[]): Division {
  const chosen = patterns.length > 0 ? patterns : ['test/**/*.test.ts'];
  const lost = new Set(
    chosen.flatMap((pattern) => globSync(pattern)).filter((path) => path.endsWith('.test.ts')),
  );
  const byRunner = new Map<Runner, string[]>();
  for (const runner of RUNNERS) {
    const files = globSync(runner.files).filter((path) => lost.delete(path));
    byRunner.set(runner, files.sort());
  }
  return { byRunner, lost: [...lost] };
}
