import type { JourneyEvent, Migration } from '@makegood/journey/core';
import type { Enrolment, Write } from '@makegood/store';
import { enrolmentsOf, eventWrite } from '../journeys/tell-enrolments.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { MovePlan } from './move-plan.ts';
import { underWayIn } from './under-way.ts';

/**
 * Everybody goes on under the new plan, where the map says for the step at which they stand when they hear of it: the
 * journey runs on while this is written.
 */
export async function moveWrites(desk: Desk, move: MovePlan, version: number): Promise<Write[]> {
  const writes: Write[] = [];
  for await (const enrolment of enrolmentsOf(desk, underWayIn(move.journey)))
    writes.push(eventWrite(desk, enrolment, eventFor(desk, move, enrolment, version)));
  return writes;
}

function eventFor(desk: Desk, move: MovePlan, { id }: Enrolment, version: number): JourneyEvent {
  const { plan, moves, met } = move;
  const common = { type: 'migrate', id: `migrate:${version}:${plan.hash}`, at: desk.now, plan: plan.hash, version } as const;
  return { ...common, ...wayOf(met.get(id)?.ramp.then, plan.start, moves) };
}

function wayOf(
  out: MovePlan['plan']['offRamps'][number]['then'] | undefined,
  start: string,
  moves: MovePlan['moves'],
): Pick<Migration, 'step' | 'moves' | 'outcome'> {
  if (out === undefined) return { step: start, moves };
  return out.type === 'exit' ? { step: null, outcome: out.outcome } : { step: out.step };
}
