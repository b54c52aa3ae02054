import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { dataGlobals, roomsOfSource } from './scripts/lint/rooms.js';
import { languageRules, sourceImports, typedRules } from './scripts/lint/taste.js';

const typescript = ['**/*.ts', '**/*.mts'];
const templates = ['src/components/**/*.ts', 'stories/**/*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'var/',
    'coverage/',
    'storybook-static/',
    '.cache/',
    'demo/site/real/',
    'test/documents/',
    // Apps of other frameworks, each with settings of its own; test/hosts checks them with their own tools.
    'test/hosts/apps/',
  ]),

  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        // In the sources `./x.js` is the compiled name of `./x.ts`.
        createNodeResolver({ extensions: ['.ts', '.js', '.mjs'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
    },
    rules: {
      ...languageRules,
      'import-x/no-extraneous-dependencies': ['error', { includeTypes: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/first': 'error',
    },
  },

  {
    files: typescript,
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typedRules,
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      ...sourceImports,
      'import-x/no-restricted-paths': ['error', { zones: roomsOfSource, basePath: import.meta.dirname }],
      'import-x/no-cycle': 'error',
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false, includeTypes: true }],
      'import-x/no-nodejs-modules': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  // The command line and server rendering are for Node.
  {
    files: ['src/cli/**/*.ts', 'src/ssr/**/*.ts'],
    rules: { 'import-x/no-nodejs-modules': 'off', 'no-console': 'off' },
  },
  // React is the page's own, and the wrapper is bundled.
  {
    files: ['src/react/**/*.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: true, includeTypes: true }],
    },
  },
  { files: ['src/data/**/*.ts'], rules: dataGlobals },
  // The one port to the DOM: XML is parsed by the browser's own parser, or by one for Node.
  { files: ['src/data/xml/parse-xml.ts'], rules: { 'no-restricted-globals': 'off' } },

  {
    files: templates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes the meaning from a list without bullets, unless it says `role="list"`.
      'lit-a11y/no-redundant-role': 'off',
      // It cannot see that a list listens to the clicks of the links in it.
      'lit-a11y/click-events-have-key-events': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
    },
  },

  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is a sentence, not a value that nobody uses; odd values and old ways are what a
      // test may be about.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-template-curly-in-string': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      // `describe` and `it` of node:test return promises that the runner awaits.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
);
