import type { Database } from 'better-sqlite3';
import type { TrailFinding, TrailPlace } from '../../ports/evidence-repository.ts';
import type { AuditLine } from '../../tables.ts';
import { BEGINNING, hashOfLine } from '../audit-trail.ts';

export const placeOf = ({ sequence, at, action, subject }: AuditLine): TrailPlace => ({ sequence, at, action, subject });

/**
 * Follows the chain line by line, oldest first. Each line is held against its own hash and against the one it says it was
 * written after; where the two part, the trail itself tells whether something went, came or was moved.
 */
export function trailChain(database: Database, workspace: string, report: (finding: TrailFinding) => void) {
  const withHash = database.prepare<[string, string], { sequence: number }>(
    'select sequence from audit where "workspaceId" = ? and hash = ? limit 1',
  );
  const after = database.prepare<[string, string], { sequence: number }>(
    'select sequence from audit where "workspaceId" = ? and "previousHash" = ? limit 1',
  );
  const between = database.prepare<[string, number, number], AuditLine>(
    'select * from audit where "workspaceId" = ? and sequence > ? and sequence < ? order by sequence limit 100',
  );
  const taken = database.prepare<[number, number], { taken: number }>(
    'select count(*) as taken from audit where sequence > ? and sequence < ?',
  );
  const named = new Set<number>();
  let previous: AuditLine | null = null;

  const name = (kind: 'altered' | 'replaced' | 'inserted' | 'moved', line: AuditLine): void => {
    if (named.has(line.sequence)) return;
    named.add(line.sequence);
    report({ kind, entry: placeOf(line) });
  };

  const parted = (line: AuditLine, before: AuditLine | null): void => {
    const origin = line.previousHash === BEGINNING ? { sequence: 0 } : withHash.get(workspace, line.previousHash);
    const last = before?.sequence ?? 0;
    if (origin && origin.sequence > line.sequence) return name('moved', line);
    if (origin) {
      // What stands between a line and the one it was written after came there later, or is from another place.
      for (const stranger of between.all(workspace, origin.sequence, line.sequence))
        name(after.get(workspace, stranger.hash) ? 'moved' : 'inserted', stranger);
      return;
    }
    const gap = line.sequence - last - 1;
    if (gap > (taken.get(last, line.sequence)?.taken ?? 0)) report({ kind: 'missing', from: last + 1, until: line.sequence - 1 });
    // Numbers are given without gaps: the line before this one is another than it was, or those behind it were renumbered.
    else if (before) name('replaced', before);
    else report({ kind: 'missing', from: 0, until: 0 });
  };

  return {
    /** @returns whether the line itself is as it was written. */
    follow(line: AuditLine): boolean {
      const whole = line.hash === hashOfLine(line, line.previousHash);
      if (!whole) name('altered', line);
      else if (line.previousHash !== (previous?.hash ?? BEGINNING)) parted(line, previous);
      previous = line;
      return whole;
    },
  };
}
