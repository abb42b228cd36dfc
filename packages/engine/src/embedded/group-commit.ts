import type { CommitResult, Store, Write } from '@makegood/store';

/** Writes a batch; false when it met something other than it expected, and nothing of it was written. */
export type CommitBatch = (batch: readonly Write[]) => Promise<boolean>;

type Waiting = { readonly batch: readonly Write[]; done(written: boolean): void; failed(error: unknown): void };

/** Each batch by itself. */
export const singleCommit =
  (store: Pick<Store, 'commit'>): CommitBatch =>
  async (batch) =>
    (await store.commit(batch)).ok;

/**
 * Puts the batches of enrolments that are worked on side by side into one transaction, at most `together` of them:
 * what a commit costs is then paid once for all. A batch waits for no clock, only until everybody has got as far as
 * they can without the disk. When a group cannot be written each of its batches is written by itself, so that one
 * conflict, or one mistake, is nobody else's.
 */
export function groupCommit(store: Pick<Store, 'commit'>, together: number): CommitBatch {
  const single = singleCommit(store);
  let waiting: Waiting[] = [];
  let planned: NodeJS.Immediate | null = null;

  const flush = (): void => {
    if (planned) clearImmediate(planned);
    planned = null;
    const group = waiting;
    waiting = [];
    void writeGroup(group);
  };

  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    if (group.length > 1 && (await succeeds(() => store.commit(group.flatMap(({ batch }) => batch))))) {
      for (const { done } of group) done(true);
      return;
    }
    for (const { batch, done, failed } of group) await single(batch).then(done, failed);
  };

  return (batch) =>
    new Promise((done, failed) => {
      waiting.push({ batch, done, failed });
      if (waiting.length >= together) flush();
      else planned ??= setImmediate(flush);
    });
}

async function succeeds(commit: () => Promise<CommitResult>): Promise<boolean> {
  try {
    return (await commit()).ok;
  } catch {
    // Whose fault it is shows when each is written by itself.
    return false;
  }
}
