import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build, DIST } from '../../scripts/build.ts';
import { Graph } from '../../scripts/size/graph.ts';

describe('the files that a page loads when it meets something rare', () => {
  let chunks: string[];
  let graph: Graph;
  before(async () => {
    await build();
    chunks = globSync('chunks/*.js', { cwd: DIST }).map((file) => file.replaceAll('\\', '/'));
    graph = new Graph(DIST);
  });

  const named = (name: string): string => {
    const file = chunks.find((one) => new RegExp(`^chunks/${name}-[\\w-]{8}\\.js$`).test(one));
    assert.ok(file, name);
    return file;
  };

  for (const [format, most] of [
    ['rss', 4],
    ['atom', 4],
    ['wordpress', 2],
    ['openpub', 2],
    ['drupal', 2],
  ] as const) {
    it(`are at most ${most} for a feed of the format ${format}`, () => {
      const page = graph.loaded(['raakvlak.js', named('news-list')]);
      const asked = ['other', format, ...(most > 2 ? ['xml'] : [])].map(named);
      const files = graph.loaded(asked, page);
      assert.ok(files.size <= most, [...files].join(' '));
    });
  }

  it('do not bring the reader of XML along for a date of an unusual form', () => {
    const page = graph.loaded(['raakvlak.js', named('news-list')]);
    assert.deepEqual([...graph.loaded([named('odd-dates')], page)], [named('odd-dates')]);
  });

  it('hold no file of the bundler alone', () => {
    assert.deepEqual(
      chunks.filter((file) => file.includes('runtime')),
      [],
    );
  });

  it('have short names for what only their own style sheets know', () => {
    for (const file of chunks) {
      assert.doesNotMatch(readFileSync(join(DIST, file), 'utf8'), /--_[a-z\d-]{3,}/, file);
    }
  });
});
