import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, message, ok, type Message, type Result } from '@makegood/base';
import { CsvError, parse } from 'csv-parse';
import { MOST_COLUMNS, type Mapping } from '../mapping.ts';
import { shortened, type RowContent, type RowError } from '../row-content.ts';
import { columnName } from '../rows/reading.ts';
import { rowReader, type RowReader } from '../rows/row-reader.ts';
import { textDecoder } from './decode.ts';
import { FileProblem } from './file-problem.ts';
import { EarlierRows } from './earlier-rows.ts';

/** `row` counts data rows from 1; `line` is the line of the file on which the row ends. */
export type GoodRow = {
  readonly row: number;
  readonly line: number;
  readonly content: RowContent;
  /** As it stands in the file, for whoever finds something wrong with it later: an account that nobody knows. */
  readonly cells: readonly string[];
};
export type RefusedRow = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly errors: readonly RowError[];
};
export type Batch = {
  readonly header: readonly string[] | null;
  readonly rows: readonly GoodRow[];
  readonly refused: readonly RefusedRow[];
};
export type Progress = { readonly bytes: number; readonly rows: number; readonly wrong: number };
export type ReadSummary = Progress & { readonly right: number; readonly header: readonly string[] | null };

export type ReadOptions = {
  /** Called with every batch, one after the other; the next rows are read when it has settled. */
  readonly onBatch: (batch: Batch) => void | Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Rows in a batch, right or wrong. */
  readonly batchSize?: number;
  readonly mostRows?: number;
  readonly signal?: AbortSignal;
};

export const MOST_ROWS = 2_000_000;
/** Characters of one row. Beyond it a quotation mark was opened and never closed, or the file is no table. */
const LONGEST_ROW = 65_536;

/**
 * Reads a CSV file as it comes in, never holding more than a batch. What is wrong with a row is told with the row; what is
 * wrong with the file ends the reading with an error, and the batches that were given out should be dropped.
 * @throws the signal's reason when it is aborted, and whatever `onBatch` throws.
 */
export async function readCsv(
  source: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  options: ReadOptions,
): Promise<Result<ReadSummary, Message>> {
  const counted = { bytes: 0 };
  const table = new Table(mapping, options, counted);
  // Of the parser itself: it may fail before its last rows have been taken.
  const parsed = { line: 0 };
  const parser = parse({
    delimiter: mapping.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // The line travels as one more cell: the parser's own way to tell it makes two objects more for every row.
    on_record: (cells, { lines }) => {
      parsed.line = lines;
      cells.push(String(lines));
      return cells;
    },
  });
  try {
    await pipeline(
      Readable.from(decoded(source, mapping, counted)),
      parser,
      async (records: AsyncIterable<string[]>) => {
        for await (const cells of records) {
          const line = Number(cells.pop());
          if (table.take(cells, line)) await table.flush();
        }
        await table.flush();
      },
      options.signal ? { signal: options.signal } : {},
    );
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof FileProblem) return err(error.problem);
    if (error instanceof CsvError) return err(problemOf(error, parsed.line + 1));
    throw error;
  }
  return ok(table.summary());
}

async function* decoded(source: AsyncIterable<Uint8Array>, mapping: Mapping, counted: { bytes: number }): AsyncGenerator<string> {
  const decoder = textDecoder(mapping.encoding);
  for await (const bytes of source) {
    counted.bytes += bytes.length;
    const text = decoder.write(bytes);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

function problemOf(error: CsvError, line: number): Message {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return message('portfolio.file.quote', { line });
  return message('portfolio.file.table', { line });
}

/** What was read so far: the heading, the rows of the batch, and the ids that were seen. */
class Table {
  readonly #mapping: Mapping;
  readonly #options: ReadOptions;
  readonly #counted: { readonly bytes: number };
  readonly #earlier = new EarlierRows();
  #header: readonly string[] | null = null;
  #reader: RowReader | null = null;
  #row = 0;
  #begun = false;
  #wrong = 0;
  #rows: GoodRow[] = [];
  #refused: RefusedRow[] = [];

  constructor(mapping: Mapping, options: ReadOptions, counted: { readonly bytes: number }) {
    this.#mapping = mapping;
    this.#options = options;
    this.#counted = counted;
  }

  /** True when the batch is full. */
  take(cells: readonly string[], line: number): boolean {
    if (!this.#begun && isSeparatorLine(cells)) return false;
    this.#begun = true;
    if (this.#reader === null) {
      this.#reader = this.#begin(cells);
      if (this.#mapping.header) return false;
    }
    // Rows of nothing but delimiters are what spreadsheets leave below a table.
    if (cells.every((cell) => cell === '' || cell.trim() === '')) return false;
    this.#row += 1;
    const most = this.#options.mostRows ?? MOST_ROWS;
    if (this.#row > most) throw new FileProblem(message('portfolio.file.rows', { most }));
    const result = this.#checked(this.#reader(cells, this.#row));
    if (result.ok) this.#rows.push({ row: this.#row, line, content: result.value, cells });
    else {
      this.#wrong += 1;
      this.#refused.push({ row: this.#row, line, cells, errors: result.error });
    }
    return this.#rows.length + this.#refused.length >= (this.#options.batchSize ?? 1_000);
  }

  async flush(): Promise<void> {
    const batch: Batch = { header: this.#header, rows: this.#rows, refused: this.#refused };
    this.#rows = [];
    this.#refused = [];
    this.#options.signal?.throwIfAborted();
    if (batch.rows.length + batch.refused.length > 0) await this.#options.onBatch(batch);
    this.#options.onProgress?.({ bytes: this.#counted.bytes, rows: this.#row, wrong: this.#wrong });
  }

  summary(): ReadSummary {
    return { bytes: this.#counted.bytes, rows: this.#row, wrong: this.#wrong, right: this.#row - this.#wrong, header: this.#header };
  }

  #begin(cells: readonly string[]): RowReader {
    if (cells.length > MOST_COLUMNS) throw new FileProblem(message('portfolio.file.columns', { most: MOST_COLUMNS }));
    const beyond = Object.values(this.#mapping.columns).some((index) => index >= cells.length);
    if (beyond) throw new FileProblem(message('portfolio.file.mapping', { found: cells.length }));
    this.#header = this.#mapping.header ? cells : null;
    return rowReader(this.#mapping, this.#header, cells.length);
  }

  #checked(result: Result<RowContent, readonly RowError[]>): Result<RowContent, readonly RowError[]> {
    const contradiction = result.ok ? this.#earlier.contradiction(result.value, this.#row) : null;
    if (contradiction === null) return result;
    const { field, value, problem } = contradiction;
    const column = columnName(this.#mapping.columns[field], this.#header, field);
    return err([{ row: this.#row, column, field, value: shortened(value), problem }]);
  }
}

/** Excel's own way to name the delimiter, on a line before the table: `sep=;`. */
export const isSeparatorLine = (cells: readonly string[]): boolean =>
  /^sep=.?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');
