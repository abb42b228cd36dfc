import { canonicalJson, type Json } from '@makegood/base';
import type { Database } from 'better-sqlite3';
import type { Write } from '../writes.ts';
import { sha256 } from './evidence/record-hash.ts';

/** What a line tells. `at` is an instant. */
export type AuditWrite = Omit<Extract<Write, { write: 'audit' }>, 'write' | 'workspaceId' | 'at'> & {
  readonly workspaceId: string;
  readonly at: number;
};
/** The row of evidence that a line vouches for: its table and its content hash, empty when it was deleted. */
export type Vouched = { readonly table: string; readonly hash: string };

export type Line = {
  readonly workspaceId: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
  readonly recordTable: string | null;
  readonly recordHash: string | null;
};

/** What stands before the first line of a workspace. */
export const BEGINNING = 'sha256:';

/** A line's hash covers its content and the hash before it: a change, a removal or an insertion breaks the chain from there on. */
export const hashOfLine = (line: Line, previousHash: string): string =>
  sha256(
    canonicalJson({
      workspaceId: line.workspaceId,
      at: line.at,
      actor: line.actor,
      action: line.action,
      subject: line.subject,
      detail: line.detail,
      previousHash,
      // Lines from before evidence was vouched for have neither, and their hashes stay as they are.
      recordTable: line.recordTable ?? undefined,
      recordHash: line.recordHash ?? undefined,
    }),
  );

export function auditTrail(database: Database): (write: AuditWrite, vouched: Vouched | null) => void {
  const last = database.prepare<[string], { hash: string }>(
    'select hash from audit where "workspaceId" = ? order by sequence desc limit 1',
  );
  const insert = database.prepare<unknown[]>(
    `insert into audit ("workspaceId", at, actor, action, subject, detail, "recordTable", "recordHash", "previousHash", hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ workspaceId, at, actor, action, subject, detail }, vouched) => {
    const previousHash = last.get(workspaceId)?.hash ?? BEGINNING;
    const [recordTable, recordHash] = [vouched?.table ?? null, vouched?.hash ?? null];
    const hash = hashOfLine({ workspaceId, at, actor, action, subject, detail, recordTable, recordHash }, previousHash);
    insert.run(workspaceId, at, actor, action, subject, JSON.stringify(detail), recordTable, recordHash, previousHash, hash);
  };
}
