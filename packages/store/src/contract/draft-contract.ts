import { plus } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewRow } from '../tables.ts';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { AT, sampleId, sampleWorkspace } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const ana = { user: sampleId('user', 'usr_ana'), name: 'Ana' };

const journey = (id: string): Write => ({
  write: 'insert',
  into: 'journeys',
  row: {
    id: sampleId('journey', id),
    workspaceId: ws,
    name: id,
    status: 'draft',
    draft: {},
    draftRevision: 1,
    draftSavedAt: AT,
    draftAuthors: [],
    createdAt: AT,
  },
});
const review = (id: string, cycle: number, of: string, change: Partial<NewRow<'journeyReviews'>> = {}): Write => ({
  write: 'insert',
  into: 'journeyReviews',
  row: {
    id: sampleId('review', id),
    workspaceId: ws,
    journeyId: sampleId('journey', of),
    cycle,
    state: 'asked',
    revision: 1,
    hash: 'sha256:drawn',
    askedBy: ana,
    askedAt: AT,
    note: '',
    document: { name: 'Ñandú', steps: {} },
    ...change,
  },
});
const thread = (id: string, of: string, change: Partial<NewRow<'commentThreads'>> = {}): Write => ({
  write: 'insert',
  into: 'commentThreads',
  row: { id: sampleId('commentThread', id), workspaceId: ws, journeyId: sampleId('journey', of), lastAt: AT, ...change },
});
const comment = (id: string, of: string, number: number, journeyId = 'jny_one'): Write => ({
  write: 'insert',
  into: 'comments',
  row: {
    id: sampleId('comment', id),
    workspaceId: ws,
    threadId: sampleId('commentThread', of),
    journeyId: sampleId('journey', journeyId),
    number,
    author: ana,
    at: AT,
    text: id,
  },
});

/** What colleagues who draw together count on. */
export function describeDrafts(opened: OpenStore): void {
  describe('reviews and comments', () => {
    beforeEach(() =>
      opened.commit({ write: 'insert', into: 'workspaces', row: sampleWorkspace() }, journey('jny_one'), journey('jny_two')),
    );

    it('a review is kept with what it is about, counted once, and the newest of each journey is found', async () => {
      const { reviews } = opened.store;
      await opened.commit(
        review('rvw_1', 1, 'jny_one', { state: 'withdrawn' }),
        review('rvw_2', 2, 'jny_one'),
        review('rvw_3', 1, 'jny_two'),
      );
      expect(await reviews.get(ws, 'rvw_2')).toMatchObject({ document: { name: 'Ñandú', steps: {} }, askedOf: null, decidedBy: null });
      expect((await reviews.ofJourney(ws, 'jny_one')).map(({ id }) => id)).toEqual(['rvw_2', 'rvw_1']);
      expect((await reviews.newest(ws)).map(({ id }) => id).sort()).toEqual(['rvw_2', 'rvw_3']);
      expect((await reviews.newest(ws))[0]).not.toHaveProperty('document');
      expect(await opened.store.commit([review('rvw_4', 2, 'jny_one')])).toMatchObject({ ok: false, error: { reason: 'exists' } });
      expect([
        await reviews.get('ws_other', 'rvw_2'),
        await reviews.ofJourney('ws_other', 'jny_one'),
        await reviews.newest('ws_other'),
      ]).toEqual([null, [], []]);
    });

    it('comments are read in their order, threads with the latest word first, and resolved ones last', async () => {
      await opened.commit(
        thread('thr_old', 'jny_one'),
        thread('thr_new', 'jny_one', { lastAt: plus(AT, 5) }),
        thread('thr_done', 'jny_one', { lastAt: plus(AT, 9), resolvedBy: ana, resolvedAt: AT }),
        thread('thr_two', 'jny_two'),
        comment('cmt_b', 'thr_old', 2),
        comment('cmt_a', 'thr_old', 1),
        comment('cmt_c', 'thr_new', 1),
        comment('cmt_d', 'thr_two', 1, 'jny_two'),
      );
      const { comments } = opened.store;
      expect((await comments.threads(ws, 'jny_one')).map(({ id }) => id)).toEqual(['thr_new', 'thr_old', 'thr_done']);
      expect((await comments.ofThread(ws, 'thr_old')).map(({ id }) => id)).toEqual(['cmt_a', 'cmt_b']);
      expect((await comments.ofJourney(ws, 'jny_one')).map(({ id }) => id)).toEqual(['cmt_c', 'cmt_a', 'cmt_b']);
      expect([...(await comments.openThreads(ws))].sort((a, b) => b.count - a.count)).toEqual([
        { journeyId: 'jny_one', count: 2 },
        { journeyId: 'jny_two', count: 1 },
      ]);
      expect([(await comments.comment(ws, 'cmt_a'))?.number, await comments.comment('ws_other', 'cmt_a')]).toEqual([1, null]);
      // Two who answer in one moment do not both have the second word.
      expect(await opened.store.commit([comment('cmt_e', 'thr_old', 2)])).toMatchObject({ ok: false, error: { reason: 'exists' } });
      expect([await comments.thread('ws_other', 'thr_old'), await comments.ofThread('ws_other', 'thr_old')]).toEqual([null, []]);
    });

    it('go with a sandbox that begins afresh', async () => {
      await opened.commit(review('rvw_1', 1, 'jny_one'), thread('thr_old', 'jny_one'), comment('cmt_a', 'thr_old', 1));
      await opened.commit({ write: 'emptyWorkspace', workspaceId: ws });
      expect([await opened.store.reviews.newest(ws), await opened.store.comments.openThreads(ws)]).toEqual([[], []]);
    });
  });
}
