import { message, type Message, type Result } from '@makegood/base';
import { isFieldId, labelOf } from '../fields.ts';
import type { DateOrder, Decimal, Mapping } from '../mapping.ts';
import { shortened, type RowError } from '../row-content.ts';
import { cleanCell, spoilt } from '../values/cell.ts';

/** Told of each field that was read: what stood there, and what it was taken for. Used by the preview alone. */
export type Noted = (field: string, raw: string, value: string | null, error: Message | null) => void;

/**
 * One row being read. Undefined means that the file has no such column, null that the cell is empty. What is wrong is
 * gathered, so that a person corrects a row once and not once per error.
 */
export type Reading = {
  /** Whether any column or constant feeds the field. */
  has(field: string): boolean;
  text(field: string): string | null | undefined;
  /** Reads a cell; null when it is empty or wrong (and then the error is kept). */
  read<T>(field: string, reader: (text: string) => Result<T, Message>, shown?: (value: T) => string): T | null | undefined;
  /** The same for a cell that must not be empty. */
  need<T>(field: string, reader: (text: string) => Result<T, Message>, shown?: (value: T) => string): T | null;
  fail(field: string, problem: Message): void;
  decimalOf(field: string): Decimal;
  dateOrderOf(field: string): DateOrder;
};

/** A reading that is set to one row after the other: a hundred thousand rows share it. */
export type RowCursor = Reading & { begin(cells: readonly string[], row: number): void; readonly errors: RowError[] };

export function rowCursor(mapping: Mapping, header: readonly string[] | null, noted?: Noted): RowCursor {
  const columns = new Map(Object.entries(mapping.columns));
  const constants = new Map(Object.entries(mapping.constants).map(([field, text]) => [field, cleanCell(text)]));
  let cells: readonly string[] = [];
  let row = 0;
  let errors: RowError[] = [];

  const rawOf = (field: string): string => {
    const index = columns.get(field);
    return index === undefined ? (constants.get(field) ?? '') : (cells[index] ?? '');
  };
  const styleOf = (field: string) => {
    const index = columns.get(field);
    return index === undefined ? undefined : mapping.styles[String(index)];
  };

  const cursor: RowCursor = {
    get errors() {
      return errors;
    },
    begin(next, number) {
      cells = next;
      row = number;
      errors = [];
    },
    has: (field) => columns.has(field) || constants.has(field),
    text(field) {
      const index = columns.get(field);
      const text = index === undefined ? constants.get(field) : cleanCell(cells[index] ?? '');
      return text === '' ? null : text;
    },
    read(field, reader, shown) {
      const text = cursor.text(field);
      if (text === undefined) return undefined;
      if (text === null) {
        noted?.(field, rawOf(field), null, null);
        return null;
      }
      const wrong = spoilt(text);
      const result = wrong === null ? reader(text) : { ok: false as const, error: wrong };
      if (!result.ok) {
        cursor.fail(field, result.error);
        return null;
      }
      noted?.(
        field,
        rawOf(field),
        shown ? shown(result.value) : typeof result.value === 'string' ? result.value : String(result.value),
        null,
      );
      return result.value;
    },
    need(field, reader, shown) {
      const value = cursor.read(field, reader, shown);
      if ((value === null || value === undefined) && (cursor.text(field) ?? null) === null)
        cursor.fail(field, message('portfolio.problem.required', { field: labelOf(field) }));
      return value ?? null;
    },
    fail(field, problem) {
      const raw = rawOf(field);
      errors.push({
        row,
        column: columnName(columns.get(field), header, field),
        field: isFieldId(field) || columns.has(field) ? field : null,
        value: shortened(raw),
        problem,
      });
      noted?.(field, raw, null, problem);
    },
    decimalOf: (field) => styleOf(field)?.decimal ?? mapping.decimal,
    dateOrderOf: (field) => styleOf(field)?.dateOrder ?? mapping.dateOrder,
  };
  return cursor;
}

/** A column as people find it: by its heading, or by the letters of a spreadsheet. */
export function columnName(index: number | undefined, header: readonly string[] | null, field: string): string {
  if (index === undefined) return field;
  const heading = header?.[index]?.trim() ?? '';
  return heading === '' ? spreadsheetLetters(index) : shortened(heading);
}

export function spreadsheetLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : spreadsheetLetters(Math.floor(index / 26) - 1) + letter;
}
