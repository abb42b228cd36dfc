/**
 * Portfolios in: what a CSV file is, which column means what, and each row as people, accounts and payments or as errors
 * that a person can correct. Knows no store: the engine decides what becomes of a row.
 */
export { detectTable, type DetectedColumn, type DetectedTable } from './detect/detect-table.ts';
export { readSample, type Sample, type SampleOptions, type SampleRow } from './detect/sample.ts';
export type { Told } from './detect/styles.ts';
export {
  customField,
  FIELD_IDS,
  fieldsOf,
  IMPORT_KINDS,
  labelOf,
  type Field,
  type FieldGroup,
  type FieldId,
  type ImportKind,
} from './fields.ts';
export { csvLine, UTF8_MARK } from './files/csv-line.ts';
export { errorsCsv, type CorrectionFile, type CorrectionRow } from './files/errors-csv.ts';
export {
  MOST_ROWS,
  readCsv,
  type Batch,
  type GoodRow,
  type Progress,
  type ReadOptions,
  type ReadSummary,
  type RefusedRow,
} from './files/read-csv.ts';
export {
  DATE_ORDERS,
  DECIMALS,
  DELIMITERS,
  ENCODINGS,
  mappingProblems,
  mappingSchema,
  plainMapping,
  MOST_COLUMNS,
  type DateOrder,
  type Decimal,
  type Delimiter,
  type Encoding,
  type Mapping,
} from './mapping.ts';
export { previewRows, type Preview, type PreviewRow, type PreviewValue } from './preview.ts';
export * from './row-content.ts';
export { readRow, rowReader, type RowReader } from './rows/row-reader.ts';
export { portfolioTexts } from './texts.ts';
