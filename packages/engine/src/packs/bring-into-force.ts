import type { Instant } from '@makegood/base';
import type { PackVersionHead, Store, Write } from '@makegood/store';
import { standingOf } from './version-state.ts';

/** Whom the audit trail names for what the clock did. */
const CLOCK = 'clock';

/**
 * Writes down what the workspace's clock has brought: versions that decide since their start, and those that they replaced.
 * The gate does not wait for it; people and the audit trail are told by it. Safe to run at any time, by several at once:
 * each change stands on the state that it leaves.
 */
export async function bringIntoForce(store: Store, workspace: string, now: Instant): Promise<void> {
  const all = await store.packs.all(workspace);
  // In the order in which they began, as the trail is read.
  for (const row of all.toReversed()) {
    const standing = standingOf(
      row,
      all.filter(({ packId }) => packId === row.packId),
      now,
    );
    if (standing.state === row.state || row.activeFrom === null) continue;
    const writes = changes(row, standing, now);
    // Somebody else wrote it first, or took it back: the next look sees what stands.
    if (writes.length > 0) await store.commit(writes);
  }
}

function changes(row: PackVersionHead, { state, supersededAt }: ReturnType<typeof standingOf>, now: Instant): readonly Write[] {
  if (state !== 'inForce' && state !== 'superseded') return [];
  const line = (action: string, at: Instant | null): Write => ({
    write: 'audit',
    workspaceId: row.workspaceId,
    at: at ?? now,
    actor: CLOCK,
    action,
    subject: row.id,
    detail: { pack: row.packId, version: row.version, hash: row.hash },
  });
  const began = row.state === 'scheduled' ? [line('pack.inForce', row.activeFrom)] : [];
  const ended = state === 'superseded' ? [line('pack.superseded', supersededAt)] : [];
  return [
    {
      write: 'update',
      in: 'packVersions',
      key: { id: row.id },
      set: { state, supersededAt, ...(began.length > 0 ? { activatedAt: now } : {}) },
      when: { state: row.state, activeFrom: row.activeFrom },
    },
    ...began,
    ...ended,
  ];
}
