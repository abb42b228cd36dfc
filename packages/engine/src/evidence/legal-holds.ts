import { message } from '@makegood/base';
import type { LegalHold as WireLegalHold } from '@makegood/contract';
import type { LegalHold } from '@makegood/store';
import { findAccount } from '../accounts/find-account.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

type Asked = { readonly account: string; readonly whole: boolean; readonly reason: string };

/**
 * Keeps everything of the account's person (`whole`) or of this account, whatever retention or erasure would do.
 * @throws Problem `notFound`
 */
export async function placeLegalHold(desk: Desk, { account: id, whole, reason }: Asked): Promise<WireLegalHold> {
  const { account, debtor } = await findAccount(desk, id);
  const row: LegalHold = {
    id: desk.newId('legalHold'),
    workspaceId: desk.workspace.id,
    personId: debtor.id,
    accountId: whole ? null : account.id,
    reason,
    placedAt: desk.now,
    placedBy: desk.caller.id,
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
  };
  await commitOrConflict(
    desk,
    [
      { write: 'insert', into: 'legalHolds', row },
      auditLine(desk, 'legalHold.placed', row.id, { person: debtor.id, account: row.accountId }),
    ],
    message('engine.legalHold.busy'),
  );
  return wireLegalHold(desk, row);
}

/** Lifts it from now on; the row stays, because what it kept must stay explainable. @throws Problem `notFound`, `conflict` when it is lifted already. */
export async function liftLegalHold(desk: Desk, id: string, reason: string): Promise<WireLegalHold> {
  const row = await desk.store.evidence.legalHold(desk.workspace.id, id);
  if (!row) throw new Problem('notFound', message('engine.legalHold.unknown'));
  const lifted = { liftedAt: desk.now, liftedBy: desk.caller.id, liftReason: reason };
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'legalHolds', key: { id: row.id }, set: lifted, when: { liftedAt: null } },
      auditLine(desk, 'legalHold.lifted', row.id, { person: row.personId, account: row.accountId }),
    ],
    message('engine.legalHold.lifted'),
  );
  return wireLegalHold(desk, { ...row, ...lifted });
}

export async function listLegalHolds(desk: Desk): Promise<{ items: WireLegalHold[] }> {
  const rows = await desk.store.evidence.legalHolds(desk.workspace.id);
  return { items: await Promise.all(rows.map((row) => wireLegalHold(desk, row))) };
}

/** Those in force that keep this account or, without one, anything of the person. */
export const holdsInForce = (holds: readonly LegalHold[], account?: string): readonly LegalHold[] =>
  holds.filter(({ liftedAt, accountId }) => liftedAt === null && (account === undefined || accountId === null || accountId === account));

export async function wireLegalHold(desk: Desk, row: LegalHold): Promise<WireLegalHold> {
  const { store, workspace } = desk;
  const person = await store.people.get(workspace.id, row.personId);
  const account = row.accountId === null ? null : await store.accounts.get(workspace.id, row.accountId);
  const nameOf = async (user: string) => (await store.overviews.userName(user)) ?? user;
  return {
    id: row.id,
    personId: row.personId,
    personName: person?.fullName ?? row.personId,
    accountId: row.accountId,
    accountReference: account?.externalId ?? null,
    reason: row.reason,
    placedAt: row.placedAt,
    placedBy: await nameOf(row.placedBy),
    liftedAt: row.liftedAt,
    liftedBy: row.liftedBy === null ? null : await nameOf(row.liftedBy),
    liftReason: row.liftReason,
  };
}
