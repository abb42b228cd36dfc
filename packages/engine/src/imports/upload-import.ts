import { open, rm } from 'node:fs/promises';
import { message } from '@makegood/base';
import type { Said, Uploaded } from '@makegood/contract';
import { detectTable, fieldsOf, previewRows, type DetectedTable, type Mapping } from '@makegood/portfolio';
import { rulesTexts } from '@makegood/rules';
import type { Import } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { firstBytes, importFiles, type ImportFiles } from './import-files.ts';
import { asJson, fileProblem, findImport, newProgress, wireImport } from './import-record.ts';
import { openUpload } from './open-upload.ts';
import { wireMapping } from './wire-mapping.ts';

/** The largest file that is taken in; two million rows are about this much. */
export const UPLOAD_LIMIT = 512 * 1024 * 1024;

export type Upload = { readonly fileName: string; readonly content: AsyncIterable<Uint8Array> };

/**
 * Keeps an uploaded file, never more of it in memory than a piece, and says what it seems to be.
 * @throws Problem `tooLarge`, or `refused` when it is no table.
 */
export async function uploadImport(desk: Desk, upload: Upload): Promise<Uploaded> {
  const id = desk.newId('import');
  const files = await importFiles(desk, id);
  try {
    const bytes = await keep(files, upload.content);
    const sample = await firstBytes(files.upload);
    const table = detect(sample);
    const row = {
      id,
      workspaceId: desk.workspace.id,
      fileName: plainName(upload.fileName),
      kind: kindOf(table.mapping),
      status: 'uploaded',
      mapping: asJson(table.mapping),
      progress: asJson(newProgress(bytes)),
      createdAt: desk.now,
      createdBy: desk.caller.id,
      endedAt: null,
    } as const;
    const committed = await desk.store.commit([{ write: 'insert', into: 'imports', row }]);
    if (!committed.ok) throw new Error(`The import ${id} is there already`);
    return answerOf(row, desk.caller.name, table);
  } catch (error) {
    await rm(files.upload, { force: true });
    throw error;
  }
}

/** An uploaded file as after its upload. @throws Problem `notFound`, `conflict` when it was run. */
export async function detectImport(desk: Desk, id: string): Promise<Uploaded> {
  const row = await findImport(desk, id);
  openUpload(row);
  const table = detect(await firstBytes((await importFiles(desk, id)).upload));
  return answerOf(row, (await desk.store.overviews.userName(row.createdBy)) ?? row.createdBy, table);
}

const answerOf = (row: Import, by: string, table: DetectedTable): Uploaded => ({
  import: wireImport(row, by),
  columns: table.columns.map(({ index, name, samples, suggestion }) => ({ index, name, samples: [...samples], suggestion })),
  fields: { accounts: fieldsOf('accounts').map(copy), payments: fieldsOf('payments').map(copy) },
  mapping: wireMapping(table.mapping),
  preview: wirePreview(previewRows(table.mapping, table), table.questions),
});

/** What the file seems to be. A file of people alone is read as accounts: the API takes in accounts and payments. */
function detect({ bytes, whole }: { bytes: Uint8Array; whole: boolean }): DetectedTable {
  const table = detectTable(bytes, { whole });
  if (!table.ok) throw fileProblem(table.error);
  if (table.value.mapping.kind !== 'people') return table.value;
  const again = detectTable(bytes, { whole, kind: 'accounts' });
  if (!again.ok) throw fileProblem(again.error);
  return again.value;
}

export const kindOf = (mapping: Mapping): 'accounts' | 'payments' => (mapping.kind === 'payments' ? 'payments' : 'accounts');

async function keep(files: ImportFiles, content: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(files.upload, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const part of content) {
      bytes += part.byteLength;
      if (bytes > UPLOAD_LIMIT) throw new Problem('tooLarge', message('engine.import.tooLarge', { megabytes: UPLOAD_LIMIT / 1024 / 1024 }));
      await handle.write(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}

/** The last part of what a browser calls the file, short and printable. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, '')
    .trim()
    .slice(0, 200) || 'portfolio.csv';

/** What the rules call one of their closed lists' values; a mapping is judged by words, not by our ids. */
const spoken = (field: string, value: string | null): Said | null =>
  value !== null && CLOSED_LISTS.has(field) && Object.hasOwn(rulesTexts.en, `rules.word.${value}`) ? message(`rules.word.${value}`) : value;
const CLOSED_LISTS: ReadonlySet<string> = new Set(['account.creditorType', 'account.sector', 'account.debtType']);

const copy = <T extends object>(value: T): T => ({ ...value });

export const wirePreview = (preview: ReturnType<typeof previewRows>, questions: DetectedTable['questions'] = []): Uploaded['preview'] => ({
  looked: preview.looked,
  right: preview.right,
  wrong: preview.wrong,
  missing: [...preview.missing],
  questions: [...questions],
  rows: preview.rows.map(({ line, values, errors }) => ({
    line,
    values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { ...value, value: spoken(field, value.value) }])),
    errors: [...errors],
  })),
});
