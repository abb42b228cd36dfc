import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { ReviewsRepository } from '../ports/reviews-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { journeyReviews } = tables;
const { placeholder } = sql;

export function reviewsRepository(connection: Connection): ReviewsRepository {
  const { query } = connection;
  const { document: _, ...head } = getTableColumns(journeyReviews);
  const here = eq(journeyReviews.workspaceId, placeholder('workspace'));
  const get = query
    .select()
    .from(journeyReviews)
    .where(and(here, eq(journeyReviews.id, placeholder('review'))))
    .prepare();
  const ofJourney = query
    .select(head)
    .from(journeyReviews)
    .where(and(here, eq(journeyReviews.journeyId, placeholder('journey'))))
    .orderBy(desc(journeyReviews.cycle))
    .prepare();
  const newest = query
    .select(head)
    .from(journeyReviews)
    .where(
      and(
        here,
        sql`${journeyReviews.cycle} = (select max(r.cycle) from "journeyReviews" r where r."journeyId" = ${journeyReviews.journeyId})`,
      ),
    )
    .prepare();
  return {
    get: (workspace, review) => answered(connection, () => get.get({ workspace, review }) ?? null),
    ofJourney: (workspace, journey) => answered(connection, () => ofJourney.all({ workspace, journey })),
    newest: (workspace) => answered(connection, () => newest.all({ workspace })),
  };
}
