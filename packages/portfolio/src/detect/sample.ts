import { err, message, ok, type Message, type Result } from '@makegood/base';
import iconv from 'iconv-lite';
import { CsvError, parse } from 'csv-parse/sync';
import { encodingByMark, isWhole } from '../files/decode.ts';
import { isSeparatorLine } from '../files/read-csv.ts';
import { DELIMITERS, MOST_COLUMNS, type Delimiter, type Encoding } from '../mapping.ts';

export type SampleRow = { readonly line: number; readonly cells: readonly string[] };
export type SampleOptions = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly whole: boolean;
};
export type Sample = { readonly header: readonly string[] | null; readonly rows: readonly SampleRow[] };

/** The encoding of a file by its first bytes. Errors: it is no text at all, or a workbook that has to be saved as CSV first. */
export function detectEncoding(bytes: Uint8Array): Result<Encoding, Message> {
  if (bytes.length === 0) return err(message('portfolio.file.empty'));
  const mark = encodingByMark(bytes);
  if (mark !== null) return ok(mark);
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  const oldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  if (zip || oldWorkbook) return err(message('portfolio.file.workbook'));
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Latin letters in UTF-16 are a letter and a zero by turns.
  if (even + odd > 0) {
    if (odd > bytes.length / 5 && even * 10 < odd) return ok('utf-16le');
    return even > bytes.length / 5 && odd * 10 < even ? ok('utf-16be') : err(message('portfolio.file.binary'));
  }
  return ok(isWhole('utf-8', bytes) ? 'utf-8' : 'windows-1252');
}

/** As much of the bytes as is whole characters and, unless they are the whole file, whole lines. */
export function sampleText(bytes: Uint8Array, encoding: Encoding, whole: boolean): string {
  const names: Readonly<Record<Encoding, string>> = {
    'utf-8': 'utf8',
    'utf-16le': 'utf16-le',
    'utf-16be': 'utf16-be',
    'windows-1252': 'win1252',
  };
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), names[encoding]);
  return whole ? text : text.slice(0, text.lastIndexOf('\n') + 1) || text;
}

/** The sign that cuts most lines into the same number of cells, more than one; a comma when none does. */
export function detectDelimiter(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const byName = DELIMITERS.find((delimiter) => delimiter === named);
  if (byName !== undefined) return byName;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths = (records(text.slice(0, 65_536), delimiter, 60) ?? []).map(({ cells }) => cells.length);
    const usual = mostCommon(widths);
    if (usual < 2) continue;
    const score = (widths.filter((width) => width === usual).length / widths.length) * 1_000 + Math.min(usual, 100);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce(
    (best, [value, count]) => (count > best[1] || (count === best[1] && value > best[0]) ? [value, count] : best),
    [0, 0],
  )[0];
}

/** The first rows of a file cut into cells. `whole` says that the bytes are all there is, so that the last line counts. */
export function readSample(bytes: Uint8Array, { encoding, delimiter, header, whole }: SampleOptions, most = 200): Result<Sample, Message> {
  const rows = records(sampleText(bytes, encoding, whole), delimiter, most + 2);
  if (rows === null) return err(message('portfolio.file.quote', { line: 1 }));
  const table = rows.filter(({ cells }, index) => !(index === 0 && isSeparatorLine(cells)) && cells.some((cell) => cell.trim() !== ''));
  const first = table[0];
  if (first === undefined) return err(message('portfolio.file.empty'));
  if (first.cells.length > MOST_COLUMNS) return err(message('portfolio.file.columns', { most: MOST_COLUMNS }));
  return ok({ header: header ? first.cells : null, rows: (header ? table.slice(1) : table).slice(0, most) });
}

/** Null when the text is no table with this delimiter. A quotation that the sample cuts short takes its row with it. */
function records(text: string, delimiter: Delimiter, most: number): readonly SampleRow[] | null {
  const rows: SampleRow[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rows.length > 0 ? rows : null;
  }
  return rows;
}
