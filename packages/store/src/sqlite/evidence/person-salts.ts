import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { isPersonal } from './record-hash.ts';
import type { EvidenceTable, RawRow } from './evidence-tables.ts';

export type PersonSalts = {
  /** The salt that this row's hash is taken with; empty when it needs none or its person was erased. */
  of(table: EvidenceTable, row: RawRow): string;
  /** The same, made when there is none yet. */
  ensured(table: EvidenceTable, row: RawRow): string;
};

export function personSalts(database: Database): PersonSalts {
  const find = database.prepare<[string], { salt: string }>('select salt from "evidenceSalts" where "personId" = ?');
  const insert = database.prepare<[string, string, string]>(
    'insert into "evidenceSalts" ("personId", "workspaceId", salt) values (?, ?, ?)',
  );
  const found = (table: EvidenceTable, row: RawRow): string => {
    const person = row['personId'];
    return typeof person === 'string' && isPersonal(row, table.personal) ? (find.get(person)?.salt ?? '') : '';
  };
  return {
    of: found,
    ensured(table, row) {
      const known = found(table, row);
      const { personId, workspaceId } = row;
      if (known !== '' || typeof personId !== 'string' || typeof workspaceId !== 'string' || !isPersonal(row, table.personal)) return known;
      const salt = randomBytes(16).toString('base64url');
      insert.run(personId, workspaceId, salt);
      return salt;
    },
  };
}
