import type { Measure } from '../../tests/support/benchmark.ts';

/** The measures as aligned columns for a terminal. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, value, unit, floor, ratio }) => [
    name,
    figure(value),
    unit,
    floor === null ? '' : figure(floor),
    ratio === null ? '' : ratio.toFixed(2),
  ]);
  const all = [['measure', 'value', 'unit', 'floor', 'ratio'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const numbers = new Set([1, 3, 4]);
  return all
    .map((row) =>
      row
        .map((cell, column) => (numbers.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Four digits are more than such a measure carries. */
function figure(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}
