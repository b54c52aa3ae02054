import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');

/** The guides for Drupal, in English and in Dutch. */
export const GUIDES = ['drupal.md', 'in-drupal.md'] as const;

/** A block of code in a guide: the only one in this language that holds this. */
export function blockIn(guide: string, language: string, part: string): string {
  const blocks = [...readFileSync(join(DOCS, guide), 'utf8').matchAll(/```(\w*)\n([\s\S]*?)```/g)];
  const found = blocks.filter(([, name, code = '']) => name === language && code.includes(part));
  assert.equal(found.length, 1, `${guide} has one block of ${language} with ${part}`);
  return (found[0]?.[2] ?? '').trim();
}
