import { dirname } from 'node:path';
import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { StoreError } from '../errors.ts';
import { migrate, requireCurrent } from './migrate.ts';

export type OpenOptions = {
  /** Path of the database file; it is made, with its folder, when absent. */
  readonly file: string;
  /**
   * `full`: a commit survives a power cut. `normal`: it survives the death of the process, and a power cut may take the
   * last commits, never half of one. Full is for live workspaces.
   */
  readonly synchronous: 'full' | 'normal';
  /** How long to wait for another process, in milliseconds; 5000 when absent. */
  readonly patience?: number;
  /** Only reads a file that is there and of this release: for looking at it while others work on it, or at a copy. */
  readonly readOnly?: boolean;
};

/** An open database file: as it is for what is written often, and through Drizzle for what is asked. */
export type Connection = {
  readonly file: string;
  readonly raw: Database.Database;
  readonly query: BetterSQLite3Database & { readonly $client: Database.Database };
  readonly schemaVersion: number;
};

export function connect({ file, synchronous, patience = 5_000, readOnly = false }: OpenOptions): Connection {
  return guarded(file, () => {
    if (readOnly) return connectToRead(file, patience);
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const raw = new Database(file, { timeout: patience });
    try {
      const schemaVersion = migrate(raw, file);
      raw.pragma('journal_mode = WAL');
      raw.pragma(`synchronous = ${synchronous}`);
      raw.pragma('foreign_keys = on');
      // What is deleted is overwritten, so that an erasure leaves nothing of it behind.
      raw.pragma('secure_delete = on');
      raw.pragma('temp_store = memory');
      // 32 MB of pages, and a write-ahead log of 16 MB before it is taken over: a page that one part of a large import after
      // the other touches is then neither read nor written anew for each of them.
      raw.pragma('cache_size = -32000');
      raw.pragma('wal_autocheckpoint = 4000');
      return { file, raw, query: drizzle(raw), schemaVersion };
    } catch (error) {
      raw.close();
      throw error;
    }
  });
}

/** Nothing of the file is changed, and nobody who writes to it is held up. */
function connectToRead(file: string, timeout: number): Connection {
  const raw = new Database(file, { timeout, readonly: true, fileMustExist: true });
  try {
    return { file, raw, query: drizzle(raw), schemaVersion: requireCurrent(raw, file) };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Runs database work and turns what stops the database itself into a StoreError. */
export function guarded<Answer>(file: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw translated(error, file);
  }
}

/** As {@link guarded}, for the ports, which promise. */
export async function answered<Answer>(connection: Connection, work: () => Answer): Promise<Answer> {
  return guarded(connection.file, work);
}

function translated(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL') return new StoreError('full', file, {}, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StoreError('locked', file, {}, error);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new StoreError('corrupt', file, {}, error);
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(code) || isFileError(error)) return new StoreError('unavailable', file, {}, error);
  return error;
}

/** Drizzle wraps the driver's errors, so the code may be one level down. */
export function sqliteCode(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error && error.cause !== undefined ? sqliteCode(error.cause) : '';
}

/** The driver answers a missing or unreadable folder with a plain TypeError, the file system with a code of its own. */
const isFileError = (error: unknown): boolean =>
  error instanceof Error &&
  (/^Cannot open database/.test(error.message) || ('code' in error && /^E(ACCES|NOENT|NOTDIR|ROFS|PERM|EXIST)$/.test(String(error.code))));
