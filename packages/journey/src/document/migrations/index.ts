import { err, ok, type Result } from '@makegood/base';
import { SCHEMA_VERSION } from '../schema.ts';
import type { Migration } from './migration.ts';
import { notesAndPhases } from './notes-and-phases.ts';

/** `MIGRATIONS[n]` leads from version n to n + 1. Numbered without gaps; one that was released never changes. */
const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: notesAndPhases };

export type MigrationProblem = { readonly type: 'foreign' } | { readonly type: 'newer'; readonly version: number };

/** Brings a stored document to the newest version; the input is left as it was. */
export function migrate(input: unknown, migrations = MIGRATIONS, newest: number = SCHEMA_VERSION): Result<unknown, MigrationProblem> {
  if (typeof input !== 'object' || input === null || !('schemaVersion' in input)) return err({ type: 'foreign' });
  const version = input.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err({ type: 'foreign' });
  if (version > newest) return err({ type: 'newer', version });
  let document: Record<string, unknown> = { ...input };
  for (let from = version; from < newest; from += 1) {
    const step = migrations[from];
    if (!step) return err({ type: 'foreign' });
    document = { ...step(document), schemaVersion: from + 1 };
  }
  return ok(document);
}
