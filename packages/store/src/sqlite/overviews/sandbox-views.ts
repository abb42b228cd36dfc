import { and, eq, sql } from 'drizzle-orm';
import type { Zone } from '@makegood/calendar';
import type { OverviewsRepository, PhoneRow, SpanSummary } from '../../ports/overviews-repository.ts';
import { searchable } from '../../schema/people.ts';
import { tables } from '../../tables.ts';
import { answered, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';
import { escapeLike } from './escape-like.ts';

const { people } = tables;
type Window = { workspace: string; from: number; to: number };

/** What the sandbox shows: whose phone can be held, and what happened while the clock was stepped. */
export function sandboxViews(connection: Connection): Pick<OverviewsRepository, 'zones' | 'phones' | 'summary'> {
  const { query, raw } = connection;
  const zones = raw.prepare<[string, number], { zone: Zone; people: number }>(
    'select zone, count(*) as people from people where "workspaceId" = ? and zone is not null group by zone order by 2 desc, 1 limit ?',
  );
  const summary = summaries(connection);
  const messages = sql<number>`(select count(*) from messages m where m."personId" = ${people.id} and (m.direction = 'inbound' or m."arrivedAt" is not null))`;
  const lastAt = sql<
    PhoneRow['lastAt']
  >`(select max(m.at) from messages m where m."personId" = ${people.id} and (m.direction = 'inbound' or m."arrivedAt" is not null))`;
  const lastText = sql<
    string | null
  >`(select m.text from messages m where m."personId" = ${people.id} and (m.direction = 'inbound' or m."arrivedAt" is not null) order by m.at desc, m.key desc limit 1)`;
  return {
    zones: (workspace, limit) => answered(connection, () => zones.all(workspace, limit)),
    phones: (workspace, search, request) =>
      answered(connection, () => {
        const wanted = and(
          eq(people.workspaceId, sql`${workspace}`),
          search?.trim() ? sql`${people.searchName} like ${`%${escapeLike(searchable(search))}%`} escape '\\'` : undefined,
        );
        const after = readCursor(request, 3);
        // Latest first; those without messages after them, by name.
        const order = sql<number>`-coalesce(${lastAt}, -8.64e15)`;
        const rows = query
          .select({ person: people, messages, lastAt, lastText, order })
          .from(people)
          .where(
            and(
              wanted,
              after === null ? undefined : sql`(${order}, ${people.searchName}, ${people.id}) > (${after[0]}, ${after[1]}, ${after[2]})`,
            ),
          )
          .orderBy(order, people.searchName, people.id)
          .limit(rowsToRead(request))
          .all();
        const total = query
          .select({ count: sql<number>`count(*)` })
          .from(people)
          .where(wanted)
          .get();
        const page = pageOf(rows, request, (row) => [row.order, row.person.searchName, row.person.id]);
        const items = page.items.map((row) => ({ person: row.person, messages: row.messages, lastAt: row.lastAt, lastText: row.lastText }));
        return { items, next: page.next, total: total?.count ?? 0 };
      }),
    summary: (workspace, span) => answered(connection, () => summary({ workspace, ...span })),
  };
}

function summaries(connection: Connection): (window: Window) => SpanSummary {
  const { raw } = connection;
  const within = (column: string): string => `"workspaceId" = @workspace and ${column} > @from and ${column} <= @to`;
  const accounts = raw.prepare<Window, { count: number }>(
    `select count(*) as count from (
       select e."accountId" from trace t join enrolments e on e.id = t."enrolmentId" where t."workspaceId" = @workspace and t.at > @from and t.at <= @to
       union select "accountId" from payments where ${within('"recordedAt"')}
       union select "accountId" from messages where ${within('at')} and "accountId" is not null)`,
  );
  const sent = raw.prepare<Window, SpanSummary['sent'][number]>(
    `select channel, count(*) as count from attempts
      where ${within('"reservedAt"')} and direction = 'outbound' and status in ('accepted', 'unknown') group by channel order by 2 desc, 1`,
  );
  const objections = raw.prepare<Window, SpanSummary['objections'][number]>(
    `select verdict, json_extract(rules, '$[0]') as rule, count(distinct key) as count from decisions
      where ${within('at')} and verdict <> 'allow' group by 1, 2 order by 3 desc, 2`,
  );
  const replies = raw.prepare<Window, { count: number }>(
    `select count(*) as count from messages where ${within('at')} and direction = 'inbound'`,
  );
  const paid = raw.prepare<Window, SpanSummary['paid'][number]>(
    `select currency, sum(minor) as minor from payments where ${within('"recordedAt"')} and reversed = 0 group by currency order by currency`,
  );
  const paidAccounts = raw.prepare<Window, { count: number }>(
    `select count(distinct "accountId") as count from payments where ${within('"recordedAt"')} and reversed = 0`,
  );
  const tasks = raw.prepare<Window, { count: number }>(`select count(*) as count from tasks where ${within('"createdAt"')}`);
  const overdue = raw.prepare<Window, { count: number }>(
    `select count(*) as count from tasks where ${within('"dueAt"')} and status in ('open', 'taken')`,
  );
  return (window) => ({
    accounts: accounts.get(window)?.count ?? 0,
    sent: sent.all(window),
    objections: objections.all(window),
    replies: replies.get(window)?.count ?? 0,
    paidAccounts: paidAccounts.get(window)?.count ?? 0,
    paid: paid.all(window),
    tasks: tasks.get(window)?.count ?? 0,
    overdueTasks: overdue.get(window)?.count ?? 0,
  });
}
