import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { EnrolmentsRepository } from '../ports/enrolments-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { enrolments } = tables;
const { placeholder } = sql;
const count = sql<number>`count(*)`;

/** How many people of a journey stand where, and how they ended. */
export function enrolmentCounts(connection: Connection): Pick<EnrolmentsRepository, 'countByStep' | 'countByOutcome'> {
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
  return {
    countByStep: (workspace, journey) => answered(connection, () => byStep.all({ workspace, journey })),
    countByOutcome: (workspace, journey) => answered(connection, () => byOutcome.all({ workspace, journey })),
  };
}
