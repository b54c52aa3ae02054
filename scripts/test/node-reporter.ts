import { relative, resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { sendReport } from './report.ts';

/**
 * Reporter for `node --test`: prints what fails, in full, with what it printed itself, and reports the counts.
 * A file without a single test fails, as a test that never runs proves nothing.
 */
export default async function* nodeReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const path: string[] = [];
  for await (const event of source) {
    if (event.type === 'test:start') path.length = event.data.nesting;
    if (event.type === 'test:start') path[event.data.nesting] = event.data.name;
    if (event.type === 'test:stderr' || event.type === 'test:stdout') yield event.data.message;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;

    const { data } = event;
    const isFile = data.nesting === 0 && resolve(data.name) === data.file;
    if (event.type === 'test:pass') {
      if (data.details.type === 'suite') continue;
      if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
      else if (isFile) {
        counts.failed += 1;
        yield `✗ ${data.name}: no test in this file\n`;
      } else counts.passed += 1;
      continue;
    }
    const { error, type } = data.details as { error: Error & { failureType?: string }; type?: string };
    // A suite fails because a test in it failed, which is counted already.
    if (error.failureType === 'subtestsFailed') continue;
    counts.failed += 1;
    const place = data.file ? relative(process.cwd(), data.file) : '';
    const names = isFile ? [] : [...path.slice(0, data.nesting), data.name];
    yield `✗ ${[place, ...names].join(' › ')}${type === 'suite' ? ' (suite)' : ''}\n${indent(inspect(error.cause ?? error))}\n`;
  }
  sendReport({ name: process.env.RUNNER ?? 'Node', ...counts });
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
