import { hash } from 'node:crypto';
import type { RawRow } from './evidence-tables.ts';

export const sha256 = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`;

/**
 * The content hash of a row of evidence: its columns by name as the database has them, without those that are null.
 * Personal ones enter as one salted hash; once the salt is gone, so is every way to tell what they were.
 */
export function recordHash(row: RawRow, personal: readonly string[], salt: string, companion?: RawRow): string {
  let [open, kept] = ['', ''];
  for (const name of Object.keys(row).sort()) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    if (personal.includes(name)) kept += part(name, value);
    else open += part(name, value);
  }
  // Names that no column can have.
  if (kept !== '') open += part('(personal)', sha256(`${salt}\n${kept}`));
  if (companion) open += part('(companion)', recordHash(companion, [], ''));
  return sha256(open);
}

/** With its type and length, so that no two rows read alike. Rows are large, and JSON would look at every letter of them. */
function part(name: string, value: unknown): string {
  const text = String(value);
  return `${name} ${typeof value} ${text.length}:${text}\n`;
}

/** Whether a row holds anything that its person's salt has to hide. */
export const isPersonal = (row: RawRow, personal: readonly string[]): boolean =>
  personal.some((name) => row[name] !== null && row[name] !== undefined);
