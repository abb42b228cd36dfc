import type { ImportMapping, ImportPreview } from '@makegood/contract';
import { previewRows, readSample } from '@makegood/portfolio';
import type { Desk } from '../workspaces/desk.ts';
import { firstBytes, importFiles } from './import-files.ts';
import { fileProblem, findImport, mappingOf } from './import-record.ts';
import { wirePreview } from './upload-import.ts';
import { readMapping } from './wire-mapping.ts';
import { openUpload } from './open-upload.ts';

/** The first rows under another mapping. @throws Problem `notFound`, `conflict` when it was run, `refused` when it is no table. */
export async function previewImport(desk: Desk, id: string, sent: ImportMapping): Promise<ImportPreview> {
  const row = await findImport(desk, id);
  openUpload(row);
  const mapping = readMapping(sent, mappingOf(row));
  const { bytes, whole } = await firstBytes((await importFiles(desk, id)).upload);
  const sample = readSample(bytes, { encoding: mapping.encoding, delimiter: mapping.delimiter, header: mapping.header, whole });
  if (!sample.ok) throw fileProblem(sample.error);
  return wirePreview(previewRows(mapping, sample.value));
}
