import { message } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import { PlanError } from '../embedded/plan-cache.ts';
import { recordCustomEvent } from '../ingest/record-custom-event.ts';
import { checkEvent } from '../triggers/check-triggers.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { findAccount } from './find-account.ts';

type Told = {
  readonly account: { readonly id: string } | { readonly reference: string };
  readonly name: string;
  readonly eventId: string;
};

/**
 * Something happened in a system of the firm's. Runs that wait for it hear of it, and journeys that begin with it take the
 * account in. Told again, it reaches nobody twice; what a stopped machine left undone between the two is made up for.
 * @throws Problem `notFound`, `refused` for a journey whose plan is not what was published
 */
export async function tellEvent(desk: Desk, { account, name, eventId }: Told): Promise<AnswerOf<Api['accounts']['tellEvent']>> {
  const { store, workspace, now } = desk;
  const by = 'id' in account ? account : { externalId: account.reference };
  const taken = await recordCustomEvent({ store, workspace: workspace.id, now }, { source: 'api', eventId, account: by, name });
  if (!taken.ok) throw new Problem('notFound', message('engine.account.unknown'));
  const { repeated, accountId } = taken.value;
  const started = await checkEvent(desk, workspace, now, { name, again: !repeated }, await findAccount(desk, accountId)).catch(refuse);
  await desk.host.enrol(started);
  if (!repeated) await store.commit([auditLine(desk, 'account.eventTold', accountId, { name, entered: started.length })]);
  await wake(desk);
  return { repeated, entered: started.length };
}

function refuse(error: unknown): never {
  if (error instanceof PlanError && error.reason === 'foreign') throw new Problem('refused', message('engine.journey.foreignPlan'));
  throw error;
}
