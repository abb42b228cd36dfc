import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { StoreError } from '../errors.ts';
import { adoptEvidence } from './evidence/adopt-evidence.ts';
import { evidenceNames } from './evidence/evidence-tables.ts';

/** Marks the file as ours, so that somebody else's database is never migrated by mistake. */
const APPLICATION = 0x4d474f44;

/** The migrations since which the audit trail vouches for evidence, and for what a workspace is. */
const VOUCHING = '0001_evidence';
const VOUCHING_FOR_WORKSPACES = '0006_workspaces-vouched';

const folder = new URL('../../migrations/', import.meta.url);
const journalSchema = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) });

function known(): readonly string[] {
  const journal = journalSchema.parse(JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')));
  return [...journal.entries].sort((a, b) => a.idx - b.idx).map((entry) => entry.tag);
}

/**
 * Brings the database to this release's schema and gives its version: the number of migrations it has had. All of them
 * in one transaction that keeps other processes out, so two that open a new file at the same time do not collide, and a
 * failure leaves the file as it was.
 */
export function migrate(database: Database, file: string): number {
  const migrations = known();
  const current = versionOf(database, file);
  if (current > migrations.length) throw new StoreError('newerVersion', file, { found: current, known: migrations.length });
  if (current === migrations.length) return current;
  // Rebuilding a table would otherwise drop what refers to it.
  database.pragma('foreign_keys = off');
  database
    .transaction(() => {
      const missing = migrations.slice(versionOf(database, file));
      for (const tag of missing) database.exec(readFileSync(new URL(`${tag}.sql`, folder), 'utf8'));
      if (missing.includes(VOUCHING)) adoptEvidence(database, evidenceNames);
      else if (missing.includes(VOUCHING_FOR_WORKSPACES)) adoptEvidence(database, ['workspaces']);
      database.pragma(`application_id = ${APPLICATION}`);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .exclusive();
  return migrations.length;
}

/** For a database that is only read. @throws StoreError unless it is of this very release. */
export function requireCurrent(database: Database, file: string): number {
  const [found, ours] = [versionOf(database, file), known().length];
  if (found !== ours) throw new StoreError(found < ours ? 'olderVersion' : 'newerVersion', file, { found, known: ours });
  return found;
}

function versionOf(database: Database, file: string): number {
  const version = z.int().parse(database.pragma('user_version', { simple: true }));
  const application = database.pragma('application_id', { simple: true });
  const empty = database.prepare('select 1 from sqlite_master limit 1').get() === undefined;
  if (!empty && application !== APPLICATION) throw new StoreError('corrupt', file);
  return empty ? 0 : version;
}
