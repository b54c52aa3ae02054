import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { RECOMMENDED_POLICY } from '../hosts/hostile/pages/policies.ts';

const root = join(import.meta.dirname, '..', '..');

/** The policies that a page of documentation gives to copy, each on one line. */
function policiesIn(file: string): string[] {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/```\w*\n([\s\S]*?)```/g);
  return [...blocks]
    .map(([, text = '']) =>
      text
        .replace(/^Content-Security-Policy:/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.includes('script-src '));
}

/** What is badly wrong with a policy. */
function grave(policy: string): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity === Severity.HIGH || severity === Severity.SYNTAX)
    .map(({ directive, value = '', description }) => `${directive} ${value}: ${description}`);
}

describe('the policy that we recommend', () => {
  for (const file of ['README.md', 'docs/own-host.md', 'docs/security.md']) {
    it(`in ${file} has no fault of high severity`, () => {
      const policies = policiesIn(file);
      assert.ok(policies.length > 0, 'no policy found');
      for (const policy of policies) assert.deepEqual(grave(policy), [], policy);
    });
  }

  it('is the one that the elements are tested under', () => {
    for (const file of ['README.md', 'docs/security.md'])
      assert.ok(policiesIn(file).includes(RECOMMENDED_POLICY), file);
  });

  it('would be found wrong if it were: inline scripts, and plug-ins from anywhere', () => {
    assert.ok(grave("script-src 'unsafe-inline'").length > 0);
  });
});
