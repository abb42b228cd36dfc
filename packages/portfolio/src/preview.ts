import type { Message } from '@makegood/base';
import { mappingProblems, type Mapping } from './mapping.ts';
import type { Sample } from './detect/sample.ts';
import { rowReader } from './rows/row-reader.ts';

export type PreviewValue = { readonly raw: string; readonly value: string | null; readonly error: Message | null };
export type PreviewRow = {
  readonly line: number;
  readonly values: Readonly<Record<string, PreviewValue>>;
  readonly errors: readonly Message[];
};
export type Preview = {
  readonly looked: number;
  readonly right: number;
  readonly wrong: number;
  /** What must be settled before the file can be taken in. */
  readonly missing: readonly Message[];
  readonly rows: readonly PreviewRow[];
};

/** The first rows as they would be taken in: each field as it stands in the file and as it was understood. Ids that repeat are found later. */
export function previewRows(mapping: Mapping, { header, rows }: Sample, most = 20): Preview {
  let values: Record<string, PreviewValue> = {};
  const reader = rowReader(mapping, header, header?.length ?? rows[0]?.cells.length, (field, raw, value, error) => {
    values[field] = { raw, value, error };
  });
  const shown: PreviewRow[] = [];
  let wrong = 0;
  for (const [index, { line, cells }] of rows.entries()) {
    values = {};
    const result = reader(cells, index + 1);
    if (!result.ok) wrong += 1;
    if (index < most) shown.push({ line, values, errors: result.ok ? [] : result.error.map(({ problem }) => problem) });
  }
  return { looked: rows.length, right: rows.length - wrong, wrong, missing: mappingProblems(mapping), rows: shown };
}
