import { message } from '@makegood/base';
import type { Journey, JourneyVersion } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** @throws Problem `notFound` */
export async function findJourney(desk: Desk, id: string): Promise<Journey> {
  const journey = await desk.store.journeys.get(desk.workspace.id, id);
  if (!journey) throw new Problem('notFound', message('engine.journey.unknown'));
  return journey;
}

/** @throws Problem `notFound` */
export async function findVersion(desk: Desk, journey: string, number: number): Promise<JourneyVersion> {
  const version = await desk.store.journeys.version(desk.workspace.id, journey, number);
  if (!version) throw new Problem('notFound', message('engine.journey.unknownVersion', { number }));
  return version;
}
