import { derivedId } from '@makegood/engine';
import type { Write } from '@makegood/store';
import type { Cast } from './cast.ts';
import type { Standing } from './read-subject.ts';

/** Consents, holds, earlier contacts, payments and promises. */
export function standingWrites(standing: Standing, cast: Cast): Write[] {
  const { subject, person, account } = standing;
  const of = { workspaceId: cast.workspace, personId: cast.person } as const;
  const addressFor = (channel: string): string =>
    (person.addresses ?? []).find(({ kind }) => kind === (channel === 'email' ? 'email' : 'phone'))?.value ?? '';
  const { currency } = account.balance;
  return [
    ...subject.consents.map((consent, index): Write => ({
      write: 'insert',
      into: 'consents',
      row: {
        id: derivedId('consent', `${index}`),
        ...of,
        type: consent.type,
        channel: consent.channel ?? null,
        address: consent.address ?? null,
        given: consent.given,
        at: consent.at,
        expiresAt: consent.expiresAt ?? null,
        revokedAt: consent.revokedAt ?? null,
        revokedBy: consent.revokedBy ?? null,
        source: 'import',
        wording: consent.wording ?? null,
        details: consent.details ?? null,
      },
    })),
    ...subject.holds.map((hold, index): Write => ({
      write: 'insert',
      into: 'holds',
      row: {
        id: derivedId('hold', `${index}`),
        ...of,
        accountId: hold.scope === 'account' ? cast.account : null,
        scope: hold.scope,
        scopeValue: hold.value ?? null,
        status: hold.status,
        since: hold.since,
        until: hold.until ?? null,
        source: 'import',
        evidence: hold.evidence ?? {},
      },
    })),
    ...subject.contacts.map((contact, index): Write => ({
      write: 'insert',
      into: 'attempts',
      row: {
        id: derivedId('attempt', `earlier:${index}`),
        key: `${cast.workspace}:earlier:${index}`,
        ...of,
        accountId: cast.account,
        channel: contact.channel,
        direction: contact.direction,
        address: contact.address ?? addressFor(contact.channel),
        purpose: contact.purpose,
        status: 'accepted',
        counts: true,
        reservedAt: contact.at,
        sentAt: contact.at,
        outcome: contact.outcome ?? (contact.direction === 'inbound' ? 'replied' : 'sent'),
      },
    })),
    ...subject.payments.map((payment, index): Write => ({
      write: 'insert',
      into: 'payments',
      row: {
        id: derivedId('payment', `earlier:${index}`),
        workspaceId: cast.workspace,
        externalId: `earlier:${index}`,
        accountId: cast.account,
        minor: payment.amount,
        currency,
        paidAt: payment.paidAt,
        recordedAt: payment.paidAt,
        source: 'import',
        reversed: false,
      },
    })),
    ...subject.promises.map((promise, index): Write => ({
      write: 'insert',
      into: 'promises',
      row: {
        id: derivedId('promise', `earlier:${index}`),
        ...of,
        accountId: cast.account,
        minor: promise.amount,
        currency,
        madeAt: promise.madeAt,
        dueDate: promise.dueDate,
        status: promise.status,
        source: 'import',
      },
    })),
  ];
}
