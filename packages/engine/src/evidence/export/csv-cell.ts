/** A spreadsheet takes a cell that begins like this for a formula, also in quotes: it is then shown with an apostrophe before it. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\t\r|%\uFF1D\uFF0B\uFF0D\uFF20]/;

export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
