import { message, type Instant, type Json } from '@makegood/base';
import type { PackVersionDetail } from '@makegood/contract';
import type { PackVersionRow, PackVersionStart, Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { bringIntoForce } from './bring-into-force.ts';
import { findVersion } from './find-version.ts';
import { headOf } from './pack-findings.ts';
import { readPackVersion } from './read-version.ts';
import { requireFit } from './require-fit.ts';
import { proposedInstant, startInstant } from './start-instant.ts';
import { isAuthor } from './wire-version.ts';

type Approval = { readonly hash: string; readonly note: string; readonly start?: PackVersionStart | null | undefined };

/**
 * A second person agrees to exactly this content. With a start it begins to decide by itself when the workspace's clock
 * gets there, for running journeys too.
 * @throws Problem `notAllowed` for whoever wrote on it, `conflict` when the content is another by now, `refused` when it
 *   is not fit to decide.
 */
export async function approvePack(desk: Desk, id: string, asked: Approval): Promise<PackVersionDetail> {
  const row = await underReview(desk, id, asked.hash);
  await requireFit(desk, row);
  const activeFrom = startOf(row, asked.start, desk);
  await commitOrConflict(
    desk,
    [
      keepContent(row, asked.hash, desk.now),
      {
        write: 'update',
        in: 'packVersions',
        key: { id: row.id },
        set: { ...verdict(desk, true, asked.note), state: activeFrom === null ? 'approved' : 'scheduled', activeFrom },
        when: { state: 'review', hash: asked.hash },
      },
      auditLine(desk, 'pack.approved', row.id, { ...naming(row, asked.hash), authors: row.authors.map(({ user }) => user) }),
      ...(activeFrom === null ? [] : [auditLine(desk, 'pack.scheduled', row.id, { ...naming(row, asked.hash), activeFrom })]),
    ],
    message('engine.pack.staleContent'),
  );
  await bringIntoForce(desk.store, desk.workspace.id, desk.now);
  return readPackVersion(desk, id);
}

/** As the one who agrees says, else as its authors proposed; null when somebody is to start it later. */
function startOf(row: PackVersionRow, chosen: PackVersionStart | null | undefined, desk: Desk): Instant | null {
  if (chosen !== undefined) return chosen && startInstant(chosen, zoneOf(row, desk), desk.now);
  return row.proposedStart && proposedInstant(row.proposedStart, zoneOf(row, desk), desk.now);
}

/** Sends it back to its authors. @throws Problem like {@link approvePack} */
export async function rejectPack(
  desk: Desk,
  id: string,
  asked: { readonly hash: string; readonly note: string },
): Promise<PackVersionDetail> {
  const row = await underReview(desk, id, asked.hash);
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'packVersions',
        key: { id: row.id },
        set: { ...verdict(desk, false, asked.note), state: 'draft', hash: null },
        when: { state: 'review', hash: asked.hash },
      },
      auditLine(desk, 'pack.rejected', row.id, naming(row, asked.hash)),
    ],
    message('engine.pack.staleContent'),
  );
  return readPackVersion(desk, id);
}

/**
 * Says when an approved version begins to decide, or changes that while it has not begun. Its authors leave this to others too.
 * @throws Problem `notAllowed`, `conflict`, `refused`, or `invalid` for a start that has passed.
 */
export async function schedulePack(
  desk: Desk,
  id: string,
  asked: { readonly hash: string; readonly start: PackVersionStart },
): Promise<PackVersionDetail> {
  const { row } = await findVersion(desk, id);
  requireSecondPerson(desk, row);
  if (row.hash !== asked.hash) throw new Problem('conflict', message('engine.pack.staleContent'));
  const begun = row.activeFrom !== null && row.activeFrom <= desk.now;
  if ((row.state !== 'approved' && row.state !== 'scheduled') || begun) throw new Problem('refused', message('engine.pack.notApproved'));
  await requireFit(desk, row);
  const activeFrom = startInstant(asked.start, zoneOf(row, desk), desk.now);
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'packVersions',
        key: { id: row.id },
        set: { state: 'scheduled', activeFrom },
        when: { state: row.state, hash: asked.hash, activeFrom: row.activeFrom },
      },
      auditLine(desk, 'pack.scheduled', row.id, { ...naming(row, asked.hash), activeFrom }),
    ],
    message('engine.pack.busy'),
  );
  await bringIntoForce(desk.store, desk.workspace.id, desk.now);
  return readPackVersion(desk, id);
}

async function underReview(desk: Desk, id: string, hash: string): Promise<PackVersionRow> {
  const { row } = await findVersion(desk, id);
  requireSecondPerson(desk, row);
  if (row.state !== 'review') throw new Problem(row.hash === null ? 'conflict' : 'refused', message('engine.pack.notAsked'));
  if (row.hash !== hash) throw new Problem('conflict', message('engine.pack.staleContent'));
  return row;
}

function requireSecondPerson(desk: Desk, row: PackVersionRow): void {
  if (isAuthor(desk.caller, row)) throw new Problem('notAllowed', message('engine.pack.ownWork'));
}

const verdict = (desk: Desk, approved: boolean, note: string) => ({
  approved,
  decisionNote: note,
  decidedBy: { user: desk.caller.id, name: desk.caller.name },
  decidedAt: desk.now,
});

const naming = ({ packId, version }: PackVersionRow, hash: string): { readonly [key: string]: Json } => ({ pack: packId, version, hash });

/** The content stands under its hash for as long as anything was decided by it. */
const keepContent = (row: PackVersionRow, hash: string, now: Instant): Write => ({
  write: 'insertIfAbsent',
  into: 'packs',
  row: { hash, id: row.packId, version: row.version, document: row.document, storedAt: now },
});

function zoneOf(row: PackVersionRow, desk: Desk): string {
  return headOf(row.document).zone ?? desk.workspace.timezone;
}
