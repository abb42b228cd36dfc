import { message, type Message } from '@makegood/base';
import { Problem } from '../workspaces/problem.ts';
import type { Import } from '@makegood/store';
import { StoreError } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { applyAccountBatch, applyRows, progressWrite } from './apply-rows.ts';
import { enterJourneys } from './enter-journeys.ts';
import { importFiles, removeFiles, type ImportFiles } from './import-files.ts';
import { asJson, mappingOf, progressOf, type ImportProgress } from './import-record.ts';
import { paymentBatch } from './apply-payments.ts';
import { stageRows } from './stage-rows.ts';

export type TakingIn = {
  /** Told as the file goes in, more often than it is written down. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two parts; the import stays under way and goes on with the next call. */
  readonly signal?: AbortSignal;
};

/**
 * Takes a started file in, from where it was left: reads and checks all of it, puts the rows in, lets journeys look at
 * the accounts. Called again after a kill it goes on; called for an import that is over it does nothing.
 * @throws StoreError when the database cannot write; the import stays as it is and can be gone on with.
 */
export async function takeInFile(desk: Desk, id: string, on: TakingIn = {}): Promise<void> {
  const row = await desk.store.imports.get(desk.workspace.id, id);
  if (!row || row.status !== 'running') return;
  const files = await importFiles(desk, id);
  try {
    const staged = await read(desk, row, files, on);
    if (!staged) return;
    const applied = await apply(desk, row, files, staged, on);
    await enter(desk, row, files, applied, on);
  } catch (error) {
    if (error instanceof StoreError || on.signal?.aborted) throw error;
    await fail(desk, row, progressOf(row), message('engine.import.stopped', { reason: wordsOf(error) }));
    throw error;
  }
  await removeFiles(files);
}

async function read(desk: Desk, row: Import, files: ImportFiles, on: TakingIn): Promise<ImportProgress | null> {
  const before = progressOf(row);
  if (before.phase !== 'reading') return before;
  const result = await stageRows(desk, row, mappingOf(row), files, {
    onProgress: ({ bytes, rows, wrong }) => on.onProgress?.({ ...before, bytesRead: bytes, read: rows, wrong }),
    ...(on.signal ? { signal: on.signal } : {}),
  });
  if (!result.ok) {
    await fail(desk, row, before, result.error);
    await removeFiles(files);
    return null;
  }
  const { bytes, rows, wrong, header } = result.value;
  const progress: ImportProgress = { ...before, phase: 'applying', bytesRead: bytes, read: rows, wrong, header: header && [...header] };
  await desk.store.commit([progressWrite(row, progress)]);
  return progress;
}

async function apply(desk: Desk, row: Import, files: ImportFiles, before: ImportProgress, on: TakingIn): Promise<ImportProgress> {
  if (before.phase !== 'applying') return before;
  const batch = row.kind === 'payments' ? paymentBatch : applyAccountBatch;
  const applied: ImportProgress = { ...(await applyRows(desk, row, files, before, batch, on)), phase: 'entering' };
  await desk.store.commit([progressWrite(row, applied)]);
  return applied;
}

async function enter(desk: Desk, row: Import, files: ImportFiles, before: ImportProgress, on: TakingIn): Promise<void> {
  if (before.phase === 'entering') await enterJourneys(desk, row, files, on.signal);
  const over: ImportProgress = { ...before, phase: 'over' };
  await desk.store.commit([
    {
      write: 'update',
      in: 'imports',
      key: { id: row.id },
      set: { status: 'done', progress: asJson(over), endedAt: desk.now },
      when: { status: 'running' },
    },
  ]);
}

const fail = (desk: Desk, row: Import, progress: ImportProgress, problem: Message) =>
  desk.store.commit([
    {
      write: 'update',
      in: 'imports',
      key: { id: row.id },
      set: { status: 'failed', progress: asJson({ ...progress, phase: 'over', problem }), endedAt: desk.now },
    },
  ]);

const wordsOf = (error: unknown): string | Message =>
  error instanceof Problem ? error.said : error instanceof Error ? error.message : String(error);
