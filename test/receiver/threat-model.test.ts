import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const MODEL = join(import.meta.dirname, '../../docs/receiver-threat-model.md');

test('each threat names a test that is there', () => {
  const lines = readFileSync(MODEL, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:threat|-+) /.test(line));
  assert.ok(lines.length > 30);
  for (const line of lines) {
    const [, file, name = ''] = /\| `([\w/-]+)`: (.+?) +\|$/.exec(line) ?? [];
    assert.ok(file, line);
    const source = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
    assert.ok(source.includes(`test('${name}'`), `${file} has no test "${name}"`);
  }
});
