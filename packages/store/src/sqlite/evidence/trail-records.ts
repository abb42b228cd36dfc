import type { Database } from 'better-sqlite3';
import type { TrailFinding } from '../../ports/evidence-repository.ts';
import type { AuditLine } from '../../tables.ts';
import { evidenceRows } from './evidence-rows.ts';
import { evidenceNames, evidenceTable } from './evidence-tables.ts';
import { placeOf } from './trail-chain.ts';
import { EVERYTHING } from './vouching.ts';

/** Holds the rows of evidence against the lines that vouch for them. */
export function trailRecords(database: Database, workspace: string, report: (finding: TrailFinding) => void) {
  const newest = database.prepare<[string, string, string], { sequence: number | null }>(
    'select max(sequence) as sequence from audit where "workspaceId" = ? and subject = ? and "recordTable" = ?',
  );
  const evidence = evidenceRows(database);
  // Only a sandbox is ever emptied: in a live workspace such an entry, properly chained, would be a way to hide everything.
  const sandbox =
    database.prepare<[string], { mode: string }>('select mode from workspaces where id = ?').get(workspace)?.mode === 'sandbox';
  const emptiedAt = sandbox ? (newest.get(workspace, workspace, EVERYTHING.table)?.sequence ?? 0) : 0;

  return {
    /** @returns whether a row was looked at: only the newest line of each says how it should be. */
    compare(line: AuditLine): boolean {
      const { recordTable: name, recordHash: said, subject: id } = line;
      const table = name === null ? undefined : evidenceTable(name);
      if (name === null || said === null || !table || (line.sequence < emptiedAt && !table.lasting)) return false;
      if (newest.get(workspace, id, name)?.sequence !== line.sequence) return false;
      const row = evidence.find(name, id);
      const finding = { table: name, id, entry: placeOf(line) };
      if (!row) {
        if (said !== '') report({ kind: 'recordMissing', ...finding });
      } else if (said === '') report({ kind: 'recordRevived', ...finding });
      else if (evidence.hashOf(table, row, false) !== said) report({ kind: 'recordAltered', ...finding });
      return true;
    },
    /** Rows that no line tells of, a page at a time; done when it returns null. */
    unvouched: evidenceNames.map((name) => {
      const { owner = 'workspaceId', lasting = false } = evidenceTable(name) ?? {};
      const page = database.prepare<[string, number], { row: number; id: string; line: number | null }>(
        `select rowid as "row", id, (
           select max(sequence) from audit
           where audit."workspaceId" = record."${owner}" and subject = record.id and "recordTable" = '${name}'
         ) as line
         from "${name}" record where "${owner}" = ? and rowid > ? order by rowid limit 1000`,
      );
      return (after: number): number | null => {
        const found = page.all(workspace, after);
        for (const { id, line } of found) {
          if ((line ?? 0) > (lasting ? 0 : emptiedAt)) continue;
          const row = evidence.find(name, id);
          if (row && !evidenceTable(name)?.unfinished?.(row)) report({ kind: 'recordUnvouched', table: name, id });
        }
        return found.at(-1)?.row ?? null;
      };
    }),
  };
}
