import type { Message } from '@makegood/base';
import type { Delimiter } from '../mapping.ts';
import type { RowError } from '../row-content.ts';
import { csvLine, UTF8_MARK } from './csv-line.ts';

export type CorrectionFile = {
  /** As the file had it; null when it had none. */
  readonly header: readonly string[] | null;
  readonly delimiter: Delimiter;
  readonly rows: Iterable<CorrectionRow> | AsyncIterable<CorrectionRow>;
  /** Heading of the added column, in the reader's language. */
  readonly heading: string;
  readonly say: (problem: Message) => string;
};
export type CorrectionRow = { readonly cells: readonly string[]; readonly errors: readonly RowError[] };

/**
 * The refused rows as they were, with a last column that says why: to be corrected in a spreadsheet and imported again,
 * with the same mapping but for the encoding, which is UTF-8 with a mark.
 */
export async function* errorsCsv({ header, delimiter, rows, heading, say }: CorrectionFile): AsyncGenerator<string> {
  yield UTF8_MARK;
  if (header) yield csvLine([...header, heading], delimiter);
  for await (const { cells, errors } of rows) {
    const reasons = errors.map(({ column, problem }) => (column === '' ? say(problem) : `${column}: ${say(problem)}`));
    // A row that lacks cells is not filled up: it would pass for a whole one when it comes back.
    yield csvLine([...cells, reasons.join(' · ')], delimiter);
  }
}
