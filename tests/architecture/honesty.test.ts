import { describe, expect, it } from 'vitest';
import { lintAs } from './lint-as.ts';

/** Ways to silence the compiler or a test, and the rule that refuses each. */
const refused: readonly [code: string, rule: string][] = [
  ['export const value: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['export const value = (1 as any);', '@typescript-eslint/no-explicit-any'],
  ['export const value = 1 as unknown as string;', 'no-restricted-syntax'],
  ['export const value = 1 as never;', 'no-restricted-syntax'],
  ['// @ts-ignore\nexport const value: string = 1;', '@typescript-eslint/ban-ts-comment'],
  ['// @ts-expect-error it is so\nexport const value: string = 1;', '@typescript-eslint/ban-ts-comment'],
  ['// @ts-nocheck\nexport const value: string = 1;', '@typescript-eslint/ban-ts-comment'],
  ["import { type Money } from 'x';\nimport { other } from 'y';\nexport const value = other;", '@typescript-eslint/no-unused-vars'],
  ["import { Money } from 'x';\nexport const value: Money = 1;", '@typescript-eslint/consistent-type-imports'],
  ['export const value = eval("1");', 'no-eval'],
  ['// eslint-disable-next-line no-debugger\nexport const value = 1;', 'syntax'],
];

describe('the compiler is not silenced', () => {
  it.each(refused)('%s', async (code, rule) => {
    expect((await lintAs('apps/server/src/example.ts', `${code}\n`)).map((finding) => finding.rule)).toContain(rule);
  });

  it('packages write to no console', async () => {
    expect(await lintAs('packages/engine/src/example.ts', "console.log('here');\n")).toMatchObject([{ rule: 'no-console' }]);
  });
});

describe('every test runs', () => {
  it.each(['it.only', 'it.skip', 'test.todo', 'describe.skip', 'it.fails'])('%s is refused', async (form) => {
    const found = await lintAs(
      'packages/engine/src/example.test.ts',
      `import { describe, it, test } from 'vitest';\n${form}('x', () => {});\nit; test; describe;\n`,
    );
    expect(found.map((finding) => finding.message).join()).toContain('Every test runs');
  });
});
