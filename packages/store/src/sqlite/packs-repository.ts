import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, sql } from 'drizzle-orm';
import type { PacksRepository, StartedPack } from '../ports/packs-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { packVersions } = tables;
const { placeholder } = sql;

export function packsRepository(connection: Connection): PacksRepository {
  const { query } = connection;
  const { document: _, ...head } = getTableColumns(packVersions);
  const here = eq(packVersions.workspaceId, placeholder('workspace'));
  const version = query
    .select()
    .from(packVersions)
    .where(and(here, eq(packVersions.id, placeholder('id'))))
    .prepare();
  const ofPack = and(here, eq(packVersions.packId, placeholder('pack')));
  const versions = query.select(head).from(packVersions).where(ofPack).orderBy(desc(packVersions.version)).prepare();
  const all = query.select(head).from(packVersions).where(here).orderBy(asc(packVersions.packId), desc(packVersions.version)).prepare();
  const { id, packId, version: number, hash, activeFrom } = packVersions;
  const started = query
    .select({ id, packId, version: number, hash, activeFrom })
    .from(packVersions)
    .where(and(here, inArray(packVersions.state, ['scheduled', 'inForce', 'superseded']), isNotNull(hash), isNotNull(activeFrom)))
    .orderBy(asc(packId), asc(activeFrom), asc(number))
    .prepare();
  return {
    version: (workspace, id) => answered(connection, () => version.get({ workspace, id }) ?? null),
    versions: (workspace, pack) => answered(connection, () => versions.all({ workspace, pack })),
    all: (workspace) => answered(connection, () => all.all({ workspace })),
    started: (workspace) =>
      answered(connection, () =>
        started
          .all({ workspace })
          .flatMap(({ hash, activeFrom, ...row }): StartedPack[] =>
            hash === null || activeFrom === null ? [] : [{ ...row, hash, activeFrom }],
          ),
      ),
  };
}
