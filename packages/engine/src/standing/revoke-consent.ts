import { message, type ConsentId, type HoldId } from '@makegood/base';
import { channelSchema, type newProofSchema } from '@makegood/contract';
import type { Consent, Write } from '@makegood/store';
import type { z } from 'zod';
import { derivedId } from '../effects/derived-id.ts';
import { holdWrites } from '../ingest/hold-writes.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { newProof } from './proof.ts';

type Said = z.output<typeof newProofSchema> & { readonly close: boolean };

/**
 * Takes a consent back in the person's name. With `close`, what it was for is closed in the same moment, as a stop in the
 * person's own words would: the channel, or the whole of the person when it was for every channel. Journeys hear of it.
 * @throws Problem `notFound`, `refused` when there is nothing to take back, `conflict` when somebody was faster.
 */
export async function revokeConsent(desk: Desk, id: string, said: Said): Promise<{ id: ConsentId; hold: HoldId | null }> {
  const consent = await desk.store.people.consent(desk.workspace.id, id);
  if (!consent) throw new Problem('notFound', message('engine.consent.unknown'));
  if (!consent.given) throw new Problem('refused', message('engine.consent.notGiven'));
  if (consent.revokedAt !== null) throw new Problem('refused', message('engine.consent.over'));
  const evidence = newProof(desk, said);
  const hold = said.close ? derivedId('hold', `${desk.workspace.id}:revoked:${consent.id}`) : null;
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'consents',
        key: { id: consent.id },
        set: { revokedAt: desk.now, revokedBy: desk.caller.id, evidence: { ...consent.evidence, revocation: evidence } },
        when: { revokedAt: null },
      },
      auditLine(desk, 'consent.revoked', consent.id, { close: said.close }),
      ...(hold === null ? [] : closing(desk, consent, hold, evidence)),
    ],
    message('engine.standing.conflict'),
  );
  await wake(desk);
  return { id: consent.id, hold };
}

const closing = (desk: Desk, consent: Consent, id: HoldId, evidence: ReturnType<typeof newProof>): readonly Write[] => {
  const channel = channelSchema.safeParse(consent.channel).data ?? null;
  return [
    ...holdWrites(
      {
        id,
        workspace: desk.workspace.id,
        person: consent.personId,
        account: null,
        scope: channel === null ? 'person' : 'channel',
        scopeValue: channel,
        status: 'ceased',
        since: desk.now,
        until: null,
        source: desk.caller.id,
        evidence,
      },
      desk.now,
    ),
    auditLine(desk, 'hold.placed', id, { kind: 'ceased', consent: consent.id }),
  ];
};
