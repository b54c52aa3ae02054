import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { bridges } from '../../scripts/themes.ts';
import { THEMES } from '../../scripts/themes/packages.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the bridges to house styles', () => {
  it('are what `npm run themes` makes of the packages that are installed', () => {
    const files = globSync('src/themes/*.css', { cwd: root });
    const written = files.map((file) => [basename(file, '.css'), readFileSync(join(root, file), 'utf8')]);
    assert.deepEqual(new Map(written.sort() as [string, string][]), new Map([...bridges()].sort()));
  });

  it('name tokens of the theme that it has, and hold none of its values, which are its owner’s', () => {
    for (const [name, css] of bridges()) {
      const theirs = THEMES.find((theme) => theme.name === name)
        ?.files.map((file) => readFileSync(join(root, 'node_modules', file), 'utf8'))
        .join('\n');
      for (const [line, value = ''] of css.matchAll(/--raakvlak-[\w-]+: (.*);/g)) {
        if (value === 'auto') continue;
        const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
        assert.ok(token && theirs?.includes(`${token}:`), `${name}: ${line}`);
      }
    }
  });

  it('set tokens of ours alone', () => {
    const ours = readFileSync(join(root, 'docs/tokens.md'), 'utf8');
    for (const css of bridges().values())
      for (const [token] of css.matchAll(/--raakvlak-[\w-]+/g))
        assert.ok(ours.includes(`\`${token}\``), token);
  });
});
