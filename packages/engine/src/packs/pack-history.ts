import { message, type Instant } from '@makegood/base';
import type { AnswerOf, Api, PackVersion } from '@makegood/contract';
import type { PackVersionHead } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { releaseOf } from './find-version.ts';
import { standingOf } from './version-state.ts';
import { wireRelease, wireVersion } from './wire-version.ts';

/** Every version of a pack, newest first, the release's own last. @throws Problem `notFound` */
export async function packHistory(desk: Desk, packId: string): Promise<PackVersion[]> {
  const all = await desk.store.packs.versions(desk.workspace.id, packId);
  const release = releaseOf(packId);
  if (all.length === 0 && !release) throw new Problem('notFound', message('engine.pack.unknown'));
  const own = await wireAll(desk, all);
  return release ? [...own, wireRelease(release, desk, firstStart(all, desk.now))] : own;
}

/** Versions that are drawn, read, agreed to, or wait for their day: by pack, newest first. */
export async function openVersions(desk: Desk): Promise<AnswerOf<Api['packVersions']['open']>> {
  const all = await desk.store.packs.all(desk.workspace.id);
  const open = all.filter((row) => OPEN.has(standingOf(row, ofPack(all, row.packId), desk.now).state));
  return { items: await wireAll(desk, open, all) };
}

const OPEN: ReadonlySet<string> = new Set(['draft', 'review', 'approved', 'scheduled']);
const ofPack = (all: readonly PackVersionHead[], packId: string): readonly PackVersionHead[] => all.filter((row) => row.packId === packId);

async function wireAll(desk: Desk, heads: readonly PackVersionHead[], all = heads): Promise<PackVersion[]> {
  const rows = await Promise.all(heads.map(({ id }) => desk.store.packs.version(desk.workspace.id, id)));
  return rows.flatMap((row) => (row ? [wireVersion(desk, row, ofPack(all, row.packId))] : []));
}

/** Since when the workspace has rules of its own in the place of the release's. */
export function firstStart(all: readonly PackVersionHead[], now: Instant): Instant | null {
  const starts = all.flatMap((row) => {
    const { state } = standingOf(row, all, now);
    return (state === 'inForce' || state === 'superseded') && row.activeFrom !== null ? [row.activeFrom] : [];
  });
  return starts.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
}
