import type { Database, Statement } from 'better-sqlite3';
import { evidenceTable, type EvidenceTable, type RawRow } from './evidence-tables.ts';
import { personSalts } from './person-salts.ts';
import { recordHash } from './record-hash.ts';

export type EvidenceRows = {
  find(name: string, id: string): RawRow | undefined;
  /** The hash of a row as it stands. `fresh`: its person gets a salt when there is none yet; otherwise none is made. */
  hashOf(table: EvidenceTable, row: RawRow, fresh: boolean): string;
};

/** Rows of evidence as the database has them, and their hashes. */
export function evidenceRows(database: Database): EvidenceRows {
  const salts = personSalts(database);
  const readers = new Map<string, Statement<[string], RawRow>>();
  const read = (name: string, key: string, id: string): RawRow | undefined => {
    let reader = readers.get(name);
    if (!reader) readers.set(name, (reader = database.prepare<[string], RawRow>(`select * from "${name}" where "${key}" = ?`)));
    return reader.get(id);
  };
  return {
    find: (name, id) => (evidenceTable(name) ? read(name, 'id', id) : undefined),
    hashOf(table, row, fresh) {
      const { personal, companion, columns } = table;
      const salt = fresh ? salts.ensured(table, row) : salts.of(table, row);
      return recordHash(
        columns ? only(columns, row) : row,
        personal,
        salt,
        companion && read(companion.table, companion.key, String(row['id'])),
      );
    },
  };
}

const only = (columns: readonly string[], row: RawRow): RawRow => Object.fromEntries(columns.map((name) => [name, row[name]]));
