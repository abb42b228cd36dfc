import type { TrailCheck } from '@makegood/contract';
import type { TrailQuestion } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { trailFindingSaid } from './trail-finding.ts';

/** So many are shown; the command line names all. */
const MOST_SHOWN = 200;

/** Looks at the whole trail of a workspace and all it vouches for; that somebody looked stands in it afterwards. */
export async function checkTrail(desk: Desk, question: Pick<TrailQuestion, 'signal' | 'onProgress'>): Promise<TrailCheck> {
  const { store, workspace } = desk;
  const { entries, records, head, findings } = await store.evidence.verify(workspace.id, { ...question, mostFindings: MOST_SHOWN });
  await store.commit([
    auditLine(desk, 'trail.checked', workspace.id, { upTo: head?.sequence ?? 0, entries, records, findings: findings.length }),
  ]);
  return {
    state: findings.length > 0 ? 'broken' : 'whole',
    entries,
    records,
    checkedAt: desk.realNow,
    upTo: head && { sequence: head.sequence, hash: head.hash },
    findings: findings.map(trailFindingSaid),
  };
}
