import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { EnrolmentsRepository } from '../ports/enrolments-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { enrolments, trace } = tables;
const { placeholder } = sql;
const count = sql<number>`count(*)`;

/** How many people of a journey stand where and passed what. */
export function enrolmentCounts(connection: Connection): Pick<EnrolmentsRepository, 'countByStep' | 'countByOutcome' | 'countPassages'> {
  const { query } = connection;
  const ofJourney = and(eq(enrolments.workspaceId, placeholder('workspace')), eq(enrolments.journeyId, placeholder('journey')));
  const { versionNumber: version, step, status } = enrolments;
  const outcome = sql<string>`${enrolments.outcome}`;
  const byStep = query.select({ version, step, status, count }).from(enrolments).where(ofJourney).groupBy(version, step, status).prepare();
  const byOutcome = query
    .select({ version, outcome, count })
    .from(enrolments)
    .where(and(ofJourney, isNotNull(enrolments.outcome)))
    .groupBy(version, enrolments.outcome)
    .prepare();
  const passed = sql<string>`${trace.step}`;
  const type = sql<'entered' | 'left'>`${trace.type}`;
  const passages = query
    .select({ step: passed, type, branch: trace.branch, count })
    .from(trace)
    .innerJoin(enrolments, eq(enrolments.id, trace.enrolmentId))
    .where(and(ofJourney, eq(version, placeholder('version')), inArray(trace.type, ['entered', 'left']), isNotNull(trace.step)))
    .groupBy(trace.step, trace.type, trace.branch)
    .prepare();
  return {
    countByStep: (workspace, journey) => answered(connection, () => byStep.all({ workspace, journey })),
    countByOutcome: (workspace, journey) => answered(connection, () => byOutcome.all({ workspace, journey })),
    countPassages: (workspace, journey, number) => answered(connection, () => passages.all({ workspace, journey, version: number })),
  };
}
