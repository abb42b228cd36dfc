import { message } from '@makegood/base';
import type { AnswerOf, Api, JourneySummary, ResumePolicyChoice } from '@makegood/contract';
import type { EnrolmentQuery, Journey, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { findJourney } from './find-journey.ts';
import { journeySummary, liveVersion } from './journey-summary.ts';
import { enrolmentsOf, eventWrite } from './tell-enrolments.ts';

const running = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['new', 'running'] });
const paused = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['paused'] });

/** Holds everybody where they are; nobody enters meanwhile. @throws Problem `refused` when it is not live. */
export async function pauseJourney(desk: Desk, id: string): Promise<AnswerOf<Api['journeys']['pause']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'live') throw new Problem('refused', message('engine.journey.notLive'));
  const held = await desk.store.overviews.enrolled(desk.workspace.id, running(journey));
  // A pause of its own each time: within one instant of a sandbox it can be paused, resumed and paused again.
  const pause = `pause:${desk.newId('decision')}`;
  const events: Write[] = [];
  for await (const enrolment of enrolmentsOf(desk, running(journey)))
    events.push(eventWrite(desk, enrolment, { type: 'pause', id: pause, at: desk.now }));
  await commitOrConflict(
    desk,
    [statusWrite(journey, 'paused'), ...events, auditLine(desk, 'journey.paused', journey.id, { ...held })],
    message('engine.journey.busy'),
  );
  await wake(desk);
  return { held };
}

/** Whom resuming would concern. @throws Problem `refused` when it is not paused. */
export async function resumePreview(desk: Desk, id: string): Promise<AnswerOf<Api['journeys']['resumePreview']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'paused') throw new Problem('refused', message('engine.journey.notPaused'));
  const { overviews } = desk.store;
  return {
    held: await overviews.enrolled(desk.workspace.id, paused(journey)),
    pausedAt: (await overviews.pausedSince(desk.workspace.id, journey.id)) ?? desk.now,
    overdue: await overviews.enrolled(desk.workspace.id, { ...paused(journey), dueBy: desk.now }),
  };
}

/** Lets everybody go on, by the policy chosen. @throws Problem `refused` when it is not paused. */
export async function resumeJourney(desk: Desk, id: string, policy: ResumePolicyChoice): Promise<AnswerOf<Api['journeys']['resume']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'paused') throw new Problem('refused', message('engine.journey.notPaused'));
  const resumed = await desk.store.overviews.enrolled(desk.workspace.id, paused(journey));
  const resume = `resume:${desk.newId('decision')}`;
  const events: Write[] = [];
  for await (const enrolment of enrolmentsOf(desk, paused(journey)))
    events.push(eventWrite(desk, enrolment, { type: 'resume', id: resume, at: desk.now, policy }));
  await commitOrConflict(
    desk,
    [statusWrite(journey, 'live'), ...events, auditLine(desk, 'journey.resumed', journey.id, { policy, ...resumed })],
    message('engine.journey.busy'),
  );
  await wake(desk);
  return { resumed };
}

/** Nobody enters any more; those under way finish. @throws Problem `refused` */
export async function retireJourney(desk: Desk, id: string): Promise<JourneySummary> {
  const journey = await findJourney(desk, id);
  if (journey.status === 'retired') throw new Problem('refused', message('engine.journey.alreadyRetired'));
  if (journey.liveVersion === null) throw new Problem('refused', message('engine.journey.neverPublished'));
  await commitOrConflict(
    desk,
    [statusWrite(journey, 'retired'), auditLine(desk, 'journey.retired', journey.id)],
    message('engine.journey.busy'),
  );
  const counts = await desk.store.overviews.enrolmentCounts(desk.workspace.id);
  return journeySummary(await findJourney(desk, id), await liveVersion(desk, journey), counts);
}

const statusWrite = (journey: Journey, status: Journey['status']): Write => ({
  write: 'update',
  in: 'journeys',
  key: { id: journey.id },
  set: { status },
  when: { status: journey.status },
});
