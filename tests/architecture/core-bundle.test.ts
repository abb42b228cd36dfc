import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { runtimeClosure } from './runtime-imports.ts';

const { files, modules } = runtimeClosure('packages/journey/src/core/index.ts');

describe('what a workflow bundles of the core', () => {
  it('is the core, what node kinds do at run time, and base', () => {
    const others = [...modules].filter(([module]) => module !== '@makegood/base');
    expect(others).toEqual([]);
  });

  it('is all linted as core', async () => {
    const eslint = new ESLint({ cwd: root });
    const expected = await eslint.calculateConfigForFile(join(root, 'packages/journey/src/core/index.ts'));
    for (const file of files) {
      const config = await eslint.calculateConfigForFile(join(root, file));
      expect(
        config.rules['no-restricted-globals'],
        `${file} runs in the core and is not linted as such: name it in eslint.config.mjs`,
      ).toEqual(expected.rules['no-restricted-globals']);
    }
  });

  it('and the workflow around it adds only the SDK', () => {
    const workflow = runtimeClosure('workflows/src/enrolment/index.ts');
    const expected = ['@makegood/base', '@makegood/journey/core', '@temporalio/common', '@temporalio/workflow'];
    expect([...workflow.modules.keys()].filter((module) => !expected.includes(module))).toEqual([]);
    expect(workflow.files.filter((file) => !file.startsWith('workflows/src/enrolment/'))).toEqual([]);
  });

  it('base brings no library along by its main entry', () => {
    expect([...runtimeClosure('packages/base/src/index.ts').modules]).toEqual([]);
  });
});
