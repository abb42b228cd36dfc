import { message, type Message } from '@makegood/base';
import type { Enrolment as WireEnrolment, ResumePolicyChoice } from '@makegood/contract';
import type { JourneyEvent } from '@makegood/journey/core';
import type { Enrolment } from '@makegood/store';
import { journeyNames } from '../queries/journey-names.ts';
import { publishedPlan, stepName } from '../queries/published-plan.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { standingOf } from './account-summary.ts';
import { usualBranch } from './usual-branch.ts';

/** Holds one account where it is. @throws Problem `refused` when it is not under way. */
export const pauseEnrolment = (desk: Desk, id: string): Promise<WireEnrolment> =>
  tell(desk, id, 'running', 'engine.account.cannotPause', 'enrolment.paused', (eventId) => ({ type: 'pause', id: eventId, at: desk.now }));

/** Lets it go on. @throws Problem `refused` when it is not paused. */
export const resumeEnrolment = (desk: Desk, id: string, policy: ResumePolicyChoice): Promise<WireEnrolment> =>
  tell(desk, id, 'paused', 'engine.account.cannotResume', 'enrolment.resumed', (eventId) => ({
    type: 'resume',
    id: eventId,
    at: desk.now,
    policy,
  }));

/** Tries again where it got stuck. @throws Problem `refused` when it is not stuck. */
export const retryEnrolment = (desk: Desk, id: string): Promise<WireEnrolment> =>
  tell(desk, id, 'stuck', 'engine.account.cannotRetry', 'enrolment.retried', (eventId) => ({ type: 'retry', id: eventId, at: desk.now }));

/** Leaves the step where it got stuck by its usual branch. @throws Problem `refused` when there is none, or it is not stuck. */
export async function skipStep(desk: Desk, id: string): Promise<WireEnrolment> {
  const enrolment = await find(desk, id);
  const plan = await publishedPlan(desk.store, enrolment.planHash);
  const step = enrolment.step === null ? undefined : plan?.steps[enrolment.step];
  const branch = step ? usualBranch(step) : null;
  if (branch === null) throw new Problem('refused', message('engine.account.cannotSkip'));
  return tell(desk, id, 'stuck', 'engine.account.cannotSkip', 'enrolment.skipped', (eventId) => ({
    type: 'skip',
    id: eventId,
    at: desk.now,
    branch,
  }));
}

async function tell(
  desk: Desk,
  id: string,
  status: Enrolment['status'],
  refusal: Message['id'],
  action: string,
  event: (id: string) => JourneyEvent,
): Promise<WireEnrolment> {
  const enrolment = await find(desk, id);
  if (enrolment.status !== status) throw new Problem('refused', message(refusal));
  await desk.store.commit([
    // Each time another event: it may be paused, resumed and paused again within one instant of a sandbox.
    { write: 'notify', workspaceId: desk.workspace.id, of: { enrolment: enrolment.id }, event: event(`hand:${desk.newId('decision')}`) },
    auditLine(desk, action, enrolment.id),
  ]);
  await wake(desk);
  return wireEnrolment(desk, await find(desk, id), await journeyNames(desk));
}

async function find(desk: Desk, id: string): Promise<Enrolment> {
  const enrolment = await desk.store.enrolments.get(desk.workspace.id, id);
  if (!enrolment) throw new Problem('notFound', message('engine.account.unknownEnrolment'));
  return enrolment;
}

export async function wireEnrolment(desk: Desk, row: Enrolment, nameOf: (journey: string) => string): Promise<WireEnrolment> {
  return {
    id: row.id,
    journeyId: row.journeyId,
    journeyName: nameOf(row.journeyId),
    versionNumber: row.versionNumber,
    status: row.status === 'ended' ? 'ended' : standingOf(row.status),
    stepName: row.step === null ? null : await stepName(desk.store, row.planHash, row.step),
    enteredAt: row.startedAt,
    endedAt: row.endedAt,
    outcome: row.outcome,
  };
}
