import { stripVTControlCharacters } from 'node:util';
import { run, type Result } from './command.ts';
import { inWords, type Report } from './report.ts';
import type { Step } from './steps.ts';

/** Keeps the count of a whole run, and tells each step as it ends. */
export class Tally {
  readonly #reports: Report[] = [];

  /** Runs a step, prints a line for it, and all that it printed when it failed. Resolves with whether it passed. */
  async take(step: Step): Promise<boolean> {
    const result = await run(step.command, step);
    const reports = countsOf(step, result);
    this.#reports.push(...reports);
    const passed = reports.every(({ failed }) => failed === 0);
    const words = step.reports ? `: ${reports.map(inWords).join(' · ')}` : '';
    console.log(`${passed ? '✓' : '✗'} ${step.name} ${(result.milliseconds / 1000).toFixed(1)} s${words}`);
    const output = stripVTControlCharacters(result.output);
    for (const [, note] of output.matchAll(/^note: (.*)$/gm)) console.log(`  ${note}`);
    if (!passed) {
      if (result.late) console.log(`  It was ended after ${step.limit / 1000} s.`);
      console.log(output.trim().replace(/^/gm, '  '));
    }
    return passed;
  }

  /** Counts a failure that no runner could count itself. */
  fail(name: string, why: string): void {
    console.log(`✗ ${name}: ${why}`);
    this.#reports.push({ name, passed: 0, failed: 1, skipped: 0 });
  }

  /** Prints what each runner counted and, alone on the last line, the sum. Returns how many failed. */
  close(): number {
    const sums = new Map<string, Report>();
    for (const { name, passed, failed, skipped } of this.#reports) {
      const sum = sums.get(name) ?? { name, passed: 0, failed: 0, skipped: 0 };
      sums.set(name, sum);
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skipped;
    }
    console.log('');
    for (const sum of sums.values()) console.log(inWords(sum));
    const total = (key: 'passed' | 'failed'): number =>
      this.#reports.reduce((sum, report) => sum + report[key], 0);
    // Nothing at all was run: that proves nothing either.
    const failed = total('passed') + total('failed') === 0 ? 1 : total('failed');
    console.log(`\n${total('passed')} passed, ${failed} failed`);
    return failed;
  }
}

function countsOf({ reports: expected }: Step, { code, late, reports }: Result): Report[] {
  const broken = late || code !== 0;
  if (!expected) return [{ name: 'Checks', passed: broken ? 0 : 1, failed: broken ? 1 : 0, skipped: 0 }];
  const counts = expected.map((name): Report => {
    // Without a report it crashed, or never came to its tests.
    const report = reports.find((one) => one.name === name) ?? { name, passed: 0, failed: 1, skipped: 0 };
    return report.passed + report.failed === 0 ? { ...report, failed: 1 } : report;
  });
  const unexplained = broken && counts.every(({ failed }) => failed === 0);
  return unexplained ? counts.map((report) => ({ ...report, failed: 1 })) : counts;
}
