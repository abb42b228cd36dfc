import { createReadStream } from 'node:fs';
import { message } from '@makegood/base';
import type { Import, Person } from '@makegood/store';
import { importFiles, removeFiles } from '../imports/import-files.ts';
import { asJson, progressOf } from '../imports/import-record.ts';
import type { Desk } from '../workspaces/desk.ts';

/**
 * Withdraws files that were uploaded, not taken in yet and speak of a person: they lie on the disk as they came, and
 * would bring the person back. One that is going in just now is let in first by whoever erases.
 */
export async function withdrawUploads(desk: Desk, person: Person): Promise<void> {
  const { store, workspace } = desk;
  const addresses = await store.people.addresses(workspace.id, person.id);
  const marks = [person.externalId, ...addresses.map(({ value }) => value)].filter((mark) => mark.length > 2);
  for (const row of await waitingImports(desk)) {
    const files = await importFiles(desk, row.id);
    if (!(await contains(files.upload, marks))) continue;
    await removeFiles(files);
    const progress = { ...progressOf(row), phase: 'over' as const, header: null, problem: message('engine.import.withdrawn') };
    await store.commit([
      {
        write: 'update',
        in: 'imports',
        key: { id: row.id },
        set: { status: 'cancelled', progress: asJson(progress), endedAt: desk.now },
        when: { status: 'uploaded' },
      },
    ]);
  }
}

async function waitingImports(desk: Desk): Promise<readonly Import[]> {
  const found: Import[] = [];
  let after: string | null = null;
  do {
    const page: { readonly items: readonly Import[]; readonly next: string | null } = await desk.store.overviews.imports(
      desk.workspace.id,
      undefined,
      { after, limit: 200 },
    );
    found.push(...page.items.filter(({ status }) => status === 'uploaded'));
    after = page.next;
  } while (after !== null);
  return found;
}

/** Whether any of these stands in the file, in one of the encodings that files come in; a file that is gone has none. */
async function contains(file: string, marks: readonly string[]): Promise<boolean> {
  const wanted = marks.flatMap((mark) => [Buffer.from(mark, 'utf8'), Buffer.from(mark, 'latin1'), Buffer.from(mark, 'utf16le')]);
  const overlap = Math.max(0, ...wanted.map(({ length }) => length));
  let rest: Uint8Array = new Uint8Array();
  try {
    for await (const piece of createReadStream(file)) {
      const bytes = Buffer.concat([rest, Buffer.from(piece)]);
      if (wanted.some((mark) => bytes.includes(mark))) return true;
      rest = bytes.subarray(Math.max(0, bytes.length - overlap));
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  return false;
}
