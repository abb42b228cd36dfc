import { obtainChromium } from '../provision/chromium.ts';
import { obtainTemporal } from '../provision/temporal.ts';
import { isUnavailable, type Say, type Unavailable } from '../provision/unavailable.ts';
import { buildWebApp } from '../web-build.ts';
import { runLint } from './lint-suite.ts';
import { nothing, type Outcome } from './outcome.ts';
import { runTypes } from './types-suite.ts';
import { hasTests, runVitest, skipVitest, type Project } from './vitest-suite.ts';

export const suiteNames = ['lint', 'types', 'unit', 'temporal', 'browser'] as const;
export type SuiteName = (typeof suiteNames)[number];

export interface SuiteContext {
  readonly filters: readonly string[];
  /** Where what cannot be obtained counts as a failure. */
  readonly strict: boolean;
  readonly say: Say;
}

export const suites: Record<SuiteName, (context: SuiteContext) => Promise<Outcome>> = {
  lint: runLint,
  types: runTypes,
  unit: ({ filters }) => runVitest('unit', filters),
  temporal: (context) =>
    withResource('temporal', context, 'a Temporal server', async () => {
      const temporal = await obtainTemporal({ say: context.say });
      if (isUnavailable(temporal)) return temporal;
      context.say(`Temporal server at ${temporal.address} (${temporal.version}).`);
      return { environment: { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace }, release: temporal.stop };
    }),
  browser: (context) =>
    withResource('browser', context, 'a Chromium', async () => {
      const chromium = await obtainChromium(context.say);
      if (isUnavailable(chromium)) return chromium;
      context.say(`${chromium.version} at ${chromium.path}.`);
      await buildWebApp(context.say);
      return { environment: { MAKEGOOD_CHROMIUM: chromium.path }, release: async () => {} };
    }),
};

interface Resource {
  /** How the tests learn of it. */
  readonly environment: Record<string, string>;
  release(): Promise<void>;
}

/** Runs a project with what it needs; what cannot be obtained makes each of its tests a named skip, and one failure where that is strict. */
async function withResource(
  project: Project,
  context: SuiteContext,
  what: string,
  obtain: () => Promise<Resource | Unavailable>,
): Promise<Outcome> {
  if (!(await hasTests(project, context.filters))) return nothing;
  const resource = await obtain();
  if (isUnavailable(resource)) {
    const skipped = await skipVitest(project, context.filters, `needs ${what}: ${resource.unavailable}`);
    if (!context.strict) return skipped;
    return { ...skipped, failed: [...skipped.failed, { name: `${project}: ${what}`, reason: resource.unavailable }] };
  }
  const before = { ...process.env };
  Object.assign(process.env, resource.environment);
  try {
    return await runVitest(project, context.filters);
  } finally {
    for (const name of Object.keys(resource.environment)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await resource.release();
  }
}
