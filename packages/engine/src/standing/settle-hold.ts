import { formatInstant, message, type Instant } from '@makegood/base';
import type { Hold as WireHold, HoldEnding } from '@makegood/contract';
import { wireHold } from '../accounts/wire-hold.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';

/**
 * Records on a hold what some rules wait for: that verification or an answer was sent, that the person confirmed in
 * writing. The hold stays until it is lifted or runs out, because other rules may not let go; which ones still object is
 * told by the standing.
 * @throws Problem `notFound`, `invalid` when it lies before the hold or in the future, `conflict` when somebody was faster.
 */
export async function settleHold(desk: Desk, id: string, said: { ending: HoldEnding; at?: Instant | undefined }): Promise<WireHold> {
  const hold = await desk.store.people.hold(desk.workspace.id, id);
  if (!hold) throw new Problem('notFound', message('engine.hold.unknown'));
  const at = said.at ?? desk.now;
  if (at < hold.since || at > desk.now) throw new Problem('invalid', message('engine.hold.endingOutside'));
  const evidence = { ...hold.evidence, [said.ending]: formatInstant(at) };
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'holds', key: { id: hold.id }, set: { evidence }, when: { releasedAt: hold.releasedAt } },
      auditLine(desk, 'hold.settled', hold.id, { ending: said.ending }),
    ],
    message('engine.standing.conflict'),
  );
  await wake(desk);
  return wireHold(desk, { ...hold, evidence });
}
