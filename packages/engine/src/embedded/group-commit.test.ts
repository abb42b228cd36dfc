import { err, ok } from '@makegood/base';
import type { CommitResult, Write } from '@makegood/store';
import { describe, expect, it } from 'vitest';
import { groupCommit } from './group-commit.ts';

const batchOf = (key: string): Write[] => [{ write: 'delete', from: 'plans', key: { hash: key } }];
const hashesOf = (batch: readonly Write[]): string[] =>
  batch.flatMap((write) => ('from' in write && 'hash' in write.key ? [write.key.hash] : []));

/** A store that knows nothing but which batches it was handed, and answers as told. */
function storeThat(answers: (hashes: readonly string[]) => CommitResult) {
  const commits: string[][] = [];
  return {
    commits,
    commit: async (batch: readonly Write[]): Promise<CommitResult> => {
      commits.push(hashesOf(batch));
      return answers(hashesOf(batch));
    },
  };
}
const fine = ok({ applied: [], notified: [] });

describe('batches of enrolments that are worked on side by side', () => {
  it('are one transaction, and no more of them than allowed', async () => {
    const store = storeThat(() => fine);
    const commit = groupCommit(store, 3);
    expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => commit(batchOf(key))))).toEqual([true, true, true, true, true]);
    expect(store.commits).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('are written one by one when the group is not, and only the one that clashes is refused', async () => {
    const store = storeThat((hashes) => (hashes.includes('b') ? err({ index: 0, reason: 'changed' }) : fine));
    const commit = groupCommit(store, 10);
    expect(await Promise.all(['a', 'b', 'c'].map((key) => commit(batchOf(key))))).toEqual([true, false, true]);
    expect(store.commits).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  it('a mistake in one of them is thrown to its own and to nobody else', async () => {
    const store = storeThat((hashes) => {
      if (hashes.includes('b')) throw new Error('no such column');
      return fine;
    });
    const commit = groupCommit(store, 10);
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((key) => commit(batchOf(key))));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('one that comes alone waits for nobody', async () => {
    const store = storeThat(() => fine);
    expect(await groupCommit(store, 50)(batchOf('a'))).toBe(true);
    expect(store.commits).toEqual([['a']]);
  });
});
