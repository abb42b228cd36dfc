import type { AccountWithDebtor, DecisionRow, Enrolment } from '@makegood/store';
import { ruleTitle } from '../../packs/rule-title.ts';
import { stepName } from '../../queries/published-plan.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

/**
 * What the gate decided about contacts of this account. An allowed contact that went out is told by its message, which
 * leads to its decision; the same refusal again for the same contact is told once.
 */
export async function decisionItems(desk: Desk, { account }: AccountWithDebtor, runs: readonly Enrolment[]): Promise<OrderedItem[]> {
  const { ledger, enrolments } = desk.store;
  const decisions = await ledger.decisionsOfAccount(desk.workspace.id, account.id);
  const steps = new Map<string, string | null>();
  for (const run of runs)
    for (const line of await enrolments.trace(run.id))
      if (line.type === 'commanded' && line.key !== null && line.step !== null)
        steps.set(line.key, await stepName(desk.store, run.planHash, line.step));
  return decisions.filter(isNews).map((row): OrderedItem => ({
    id: `decision:${row.id}`,
    at: row.at,
    kind: 'decision',
    group: 'decisions',
    order: ORDER.decision,
    decisionId: row.id,
    channel: row.channel,
    verdict: row.verdict,
    until: row.until,
    objections: row.rules.length,
    rule: row.rules[0] === undefined ? null : ruleTitle(row.rules[0]),
    stepName: steps.get(row.key) ?? null,
  }));
}

function isNews(row: DecisionRow, index: number, all: readonly DecisionRow[]): boolean {
  if (row.verdict === 'allow') return false;
  const before = all.slice(0, index).findLast((other) => other.key === row.key);
  return before === undefined || before.verdict !== row.verdict || before.until !== row.until;
}
