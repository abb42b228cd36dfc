import { message } from '@makegood/base';
import type { AnswerOf, Api, ResumePolicyChoice } from '@makegood/contract';
import type { EnrolmentQuery, Journey, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { findJourney } from './find-journey.ts';
import { enrolmentsOf, eventWrite } from './tell-enrolments.ts';

export const running = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['new', 'running'] });
export const paused = (journey: Journey): EnrolmentQuery => ({ journey: journey.id, statuses: ['paused'] });

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

export const statusWrite = (journey: Journey, status: Journey['status']): Write => ({
  write: 'update',
  in: 'journeys',
  key: { id: journey.id },
  set: { status },
  when: { status: journey.status },
});
