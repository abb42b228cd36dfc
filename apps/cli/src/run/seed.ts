import type { Instant } from '@makegood/base';
import { parseZone, type Zone } from '@makegood/calendar';
import type { HostKind } from '@makegood/engine';
import { searchable, type Write } from '@makegood/store';
import { must, type Cast } from './cast.ts';
import { packWrites } from './pack-rows.ts';
import type { Standing } from './read-subject.ts';
import { addressRows, standingWrites } from './standing-rows.ts';

/** Where nobody says what the firm's own zone is and the debtor's is not known either. */
const SOMEWHERE: Zone = must(parseZone('America/New_York'), 'zone');

/** The account and all that stood, as rows of a sandbox. */
export function seedWrites(standing: Standing, cast: Cast, engine: HostKind, from: Instant): Write[] {
  const { person, account, subject } = standing;
  const { workspace } = subject;
  const of = { workspaceId: cast.workspace } as const;
  const by = { createdAt: from, updatedAt: from } as const;
  const { place } = person;
  const { firm } = workspace;
  return [
    {
      write: 'insert',
      into: 'workspaces',
      row: {
        id: cast.workspace,
        name: firm.name ?? 'Makegood',
        mode: 'sandbox',
        engine,
        timezone: workspace.timezone ?? place?.zone ?? SOMEWHERE,
        currency: account.balance.currency,
        clockAt: from,
        triggersCheckedAt: from,
        settings: {
          firm: {
            name: firm.name ?? 'Makegood',
            email: firm.email ?? null,
            phone: firm.phone ?? null,
            postalAddress: firm.postalAddress ?? null,
            legalName: firm.legalName ?? null,
          },
          ...(workspace.language === undefined ? {} : { language: workspace.language }),
          publicAddress: workspace.publicAddress ?? null,
          requestsMayReachPrivateNetworks: workspace.requestsMayReachPrivateNetworks,
        },
        createdAt: from,
      },
    },
    {
      write: 'insert',
      into: 'people',
      row: {
        id: cast.person,
        ...of,
        externalId: person.externalId,
        firstName: person.firstName ?? null,
        lastName: person.lastName ?? null,
        fullName: person.fullName,
        searchName: searchable(person.fullName),
        language: person.language ?? null,
        country: place?.country ?? null,
        subdivision: place?.subdivision ?? null,
        city: place?.city ?? null,
        postalCode: place?.postalCode ?? null,
        jurisdiction: place?.jurisdiction ?? null,
        zone: place?.zone ?? null,
        candidateZones: place?.candidateZones ?? [],
        locationKnown: place?.locationKnown ?? false,
        custom: person.custom ?? {},
        ...by,
      },
    },
    ...addressRows(standing, cast, from).map((row): Write => ({ write: 'insert', into: 'addresses', row })),
    {
      write: 'insert',
      into: 'accounts',
      row: {
        id: cast.account,
        ...of,
        externalId: account.externalId,
        creditor: account.creditor ?? firm.name ?? 'Makegood',
        creditorType: account.creditorType ?? 'thirdPartyCollector',
        sector: account.sector ?? null,
        debtType: account.debtType ?? null,
        product: account.product ?? null,
        currency: account.balance.currency,
        originalMinor: account.original?.minor ?? account.balance.minor,
        balanceMinor: account.balance.minor,
        dueDate: account.dueDate ?? null,
        openedAt: account.openedAt ?? null,
        noticeSentOn: account.noticeSentOn ?? null,
        status: account.balance.minor > 0 ? 'open' : 'paid',
        tags: account.tags ?? [],
        custom: account.custom ?? {},
        ...by,
      },
    },
    { write: 'insert', into: 'accountParties', row: { ...of, accountId: cast.account, personId: cast.person, role: 'debtor' } },
    ...packWrites(workspace.packs, cast, from),
    ...standingWrites(standing, cast),
  ];
}
