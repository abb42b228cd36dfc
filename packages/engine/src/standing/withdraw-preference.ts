import { message } from '@makegood/base';
import type { newProofSchema, Preference as WirePreference } from '@makegood/contract';
import type { z } from 'zod';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { newProof } from './proof.ts';
import { wirePreference } from './wire-preference.ts';

/**
 * The person no longer asks for it.
 * @throws Problem `notFound`, `refused` when it is over already, `conflict` when somebody was faster.
 */
export async function withdrawPreference(desk: Desk, id: string, said: z.output<typeof newProofSchema>): Promise<WirePreference> {
  const wish = await desk.store.people.preference(desk.workspace.id, id);
  if (!wish) throw new Problem('notFound', message('engine.preference.unknown'));
  if (wish.withdrawnAt !== null) throw new Problem('refused', message('engine.preference.over'));
  const over = {
    withdrawnAt: desk.now,
    withdrawnBy: desk.caller.id,
    evidence: { ...wish.evidence, withdrawal: newProof(desk, said) },
  };
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'preferences', key: { id: wish.id }, set: over, when: { withdrawnAt: null } },
      auditLine(desk, 'preference.withdrawn', wish.id, { kind: wish.type }),
    ],
    message('engine.standing.conflict'),
  );
  return wirePreference(desk, { ...wish, ...over });
}
