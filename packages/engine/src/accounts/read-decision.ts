import { message } from '@makegood/base';
import type { Channel, Decision as WireDecision } from '@makegood/contract';
import { journeyNames } from '../queries/journey-names.ts';
import { stepName } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findAccount } from './find-account.ts';
import { keptPart } from './kept-part.ts';
import { askedDecision, keptDecision, type DecisionSubject } from './wire-decision.ts';

/** One decision of the gate, whole: it is the evidence. @throws Problem `notFound` */
export async function readDecisionOf(desk: Desk, id: string): Promise<WireDecision> {
  const workspace = desk.workspace.id;
  const row = await desk.store.ledger.decision(workspace, id);
  if (!row) throw new Problem('notFound', message('engine.account.unknownDecision'));
  const person = await desk.store.people.get(workspace, row.personId);
  const account = await desk.store.accounts.get(workspace, row.accountId);
  if (!person || !account) throw new Problem('notFound', message('engine.account.unknownDecision'));
  const attempt = await desk.store.ledger.attemptByKey(workspace, row.key);
  const enrolment = row.enrolmentId === null ? null : await desk.store.enrolments.get(workspace, row.enrolmentId);
  const step =
    attempt?.step ?? (enrolment && (await desk.store.enrolments.trace(enrolment.id)).find((entry) => entry.key === row.key)?.step) ?? null;
  const subject: DecisionSubject = {
    account,
    person,
    journeyId: enrolment?.journeyId ?? null,
    journeyName: enrolment ? (await journeyNames(desk))(enrolment.journeyId) : null,
    stepName: enrolment && step !== null ? await stepName(desk.store, enrolment.planHash, step) : null,
  };
  return { ...(await keptDecision(desk, row, subject, attempt?.sentAt ?? null)), kept: await keptPart(desk, row) };
}

/**
 * What the gate would say now. Nothing is sent, counted or kept.
 * @throws Problem `notFound`, or `refused` when there is no address to ask about.
 */
export async function mayContactNow(desk: Desk, id: string, channel: Channel): Promise<WireDecision> {
  const { account, debtor } = await findAccount(desk, id);
  const opinion = await desk.gate.mayContact({
    workspace: desk.workspace.id,
    account: account.id,
    person: debtor.id,
    channel,
    at: desk.now,
  });
  if (!opinion.possible)
    throw new Problem('refused', message(opinion.reason === 'noAddress' ? 'engine.account.noAddress' : 'engine.account.unknown'));
  const subject: DecisionSubject = { account, person: debtor, journeyId: null, journeyName: null, stepName: null };
  return askedDecision(desk, opinion.decision, desk.now, channel, subject);
}
