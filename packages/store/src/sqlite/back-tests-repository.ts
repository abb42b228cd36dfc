import { and, asc, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type {
  BackTestPeopleQuery,
  BackTestQuery,
  BackTestsRepository,
  DecidedContact,
  Period,
  UnderWay,
} from '../ports/back-tests-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { pageOf, readCursor, rowsToRead } from './cursor.ts';

const { backTests, backTestPeople, decisionContexts, accounts, people } = tables;
const { placeholder } = sql;
/** Before every id. */
const FIRST = '';

export function backTestsRepository(connection: Connection): BackTestsRepository {
  const { query } = connection;
  const byId = query
    .select()
    .from(backTests)
    .where(and(eq(backTests.workspaceId, placeholder('workspace')), eq(backTests.id, placeholder('id'))))
    .prepare();
  const { document: _, result: __, ...head } = getTableColumns(backTests);
  const unfinished = query
    .select(head)
    .from(backTests)
    .where(sql`${backTests.status} in ('waiting', 'running')`)
    .orderBy(asc(backTests.createdAt), asc(backTests.id))
    .prepare();
  return {
    ...history(connection),
    ...ahead(connection),
    get: (workspace, id) => answered(connection, () => byId.get({ workspace, id }) ?? null),
    list: (workspace, asked, request) =>
      answered(connection, () => {
        const wanted = matching(workspace, asked);
        const after = readCursor(request, 2);
        const beyond = after === null ? undefined : sql`(${backTests.createdAt}, ${backTests.id}) < (${after[0]}, ${after[1]})`;
        const rows = query
          .select(head)
          .from(backTests)
          .where(and(wanted, beyond))
          .orderBy(desc(backTests.createdAt), desc(backTests.id))
          .limit(rowsToRead(request))
          .all();
        const total = query.select({ count: counted }).from(backTests).where(wanted).get();
        return { ...pageOf(rows, request, (row) => [row.createdAt, row.id]), total: total?.count ?? 0 };
      }),
    unfinished: () => answered(connection, () => unfinished.all()),
    people: (backTest, asked, request) =>
      answered(connection, () => {
        const wanted = and(sql`${backTestPeople.backTestId} = ${backTest}`, concerned(asked));
        const after = readCursor(request, 3);
        const place = sql`(-${backTestPeople.changed}, ${backTestPeople.accountId}, ${backTestPeople.personId})`;
        const rows = query
          .select({ row: backTestPeople, person: people, account: accounts })
          .from(backTestPeople)
          .innerJoin(people, eq(people.id, backTestPeople.personId))
          .innerJoin(accounts, eq(accounts.id, backTestPeople.accountId))
          .where(and(wanted, after === null ? undefined : sql`${place} > (${after[0]}, ${after[1]}, ${after[2]})`))
          .orderBy(desc(backTestPeople.changed), asc(backTestPeople.accountId), asc(backTestPeople.personId))
          .limit(rowsToRead(request))
          .all();
        const total = query.select({ count: counted }).from(backTestPeople).where(wanted).get();
        const page = pageOf(rows, request, ({ row }) => [-row.changed, row.accountId, row.personId]);
        return { ...page, total: total?.count ?? 0 };
      }),
    crowd: (backTest, part) =>
      answered(connection, () => {
        const concerns = part === 'past' ? sql`${backTestPeople.changed} > 0` : sql`${backTestPeople.nextEffect} is not null`;
        const found = query
          .select({
            people: sql<number>`count(distinct ${backTestPeople.personId})`,
            accounts: sql<number>`count(distinct ${backTestPeople.accountId})`,
          })
          .from(backTestPeople)
          .where(and(sql`${backTestPeople.backTestId} = ${backTest}`, concerns))
          .get();
        return found ?? { people: 0, accounts: 0 };
      }),
  };
}

const counted = sql<number>`count(*)`;

function matching(workspace: string, { packId, packVersionId }: BackTestQuery): SQL | undefined {
  return and(
    sql`${backTests.workspaceId} = ${workspace}`,
    packId === undefined ? undefined : eq(backTests.packId, packId),
    packVersionId === undefined ? undefined : eq(backTests.packVersionId, packVersionId),
  );
}

function concerned({ effect }: BackTestPeopleQuery): SQL | undefined {
  if (effect === undefined) return undefined;
  if (effect === 'later' || effect === 'sooner' || effect === 'stranded') return eq(backTestPeople.nextEffect, effect);
  return sql`${backTestPeople[effect]} > 0`;
}

/** What was decided. The stream is read a million rows at a time, so it goes past the row mapper. */
function history({
  raw,
  query,
  ...connection
}: Connection): Pick<BackTestsRepository, 'context' | 'contexts' | 'countContexts' | 'countDecisions'> {
  const whole = { raw, query, ...connection };
  const one = query
    .select()
    .from(decisionContexts)
    .where(and(eq(decisionContexts.workspaceId, placeholder('workspace')), eq(decisionContexts.decisionId, placeholder('decision'))))
    .prepare();
  type Row = Omit<DecidedContact, 'reviewed'> & { readonly reviewed: number };
  const stream = raw.prepare<[string, number, string, number, number], Row>(
    `select "decisionId", at, "personId", "accountId", "journeyId", channel, verdict, until, reviewed, packs, context
       from "decisionContexts" where "workspaceId" = ? and (at, "decisionId") > (?, ?) and at < ? order by at, "decisionId" limit ?`,
  );
  const contexts = raw.prepare<[string, number, number], { count: number }>(
    'select count(*) as count from "decisionContexts" where "workspaceId" = ? and at >= ? and at < ?',
  );
  // By verdict, because that is how the index begins.
  const decisions = raw.prepare<[string, number, number], { count: number }>(
    `select count(*) as count from decisions where "workspaceId" = ? and verdict in ('allow', 'defer', 'review', 'block') and at >= ? and at < ?`,
  );
  const countIn = (statement: typeof contexts, workspace: string, { from, to }: Period) =>
    answered(whole, () => statement.get(workspace, from, to)?.count ?? 0);
  return {
    context: (workspace, decision) => answered(whole, () => one.get({ workspace, decision }) ?? null),
    contexts: (workspace, { from, to }, request) =>
      answered(whole, () => {
        const after = readCursor(request, 2);
        const [at, id] = after === null ? [from, FIRST] : [Number(after[0]), String(after[1])];
        const rows = stream.all(workspace, at, id, to, rowsToRead(request));
        const page = pageOf(rows, request, (row) => [row.at, row.decisionId]);
        return { items: page.items.map((row): DecidedContact => ({ ...row, reviewed: row.reviewed === 1 })), next: page.next };
      }),
    countContexts: (workspace, period) => countIn(contexts, workspace, period),
    countDecisions: (workspace, period) => countIn(decisions, workspace, period),
  };
}

/** Who is on the way. */
function ahead(connection: Connection): Pick<BackTestsRepository, 'underWay' | 'countUnderWay'> {
  const { raw } = connection;
  const waiting = `from enrolments where "workspaceId" = ? and status = 'running' and step is not null and "wakeAt" is not null`;
  const page = raw.prepare<[string, number, string, number], UnderWay>(
    `select id, "journeyId", "planHash", "accountId", "personId", step, "wakeAt" ${waiting} and ("wakeAt", id) < (?, ?) order by "wakeAt" desc, id desc limit ?`,
  );
  const count = raw.prepare<[string], { count: number }>(`select count(*) as count ${waiting}`);
  return {
    underWay: (workspace, request) =>
      answered(connection, () => {
        const after = readCursor(request, 2) ?? [Number.MAX_SAFE_INTEGER, FIRST];
        const rows = page.all(workspace, Number(after[0]), String(after[1]), rowsToRead(request));
        return pageOf(rows, request, (row) => [row.wakeAt, row.id]);
      }),
    countUnderWay: (workspace) => answered(connection, () => count.get(workspace)?.count ?? 0),
  };
}
