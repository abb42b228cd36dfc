import type { Instant } from '@makegood/base';
import type { Next } from '@makegood/contract';
import { faceOf } from '@makegood/journey';
import type { Plan, PlanStep } from '@makegood/journey/core';
import type { Account, Enrolment, Person } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import { firstChannel } from '../standing/preferred-channel.ts';
import type { Desk } from '../workspaces/desk.ts';
import { standingOf } from './account-summary.ts';
import { following } from './next-message.ts';
import { usualBranch } from './usual-branch.ts';

/**
 * What comes next for an account and when, from its latest run. A wait with a time is told by what follows it; one that
 * waits for an event is told as the wait it is.
 */
export async function nextStep(
  desk: Desk,
  enrolment: Enrolment,
  of: { readonly account: Account; readonly person: Person },
  journeyName: string,
): Promise<Next | null> {
  const plan = await publishedPlan(desk.store, enrolment.planHash);
  const at = enrolment.step === null ? undefined : plan?.steps[enrolment.step];
  if (!plan || !at) return null;
  const step = enrolment.status === 'running' && enrolment.wakeAt !== null ? following(plan, at) : at;
  const { name, kind } = step;
  return {
    enrolmentId: enrolment.id,
    journeyId: enrolment.journeyId,
    journeyName,
    versionNumber: enrolment.versionNumber,
    stepName: name,
    stepKind: kind,
    status: standingOf(enrolment.status),
    at: enrolment.wakeAt,
    zone: of.person.zone ?? desk.workspace.timezone,
    does: faceOf(step),
    lawfulFrom: await lawfulFrom(desk, plan, step, enrolment, of),
    can: canOf(enrolment, at),
  };
}

/** The first instant at which every rule agrees to the contact, as far as is known today. */
async function lawfulFrom(
  desk: Desk,
  plan: Plan,
  step: PlanStep,
  { wakeAt, status }: Enrolment,
  { account, person }: { readonly account: Account; readonly person: Person },
): Promise<Instant | null> {
  if (step.kind !== 'message' || wakeAt === null || status !== 'running') return null;
  const channel = await firstChannel(desk.store, step.config, { workspace: desk.workspace.id, person: person.id, at: wakeAt });
  if (channel === null) return null;
  const opinion = await desk.gate.mayContact({
    workspace: desk.workspace.id,
    account: account.id,
    person: person.id,
    channel,
    at: wakeAt,
    packs: plan.packs,
  });
  if (!opinion.possible) return null;
  return opinion.decision.verdict === 'allow' ? wakeAt : opinion.decision.until;
}

function canOf(enrolment: Enrolment, step: PlanStep): Next['can'] {
  if (enrolment.status === 'paused') return ['resume'];
  if (enrolment.status === 'stuck') return usualBranch(step) === null ? ['retry'] : ['retry', 'skip'];
  return enrolment.status === 'running' ? ['pause'] : [];
}
