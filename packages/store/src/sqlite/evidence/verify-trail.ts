import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { TrailFinding, TrailHead, TrailQuestion, TrailReport } from '../../ports/evidence-repository.ts';
import type { AuditLine } from '../../tables.ts';
import { trailChain } from './trail-chain.ts';
import { trailRecords } from './trail-records.ts';

const PAGE = 500;
const MOST_FINDINGS = 1_000;

/** A line as the database has it; its detail is text, and may be no JSON at all after somebody was at it. */
type RawLine = Omit<AuditLine, 'detail'> & { readonly detail: string };

/**
 * Looks at every line of a workspace's trail and at every row that a line vouches for. Each page is read at one moment,
 * so that what is written meanwhile is seen whole or not at all. Memory does not grow with the trail.
 */
export async function verifyTrail(database: Database, workspace: string, question: TrailQuestion = {}): Promise<TrailReport> {
  const findings: TrailFinding[] = [];
  const most = question.mostFindings ?? MOST_FINDINGS;
  const report = (finding: TrailFinding): void => {
    if (findings.length < most) findings.push(finding);
  };
  const chain = trailChain(database, workspace, report);
  const records = trailRecords(database, workspace, report);
  const page = database.prepare<[string, number], RawLine>(
    `select * from audit where "workspaceId" = ? and sequence > ? order by sequence limit ${PAGE}`,
  );
  let [entries, compared] = [0, 0];
  let head: TrailHead | null = null;
  let headSeen = question.head === undefined;

  const readPage = database.transaction((after: number): number | null => {
    const lines = page.all(workspace, after);
    for (const raw of lines) {
      const line: AuditLine = { ...raw, detail: detailOf(raw.detail) };
      entries += 1;
      // A line that was tampered with vouches for nothing; the chain has named it.
      if (chain.follow(line) && records.compare(line)) compared += 1;
      if (line.hash === question.head) headSeen = true;
      head = { sequence: line.sequence, hash: line.hash, at: line.at };
    }
    return lines.at(-1)?.sequence ?? null;
  });
  const breathe = async (): Promise<void> => {
    question.signal?.throwIfAborted();
    await question.onProgress?.(entries);
    await setImmediate();
  };

  for (let after: number | null = readPage(0); after !== null; after = readPage(after)) await breathe();
  for (const look of records.unvouched) for (let after: number | null = look(0); after !== null; after = look(after)) await breathe();
  if (!headSeen && question.head !== undefined) report({ kind: 'headMissing', head: question.head });
  const truncated = cutEnd(database);
  if (truncated) report(truncated);
  return { entries, records: compared, head, findings };
}

/** What was written as JSON; text that is none stays text, and so has another hash. */
function detailOf(text: string): AuditLine['detail'] {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The database remembers the last number it gave: a line cut off the end leaves that behind. */
function cutEnd(database: Database): TrailFinding | null {
  const numbers = database
    .prepare<[], { given: number | null; last: number | null }>(
      `select (select seq from sqlite_sequence where name = 'audit') as given, (select max(sequence) from audit) as last`,
    )
    .get();
  const [given, last] = [numbers?.given ?? 0, numbers?.last ?? 0];
  return given > last ? { kind: 'truncated', from: last + 1, until: given } : null;
}
