import { parseId, type Instant } from '@makegood/base';
import { parseZone, type Zone } from '@makegood/calendar';
import {
  consentChange,
  derivedId,
  knownOfAddresses,
  newAccount,
  newAddress,
  newPerson,
  type HostKind,
  type RowDesk,
} from '@makegood/engine';
import type { NewRow, Write } from '@makegood/store';
import { must, type Cast } from './cast.ts';
import { packWrites } from './pack-rows.ts';
import type { Standing } from './read-subject.ts';
import { standingWrites } from './standing-rows.ts';

/** Where nobody says what the firm's own zone is and the debtor's is not known either. */
const SOMEWHERE: Zone = must(parseZone('America/New_York'), 'zone');

/** As if a file had brought the account. */
const IMPORT = { id: must(parseId('import', 'imp_run'), 'import id') };

/** The account and all that stood, as rows of a sandbox; person and account as an import would have made them. */
export function seedWrites(standing: Standing, cast: Cast, engine: HostKind, from: Instant): Write[] {
  const { person, account, subject } = standing;
  const workspace = workspaceRow(standing, cast, engine, from);
  const desk: RowDesk = { now: from, workspace };
  return [
    { write: 'insert', into: 'workspaces', row: workspace },
    { write: 'insert', into: 'people', row: newPerson(desk, cast.person, person) },
    ...addressRows(desk, standing, cast).map((row): Write => ({ write: 'insert', into: 'addresses', row })),
    { write: 'insert', into: 'accounts', row: newAccount(desk, null, cast.account, account) },
    {
      write: 'insert',
      into: 'accountParties',
      row: { workspaceId: cast.workspace, accountId: cast.account, personId: cast.person, role: 'debtor' },
    },
    ...consentChange(desk, IMPORT, cast.person, person, []).writes,
    ...packWrites(subject.workspace.packs, cast, from),
    ...standingWrites(standing, cast),
  ];
}

function workspaceRow({ person, account, subject }: Standing, cast: Cast, engine: HostKind, from: Instant) {
  const { firm, language, publicAddress, requestsMayReachPrivateNetworks, timezone } = subject.workspace;
  return {
    id: cast.workspace,
    name: firm.name ?? 'Makegood',
    mode: 'sandbox',
    engine,
    timezone: timezone ?? person.place?.zone ?? SOMEWHERE,
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
      ...(language === undefined ? {} : { language }),
      publicAddress: publicAddress ?? null,
      requestsMayReachPrivateNetworks,
    },
    createdAt: from,
  } as const satisfies NewRow<'workspaces'>;
}

/** The addresses on the row, with what is known of each besides. */
function addressRows(desk: RowDesk, { person, subject }: Standing, cast: Cast): NewRow<'addresses'>[] {
  return (person.addresses ?? []).map((address) => {
    const { kind, value } = address;
    const known = subject.addresses.find((said) => said.address.toLowerCase() === value.toLowerCase());
    const id = derivedId('address', `${cast.person}:${kind}:${value}`);
    const row = newAddress(desk, id, cast.person, address, knownOfAddresses(desk, person));
    return {
      ...row,
      lineType: known?.lineType ?? row.lineType,
      addressType: known?.addressType ?? row.addressType,
      preferred: known?.preferred ?? row.preferred,
      status: known?.status ?? row.status,
    };
  });
}
