import type { Database } from 'better-sqlite3';
import type { Write } from '../../writes.ts';
import { auditTrail, type AuditWrite } from '../audit-trail.ts';
import { evidenceRows } from './evidence-rows.ts';
import {
  companionOf,
  evidenceTable,
  ownerOf,
  PRODUCT,
  saltedNames,
  type Change,
  type EvidenceTable,
  type RawRow,
} from './evidence-tables.ts';

type Touched = { readonly name: string; readonly table: EvidenceTable; readonly id: string; change: Change; gone: RawRow | null };

/** One batch's lines of the audit trail. */
export type Vouching = {
  /** To be told of each write: of a deletion before it is made, of any other afterwards. */
  touched(write: Write): void;
  /** A line that the batch itself asks for. It carries the hash of its subject when that is evidence which the batch changes. */
  said(write: AuditWrite): void;
  /** Writes the lines, at the end of the transaction, when every row is as it will be. */
  append(): void;
};

/**
 * Sees to it that no row of evidence comes, changes or goes without a line that carries its hash, in the same
 * transaction. It is done here, not by the callers: a forgotten one would be a gap that only a dispute shows.
 */
export function vouching(database: Database): () => Vouching {
  const append = auditTrail(database);
  const evidence = evidenceRows(database);
  const ofPerson = saltedNames.map((name) => ({
    name,
    ids: database.prepare<[string], { id: string }>(`select id from "${name}" where "personId" = ?`),
  }));
  const vouchedFor = database.prepare<[string, string, string], { sequence: number }>(
    'select sequence from audit where "workspaceId" = ? and subject = ? and "recordTable" = ? limit 1',
  );
  const lastAt = database.prepare<[string], { at: number }>('select at from audit where "workspaceId" = ? order by sequence desc limit 1');

  return () => {
    const rows = new Map<string, Touched>();
    const lines: AuditWrite[] = [];
    const emptied = new Set<string>();
    const erased = new Set<string>();

    const touch = (name: string, id: unknown, change: Change): void => {
      const table = evidenceTable(name);
      if (!table || typeof id !== 'string') return;
      const known = rows.get(`${name} ${id}`);
      const gone = change === 'deleted' ? (evidence.find(name, id) ?? null) : null;
      if (!known) rows.set(`${name} ${id}`, { name, table, id, change, gone });
      else Object.assign(known, { change: known.change === 'inserted' && change === 'changed' ? 'inserted' : change, gone });
    };

    /** What a row is hashed to now, and whose trail it belongs to; null when there is nothing to vouch for. */
    const stateOf = ({ name, table, id, gone }: Touched): { row: RawRow; hash: string } | null => {
      const row = evidence.find(name, id);
      if (!row) return gone ? { row: gone, hash: '' } : null;
      if (table.unfinished?.(row) && !vouchedFor.get(ownerOf(table, row), id, name)) return null;
      return { row, hash: evidence.hashOf(table, row, !erased.has(String(row['personId']))) };
    };

    /** A companion that comes, changes or goes changes what it belongs to. */
    const touchOwner = (of: string, row: object): void => {
      const owner = companionOf.get(of);
      if (owner) touch(owner.name, Reflect.get(row, owner.key), 'changed');
    };

    return {
      touched(write) {
        switch (write.write) {
          case 'insert':
          case 'insertIfAbsent':
          case 'upsert':
            if ('id' in write.row) touch(write.into, write.row.id, 'inserted');
            else touchOwner(write.into, write.row);
            return;
          case 'update':
            if (!changesWhatCounts(write.in, write.set)) return;
            if ('id' in write.key) touch(write.in, write.key.id, 'changed');
            else touchOwner(write.in, write.key);
            return;
          case 'delete':
            if ('id' in write.key) touch(write.from, write.key.id, 'deleted');
            else touchOwner(write.from, write.key);
            return;
          case 'erasePerson':
            // Without the salt every hash is another, also that of a row in which nothing changed.
            erased.add(write.person);
            for (const { name, ids } of ofPerson) for (const { id } of ids.all(write.person)) touch(name, id, 'changed');
            return;
          case 'emptyWorkspace':
            emptied.add(write.workspaceId);
            return;
        }
      },
      said: (write) => void lines.push(write),
      append() {
        for (const line of lines) {
          const whole = line.subject === line.workspaceId && emptied.delete(line.workspaceId);
          const claimed = whole ? undefined : [...rows.values()].find(({ id }) => id === line.subject);
          const state = claimed && stateOf(claimed);
          if (claimed) rows.delete(`${claimed.name} ${claimed.id}`);
          append(line, whole ? EVERYTHING : claimed && state ? { table: claimed.name, hash: state.hash } : null);
        }
        for (const workspaceId of emptied) {
          const at = lastAt.get(workspaceId)?.at ?? 0;
          append({ workspaceId, at, actor: PRODUCT, action: 'workspace.emptied', subject: workspaceId, detail: null }, EVERYTHING);
        }
        for (const touched of rows.values()) {
          const state = stateOf(touched);
          if (!state) continue;
          const { name, table, id, change } = touched;
          const workspaceId = ownerOf(table, state.row);
          append({ workspaceId, ...table.tell(state.row, change), subject: id, detail: null }, { table: name, hash: state.hash });
        }
      },
    };
  };
}

/** Stands on the line that says that a sandbox was emptied: what was vouched for before it is not looked for any more. */
export const EVERYTHING = { table: '*', hash: '' } as const;

/** Of a table of which only some columns are vouched for, a change of others needs no line. */
function changesWhatCounts(name: string, set: object): boolean {
  const columns = evidenceTable(name)?.columns;
  return columns === undefined || columns.some((column) => Object.hasOwn(set, column));
}
