import { instant, parseId, type AttemptId, type Instant } from '@makegood/base';
import type { Attempt, NewRow, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import type { ContactRequest } from './contact-request.ts';
import { LEASE } from './gate-tools.ts';
import { linkWrite } from './link-tokens.ts';
import type { PreparedContact } from './prepare-contact.ts';
import { decisionWrites } from './stored-decision.ts';

export type Reservation = { readonly attempt: AttemptId; readonly lease: Instant; readonly writes: readonly Write[] };

/**
 * The batch that takes a contact's place in the ledger: attempt, decision and message together, on the condition that
 * nothing has been added to the person's ledger since it was read. A contact that was reserved before and never left is
 * taken up again under the same row.
 */
export function reservation(request: ContactRequest, contact: PreparedContact, reserved: Attempt | null, realNow: Instant): Reservation {
  const { snapshot, address, message } = contact;
  const attempt = reserved?.id ?? derivedId('attempt', request.key);
  const lease = instant(realNow + LEASE);
  const settled: Pick<NewRow<'attempts'>, 'address' | 'status' | 'counts' | 'reservedAt' | 'leaseUntil' | 'decisionId'> = {
    address: address.value,
    status: 'reserved',
    counts: true,
    reservedAt: request.at,
    leaseUntil: lease,
    decisionId: contact.decisionId,
  };
  const place: Write =
    reserved === null
      ? { write: 'insert', into: 'attempts', row: { ...descriptionOf(request, contact), id: attempt, ...settled } }
      : {
          write: 'update',
          in: 'attempts',
          key: { id: attempt },
          set: settled,
          when: { status: reserved.status, leaseUntil: reserved.leaseUntil },
        };
  return {
    attempt,
    lease,
    writes: [
      { write: 'expectLedger', person: snapshot.person.id, revision: snapshot.revision },
      place,
      ...decisionWrites(request, snapshot, { id: contact.decisionId, enrolment: contact.enrolment, attempt }, contact.decision),
      {
        write: 'upsert',
        into: 'messages',
        row: {
          key: request.key,
          workspaceId: contact.workspace.id,
          personId: snapshot.person.id,
          accountId: snapshot.account.id,
          attemptId: attempt,
          channel: request.channel,
          direction: 'outbound',
          address: address.value,
          subject: message.rendered.subject ?? null,
          text: message.rendered.text,
          html: message.rendered.html ?? null,
          at: request.at,
        },
      },
      ...message.links.map(({ kind, token }) => linkWrite(token, kind, snapshot, request.at)),
    ],
  };
}

const descriptionOf = (request: ContactRequest, { workspace, snapshot, enrolment, purpose }: PreparedContact) => ({
  key: request.key,
  workspaceId: workspace.id,
  personId: snapshot.person.id,
  accountId: snapshot.account.id,
  enrolmentId: enrolment,
  journeyId: request.journey === null ? null : parseId('journey', request.journey),
  step: request.step,
  channel: request.channel,
  direction: 'outbound' as const,
  templateId: request.template.id,
  variant: request.variant,
  purpose,
});
