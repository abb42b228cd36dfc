import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { makegood } from './scripts/lint/plugin.mjs';
import {
  coreGlobals,
  coreImports,
  coreSyntax,
  pureGlobals,
  pureImports,
  pureSyntax,
  workflowGlobals,
  workflowImports,
  workflowSyntax,
} from './scripts/lint/purity.mjs';
import { rooms } from './scripts/lint/rooms.mjs';

const pureSources = rooms.filter((room) => room.pure).map((room) => `${room.folder}/src/**/*.{ts,tsx}`);
// What a node kind does at run time lies in the kind's own folder and is part of the core all the same; so is all that it
// imports. tests/architecture/core-bundle.test.ts follows the imports and tells which file is missing here.
const core = [
  'packages/journey/src/core/**/*.ts',
  'packages/journey/src/kinds/*/interpreter.ts',
  'packages/journey/src/kinds/duration.ts',
  'packages/journey/src/conditions/evaluate.ts',
  'packages/journey/src/calls/outer-step.ts',
];
// What the worker bundles and runs in the workflow sandbox.
const workflow = ['workflows/src/enrolment/**/*.ts'];
// Tests may read fixtures and the clock: they are the outside of the room they stand in.
const tests = ['**/*.test.{ts,tsx}', '**/*{-,.}{contract,fixture,harness}.ts', '**/*.bench.ts', 'tests/**/*.ts'];

const honestTypes = [
  {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'A cast of a cast silences the compiler: parse the value with a schema, or give it the right type where it is made.',
  },
  {
    selector: 'TSAsExpression > TSNeverKeyword',
    message: 'A cast to never silences the compiler: give the value the right type where it is made.',
  },
];

const honestTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
    message: 'Every test runs: mend it or remove it. What a machine cannot offer is skipped by the test command, which says so.',
  },
];

const restricted = (...syntax) => ['error', ...syntax];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.cache/**', '.makegood/**', 'coverage/**', 'tests/architecture/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: false } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2023, sourceType: 'module' },
    plugins: { '@typescript-eslint': tseslint.plugin, makegood },
    rules: {
      'array-callback-return': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-catch': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'makegood/import-direction': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/no-empty-object-type': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
      '@typescript-eslint/no-wrapper-object-types': 'error',
      '@typescript-eslint/no-duplicate-enum-values': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      'no-restricted-syntax': restricted(...honestTypes),
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['packages/*/src/**/*.{ts,tsx}', 'workflows/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  {
    files: pureSources,
    ignores: [...core, ...tests],
    rules: {
      'no-restricted-globals': restricted(...pureGlobals),
      'no-restricted-syntax': restricted(...honestTypes, ...pureSyntax),
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: pureImports }],
    },
  },
  {
    files: core,
    ignores: tests,
    rules: {
      'no-restricted-globals': restricted(...coreGlobals),
      'no-restricted-syntax': restricted(...honestTypes, ...coreSyntax),
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: coreImports }],
    },
  },
  {
    files: workflow,
    ignores: tests,
    rules: {
      'no-restricted-globals': restricted(...workflowGlobals),
      'no-restricted-syntax': restricted(...honestTypes, ...workflowSyntax),
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: workflowImports }],
    },
  },
  {
    files: tests,
    rules: { 'no-restricted-syntax': restricted(...honestTypes, ...honestTests) },
  },
);
