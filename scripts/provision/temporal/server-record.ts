import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * What is known of a database file of the development server, kept beside it. The server creates the file's schema only
 * when the file is absent and never migrates it, so another version of the CLI must not open it; and a server that outlived
 * the command that started it is taken over, since two servers on one file would destroy it.
 */
export interface ServerRecord {
  readonly cliVersion: string;
  readonly running?: { readonly pid: number; readonly address: string };
}

const recordOf = (database: string) => `${database}.server.json`;

export function readServerRecord(database: string): ServerRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(recordOf(database), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || !('cliVersion' in parsed) || typeof parsed.cliVersion !== 'string') return undefined;
  const running = 'running' in parsed ? parsed.running : undefined;
  if (typeof running !== 'object' || running === null || !('pid' in running) || !('address' in running))
    return { cliVersion: parsed.cliVersion };
  if (typeof running.pid !== 'number' || typeof running.address !== 'string') return { cliVersion: parsed.cliVersion };
  return { cliVersion: parsed.cliVersion, running: { pid: running.pid, address: running.address } };
}

export function writeServerRecord(database: string, record: ServerRecord): void {
  writeFileSync(recordOf(database), `${JSON.stringify(record)}\n`);
}

/** Why a CLI of this version must not open the file, as one clause; undefined when it may. */
export function whyNotToOpen(database: string, cliVersion: string): string | undefined {
  if (!existsSync(database)) {
    rmSync(recordOf(database), { force: true });
    return undefined;
  }
  const record = readServerRecord(database);
  if (!record)
    return `${database} does not say which Temporal CLI wrote it, and it can only be opened by the same one: move it away to begin afresh`;
  if (record.cliVersion === cliVersion) return undefined;
  return `${database} was written by Temporal CLI ${record.cliVersion} and cannot be opened by ${cliVersion}: put ${record.cliVersion} on the PATH, or move the file away to begin afresh`;
}
