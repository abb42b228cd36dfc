import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { PeopleRepository } from '../ports/people-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { sameButNotByIndex } from './not-by-index.ts';

const { people, addresses, holds, consents, preferences } = tables;
const { placeholder } = sql;

/** Queries are built and prepared once, when the store opens: building one costs more than running it. */
export function peopleRepository(connection: Connection): PeopleRepository {
  const { query } = connection;
  const here = eq(people.workspaceId, placeholder('workspace'));
  const byId = query
    .select()
    .from(people)
    .where(and(eq(people.id, placeholder('person')), here))
    .prepare();
  const byExternalId = query
    .select()
    .from(people)
    .where(and(here, eq(people.externalId, placeholder('externalId'))))
    .prepare();
  const byAddress = query
    .select({ person: people })
    .from(addresses)
    .innerJoin(people, eq(people.id, addresses.personId))
    .where(
      and(
        eq(addresses.workspaceId, placeholder('workspace')),
        eq(addresses.value, placeholder('value')),
        eq(addresses.kind, placeholder('kind')),
      ),
    )
    .orderBy(asc(people.id))
    .prepare();
  const addressesOf = query
    .select()
    .from(addresses)
    .where(and(eq(addresses.personId, placeholder('person')), sameButNotByIndex(addresses.workspaceId, placeholder('workspace'))))
    .orderBy(desc(addresses.preferred), asc(addresses.createdAt), asc(addresses.id))
    .prepare();
  const holdsOf = query
    .select()
    .from(holds)
    .where(and(eq(holds.personId, placeholder('person')), eq(holds.workspaceId, placeholder('workspace'))))
    .orderBy(asc(holds.since), asc(holds.id))
    .prepare();
  const hold = query
    .select()
    .from(holds)
    .where(and(eq(holds.id, placeholder('hold')), eq(holds.workspaceId, placeholder('workspace'))))
    .prepare();
  const consentsOf = query
    .select()
    .from(consents)
    .where(and(eq(consents.personId, placeholder('person')), eq(consents.workspaceId, placeholder('workspace'))))
    .orderBy(asc(consents.at), asc(consents.id))
    .prepare();
  const consent = query
    .select()
    .from(consents)
    .where(and(eq(consents.id, placeholder('consent')), eq(consents.workspaceId, placeholder('workspace'))))
    .prepare();
  const preferencesOf = query
    .select()
    .from(preferences)
    .where(and(eq(preferences.personId, placeholder('person')), eq(preferences.workspaceId, placeholder('workspace'))))
    .orderBy(asc(preferences.since), asc(preferences.id))
    .prepare();
  const preference = query
    .select()
    .from(preferences)
    .where(and(eq(preferences.id, placeholder('preference')), eq(preferences.workspaceId, placeholder('workspace'))))
    .prepare();
  return {
    get: (workspace, person) => answered(connection, () => byId.get({ workspace, person }) ?? null),
    byExternalId: (workspace, externalId) => answered(connection, () => byExternalId.get({ workspace, externalId }) ?? null),
    byAddress: (workspace, kind, value) => answered(connection, () => byAddress.all({ workspace, kind, value }).map((row) => row.person)),
    addresses: (workspace, person) => answered(connection, () => addressesOf.all({ workspace, person })),
    holds: (workspace, person) => answered(connection, () => holdsOf.all({ workspace, person })),
    hold: (workspace, id) => answered(connection, () => hold.get({ workspace, hold: id }) ?? null),
    consents: (workspace, person) => answered(connection, () => consentsOf.all({ workspace, person })),
    consent: (workspace, id) => answered(connection, () => consent.get({ workspace, consent: id }) ?? null),
    preferences: (workspace, person) => answered(connection, () => preferencesOf.all({ workspace, person })),
    preference: (workspace, id) => answered(connection, () => preference.get({ workspace, preference: id }) ?? null),
  };
}
