/** What the language allows and we leave. Each restriction says what to do instead. */
const restrictions = [
  { selector: 'Decorator', message: 'No decorators: use static properties (docs/decisions/0002-lit.md).' },
  { selector: 'TSEnumDeclaration', message: 'No enums: use an `as const` list and a type made from it.' },
  { selector: 'TSParameterProperty', message: 'No parameter properties: Node cannot strip them.' },
  {
    selector: 'TSModuleDeclaration[kind!="global"][declare!=true]',
    message: 'No namespaces: use modules.',
  },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
    message: 'Private is `#`.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(describe|context|suite|it|test)$/][property.name=/^(only|skip|todo)$/]',
    message: 'All tests run, always.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(describe|suite|it|test)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]',
    message: 'All tests run, always.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit)$/]',
    message: 'All tests run, always.',
  },
];

const JS_ENDING = 'In src relative imports end in .js, the name of the file that is shipped.';

/** Rules for every file. */
export const languageRules = {
  'no-restricted-syntax': ['error', ...restrictions],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-debugger': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-unreachable-loop': 'error',
  'no-template-curly-in-string': 'error',
  'no-irregular-whitespace': 'error',
  'no-control-regex': 'error',
  'no-fallthrough': 'error',
  'no-promise-executor-return': 'off',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** `no-restricted-syntax` has one list per file, so the general part is repeated here. */
export const sourceImports = {
  'no-restricted-syntax': [
    'error',
    ...restrictions,
    ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].map(
      (node) => ({
        selector: `${node}[source.value=/^\\.(?!.*\\.js$)/]`,
        message: JS_ENDING,
      }),
    ),
  ],
};

/** Type-aware rules that find mistakes, beside the rules that need no types. */
export const typedRules = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { arguments: false, properties: false } },
  ],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-deprecated': 'error',

  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // With `noUncheckedIndexedAccess` it is how a hot loop says that the index is in range.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // Classes with only static or only typed members, `{}` bodies and the like are a matter of taste here.
  '@typescript-eslint/no-empty-function': 'off',
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  '@typescript-eslint/class-literal-property-style': 'off',
  '@typescript-eslint/unified-signatures': 'off',
};
