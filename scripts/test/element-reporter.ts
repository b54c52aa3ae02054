import { relative } from 'node:path';
import type { Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner';
import { inWords, sendReport, type Report } from './report.ts';

/**
 * Reporter for Web Test Runner: prints what fails, in full, with the engine's name before it, and reports the counts per
 * engine. A file that broke off, that could not be loaded or that has no test counts as a failure.
 */
export function elementReporter(): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const lines = failures(session);
        if (lines.length === 0) continue;
        logger.log(`✗ ${session.browser.name} › ${relative(process.cwd(), testFile)}`);
        for (const line of [...lines, ...circumstances(session)]) logger.log(line.replace(/^/gm, '    '));
      }
    },
    onTestRunFinished({ sessions }) {
      // What a test wants to have told, also when all is well.
      for (const { logs } of sessions) {
        for (const line of logs.flat())
          if (typeof line === 'string' && line.startsWith(NOTE)) console.log(line);
      }
      for (const report of reports(sessions)) {
        if (!process.send) console.log(inWords(report));
        sendReport(report);
      }
    },
  };
}

/** Begins a line on the console that is told at the end of a run. */
const NOTE = 'note: ';

interface Line {
  name: string;
  passed: boolean;
  skipped: boolean;
  error?: TestResultError;
}

function tests(suite: TestSuiteResult | undefined, path: string[] = []): Line[] {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({ ...test, name: [...here, test.name].join(' › ') })),
    ...suite.suites.flatMap((inner) => tests(inner, here)),
  ];
}

function failures(session: TestSession): string[] {
  const all = tests(session.testResults);
  const failed = all.filter((test) => !test.passed && !test.skipped);
  const lines = [
    ...session.errors.map(inFull),
    ...(session.logs.flat().some(isStrayRejection)
      ? ['a promise was rejected outside a test, see the console']
      : []),
    ...failed.map((test) => `${test.name}\n${test.error ? inFull(test.error).replace(/^/gm, '    ') : ''}`),
  ];
  if (lines.length === 0 && all.length === 0) return ['no test in this file'];
  if (lines.length === 0 && !session.passed) return ['the file failed without saying why'];
  return lines;
}

/** Mocha only mentions these, and goes on as if nothing happened. */
function isStrayRejection(line: unknown): boolean {
  return typeof line === 'string' && line.startsWith('An error was thrown in a Promise outside a test');
}

function inFull({ name, message, stack, expected, actual }: TestResultError): string {
  // Firefox and WebKit leave the message out of the stack.
  const head = stack?.includes(message) ? stack : `${name ?? 'Error'}: ${message}\n${stack ?? ''}`;
  const difference =
    expected === undefined && actual === undefined ? '' : `\n  expected: ${expected}\n  actual: ${actual}`;
  return `${head.trimEnd()}${difference}`;
}

/** What else was said or missed while a file failed. */
function circumstances(session: TestSession): string[] {
  return [
    ...session.logs.map((args) => `console: ${args.map((arg) => plain(arg)).join(' ')}`),
    // Test routes answer after the runner has looked, and some answer 404 on purpose.
    ...session.request404s.filter((url) => !url.startsWith('routes/')).map((url) => `not found: ${url}`),
  ];
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function reports(sessions: TestSession[]): Report[] {
  const byEngine = new Map<string, Report>();
  for (const session of sessions) {
    const { name } = session.browser;
    const report = byEngine.get(name) ?? { name, passed: 0, failed: 0, skipped: 0 };
    byEngine.set(name, report);
    const all = tests(session.testResults);
    report.passed += all.filter((test) => test.passed && !test.skipped).length;
    report.skipped += all.filter((test) => test.skipped).length;
    report.failed += failures(session).length;
  }
  return [...byEngine.values()];
}
