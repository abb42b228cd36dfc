import { message, type Json } from '@makegood/base';
import type { EvidenceCounts, EvidenceScope } from '@makegood/contract';
import type { DecisionFilter } from '@makegood/store';
import type { EvidenceDesk } from './evidence-desk.ts';
import { Problem } from '../../workspaces/problem.ts';

/** The same as the store asks for it. @throws Problem `invalid` without any bound, or with a time that ends before it begins. */
export function filterOf({ person, account, rule, from, until }: EvidenceScope): DecisionFilter {
  if ([person, account, rule, from, until].every((bound) => bound === undefined))
    throw new Problem('invalid', message('engine.evidence.noScope'));
  if (from !== undefined && until !== undefined && until <= from) throw new Problem('invalid', message('engine.evidence.endsBefore'));
  return {
    ...(person === undefined ? {} : { person }),
    ...(account === undefined ? {} : { account }),
    ...(rule === undefined ? {} : { rule }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

export const scopeDetail = (filter: DecisionFilter): { readonly [name: string]: Json } => ({ ...filter });

/** Whether what is kept of people beside decisions belongs to it: of a rule only what the rule said does. */
export const withStanding = (filter: DecisionFilter): boolean => filter.person !== undefined || filter.account !== undefined;

/** How much an export would hold. @throws Problem as {@link filterOf} */
export async function countEvidence(desk: EvidenceDesk, scope: EvidenceScope): Promise<EvidenceCounts> {
  const filter = filterOf(scope);
  const { store, workspace } = desk;
  const decisions = await store.evidence.countDecisions(workspace.id, filter);
  const records = withStanding(filter) ? await store.evidence.countRecords(workspace.id, filter) : { contacts: 0, consents: 0, holds: 0 };
  return { ...decisions, ...records };
}
