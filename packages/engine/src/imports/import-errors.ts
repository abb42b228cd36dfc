import { messageSchema } from '@makegood/contract';
import { message, type Message } from '@makegood/base';
import { joinCatalogues, say } from '@makegood/base/text';
import { errorsCsv, portfolioTexts, type CorrectionRow } from '@makegood/portfolio';
import type { ImportError } from '@makegood/store';
import { z } from 'zod';
import type { Desk } from '../workspaces/desk.ts';
import { findImport, mappingOf, progressOf } from './import-record.ts';
import { importUseTexts } from './texts.ts';

const texts = joinCatalogues(portfolioTexts, importUseTexts);
const problemSchema = z.object({ column: z.string(), problem: messageSchema });

/**
 * The refused rows as a file to be corrected and uploaded again, in the language of whoever asks; written as it is read.
 * @throws Problem `notFound`
 */
export async function importErrors(desk: Desk, id: string): Promise<{ readonly name: string; readonly lines: AsyncGenerator<string> }> {
  const row = await findImport(desk, id);
  const { locale } = desk.caller;
  return {
    name: `${row.fileName.replace(/\.csv$/i, '')}-errors.csv`,
    lines: errorsCsv({
      header: progressOf(row).header,
      delimiter: mappingOf(row).delimiter,
      rows: correctionRows(desk, id),
      heading: say(texts, locale, message('engine.import.reason')),
      say: (problem: Message) => say(texts, locale, problem),
    }),
  };
}

/** One entry for each refused row, with everything that is wrong with it. */
async function* correctionRows(desk: Desk, id: string): AsyncGenerator<CorrectionRow> {
  let row: ImportError[] = [];
  for await (const error of allErrors(desk, id)) {
    if (row[0] !== undefined && row[0].row !== error.row) {
      yield correctionRow(row);
      row = [];
    }
    row.push(error);
  }
  if (row.length > 0) yield correctionRow(row);
}

async function* allErrors(desk: Desk, id: string): AsyncGenerator<ImportError> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Desk['store']['imports']['errors']>> = await desk.store.imports.errors(id, { after, limit: 500 });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

const correctionRow = (errors: readonly ImportError[]): CorrectionRow => ({
  cells: errors[0]?.raw ?? [],
  errors: errors.map((error) => {
    const { column, problem } = problemSchema.parse(error.problem);
    return { row: error.row, column, field: null, value: '', problem };
  }),
});
