import { instant } from '@makegood/base';
import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm';
import type { DecisionFilter, EvidenceRepository } from '../../ports/evidence-repository.ts';
import { tables } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';

const { people, erasures } = tables;

type Found = {
  contact: number | null;
  call: number | null;
  payment: number | null;
  decision: number | null;
  run: number | null;
  updated: number;
};

/** What is asked before anything goes, and before anything is handed out. */
export function keepingQueries(connection: Connection): Pick<EvidenceRepository, 'lastOn' | 'people' | 'countRecords'> {
  const { query, raw } = connection;
  const last = raw.prepare<[{ workspace: string; account: string }], Found>(
    `select
       (select max(coalesce("sentAt", "reservedAt")) from attempts where "accountId" = a.id and counts = 1) as contact,
       (select max(coalesce("sentAt", "reservedAt")) from attempts where "accountId" = a.id and counts = 1 and channel = 'voice') as call,
       (select max("paidAt") from payments where "accountId" = a.id) as payment,
       (select max(at) from decisions where "accountId" = a.id) as decision,
       (select max(coalesce("endedAt", at)) from enrolments where "accountId" = a.id) as run,
       a."updatedAt" as updated
     from accounts a where "workspaceId" = @workspace and id = @account`,
  );
  const when = (at: number | null) => (at === null ? null : instant(at));
  return {
    lastOn: (workspace, account) =>
      answered(connection, () => {
        const found = last.get({ workspace, account });
        if (!found) throw new Error(`There is no account ${account}`);
        const { contact, call, payment, decision, run, updated } = found;
        const activity = Math.max(updated, ...[contact, payment, decision, run].map((at) => at ?? 0));
        return { contact: when(contact), call: when(call), payment: when(payment), activity: instant(activity) };
      }),
    people: (workspace, request) =>
      answered(connection, () => {
        const [after] = readCursor(request, 1) ?? [''];
        const gone = query.select({ id: erasures.id }).from(erasures).where(eq(erasures.personId, people.id));
        const rows = query
          .select()
          .from(people)
          .where(and(eq(people.workspaceId, sql`${workspace}`), gt(people.id, sql`${after}`), notExists(gone)))
          .orderBy(asc(people.id))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.id]);
      }),
    countRecords: (workspace, filter) =>
      answered(connection, () => ({
        contacts: counted(connection, workspace, filter, 'attempts', 'reservedAt', true),
        consents: counted(connection, workspace, filter, 'consents', 'at', false),
        holds: counted(connection, workspace, filter, 'holds', 'since', true),
      })),
  };
}

/** Of an account, rows of its parties count too where the table knows people only. */
function counted(
  { raw }: Connection,
  workspace: string,
  { person, account, from, until }: DecisionFilter,
  table: string,
  at: string,
  knowsAccounts: boolean,
): number {
  const parties = '"personId" in (select "personId" from "accountParties" where "accountId" = @account)';
  const conditions = [
    '"workspaceId" = @workspace',
    ...(person === undefined ? [] : ['"personId" = @person']),
    ...(account === undefined ? [] : [knowsAccounts ? `("accountId" = @account or ("accountId" is null and ${parties}))` : parties]),
    ...(from === undefined ? [] : [`"${at}" >= @from`]),
    ...(until === undefined ? [] : [`"${at}" < @until`]),
  ];
  const found = raw
    .prepare<[object], { rows: number }>(`select count(*) as rows from "${table}" where ${conditions.join(' and ')}`)
    .get({ workspace, person, account, from, until });
  return found?.rows ?? 0;
}
