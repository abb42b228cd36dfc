import { instant, plus } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { sampleHold as hold } from './sample-hold.ts';
import { AT, sampleAccount, sampleAddress, sampleId, samplePerson, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');

/** What a batch of writes keeps. */
export function describeBatches(opened: OpenStore): void {
  describe('a batch', () => {
    it('is written whole, and is there when the store is opened again', async () => {
      await opened.commit(...samplePortfolio());
      await opened.reopen();
      expect(await opened.store.accounts.byExternalId(ws, 'A-1')).toMatchObject({
        id: account,
        balanceMinor: 84_200,
        tags: ['gold'],
        custom: { region: 'south' },
      });
      expect(await opened.store.people.get(ws, person)).toMatchObject({
        fullName: 'José Núñez',
        locationKnown: true,
        candidateZones: [],
        ledgerRevision: 0,
      });
      expect((await opened.store.people.addresses(ws, person)).map((address) => address.value)).toEqual([
        'jose@example.com',
        '+14045550123',
      ]);
    });

    it('is not written at all when one write clashes', async () => {
      await opened.commit(...samplePortfolio());
      const result = await opened.store.commit([
        { write: 'update', in: 'accounts', key: { id: account }, set: { status: 'closed' } },
        { write: 'insert', into: 'people', row: samplePerson({ id: sampleId('person', 'per_two') }) },
      ]);
      expect(result).toEqual({ ok: false, error: { index: 1, reason: 'exists' } });
      expect((await opened.store.accounts.get(ws, account))?.status).toBe('open');
    });

    it('names what is missing, changed or refers to nothing', async () => {
      await opened.commit(...samplePortfolio());
      const nobody = sampleId('person', 'per_nobody');
      expect(await opened.store.commit([{ write: 'update', in: 'people', key: { id: nobody }, set: { city: 'Rome' } }])).toEqual({
        ok: false,
        error: { index: 0, reason: 'missing' },
      });
      expect(
        await opened.store.commit([
          { write: 'update', in: 'accounts', key: { id: account }, set: { status: 'paid' }, when: { status: 'closed' } },
        ]),
      ).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
      expect(await opened.store.commit([{ write: 'delete', from: 'holds', key: { id: sampleId('hold', 'hld_none') } }])).toEqual({
        ok: false,
        error: { index: 0, reason: 'missing' },
      });
      expect(
        await opened.store.commit([
          { write: 'insert', into: 'addresses', row: sampleAddress({ id: sampleId('address', 'adr_x'), personId: nobody }) },
        ]),
      ).toEqual({
        ok: false,
        error: { index: 0, reason: 'reference' },
      });
    });

    it('compares with nothing as well as with something', async () => {
      await opened.commit(...samplePortfolio(), hold());
      const release: Write = {
        write: 'update',
        in: 'holds',
        key: { id: sampleId('hold', 'hld_one') },
        set: { releasedAt: AT },
        when: { releasedAt: null },
      };
      await opened.commit(release);
      expect(await opened.store.commit([release])).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
    });

    it('takes an event once, and says so', async () => {
      const event = (id: string): Write => ({
        write: 'insertIfAbsent',
        into: 'enrolmentEvents',
        row: {
          enrolmentId: sampleId('enrolment', 'enr_one'),
          eventId: id,
          workspaceId: ws,
          at: AT,
          payload: { id, at: AT, type: 'tick' },
        },
      });
      expect(await opened.commit(event('a'), event('a'), event('b'))).toEqual([true, false, true]);
      expect(await opened.commit(event('a'))).toEqual([false]);
      expect((await opened.store.enrolments.news('enr_one')).map((row) => row.eventId)).toEqual(['a', 'b']);
    });

    it('adds to what stands there, whoever wrote it', async () => {
      await opened.commit(...samplePortfolio());
      const pay: Write = { write: 'update', in: 'accounts', key: { id: account }, set: {}, add: { balanceMinor: -4_200 } };
      await Promise.all([opened.store.commit([pay]), opened.store.commit([pay]), opened.store.commit([pay, pay])]);
      expect((await opened.store.accounts.get(ws, account))?.balanceMinor).toBe(84_200 - 4 * 4_200);
    });

    it('upserts by what the outside knows a row by, and leaves its identity alone', async () => {
      await opened.commit(...samplePortfolio());
      await opened.commit({
        write: 'upsert',
        into: 'accounts',
        row: sampleAccount({ id: sampleId('account', 'acc_other'), balanceMinor: 100, createdAt: instant(5), updatedAt: plus(AT, 1) }),
      });
      expect(await opened.store.accounts.get(ws, 'acc_other')).toBeNull();
      expect(await opened.store.accounts.byExternalId(ws, 'A-1')).toMatchObject({
        id: account,
        balanceMinor: 100,
        createdAt: AT,
        updatedAt: plus(AT, 1),
      });
    });
  });
}
