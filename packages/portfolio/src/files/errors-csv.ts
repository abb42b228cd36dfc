import type { Message } from '@makegood/base';
import type { Delimiter } from '../mapping.ts';
import type { RowError } from '../row-content.ts';

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
 * with the same mapping but for the encoding, which is UTF-8 with a mark (without it Excel spoils the accents). Cells that
 * a spreadsheet would run as a formula get an apostrophe, which {@link cleanCell} takes off when the file comes back.
 */
export async function* errorsCsv({ header, delimiter, rows, heading, say }: CorrectionFile): AsyncGenerator<string> {
  yield '\uFEFF';
  if (header) yield line([...header, heading], delimiter);
  for await (const { cells, errors } of rows) {
    const reasons = errors.map(({ column, problem }) => (column === '' ? say(problem) : `${column}: ${say(problem)}`));
    // A row that lacks cells is not filled up: it would pass for a whole one when it comes back.
    yield line([...cells, reasons.join(' · ')], delimiter);
  }
}

const line = (cells: readonly string[], delimiter: Delimiter): string =>
  `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;

function quoted(cell: string, delimiter: Delimiter): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
