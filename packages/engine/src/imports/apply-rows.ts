import { setImmediate } from 'node:timers/promises';
import type { Import, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { accountRows, knownOf, type AppliedRows } from './apply-accounts.ts';
import { asJson, type ImportProgress } from './import-record.ts';
import type { ImportFiles } from './import-files.ts';
import { stagedRows, type StagedRow } from './stage-rows.ts';

/** Rows in one transaction: large enough to be fast, small enough that nobody waits for it. */
const BATCH = 2_000;
/** How often a batch is tried when somebody changes the same people meanwhile. */
const TRIES = 5;

export type ApplyBatch = (desk: Desk, of: Import, rows: readonly StagedRow[]) => Promise<AppliedRows>;

export const applyAccountBatch: ApplyBatch = async (desk, of, rows) => accountRows(desk, of, rows, await knownOf(desk, rows));

/**
 * Takes the staged rows in, part by part. Each part carries its mark in the same transaction, so that a killed process
 * goes on behind the last part and no row counts twice.
 */
export async function applyRows(
  desk: Desk,
  of: Import,
  files: ImportFiles,
  from: ImportProgress,
  apply: ApplyBatch,
  on: { readonly onProgress?: (progress: ImportProgress) => void; readonly signal?: AbortSignal },
): Promise<ImportProgress> {
  let progress = from;
  for await (const rows of stagedRows(files, progress.applied, BATCH)) {
    progress = await applyBatch(desk, of, rows, progress, apply);
    on.onProgress?.(progress);
    on.signal?.throwIfAborted();
    // Others want the process too.
    await setImmediate();
  }
  return progress;
}

async function applyBatch(
  desk: Desk,
  of: Import,
  rows: readonly StagedRow[],
  before: ImportProgress,
  apply: ApplyBatch,
): Promise<ImportProgress> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { writes, created, updated, unchanged, wrong } = await apply(desk, of, rows);
    const progress: ImportProgress = {
      ...before,
      applied: before.applied + rows.length,
      created: before.created + created,
      updated: before.updated + updated,
      unchanged: before.unchanged + unchanged,
      wrong: before.wrong + wrong,
    };
    const committed = await desk.store.commit([...writes, progressWrite(of, progress)]);
    if (committed.ok) return progress;
  }
  throw new Error(`Rows ${before.applied + 1} to ${before.applied + rows.length} of ${of.id} meet the same conflict again and again`);
}

export const progressWrite = (of: Import, progress: ImportProgress): Write => ({
  write: 'update',
  in: 'imports',
  key: { id: of.id },
  set: { progress: asJson(progress) },
});
