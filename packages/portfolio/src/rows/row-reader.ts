import { err, message, ok, type Result } from '@makegood/base';
import type { Mapping } from '../mapping.ts';
import type { RowContent, RowError } from '../row-content.ts';
import { readAccount, readPayment } from './read-account.ts';
import { readPerson } from './read-person.ts';
import { rowCursor, type Noted } from './reading.ts';

export type RowReader = (cells: readonly string[], row: number) => Result<RowContent, readonly RowError[]>;

/**
 * A reader of the rows of one file. `header` gives errors the names of columns; `width` is how many cells a row has,
 * unless nobody knows.
 */
export function rowReader(mapping: Mapping, header: readonly string[] | null, width?: number, noted?: Noted): RowReader {
  const cursor = rowCursor(mapping, header, noted);
  return (cells, row) => {
    cursor.begin(cells, row);
    // A row of another width has lost or gained a delimiter, and then each cell may stand under the wrong heading.
    if (width !== undefined && !fits(cells, width)) {
      const problem = message('portfolio.problem.cells', { found: cells.length, expected: width });
      return err([{ row, column: '', field: null, value: '', problem }]);
    }
    const content = readContent(cursor, mapping);
    return cursor.errors.length > 0 ? err(cursor.errors) : ok(content);
  };
}

/** Reads one row by itself. For many rows make a {@link rowReader}. `rowNumber` counts data rows from 1. */
export const readRow = (mapping: Mapping, cells: readonly string[], rowNumber: number): Result<RowContent, readonly RowError[]> =>
  rowReader(mapping, null)(cells, rowNumber);

function readContent(cursor: ReturnType<typeof rowCursor>, mapping: Mapping): RowContent {
  if (mapping.kind === 'payments') {
    const payment = readPayment(cursor, mapping);
    return payment ? { payment } : {};
  }
  const person = readPerson(cursor, mapping);
  if (mapping.kind === 'people') return person ? { person } : {};
  const account = readAccount(cursor, mapping, person?.externalId ?? null);
  return person && account ? { person, account } : {};
}

/** Spreadsheets write empty cells after the last column of some rows. */
function fits(cells: readonly string[], expected: number): boolean {
  if (cells.length === expected) return true;
  return cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '');
}
