import { and, asc, desc, eq, gte, inArray, lt, or, gt, sql, type SQL } from 'drizzle-orm';
import type { DecisionFilter, EvidenceRepository, TrailFilter } from '../../ports/evidence-repository.ts';
import { audit } from '../../schema/audit.ts';
import { tables, type AuditLine } from '../../tables.ts';
import { answered, guarded, type Connection } from '../connection.ts';
import { pageOf, readCursor, rowsToRead } from '../cursor.ts';
import { erasing } from './erase-person.ts';
import { keepingQueries } from './keeping-queries.ts';
import { verifyTrail } from './verify-trail.ts';

const { decisions, legalHolds, erasures } = tables;
const { placeholder } = sql;

export function evidenceRepository(connection: Connection): EvidenceRepository {
  const { query } = connection;
  const { count } = erasing(connection.raw);
  const head = query
    .select({ sequence: audit.sequence, hash: audit.hash, at: audit.at })
    .from(audit)
    .where(eq(audit.workspaceId, sql`${placeholder('workspace')}`))
    .orderBy(desc(audit.sequence))
    .limit(1)
    .prepare();
  const holdHere = eq(legalHolds.workspaceId, sql`${placeholder('workspace')}`);
  const newestHold = [desc(legalHolds.placedAt), desc(legalHolds.id)] as const;
  const hold = query
    .select()
    .from(legalHolds)
    .where(and(holdHere, eq(legalHolds.id, sql`${placeholder('id')}`)))
    .prepare();
  const holds = query
    .select()
    .from(legalHolds)
    .where(holdHere)
    .orderBy(...newestHold)
    .prepare();
  const holdsOf = query
    .select()
    .from(legalHolds)
    .where(and(holdHere, eq(legalHolds.personId, sql`${placeholder('person')}`)))
    .orderBy(...newestHold)
    .prepare();
  const erasure = query
    .select()
    .from(erasures)
    .where(and(eq(erasures.workspaceId, sql`${placeholder('workspace')}`), eq(erasures.personId, sql`${placeholder('person')}`)))
    .orderBy(desc(erasures.at))
    .limit(1)
    .prepare();

  return {
    async verify(workspace, question) {
      try {
        return await verifyTrail(connection.raw, workspace, question);
      } catch (error) {
        // Only so that what stops the database comes out as what it is.
        return guarded(connection.file, () => {
          throw error;
        });
      }
    },
    head: (workspace) => answered(connection, () => head.get({ workspace }) ?? null),
    lines: (workspace, filter, request) =>
      answered(connection, () => {
        const [before] = readCursor(request, 1) ?? [Number.MAX_SAFE_INTEGER];
        const rows = query
          .select()
          .from(audit)
          .where(and(eq(audit.workspaceId, sql`${workspace}`), lt(audit.sequence, Number(before)), ...linesWanted(filter)))
          .orderBy(desc(audit.sequence))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (line) => [line.sequence]);
      }),
    actions: (workspace) =>
      answered(connection, () =>
        query
          .selectDistinct({ action: audit.action })
          .from(audit)
          .where(eq(audit.workspaceId, sql`${workspace}`))
          .orderBy(asc(audit.action))
          .all()
          .map(({ action }) => action),
      ),
    vouchedBy: (workspace, table, ids) =>
      answered(connection, () => {
        const found = new Map<string, AuditLine>();
        if (ids.length === 0) return found;
        const rows = query
          .select()
          .from(audit)
          .where(and(eq(audit.workspaceId, sql`${workspace}`), inArray(audit.subject, [...ids]), eq(audit.recordTable, table)))
          .orderBy(asc(audit.sequence))
          .all();
        for (const row of rows) found.set(row.subject, row);
        return found;
      }),
    decisions: (workspace, filter, request) =>
      answered(connection, () => {
        const [at, id] = readCursor(request, 2) ?? [];
        const behind =
          at === undefined || id === undefined
            ? undefined
            : or(sql`${decisions.at} > ${at}`, and(sql`${decisions.at} = ${at}`, gt(decisions.id, sql`${id}`)));
        const rows = query
          .select()
          .from(decisions)
          .where(and(...decisionsWanted(workspace, filter), behind === undefined ? undefined : sql`${decisions.at} >= ${at}`, behind))
          .orderBy(asc(decisions.at), asc(decisions.id))
          .limit(rowsToRead(request))
          .all();
        return pageOf(rows, request, (row) => [row.at, row.id]);
      }),
    countDecisions: (workspace, filter) =>
      answered(connection, () => {
        const counted = query
          .select({ decisions: sql<number>`count(*)`, people: sql<number>`count(distinct ${decisions.personId})` })
          .from(decisions)
          .where(and(...decisionsWanted(workspace, filter)))
          .get();
        return counted ?? { decisions: 0, people: 0 };
      }),
    legalHold: (workspace, id) => answered(connection, () => hold.get({ workspace, id }) ?? null),
    legalHolds: (workspace) => answered(connection, () => holds.all({ workspace })),
    legalHoldsOf: (workspace, person) => answered(connection, () => holdsOf.all({ workspace, person })),
    ...keepingQueries(connection),
    personalRows: (workspace, person) => answered(connection, () => count({ workspace, person })),
    erasureOf: (workspace, person) => answered(connection, () => erasure.get({ workspace, person }) ?? null),
  };
}

function linesWanted({ actions, actor, subject, from, until }: TrailFilter): (SQL | undefined)[] {
  return [
    actions === undefined ? undefined : inArray(audit.action, [...actions]),
    actor === undefined ? undefined : eq(audit.actor, actor),
    subject === undefined ? undefined : eq(audit.subject, subject),
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, until),
  ];
}

/** A rule is looked for in all that it said: objections, agreements and duties alike. */
function decisionsWanted(workspace: string, { person, account, rule, from, until }: DecisionFilter): (SQL | undefined)[] {
  return [
    eq(decisions.workspaceId, sql`${workspace}`),
    person === undefined ? undefined : eq(decisions.personId, sql`${person}`),
    account === undefined ? undefined : eq(decisions.accountId, sql`${account}`),
    rule === undefined ? undefined : sql`instr(${decisions.decision}, ${`"ruleId":${JSON.stringify(rule)}`}) > 0`,
    from === undefined ? undefined : gte(decisions.at, from),
    until === undefined ? undefined : lt(decisions.at, until),
  ];
}
