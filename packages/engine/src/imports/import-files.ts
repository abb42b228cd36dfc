import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../workspaces/desk.ts';

/** How much of a file is looked at to tell what it is. */
export const SAMPLE_BYTES = 65_536;

/**
 * Where one import's files lie: the upload as it came, and the rows that were read and checked and wait for the rest.
 * Both are gone when the import has ended.
 */
export type ImportFiles = { readonly upload: string; readonly rows: string };

export async function importFiles(desk: Pick<Desk, 'dataFolder'>, id: string): Promise<ImportFiles> {
  const folder = join(desk.dataFolder, 'imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { upload: join(folder, `${id}.upload`), rows: join(folder, `${id}.rows`) };
}

export async function removeFiles(files: ImportFiles): Promise<void> {
  await rm(files.upload, { force: true });
  await rm(files.rows, { force: true });
}

/** The first bytes of an upload, and whether they are all of it. */
export async function firstBytes(file: string): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    const { size } = await handle.stat();
    return { bytes: buffer.subarray(0, bytesRead), whole: bytesRead >= size };
  } finally {
    await handle.close();
  }
}
