import type { Instant, Json } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { Database } from 'better-sqlite3';
import type { Write } from '../writes.ts';

type AuditWrite = Extract<Write, { write: 'audit' }>;
type Line = { readonly at: Instant; readonly actor: string; readonly action: string; readonly subject: string; readonly detail: Json };

/** What stands before the first line of a workspace. */
const BEGINNING = 'sha256:';

/** A line's hash covers its content and the hash before it: a change, a removal or an insertion breaks the chain from there on. */
export const hashOfLine = (workspaceId: string, line: Line, previousHash: string): string =>
  contentHash({
    workspaceId,
    at: line.at,
    actor: line.actor,
    action: line.action,
    subject: line.subject,
    detail: line.detail,
    previousHash,
  });

export function auditTrail(database: Database): (write: AuditWrite) => void {
  const last = database.prepare<[string], { hash: string }>(
    'select hash from audit where "workspaceId" = ? order by sequence desc limit 1',
  );
  const insert = database.prepare<unknown[]>(
    'insert into audit ("workspaceId", at, actor, action, subject, detail, "previousHash", hash) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (write) => {
    const previousHash = last.get(write.workspaceId)?.hash ?? BEGINNING;
    const hash = hashOfLine(write.workspaceId, write, previousHash);
    const detail = JSON.stringify(write.detail);
    insert.run(write.workspaceId, write.at, write.actor, write.action, write.subject, detail, previousHash, hash);
  };
}

/** @returns the sequence of the first line that does not follow; null when the trail is whole. Lines oldest first. */
export function firstBroken(
  lines: Iterable<Line & { workspaceId: string; sequence: number; previousHash: string; hash: string }>,
): number | null {
  let previous = BEGINNING;
  for (const line of lines) {
    if (line.previousHash !== previous || line.hash !== hashOfLine(line.workspaceId, line, previous)) return line.sequence;
    previous = line.hash;
  }
  return null;
}
