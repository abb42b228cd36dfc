import { instant, plus } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { AT, sampleEnrolment, sampleId, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const account = sampleId('account', 'acc_one');
const person = sampleId('person', 'per_one');
const backTest = sampleId('backTest', 'bkt_one');

const seen = (id: string, at: number, change: { workspace?: string } = {}): Write => ({
  write: 'insert',
  into: 'decisionContexts',
  row: {
    decisionId: sampleId('decision', id),
    workspaceId: sampleId('workspace', change.workspace ?? 'ws_one'),
    at: instant(at),
    personId: person,
    accountId: account,
    channel: 'sms',
    verdict: 'allow',
    reviewed: false,
    packs: ['sha256:one'],
    context: '{"format":1}',
  },
});

const found = (number: number, changed: number): Write => ({
  write: 'insert',
  into: 'backTestPeople',
  row: {
    backTestId: backTest,
    workspaceId: ws,
    accountId: sampleId('account', `acc_${number}`),
    personId: sampleId('person', `per_${number}`),
    changed,
    waits: changed,
  },
});

/** What a back-test reads and writes. */
export function describeBackTests(opened: OpenStore): void {
  describe('what was decided', () => {
    it('comes in the order of time, page by page, from the first instant to before the last, of one workspace', async () => {
      await opened.commit(
        ...[3, 1, 2].flatMap((at) => [seen(`dec_b${at}`, at), seen(`dec_a${at}`, at)]),
        seen('dec_other', 2, { workspace: 'ws_two' }),
        seen('dec_late', 4),
        seen('dec_early', 0),
      );
      const period = { from: instant(1), to: instant(4) };
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof opened.store.backTests.contexts>> = await opened.store.backTests.contexts(ws, period, {
          after,
          limit: 4,
        });
        ids.push(...page.items.map((item) => item.decisionId));
        // What is decided while somebody reads shifts no page.
        if (after === null) await opened.commit(seen('dec_meanwhile', 1));
        after = page.next;
      } while (after !== null);
      expect(ids).toEqual(['dec_a1', 'dec_b1', 'dec_a2', 'dec_b2', 'dec_a3', 'dec_b3']);
      expect(await opened.store.backTests.countContexts(ws, period)).toBe(7);
      expect(await opened.store.backTests.countDecisions(ws, period)).toBe(0);
      expect(await opened.store.backTests.context(ws, 'dec_a2')).toMatchObject({ packs: ['sha256:one'], reviewed: false, until: null });
      expect(await opened.store.backTests.context('ws_two', 'dec_a2')).toBeNull();
    });

    it('goes with its sandbox', async () => {
      await opened.commit(...samplePortfolio(), seen('dec_one', 1), { write: 'emptyWorkspace', workspaceId: ws });
      expect(await opened.store.backTests.context(ws, 'dec_one')).toBeNull();
    });
  });

  describe('whom a back-test found', () => {
    beforeEach(() => opened.commit(...samplePortfolio()));

    it('is dropped a thousand at a time, and of that back-test alone', async () => {
      await opened.commit(...Array.from({ length: 1_500 }, (_, index) => found(index, 1)));
      const other: Write = { write: 'insert', into: 'backTestPeople', row: { backTestId: sampleId('backTest', 'bkt_two'), workspaceId: ws, accountId: account, personId: person, changed: 1, allowed: 1 } }; // prettier-ignore
      await opened.commit(other);
      expect(await opened.store.backTests.crowd(backTest, 'past')).toEqual({ people: 1_500, accounts: 1_500 });
      expect(await opened.store.backTests.crowd(backTest, 'next')).toEqual({ people: 0, accounts: 0 });
      const empty: Write = { write: 'emptyBackTest', backTestId: backTest };
      expect(await opened.commit(empty)).toEqual([true]);
      expect(await opened.store.backTests.crowd(backTest, 'past')).toEqual({ people: 500, accounts: 500 });
      expect(await opened.commit(empty)).toEqual([true]);
      expect(await opened.commit(empty)).toEqual([false]);
      expect((await opened.store.backTests.people('bkt_two', { effect: 'allowed' }, { limit: 5 })).items).toMatchObject([
        { row: { allowed: 1 }, person: { id: person }, account: { id: account } },
      ]);
      expect((await opened.store.backTests.people('bkt_two', { effect: 'later' }, { limit: 5 })).total).toBe(0);
    });
  });

  it('who is under way comes with the latest first', async () => {
    await opened.commit(...samplePortfolio());
    const enrolled = (id: string, wakes: number | null, change: Partial<Parameters<typeof sampleEnrolment>[0]> = {}): Write => ({
      write: 'insert',
      into: 'enrolments',
      row: sampleEnrolment({
        id: sampleId('enrolment', `enr_${id}`),
        accountId: sampleId('account', `acc_${id}`),
        wakeAt: wakes === null ? null : plus(AT, wakes),
        ...change,
      }),
    });
    await opened.commit(enrolled('a', 1), enrolled('b', 3), enrolled('c', 2), enrolled('d', null), enrolled('e', 9, { status: 'paused' }));
    const first = await opened.store.backTests.underWay(ws, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['enr_b', 'enr_c']);
    expect((await opened.store.backTests.underWay(ws, { limit: 2, after: first.next })).items.map(({ id }) => id)).toEqual(['enr_a']);
    expect(await opened.store.backTests.countUnderWay(ws)).toBe(3);
  });
}
