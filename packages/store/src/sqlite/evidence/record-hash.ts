import { hash } from 'node:crypto';
import type { RawRow } from './evidence-tables.ts';

export const sha256 = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`;

/**
 * The content hash of a row of evidence: its columns by name as the database has them, without those that are null.
 * Personal ones enter as one salted hash; once the salt is gone, so is every way to tell what they were.
 */
export function recordHash(row: RawRow, personal: readonly string[], salt: string, companion?: RawRow): string {
  const open: [string, unknown][] = [];
  const kept: [string, unknown][] = [];
  for (const name of Object.keys(row).sort()) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    (personal.includes(name) ? kept : open).push([name, value]);
  }
  // Names that no column can have.
  if (kept.length > 0) open.push(['(personal)', sha256(`${salt}\n${JSON.stringify(kept)}`)]);
  if (companion) open.push(['(companion)', recordHash(companion, [], '')]);
  return sha256(JSON.stringify(open));
}

/** Whether a row holds anything that its person's salt has to hide. */
export const isPersonal = (row: RawRow, personal: readonly string[]): boolean =>
  personal.some((name) => row[name] !== null && row[name] !== undefined);
