import { describe, expect, it } from 'vitest';
import { csvCell } from './csv-cell.ts';

describe('a cell of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '\u00A0=1', '＝1', '|cmd', '%0A=1'])(
    'that a spreadsheet would take for a formula (%j) is shown as text',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
    },
  );

  it.each([
    ['José Núñez', 'José Núñez'],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['2026-11-10T15:00:00.000Z', '2026-11-10T15:00:00.000Z'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
});
