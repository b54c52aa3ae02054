import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..', '..');

// Rules that need types read whole programs, and know only files that exist; the rules tested here need none.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What the linter says of some code as if it were in a file: the names of the rules that it breaks. */
async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
  assert.ok(result, 'the file is linted');
  return result.messages.map(({ ruleId, fatal, message }) => (fatal ? `fatal: ${message}` : ruleId));
}

const rooms: [what: string, file: string, code: string][] = [
  ['data imports an element', 'src/data/x.ts', "import '../components/shared/emit.js';"],
  [
    'data imports the type of an element',
    'src/data/x.ts',
    "import type {} from '../components/shared/emit.js';",
  ],
  [
    'data loads an element later',
    'src/data/x.ts',
    "export const x = (): unknown => import('../components/shared/emit.js');",
  ],
  ['data imports texts', 'src/data/query/x.ts', "export { default } from '../../locales/nl.js';"],
  ['fetching imports a format', 'src/data/fetch/x.ts', "import '../formats/detect.js';"],
  ['normalising imports the query', 'src/data/normalise/x.ts', "import '../query/news-query.js';"],
  ['shared code imports an element', 'src/components/shared/x.ts', "import '../news-list/news-list.js';"],
  ['an element imports another', 'src/components/tag-filter/x.ts', "import '../news-list/news-list.js';"],
  [
    'a class imports a registration',
    'src/components/news-list/x.ts',
    "import '../../elements/news-list.js';",
  ],
  ['the library imports a script', 'src/x.ts', "import '../scripts/build.js';"],
  [
    'the library imports a test',
    'src/components/shared/x.ts',
    "import '../../../test/project/lint.test.js';",
  ],
  ['the library imports the demo', 'src/data/x.ts', "import '../../demo/server.js';"],
];

describe('the linter keeps rooms apart: it objects when', () => {
  for (const [what, file, code] of rooms) {
    it(what, async () => {
      assert.deepEqual(await brokenRules(file, code), ['import-x/no-restricted-paths']);
    });
  }

  it('data imports Lit', async () => {
    for (const name of ['lit', 'lit/directive.js', '@lit/task', 'lit-html']) {
      assert.ok(
        (await brokenRules('src/data/x.ts', `import '${name}';`)).includes('no-restricted-imports'),
        name,
      );
    }
  });

  it('data touches the DOM', async () => {
    for (const use of [
      'document.title',
      'window.name',
      'new DOMParser()',
      'localStorage.length',
      'HTMLElement.name',
    ]) {
      assert.deepEqual(
        await brokenRules('src/data/x.ts', `export const x = ${use};`),
        ['no-restricted-globals'],
        use,
      );
    }
  });

  it('the library imports a package that is only there for development, or part of Node', async () => {
    assert.deepEqual(await brokenRules('src/components/shared/x.ts', "import 'vite';"), [
      'import-x/no-extraneous-dependencies',
    ]);
    assert.deepEqual(await brokenRules('src/data/x.ts', "import 'node:fs';"), ['import-x/no-nodejs-modules']);
  });

  it('and is silent when imports point the right way', async () => {
    const code =
      "import { LitElement } from 'lit';\nimport { page } from '../../data/page.js';\nexport { LitElement, page };";
    assert.deepEqual(await brokenRules('src/components/news-list/x.ts', code), []);
    assert.deepEqual(await brokenRules('src/data/query/x.ts', "export { page } from '../page.js';"), []);
    assert.deepEqual(await brokenRules('src/data/x.ts', 'export const x = globalThis.location?.href;'), []);
  });
});

const taste: [what: string, file: string, code: string, rule: string][] = [
  ['an import without .js', 'src/x.ts', "export * from './data/page';", 'no-restricted-syntax'],
  ['an import with .ts', 'src/x.ts', "import './data/page.ts';", 'no-restricted-syntax'],
  [
    'a later import without .js',
    'src/x.ts',
    "export const x = () => import('./data/page');",
    'no-restricted-syntax',
  ],
  [
    'a type imported as a value',
    'src/x.ts',
    "import { Feed } from './data/model.js';\nexport const x = (feed: Feed): string => feed.title;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'any',
    'src/x.ts',
    'export const x = (y: any): string => String(y);',
    '@typescript-eslint/no-explicit-any',
  ],
  ['a decorator', 'src/x.ts', '@define\nexport class X { y = 1; }', 'no-restricted-syntax'],
  ['an enum', 'src/x.ts', 'export enum X { a }', 'no-restricted-syntax'],
  [
    'a parameter property',
    'src/x.ts',
    'export class X { constructor(readonly y: 1) {} }',
    'no-restricted-syntax',
  ],
  ['private by word', 'src/x.ts', 'export class X { private y = 1; }', 'no-restricted-syntax'],
  ['a test that runs alone', 'test/data/x.test.ts', "it.only('x', () => {});", 'no-restricted-syntax'],
  ['a suite that is skipped', 'test/data/x.test.ts', "describe.skip('x', () => {});", 'no-restricted-syntax'],
  [
    'a test skipped by an option',
    'test/data/x.test.ts',
    "test('x', { skip: true }, () => {});",
    'no-restricted-syntax',
  ],
];

describe('the linter knows our taste: it objects to', () => {
  for (const [what, file, code, rule] of taste) {
    it(what, async () => {
      assert.ok((await brokenRules(file, code)).includes(rule));
    });
  }

  it('markup in a template that no reader can use', async () => {
    const code = 'import { html } from \'lit\';\nexport const x = html`<img src="a.png">`;';
    assert.ok((await brokenRules('src/components/news-list/x.ts', code)).includes('lit-a11y/alt-text'));
  });
});
