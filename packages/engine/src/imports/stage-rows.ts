import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { canonicalJson, type Json, type Message, type Result } from '@makegood/base';
import { readCsv, type Batch, type GoodRow, type Mapping, type ReadOptions, type ReadSummary, type RowContent } from '@makegood/portfolio';
import type { Import, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import type { ImportFiles } from './import-files.ts';

/** Bytes that are read of the staged rows at a time. */
const PIECE = 256 * 1024;

/** A row that waits. Of a payment its cells too: whether its account exists is known only when it goes in. */
export type StagedRow = { readonly row: number; readonly content: RowContent; readonly cells: readonly string[] | null };

const stagedRow = ({ row, content, cells }: GoodRow): StagedRow => ({ row, content, cells: content.payment ? cells : null });

/**
 * Reads and checks the whole file. Rows that are right wait in a file of their own, one line each; those that are wrong
 * are kept with their reasons. Nothing of it counts yet, so a file that turns out broken at its end leaves no trace.
 */
export async function stageRows(
  desk: Desk,
  row: Import,
  mapping: Mapping,
  files: ImportFiles,
  on: Pick<ReadOptions, 'onProgress' | 'signal'>,
): Promise<Result<ReadSummary, Message>> {
  const staged = createWriteStream(files.rows, { mode: 0o600 });
  try {
    const result = await readCsv(createReadStream(files.upload), mapping, {
      ...on,
      batchSize: 500,
      onBatch: async (batch) => {
        const lines = batch.rows.map((good) => `${JSON.stringify(stagedRow(good))}\n`).join('');
        if (lines !== '' && !staged.write(lines)) await once(staged, 'drain');
        if (batch.refused.length > 0) await keepErrors(desk, row, batch);
      },
    });
    return result;
  } finally {
    staged.end();
    await finished(staged);
  }
}

async function keepErrors(desk: Desk, row: Import, batch: Batch): Promise<void> {
  const writes: Write[] = batch.refused.flatMap((refused) =>
    // Two things can be wrong with one cell; both are told, each under its own place.
    refused.errors.map((error, index) =>
      errorWrite(desk, row, refused.row, `${error.column}#${index}`, error.column, error.problem, refused.cells),
    ),
  );
  await desk.store.commit(writes);
}

/** A row that could not be taken in. Kept once: reading the same file again finds the same errors. */
export const errorWrite = (
  desk: Desk,
  of: Import,
  row: number,
  place: string,
  column: string,
  problem: Message,
  cells: readonly string[],
): Write => ({
  write: 'insertIfAbsent',
  into: 'importErrors',
  row: {
    importId: of.id,
    row,
    column: place,
    workspaceId: desk.workspace.id,
    problem: JSON.parse(canonicalJson({ column, problem })) as Json,
    raw: cells,
  },
});

/** Staged rows in the order of the file, `size` at a time, behind the first `skip`. */
export async function* stagedRows(files: ImportFiles, skip: number, size: number): AsyncGenerator<readonly StagedRow[]> {
  let seen = 0;
  let batch: StagedRow[] = [];
  for await (const lines of linesOf(files.rows)) {
    for (const line of lines) {
      seen += 1;
      if (seen <= skip) continue;
      // Written by us from a parsed row, and in a folder that only we write to.
      batch.push(JSON.parse(line) as StagedRow);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The whole lines of a file of ours, piece by piece: a promise for every single line would cost more than the line. */
async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE })) {
    const lines = `${rest}${String(piece)}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
