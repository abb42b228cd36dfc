import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { JourneysRepository } from '../ports/journeys-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { journeys, journeyVersions, plans, packs } = tables;
const { placeholder } = sql;

export function journeysRepository(connection: Connection): JourneysRepository {
  const { query } = connection;
  const here = eq(journeys.workspaceId, placeholder('workspace'));
  const byId = query
    .select()
    .from(journeys)
    .where(and(eq(journeys.id, placeholder('journey')), here))
    .prepare();
  const list = query.select().from(journeys).where(here).orderBy(asc(journeys.name), asc(journeys.id)).prepare();
  const ofJourney = and(eq(journeyVersions.workspaceId, placeholder('workspace')), eq(journeyVersions.journeyId, placeholder('journey')));
  const version = query
    .select()
    .from(journeyVersions)
    .where(and(ofJourney, eq(journeyVersions.number, placeholder('number'))))
    .prepare();
  const versions = query.select().from(journeyVersions).where(ofJourney).orderBy(desc(journeyVersions.number)).prepare();
  const plan = query
    .select()
    .from(plans)
    .where(eq(plans.hash, placeholder('hash')))
    .prepare();
  const pack = query
    .select({ document: packs.document })
    .from(packs)
    .where(eq(packs.hash, placeholder('hash')))
    .prepare();
  const packHashes = query.select({ hash: packs.hash }).from(packs).orderBy(asc(packs.hash)).prepare();
  return {
    get: (workspace, journey) => answered(connection, () => byId.get({ workspace, journey }) ?? null),
    list: (workspace) => answered(connection, () => list.all({ workspace })),
    version: (workspace, journey, number) => answered(connection, () => version.get({ workspace, journey, number }) ?? null),
    versions: (workspace, journey) => answered(connection, () => versions.all({ workspace, journey })),
    pack: (hash) => answered(connection, () => pack.get({ hash })?.document ?? null),
    packHashes: () => answered(connection, () => packHashes.all().map((row) => row.hash)),
    plan: (hash) => answered(connection, () => plan.get({ hash })?.plan ?? null),
  };
}
