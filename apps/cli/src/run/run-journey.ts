import { randomUUID } from 'node:crypto';
import { instant, type Instant } from '@makegood/base';
import { embeddedHost, forwardingHost, storeRecorder, type Host } from '@makegood/engine';
import type { Effects, Plan, TraceEntry } from '@makegood/journey/core';
import type { Store } from '@makegood/store';
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
  /** A host that somebody has ready, for `host: 'temporal'`; one of its own when absent. */
  readonly openHost?: (world: World) => Promise<OpenHost>;
  /** Looks at the world when all is over, before it is gone. */
  readonly afterwards?: (world: World) => Promise<void>;
};

export type OpenHost = { readonly host: Host; close(): Promise<void> };

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
  const { host, close } = run.host === 'embedded' ? embedded(world, troubles) : await (run.openHost ?? openTemporal)(world);
  try {
    const trace = await runOnHost(world, host, run);
    if (troubles.length > 0) throw troubles[0];
    return trace;
  } finally {
    await close();
  }
}

function embedded({ store, effects }: World, troubles: unknown[]): OpenHost {
  const host = embeddedHost({ store, effects, now: () => instant(Date.now()), onError: (_, error) => troubles.push(error) });
  return { host, close: () => host.stop() };
}

/** Its SDK is large, and is brought in only where it is used. */
async function openTemporal({ store, effects }: World): Promise<OpenHost> {
  const { TemporalHost, temporalSettings } = await import('@makegood/workflows');
  const settings = { ...temporalSettings(), taskQueue: `run-${randomUUID()}` };
  const host = hearing(store, new TemporalHost({ settings, effects, recorder: storeRecorder(store) }));
  await host.start();
  const { condition } = await host.status();
  if (condition === 'ready') return { host, close: () => host.stop() };
  await host.stop();
  throw new CommandFailure(3, `Temporal does not work at ${settings.address}, namespace ${settings.namespace}: it is ${condition}.`);
}

/** A host with a log of its own, which also hears of what the store was told. */
export const hearing = (store: Store, host: Host): Host =>
  forwardingHost({
    store,
    host,
    now: (workspace) => workspace.clockAt ?? workspace.createdAt,
    // Settling forwards as well, and throws what is wrong.
    onError: () => undefined,
  });
