import { plus } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { AT, sampleEnrolment, sampleId, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const account = sampleId('account', 'acc_one');

/** What hosts count on. */
export function describeEnrolments(opened: OpenStore): void {
  describe('enrolments', () => {
    beforeEach(() => opened.commit(...samplePortfolio()));

    it('never run twice at a time in one journey, and may run again after the end', async () => {
      const insert = (id: string): Write => ({
        write: 'insert',
        into: 'enrolments',
        row: sampleEnrolment({ id: sampleId('enrolment', id) }),
      });
      await opened.commit(insert('enr_one'));
      expect(await opened.store.commit([insert('enr_two')])).toEqual({ ok: false, error: { index: 0, reason: 'exists' } });
      await opened.commit(
        { write: 'update', in: 'enrolments', key: { id: sampleId('enrolment', 'enr_one') }, set: { status: 'ended', endedAt: AT } },
        insert('enr_two'),
      );
      expect((await opened.store.enrolments.runningOfAccount(ws, account)).map((row) => row.id)).toEqual(['enr_two']);
    });

    it('are due by their wake time while they run', async () => {
      await opened.commit({ write: 'insert', into: 'enrolments', row: sampleEnrolment({ wakeAt: plus(AT, 5) }) });
      expect(await opened.store.enrolments.nextWakeAt(ws)).toBe(plus(AT, 5));
      expect(await opened.store.enrolments.due(ws, plus(AT, 4), 10)).toEqual([]);
      expect(await opened.store.enrolments.due(ws, plus(AT, 5), 10)).toHaveLength(1);
      await opened.commit({ write: 'update', in: 'enrolments', key: { id: sampleId('enrolment', 'enr_one') }, set: { status: 'paused' } });
      expect(await opened.store.enrolments.due(ws, plus(AT, 5), 10)).toEqual([]);
    });

    it('are read several at a time, with their news, in their workspace alone', async () => {
      const [one, two, applied] = ['enr_one', 'enr_two', 'enr_applied'].map((id) => sampleId('enrolment', id));
      if (!one || !two || !applied) throw new Error('three ids');
      const other = sampleId('workspace', 'ws_other');
      const ended = { status: 'ended', endedAt: AT } as const;
      const event = (enrolmentId: typeof one, eventId: string, at = AT): Write => ({
        write: 'insert',
        into: 'enrolmentEvents',
        row: { enrolmentId, eventId, workspaceId: ws, at, payload: { id: eventId, at, type: 'enrolled' } },
      });
      await opened.commit(
        { write: 'insert', into: 'enrolments', row: sampleEnrolment({ id: one }) },
        { write: 'insert', into: 'enrolments', row: sampleEnrolment({ id: two, ...ended }) },
        { write: 'insert', into: 'enrolments', row: sampleEnrolment({ id: applied, ...ended }) },
        event(one, 'later', plus(AT, 1)),
        event(one, 'sooner'),
        event(two, 'two'),
        event(applied, 'applied'),
        { write: 'update', in: 'enrolmentEvents', key: { enrolmentId: applied, eventId: 'applied' }, set: { appliedAt: AT } },
      );
      const { enrolments } = opened.store;
      expect((await enrolments.several(ws, [two, 'enr_nobody', one])).map(({ id }) => id).sort()).toEqual([one, two]);
      expect(await enrolments.several(other, [one, two])).toEqual([]);
      expect(await enrolments.several(ws, [])).toEqual([]);
      expect((await enrolments.newsOfSeveral(ws, [one, applied])).map(({ eventId }) => eventId)).toEqual(['sooner', 'later']);
      expect(await enrolments.newsOfSeveral(other, [one, two])).toEqual([]);
    });

    it('have news until it is applied, and open commands until they are done', async () => {
      const id = sampleId('enrolment', 'enr_one');
      const row = { enrolmentId: id, workspaceId: ws, at: AT };
      await opened.commit(
        { write: 'insert', into: 'enrolments', row: sampleEnrolment() },
        { write: 'insert', into: 'enrolmentEvents', row: { ...row, eventId: 'e1', payload: { id: 'e1', at: AT, type: 'enrolled' } } },
        {
          write: 'insert',
          into: 'commands',
          row: {
            key: 'enr_one:1:1',
            workspaceId: ws,
            enrolmentId: id,
            step: 's',
            type: 'facts',
            payload: { key: 'enr_one:1:1', step: 's', type: 'facts', names: [] },
            status: 'pending',
            createdAt: AT,
          },
        },
      );
      expect(await opened.store.enrolments.withNews(ws, 5)).toEqual([id]);
      expect(await opened.store.enrolments.openCommandsOf(id)).toHaveLength(1);
      await opened.commit(
        {
          write: 'update',
          in: 'enrolmentEvents',
          key: { enrolmentId: id, eventId: 'e1' },
          set: { appliedAt: AT },
          when: { appliedAt: null },
        },
        {
          write: 'update',
          in: 'commands',
          key: { key: 'enr_one:1:1' },
          set: { status: 'done', result: { type: 'facts', facts: {} }, doneAt: AT },
        },
      );
      expect(await opened.store.enrolments.withNews(ws, 5)).toEqual([]);
      expect(await opened.store.enrolments.openCommands(ws, 5)).toEqual([]);
      expect((await opened.store.enrolments.command('enr_one:1:1'))?.result).toEqual({ type: 'facts', facts: {} });
    });

    it('are told of what happens to their account or person, once, and not when they are over', async () => {
      await opened.commit(
        { write: 'insert', into: 'enrolments', row: sampleEnrolment() },
        {
          write: 'insert',
          into: 'enrolments',
          row: sampleEnrolment({ id: sampleId('enrolment', 'enr_over'), status: 'ended', endedAt: AT }),
        },
        {
          write: 'insert',
          into: 'enrolments',
          row: sampleEnrolment({ id: sampleId('enrolment', 'enr_two'), journeyId: sampleId('journey', 'jny_two') }),
        },
      );
      const notify = (except?: string): Write => ({
        write: 'notify',
        workspaceId: ws,
        of: { account },
        event: { id: 'payment:1', at: AT, type: 'custom', name: 'x' },
        ...(except === undefined ? {} : { except: sampleId('enrolment', except) }),
      });
      const first = await opened.store.commit([notify('enr_two')]);
      expect(first.ok && first.value.notified.map((one) => one.enrolment)).toEqual(['enr_one']);
      const second = await opened.store.commit([notify()]);
      expect(second.ok && second.value.notified.map((one) => one.enrolment)).toEqual(['enr_two']);
      expect(await opened.store.enrolments.news('enr_over')).toEqual([]);
      expect((await opened.store.enrolments.event('enr_one', 'payment:1'))?.payload).toEqual({
        id: 'payment:1',
        at: AT,
        type: 'custom',
        name: 'x',
      });
    });

    it('are counted where they stand', async () => {
      await opened.commit({ write: 'insert', into: 'enrolments', row: sampleEnrolment() });
      expect(await opened.store.enrolments.countByStep(ws, 'jny_one')).toEqual([{ version: 1, step: 'wait', status: 'running', count: 1 }]);
    });
  });
}
