/**
 * Describes the elements from their docstrings: `node scripts/analyze.ts [--check]`.
 *
 * Writes `dist/custom-elements.json`, `docs/elements.md` and `docs/tokens.md`, and fails when something public has no
 * words. With `--check` nothing is written, and pages that are out of date fail too.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findGaps } from './analyze/completeness.ts';
import { makeDocs, type TokenGroup } from './analyze/docs.ts';
import { makeManifest, tokensIn } from './analyze/manifest.ts';
import { done, fail } from './build/progress.ts';

const root = join(import.meta.dirname, '..');

const GROUPS: TokenGroup[] = [
  {
    heading: 'Common',
    intro: 'What several elements read.',
    tokens: globSync('src/components/shared/*.styles.ts', { cwd: root }).flatMap(tokensIn),
  },
  {
    heading: 'Room before the elements are there',
    intro: 'For pages that load `raakvlak.css`, which keeps room free until an element shows something.',
    tokens: tokensIn('src/raakvlak.css'),
  },
];

/**
 * Makes and checks the manifest and the pages.
 *
 * @param check Write nothing, and fail when the pages in `docs` are out of date.
 * @throws With one line per gap.
 */
export async function analyze(check = false): Promise<void> {
  const manifest = await makeManifest();
  const docs = await makeDocs(manifest, GROUPS);
  const gaps = findGaps(
    manifest,
    GROUPS.flatMap(({ tokens }) => tokens),
  );
  if (check) {
    for (const [file, text] of docs) {
      const path = join(root, file);
      const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;
      if (!isCurrent) gaps.push(`${file} is out of date: run \`npm run analyze\`.`);
    }
  } else {
    docs.set('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
    for (const [file, text] of docs) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  }
  if (gaps.length > 0)
    throw new Error(`${gaps.length} gaps in what is said of the elements:\n  ${gaps.join('\n  ')}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  try {
    await analyze(values.check);
    done(
      values.check
        ? 'Everything public has words, and the pages in docs/ are up to date'
        : 'Wrote dist/custom-elements.json, docs/elements.md and docs/tokens.md',
    );
  } catch (error) {
    fail(error);
  }
}
