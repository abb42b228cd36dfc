import { message } from '@makegood/base';
import type { AnswerOf, api, newHoldSchema } from '@makegood/contract';
import type { Hold } from '@makegood/store';
import type { z } from 'zod';
import { findAccount } from '../accounts/find-account.ts';
import { holdTerms } from '../accounts/hold-contact.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { stoppedBy } from './bearings.ts';
import { weighStanding } from './weigh-standing.ts';

type Tried = AnswerOf<(typeof api)['standing']['tryHold']>;

/**
 * What a hold would stop if it were placed now, and the latest end that a law in force gives it by itself. Nothing is
 * placed.
 * @throws Problem `notFound`, `invalid` as placing it would.
 */
export async function tryHold(desk: Desk, account: string, asked: z.output<typeof newHoldSchema>): Promise<Tried> {
  const { account: debt, debtor } = await findAccount(desk, account);
  const terms = await holdTerms(desk, debtor.id, asked);
  const weighing = await weighStanding(desk, debt.id, debtor.id);
  if (!weighing) throw new Problem('refused', message('engine.standing.nowhere'));
  const hold: Hold = {
    id: desk.newId('hold'),
    workspaceId: desk.workspace.id,
    personId: debtor.id,
    accountId: asked.scope === 'account' ? debt.id : null,
    scope: terms.scope,
    scopeValue: terms.scopeValue ?? null,
    status: terms.status,
    since: desk.now,
    until: null,
    source: desk.caller.id,
    evidence: terms.evidence,
    releasedAt: null,
    releasedBy: null,
  };
  const value = hold.scope === 'address' && hold.scopeValue !== null ? hold.scopeValue : undefined;
  const bears = [...stoppedBy(weighing, { holds: [hold] }, value)];
  return { bears, term: termOf(bears) };
}

/** The latest of the rules that let go by themselves; null when none does. */
function termOf(bears: Tried['bears']): Tried['term'] {
  let term: Tried['term'] = null;
  for (const { until, rule, title, citations } of bears)
    if (until !== null && (term === null || until > term.until)) term = { until, rule, title, citations };
  return term;
}
