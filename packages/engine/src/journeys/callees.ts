import { isGenuine, type Callee, type Callees, type CallConfig, type JourneyDocument } from '@makegood/journey';
import type { Journey } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';

type Place = Pick<Desk, 'store' | 'workspace'>;

/**
 * What a drawing calls, at the versions that it would take now: published journeys of the same workspace, whole. What is
 * not there is missing in the list, and the lints say at which step.
 */
export async function calleesOf(desk: Place, document: JourneyDocument | null): Promise<Callees> {
  const asked = new Map<string, CallConfig>();
  for (const step of Object.values(document?.steps ?? {}))
    if (step.kind === 'call') asked.set(`${step.config.journey}@${step.config.version}`, step.config);
  const found = await Promise.all([...asked.values()].map((config) => calleeAt(desk, config)));
  return found.filter((callee) => callee !== null);
}

async function calleeAt(desk: Place, { journey: id, version }: CallConfig): Promise<Callee | null> {
  const journey = await desk.store.journeys.get(desk.workspace.id, id);
  const number = version === 'live' ? journey && callableLive(journey) : version;
  return journey && number !== null ? readCallee(desk, journey, number) : null;
}

/** The version that `live` means: none of a journey into which nobody enters any more. */
export const callableLive = (journey: Journey): number | null => (journey.status === 'retired' ? null : journey.liveVersion);

/** One published version for others to call; null when there is none, or what is stored is not what was published. */
export async function readCallee(desk: Place, journey: Journey, number: number): Promise<Callee | null> {
  const version = await desk.store.journeys.version(desk.workspace.id, journey.id, number);
  const plan = version && (await publishedPlan(desk.store, version.planHash));
  if (!plan || !isGenuine(plan)) return null;
  return { journey: journey.id, version: number, live: callableLive(journey) === number, plan };
}
