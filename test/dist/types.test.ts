import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the types in dist', () => {
  before(() => build());

  for (const [moduleResolution, module] of [
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ]) {
    it(`compile in a project with moduleResolution ${moduleResolution}`, () => {
      const project = mkdtempSync(join(tmpdir(), 'raakvlak-consumer-'));
      try {
        mkdirSync(join(project, 'node_modules'));
        symlinkSync(root, join(project, 'node_modules/raakvlak'));
        writeFileSync(join(project, 'package.json'), '{"type": "module"}');
        writeFileSync(join(project, 'page.ts'), CONSUMER);
        const compilerOptions = {
          ...{
            target: 'ES2022',
            module,
            moduleResolution,
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            types: [],
          },
          ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true },
        };
        writeFileSync(
          join(project, 'tsconfig.json'),
          JSON.stringify({ compilerOptions, files: ['page.ts'] }),
        );
        const compiler = join(root, 'node_modules/typescript/bin/tsc');
        const run = spawnSync(process.execPath, [compiler, '--project', project], { encoding: 'utf8' });
        assert.equal(run.stdout, '');
      } finally {
        rmSync(project, { recursive: true, force: true });
      }
    });
  }
});

/** A project of someone else: every entry is imported, and listeners know what they are told. */
const CONSUMER = `
import 'raakvlak';
import 'raakvlak/elements/news-list.js';
import { define, NewsList } from 'raakvlak/classes';
import { FeedError, loadFeed, NewsQuery, parseFeed, relatedNews, toJsonFeed, type Feed } from 'raakvlak/data';

define('rv');
const list = document.querySelector('news-list');
list?.addEventListener('news-select', (event) => {
  const title: string = event.detail.item.title;
  document.title = title;
  // @ts-expect-error: there is no such thing on an item
  event.detail.item.nonsense;
});
if (list instanceof NewsList) void list.refresh();
window.addEventListener('news-error', ({ detail: { error } }) => console.warn(error.hint));
try {
  const feed: Feed = await parseFeed('{}');
  const query = new NewsQuery(feed);
  query.toggle('wonen');
  const [best] = await relatedNews(await loadFeed('/feed.json'), { title: query.items[0]?.title ?? '' });
  console.log(toJsonFeed(feed), best?.score);
} catch (error) {
  if (error instanceof FeedError && error.kind === 'timeout') console.warn(error.url);
}
`;
