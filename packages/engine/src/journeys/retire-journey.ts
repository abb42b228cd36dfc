import { message } from '@makegood/base';
import type { AnswerOf, Api, JourneySummary } from '@makegood/contract';
import type { EnrolmentQuery, Journey, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { findJourney } from './find-journey.ts';
import { readSummary } from './journey-summary.ts';
import { statusWrite } from './pause-journey.ts';
import { enrolmentsOf, eventWrite } from './tell-enrolments.ts';

type Endpoints = Api['journeys'];

const inside = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['new', 'running', 'paused', 'stuck'] });
const held = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['paused'] });

/** Who is inside a journey that is to be retired. @throws Problem `notFound`, or `refused` when it cannot be retired. */
export async function retirePreview(desk: Desk, id: string): Promise<AnswerOf<Endpoints['retirePreview']>> {
  const journey = await retirable(desk, id);
  const { overviews } = desk.store;
  return {
    inside: await overviews.enrolled(desk.workspace.id, inside(journey)),
    held: await overviews.enrolled(desk.workspace.id, held(journey)),
  };
}

/**
 * Nobody enters any more. Those inside finish, or leave now, wherever they are.
 * @throws Problem `refused` when it is not live, or when people who are held by a pause would be left to wait for ever.
 */
export async function retireJourney(
  desk: Desk,
  id: string,
  asked: { readonly inside: 'finish' | 'leave' },
): Promise<AnswerOf<Endpoints['retire']>> {
  const journey = await retirable(desk, id);
  if (journey.status === 'paused' && asked.inside === 'finish') throw new Problem('refused', message('engine.journey.retireHeld'));
  const crowd = await desk.store.overviews.enrolled(desk.workspace.id, inside(journey));
  const nobody = { people: 0, accounts: 0 };
  const [finishing, left] = asked.inside === 'finish' ? [crowd, nobody] : [nobody, crowd];
  await commitOrConflict(
    desk,
    [
      statusWrite(journey, 'retired'),
      ...(asked.inside === 'leave' ? await leaveWrites(desk, journey) : []),
      auditLine(desk, 'journey.retired', journey.id, { finishing, left }),
    ],
    message('engine.journey.busy'),
  );
  await wake(desk);
  return { journey: await readSummary(desk, id), finishing, left };
}

/** Live again, with the version that was live. @throws Problem `refused` when it is not retired. */
export async function unretireJourney(desk: Desk, id: string): Promise<JourneySummary> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'retired') throw new Problem('refused', message('engine.journey.notRetired'));
  await commitOrConflict(
    desk,
    [statusWrite(journey, 'live'), auditLine(desk, 'journey.unretired', journey.id, { version: journey.liveVersion })],
    message('engine.journey.busy'),
  );
  return readSummary(desk, id);
}

async function retirable(desk: Desk, id: string): Promise<Journey> {
  const journey = await findJourney(desk, id);
  if (journey.status === 'retired') throw new Problem('refused', message('engine.journey.alreadyRetired'));
  if (journey.liveVersion === null) throw new Problem('refused', message('engine.journey.neverPublished'));
  return journey;
}

async function leaveWrites(desk: Desk, journey: Journey): Promise<Write[]> {
  const writes: Write[] = [];
  for await (const enrolment of enrolmentsOf(desk, inside(journey)))
    writes.push(eventWrite(desk, enrolment, { type: 'cancel', id: `retired:${desk.now}`, at: desk.now, reason: 'retired' }));
  return writes;
}
