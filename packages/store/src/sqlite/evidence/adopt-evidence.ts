import type { Database } from 'better-sqlite3';
import { auditTrail } from '../audit-trail.ts';
import { evidenceTable, ownerOf, PRODUCT, type RawRow } from './evidence-tables.ts';
import { evidenceRows } from './evidence-rows.ts';

/**
 * Gives every row of evidence from before the trail vouched for it a line: as it is found, from now on nobody changes it
 * unseen. For the migration that brings vouching for these tables in, inside its transaction.
 */
export function adoptEvidence(database: Database, names: readonly string[]): void {
  const append = auditTrail(database);
  const evidence = evidenceRows(database);
  for (const name of names) {
    const table = evidenceTable(name);
    if (!table) continue;
    const page = database.prepare<[number], RawRow>(`select rowid as "#", * from "${name}" where rowid > ? order by rowid limit 500`);
    for (let rows = page.all(0); rows.length > 0; rows = page.all(Number(rows.at(-1)?.['#']))) {
      for (const { '#': _, ...row } of rows) {
        if (table.unfinished?.(row)) continue;
        const hash = evidence.hashOf(table, row, true);
        const { at } = table.tell(row, 'inserted');
        const workspaceId = ownerOf(table, row);
        append(
          { workspaceId, at, actor: PRODUCT, action: 'evidence.adopted', subject: String(row['id']), detail: null },
          { table: name, hash },
        );
      }
    }
  }
}
