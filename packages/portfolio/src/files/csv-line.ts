/** What a program that opens the file must know to read its accents: without it Excel spoils them. */
export const UTF8_MARK = '\uFEFF';

/**
 * One line of a file that people open in a spreadsheet. Cells that would be run as a formula get an apostrophe, which
 * `cleanCell` takes off when the file comes back.
 */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;

function quoted(cell: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
