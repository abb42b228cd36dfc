import type { AccountRow } from '@makegood/portfolio';
import type { Account, Import, NewRow, Person, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { newAccount } from './new-rows.ts';
import { differing } from './person-writes.ts';

export type AccountChange = {
  readonly id: Account['id'];
  readonly writes: readonly Write[];
  readonly outcome: 'created' | 'updated' | 'unchanged';
};

/**
 * What a row of a file changes about an account. The file is the creditor's word on the balance: an account that it calls
 * settled is settled, and every journey of it hears so in the same transaction.
 */
export function accountChange(
  desk: Desk,
  of: Import,
  row: AccountRow,
  known: Account | undefined,
  debtor: Person['id'],
  standingDebtor: Person['id'] | undefined,
): AccountChange {
  if (!known) {
    const id = desk.newId('account');
    return {
      id,
      outcome: 'created',
      writes: [
        { write: 'insert', into: 'accounts', row: newAccount(desk, of.id, id, row) },
        {
          write: 'insert',
          into: 'accountParties',
          row: { workspaceId: desk.workspace.id, accountId: id, personId: debtor, role: 'debtor' },
        },
      ],
    };
  }
  const set = accountSet(row, known);
  const party = standingDebtor === debtor ? [] : partyWrites(desk, known, debtor, standingDebtor);
  if (Object.keys(set).length === 0 && party.length === 0) return { id: known.id, outcome: 'unchanged', writes: [] };
  const settled = known.status === 'open' && set.status === 'paid';
  return {
    id: known.id,
    outcome: 'updated',
    writes: [
      { write: 'update', in: 'accounts', key: { id: known.id }, set: { ...set, updatedAt: desk.now } },
      ...party,
      ...(settled ? [settledWrite(desk, of, known)] : []),
    ],
  };
}

function accountSet(row: AccountRow, known: Account): Partial<NewRow<'accounts'>> {
  const said: Partial<NewRow<'accounts'>> = {
    currency: row.balance.currency,
    balanceMinor: row.balance.minor,
    // A closed account is closed by a person's decision, which a balance does not undo.
    ...(known.status === 'closed' ? {} : { status: row.balance.minor > 0 ? ('open' as const) : ('paid' as const) }),
    ...(row.creditor === undefined || row.creditor === null ? {} : { creditor: row.creditor }),
    ...(row.creditorType === undefined || row.creditorType === null ? {} : { creditorType: row.creditorType }),
    ...(row.sector === undefined ? {} : { sector: row.sector }),
    ...(row.debtType === undefined ? {} : { debtType: row.debtType }),
    ...(row.product === undefined ? {} : { product: row.product }),
    ...(row.original === undefined || row.original === null ? {} : { originalMinor: row.original.minor }),
    ...(row.dueDate === undefined ? {} : { dueDate: row.dueDate }),
    ...(row.openedAt === undefined ? {} : { openedAt: row.openedAt }),
    // A notice that was sent stays sent, also when a later file has nothing in its cell.
    ...(row.noticeSentOn === undefined || row.noticeSentOn === null ? {} : { noticeSentOn: row.noticeSentOn }),
    ...(row.tags === undefined ? {} : { tags: row.tags }),
    ...(row.custom === undefined ? {} : { custom: { ...known.custom, ...row.custom } }),
  };
  return differing(said, known);
}

function partyWrites(desk: Desk, account: Account, debtor: Person['id'], standing: Person['id'] | undefined): Write[] {
  return [
    ...(standing === undefined
      ? []
      : [{ write: 'delete', from: 'accountParties', key: { accountId: account.id, personId: standing } } satisfies Write]),
    {
      write: 'upsert',
      into: 'accountParties',
      row: { workspaceId: desk.workspace.id, accountId: account.id, personId: debtor, role: 'debtor' },
    },
  ];
}

const settledWrite = (desk: Desk, of: Import, account: Account): Write => ({
  write: 'notify',
  workspaceId: desk.workspace.id,
  of: { account: account.id },
  event: {
    type: 'payment',
    id: `settled:${of.id}:${account.id}`,
    at: desk.now,
    amount: account.balanceMinor,
    currency: account.currency,
    paidInFull: true,
  },
});
