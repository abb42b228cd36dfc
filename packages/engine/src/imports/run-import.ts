import { message } from '@makegood/base';
import type { Import as WireImport, ImportMapping } from '@makegood/contract';
import { mappingProblems } from '@makegood/portfolio';
import type { Import } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { asJson, findImport, mappingOf, progressOf, wireImport } from './import-record.ts';
import { openUpload } from './open-upload.ts';
import { kindOf } from './upload-import.ts';
import { readMapping } from './wire-mapping.ts';

/**
 * Marks a file to be taken in under this mapping; a job does the rest (`takeInFile`).
 * @throws Problem `notFound`, `conflict` when it was run before, `refused` while something has to be settled first.
 */
export async function startImport(desk: Desk, id: string, sent: ImportMapping): Promise<{ row: Import; answer: WireImport }> {
  const row = await findImport(desk, id);
  openUpload(row);
  const mapping = readMapping(sent, mappingOf(row));
  const missing = mappingProblems(mapping);
  if (missing.length > 0) throw new Problem('refused', message('engine.import.missing'), { missing });
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'imports',
        key: { id: row.id },
        set: {
          status: 'running',
          kind: kindOf(mapping),
          mapping: asJson(mapping),
          progress: asJson({ ...progressOf(row), phase: 'reading' }),
        },
        when: { status: 'uploaded' },
      },
      auditLine(desk, 'import.started', row.id, { fileName: row.fileName }),
    ],
    message('engine.import.alreadyRun'),
  );
  const started = await findImport(desk, id);
  return { row: started, answer: wireImport(started, desk.caller.name) };
}
