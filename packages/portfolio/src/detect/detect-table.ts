import { err, message, ok, type Message, type Result } from '@makegood/base';
import { labelOf, type FieldId, type ImportKind } from '../fields.ts';
import type { DateOrder, Decimal, Delimiter, Encoding, Mapping } from '../mapping.ts';
import { cleanCell } from '../values/cell.ts';
import { shortened } from '../row-content.ts';
import { detectDelimiter, detectEncoding, readSample, sampleText, type SampleRow } from './sample.ts';
import { dateOrderOf, decimalOf, type Told } from './styles.ts';
import { normaliseHeading, suggestFields, suggestKind } from './suggest-fields.ts';

export type DetectedColumn = {
  readonly index: number;
  /** Empty when the file has no headings. */
  readonly name: string;
  readonly samples: readonly string[];
  readonly decimal: Told<Decimal>;
  readonly dateOrder: Told<DateOrder>;
  readonly suggestion: FieldId | null;
};

export type DetectedTable = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[] | null;
  readonly columns: readonly DetectedColumn[];
  /** A proposal, whole but for what {@link DetectedTable.questions} asks and what the file does not say. */
  readonly mapping: Mapping;
  /** What the file does not tell and a person has to confirm: the mapping holds a guess. */
  readonly questions: readonly Message[];
  readonly rows: readonly SampleRow[];
};

const AMOUNTS: ReadonlySet<FieldId> = new Set<FieldId>(['account.balance', 'account.original', 'payment.amount']);
const DATES: ReadonlySet<FieldId> = new Set<FieldId>([
  'account.dueDate',
  'account.openedAt',
  'account.noticeSentOn',
  'person.addressesConfirmed',
  'payment.paidAt',
  'person.consent.email',
  'person.consent.sms',
  'person.consent.whatsapp',
  'person.consent.voice',
]);

/**
 * What a file is, from its first bytes (64 KB are plenty): encoding, delimiter, headings, how it writes amounts and dates,
 * and which column feeds which field. `whole` says that the bytes are the whole file. Errors: it is no table.
 */
export function detectTable(
  bytes: Uint8Array,
  { whole = false, kind }: { whole?: boolean; kind?: ImportKind } = {},
): Result<DetectedTable, Message> {
  const encoding = detectEncoding(bytes);
  if (!encoding.ok) return encoding;
  const delimiter = detectDelimiter(sampleText(bytes, encoding.value, whole));
  const settings = { encoding: encoding.value, delimiter, whole };
  const sample = readSample(bytes, { ...settings, header: false });
  if (!sample.ok) return sample;
  const first = sample.value.rows[0]?.cells ?? [];
  const headed = looksLikeHeadings(first);
  const rows = headed ? sample.value.rows.slice(1) : sample.value.rows;
  if (headed && rows.length === 0 && whole) return err(message('portfolio.file.headingsOnly'));
  const header = headed ? first : null;
  const chosen = kind ?? suggestKind(first);
  const suggestions = header ? suggestFields(header, chosen) : [];
  const columns = first.map((name, index) => columnOf(index, header ? name.trim() : '', rows, suggestions[index] ?? null));
  return ok({ ...proposal(settings.encoding, delimiter, chosen, header, columns), rows });
}

/** Headings are words, differ from each other, and do not look like the values below them. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0 || new Set(filled).size < filled.length) return false;
  if (filled.some((cell) => cell.includes('@') || /^[-+$€(]?\d/.test(cell))) return false;
  const known = new Set([...suggestFields(cells, 'accounts'), ...suggestFields(cells, 'payments')]);
  known.delete(null);
  return known.size > 0 || filled.length === cells.length;
}

function columnOf(index: number, name: string, rows: readonly SampleRow[], suggestion: FieldId | null): DetectedColumn {
  const values = rows.map(({ cells }) => cleanCell(cells[index] ?? '')).filter((value) => value !== '');
  return {
    index,
    name: shortened(name),
    samples: [...new Set(values)].slice(0, 5).map(shortened),
    decimal: decimalOf(values),
    dateOrder: dateOrderOf(values),
    suggestion,
  };
}

function proposal(
  encoding: Encoding,
  delimiter: Delimiter,
  kind: ImportKind,
  header: readonly string[] | null,
  columns: readonly DetectedColumn[],
) {
  const amounts = columns.filter(({ suggestion }) => suggestion !== null && AMOUNTS.has(suggestion));
  const dates = columns.filter(({ suggestion }) => suggestion !== null && DATES.has(suggestion));
  const decimal = settle(amounts.map((column) => column.decimal));
  const order = settle(
    dates.map((column) => column.dateOrder),
    'ymd',
  );
  const guess = latinHabits(header, decimal.value)
    ? ({ decimal: ',', dateOrder: 'dmy' } as const)
    : ({ decimal: '.', dateOrder: 'mdy' } as const);
  const questions = [
    ...(decimal.open ? amounts.map((column) => asking('portfolio.question.decimal', column)) : []),
    ...(order.open
      ? dates
          .filter((column) => column.dateOrder !== 'ymd' && column.dateOrder !== null)
          .map((column) => asking('portfolio.question.dateOrder', column))
      : []),
  ];
  const mapping: Mapping = {
    kind,
    encoding,
    delimiter,
    header: header !== null,
    decimal: decimal.value ?? (decimal.open ? guess.decimal : '.'),
    dateOrder: order.value ?? (order.open ? guess.dateOrder : 'ymd'),
    columns: Object.fromEntries(columns.flatMap(({ suggestion, index }) => (suggestion === null ? [] : [[suggestion, index]]))),
    defaults: { country: null, currency: null, language: null },
    constants: {},
    styles: Object.fromEntries([
      ...differing(amounts, (column) => column.decimal, decimal.value, 'decimal'),
      ...differing(dates, (column) => column.dateOrder, order.value, 'dateOrder'),
    ]),
  };
  return { encoding, delimiter, header, columns, mapping, questions };
}

/** One style for the file: the one that most columns tell. Open when none tells, or when a column contradicts itself. */
function settle<T extends string>(told: readonly Told<T>[], silent?: T): { readonly value: T | null; readonly open: boolean } {
  const counts = new Map<T, number>();
  for (const style of told)
    if (style !== null && style !== 'mixed' && style !== 'ambiguous' && style !== silent) counts.set(style, (counts.get(style) ?? 0) + 1);
  const value = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { value, open: told.includes('mixed') || (value === null && told.includes('ambiguous')) };
}

/** Columns that tell another style than the file's. Dates that begin with the year need none. */
function differing<T extends string>(
  columns: readonly DetectedColumn[],
  styleOf: (column: DetectedColumn) => Told<T>,
  usual: T | null,
  key: 'decimal' | 'dateOrder',
): readonly (readonly [string, { readonly [key]: T }])[] {
  return columns.flatMap((column) => {
    const style = styleOf(column);
    if (style === null || style === 'mixed' || style === 'ambiguous' || style === 'ymd' || usual === null || style === usual) return [];
    return [[String(column.index), { [key]: style } as { readonly [key]: T }] as const];
  });
}

/** Spanish and Portuguese headings, or a decimal comma: there the day comes first. */
const latinHabits = (header: readonly string[] | null, decimal: Decimal | null): boolean =>
  decimal === ',' || (decimal === null && (header ?? []).some((name) => LATIN.test(normaliseHeading(name))));
const LATIN =
  /\b(fecha|saldo|monto|importe|nombre|apellidos?|cuenta|correo|telefono|vencimiento|valor|nome|conta|vencimento|moeda|moneda|cliente|deuda|divida|data)\b/;

const asking = (id: string, { name, index, suggestion, samples }: DetectedColumn): Message =>
  message(id, {
    column: name === '' ? String(index + 1) : name,
    field: suggestion === null ? '' : labelOf(suggestion),
    sample: samples[0] ?? '',
  });
