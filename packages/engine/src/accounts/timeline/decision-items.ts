import type { AccountWithDebtor, DecisionRow } from '@makegood/store';
import { ruleTitles } from '../../packs/rule-title.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { decidedBefore, type OrderedItem } from './ordered-item.ts';
import type { TracedRuns } from './traced-runs.ts';

/**
 * What the gate decided about contacts of this account. An allowed contact that went out is told by its message, which
 * leads to its decision; the same refusal again for the same contact is told once.
 */
export async function decisionItems(desk: Desk, { account }: AccountWithDebtor, traced: TracedRuns): Promise<OrderedItem[]> {
  const decisions = await desk.store.ledger.decisionsOfAccount(desk.workspace.id, account.id);
  const titleOf = await ruleTitles(desk);
  return decisions.filter(isNews).map((row): OrderedItem => ({
    id: `decision:${row.id}`,
    at: row.at,
    kind: 'decision',
    group: 'decisions',
    order: decidedBefore(traced.orderOf(row.key)),
    decisionId: row.id,
    channel: row.channel,
    verdict: row.verdict,
    until: row.until,
    objections: row.rules.length,
    rule: row.rules[0] === undefined ? null : titleOf(row.rules[0]),
    stepName: traced.stepOf(row.key),
    preferred: traced.isPreferred(row.key),
  }));
}

function isNews(row: DecisionRow, index: number, all: readonly DecisionRow[]): boolean {
  if (row.verdict === 'allow') return false;
  const before = all.slice(0, index).findLast((other) => other.key === row.key);
  return before === undefined || before.verdict !== row.verdict || before.until !== row.until;
}
