import type { KeptPart } from '@makegood/contract';
import { titleWords } from '@makegood/rules';
import type { DecisionRow } from '@makegood/store';
import { readDecision } from '../gate/stored-decision.ts';
import { packShelf } from '../packs/pack-shelf.ts';
import { ruleTitles } from '../packs/rule-title.ts';
import type { Desk } from '../workspaces/desk.ts';

/** By what exactly a decision was made, who let it pass, and the entry of the audit trail that vouches for it. */
export async function keptPart(desk: Pick<Desk, 'store' | 'workspace' | 'now'>, row: DecisionRow): Promise<KeptPart> {
  const entry = (await desk.store.evidence.vouchedBy(desk.workspace.id, 'decisions', [row.id])).get(row.id);
  const shelf = packShelf(desk.store);
  return {
    packs: await Promise.all(
      row.packs.map(async ({ id, version, hash }) => {
        const kept = await shelf.byHash(hash);
        return { id, version, hash, title: kept ? titleWords(kept.pack) : id };
      }),
    ),
    review: await reviewOf(desk, row),
    entry: entry ? { sequence: entry.sequence, at: entry.at, hash: entry.hash, record: entry.recordHash ?? '' } : null,
  };
}

/**
 * Who was asked: for a contact that was let pass, the review that it names; for one that waits for a person, the task
 * under its own key. The rules are those of the decision that asked.
 */
async function reviewOf(desk: Pick<Desk, 'store' | 'workspace' | 'now'>, row: DecisionRow): Promise<KeptPart['review']> {
  const { store, workspace } = desk;
  const key = readDecision(row).review ?? (row.verdict === 'review' ? row.key : null);
  const task = key === null ? null : await store.tasks.byKey(workspace.id, key);
  if (key === null || !task) return null;
  const asking = (await store.ledger.decisionsByKey(workspace.id, key)).find(({ verdict }) => verdict === 'review') ?? row;
  const titleOf = await ruleTitles(desk);
  const rules = readDecision(asking).objections.filter(({ verdict }) => verdict === 'review');
  const outcome = task.outcome === 'approved' || task.outcome === 'refused' ? task.outcome : 'waiting';
  const by = task.assignee === null ? null : ((await store.overviews.userName(task.assignee)) ?? task.assignee);
  return {
    by: by ?? '',
    at: task.doneAt,
    outcome,
    note: task.note,
    rules: rules.map(({ ruleId }) => ({ rule: ruleId, title: titleOf(ruleId) })),
  };
}
