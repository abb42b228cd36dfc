import { randomUUID } from 'node:crypto';
import { instant, type Instant } from '@makegood/base';
import { embeddedHost, forwardingHost, storeRecorder, type Host } from '@makegood/engine';
import type { Effects, Plan, TraceEntry } from '@makegood/journey/core';
import { CommandFailure } from '../failure.ts';
import { runOnHost } from './on-host.ts';
import { runOnSimulation } from './on-simulation.ts';
import type { Happening } from './read-story.ts';
import type { Standing } from './read-subject.ts';
import type { RunHost } from './run-hosts.ts';
import { openWorld, type World } from './world.ts';

export type Run = {
  readonly plan: Plan;
  readonly standing: Standing;
  readonly story: readonly Happening[];
  readonly from: Instant;
  /** What falls due after this instant is left alone. */
  readonly until: Instant;
  readonly host: RunHost;
  /** Plans that a `migrate` line may name by its hash. */
  readonly also?: readonly Plan[];
  readonly around?: (effects: Effects) => Effects;
  /** On Temporal: continue as new after so many events. */
  readonly continueAfter?: number;
  /** Looks at the world when all is over, before it is gone. */
  readonly afterwards?: (world: World) => Promise<void>;
};

/**
 * Runs one account through a journey in a world of its own and returns what happened to it: the same on every host.
 * @throws CommandFailure
 */
export async function runJourney(run: Run): Promise<readonly TraceEntry[]> {
  const published = run.story.flatMap(({ told }) => (told.type === 'publish' ? [told.plan] : []));
  const plans = [...(run.also ?? []), ...published];
  const world = await openWorld({
    standing: run.standing,
    plan: run.plan,
    plans: run.also ?? [],
    from: run.from,
    engine: run.host === 'temporal' ? 'temporal' : 'embedded',
    // A server remembers what ran on it before, by workspace.
    workspace: run.host === 'temporal' ? `ws_run-${randomUUID()}` : 'ws_run',
    ...(run.around === undefined ? {} : { around: run.around }),
  });
  try {
    const trace = await traceOf(run, world, new Map([run.plan, ...plans].map((plan) => [plan.hash, plan])));
    await run.afterwards?.(world);
    return trace;
  } finally {
    await world.close();
  }
}

async function traceOf(run: Run, world: World, plans: ReadonlyMap<string, Plan>): Promise<readonly TraceEntry[]> {
  if (run.host === 'simulation') return runOnSimulation(world, { ...run, plans });
  const troubles: unknown[] = [];
  const host = run.host === 'embedded' ? embedded(world, troubles) : await temporal(world, run, troubles);
  try {
    const trace = await runOnHost(world, host, run);
    if (troubles.length > 0) throw troubles[0];
    return trace;
  } finally {
    await host.stop();
  }
}

const embedded = ({ store, effects }: World, troubles: unknown[]): Host =>
  embeddedHost({ store, effects, now: () => instant(Date.now()), onError: (_, error) => troubles.push(error) });

/** Its SDK is large, and is brought in only where it is used. */
async function temporal({ store, effects }: World, run: Run, troubles: unknown[]): Promise<Host> {
  const { TemporalHost, temporalSettings } = await import('@makegood/workflows');
  const settings = { ...temporalSettings(), taskQueue: `run-${randomUUID()}` };
  const host = forwardingHost({
    store,
    host: new TemporalHost({
      settings,
      effects,
      recorder: storeRecorder(store),
      ...(run.continueAfter === undefined ? {} : { continueAfter: run.continueAfter }),
    }),
    now: (workspace) => workspace.clockAt ?? run.from,
    onError: (error) => troubles.push(error),
  });
  await host.start();
  const { condition } = await host.status();
  if (condition === 'ready') return host;
  await host.stop();
  throw new CommandFailure(3, `Temporal does not work at ${settings.address}, namespace ${settings.namespace}: it is ${condition}.`);
}
