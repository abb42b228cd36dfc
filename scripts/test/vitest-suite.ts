import { relative } from 'node:path';
import { createVitest, type TestCase, type TestModule, type Vitest } from 'vitest/node';
import { root } from '../provision/root.ts';
import type { Named, Outcome } from './outcome.ts';

/** The projects of vitest.config.ts. */
export type Project = 'unit' | 'temporal' | 'browser';

/** Runs the test files of a project, or those whose path contains one of the filters. */
export async function runVitest(project: Project, filters: readonly string[]): Promise<Outcome> {
  return withVitest(project, async (vitest) => {
    const { testModules, unhandledErrors } = await vitest.start([...filters]);
    const tests = allTests(testModules);
    const unhandled = unhandledErrors.map((error) => ({ name: `${project}: an error outside every test`, reason: textOf(error) }));
    return {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [...tests.filter((test) => test.result().state === 'failed').map(failedTest), ...brokenModules(testModules), ...unhandled],
      skipped: tests
        .filter((test) => ['skipped', 'pending'].includes(test.result().state))
        .map((test) => ({ name: nameOf(test), reason: noteOf(test) })),
    };
  });
}

/** Names the tests of a project without running them, as skipped for a reason. */
export async function skipVitest(project: Project, filters: readonly string[], reason: string): Promise<Outcome> {
  return withVitest(project, async (vitest) => {
    const { testModules } = await vitest.collect([...filters]);
    return {
      passed: 0,
      failed: brokenModules(testModules),
      skipped: allTests(testModules).map((test) => ({ name: nameOf(test), reason })),
    };
  });
}

/** Whether the project has a file that the filters let through, so that nothing is obtained in vain. */
export async function hasTests(project: Project, filters: readonly string[]): Promise<boolean> {
  return withVitest(project, async (vitest) => (await vitest.globTestSpecifications([...filters])).length > 0);
}

async function withVitest<T>(project: Project, use: (vitest: Vitest) => Promise<T>): Promise<T> {
  const vitest = await createVitest('test', { root, project: [project], watch: false, passWithNoTests: true, reporters: ['default'] });
  const exitCode = process.exitCode;
  try {
    return await use(vitest);
  } finally {
    await vitest.close();
    // The command decides its exit code from all suites; vitest would decide it from one.
    process.exitCode = exitCode;
  }
}

const allTests = (modules: readonly TestModule[]): TestCase[] => modules.flatMap((module) => [...module.children.allTests()]);

/** A file that could not be read or a hook that threw has no failing test, and is a failure all the same. */
function brokenModules(modules: readonly TestModule[]): Named[] {
  return modules.flatMap((module) => {
    const errors = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
    return errors.length === 0 ? [] : [{ name: fileOf(module), reason: errors.map(textOf).join('\n') }];
  });
}

function failedTest(test: TestCase): Named {
  return { name: nameOf(test), reason: (test.result().errors ?? []).map(textOf).join('\n') };
}

function noteOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'it was not run';
}

const fileOf = (module: TestModule) => relative(root, module.moduleId);
const nameOf = (test: TestCase) => `${fileOf(test.module)} > ${test.fullName}`;

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const text = 'message' in error ? String(error.message) : JSON.stringify(error);
  return 'cause' in error && error.cause ? `${text}\n${textOf(error.cause)}` : text;
}
