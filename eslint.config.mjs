import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import importLaw from './tools/lint/import-law.mjs';

const projects = ['domain', 'functions', 'tests', 'tools', 'web'].map((floor) => `${floor}/tsconfig.json`);

const ban = (selector, message) => ({ selector, message });

const focused = [
  ban(
    'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/], MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
    'Every test runs, always.',
  ),
];

/** The one test that may be left out: it reads files that are not part of the repository, and says so when they are absent. */
const needsPurchases = ['tests/import/purchases.spec.ts'];

const clocks = [
  ban("NewExpression[callee.name='Date'][arguments.length=0]", 'The time is an argument.'),
  ban("MemberExpression[object.name='Date'][property.name='now']", 'The time is an argument.'),
  ban("MemberExpression[object.name='Math'][property.name='random']", 'Chance is an argument.'),
  ban("MemberExpression[object.name='crypto']", 'Ids are arguments.'),
];

/** Named, zod's own namespace holds all of zod with its forty languages; as a namespace import it holds what is used. */
const sizes = [
  ban(
    "ImportDeclaration[source.value='zod'][importKind!='type'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    "Import zod as `import * as z from 'zod'`: the console carries all of it otherwise.",
  ),
];

const consoleOnly = [
  ban(
    'CallExpression[callee.property.name="subscribe"]',
    'Rooms read signals; only the platform subscribes.',
  ),
];

const trust = [
  ban('MemberExpression[property.name=/^bypassSecurityTrust/]', 'Nothing is trusted around the sanitizer.'),
];

const tests = ['**/*.spec.ts', 'tests/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/lib/**',
      '**/dist/**',
      '.cache',
      '.data',
      '.angular',
      'coverage',
      '**/*.d.mts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [...projects, 'web/tsconfig.spec.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { creamline: { rules: { 'import-law': importLaw } } },
    rules: {
      'creamline/import-law': 'error',
      'max-lines': ['error', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', ...focused],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It takes an injected value for one made around its class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
    },
  },
  {
    files: ['domain/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...focused, ...sizes, ...clocks] },
  },
  {
    files: ['web/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-syntax': ['error', ...focused, ...sizes, ...trust, ...consoleOnly],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/firestore/pipelines'],
              message: 'Their regular expressions are left out: ADR 0018.',
            },
          ],
        },
      ],
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'crm', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'crm', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/prefer-output-readonly': 'error',
      '@angular-eslint/prefer-output-emitter-ref': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
      '@angular-eslint/computed-must-return': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
    },
  },
  {
    files: ['web/src/app/platform/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...focused, ...sizes, ...trust] },
  },
  {
    files: ['web/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }],
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
    },
  },
  {
    files: ['tools/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      // `expect(x.method)` does not call it.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  { files: needsPurchases, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', fetch: 'readonly' },
    },
    rules: { 'max-lines': ['error', 300], eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
