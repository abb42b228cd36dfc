import { instant } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { sampleHold as hold } from './sample-hold.ts';
import { AT, sampleAccount, sampleAttempt, sampleId, samplePerson, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');

/** When a person's ledger revision rises. */
export function describeLedgerRevision(opened: OpenStore): void {
  const revision = async (): Promise<number> => (await opened.store.people.get(ws, person))?.ledgerRevision ?? -1;
  describe("a person's ledger revision", () => {
    beforeEach(() => opened.commit(...samplePortfolio()));
    const changes: readonly (readonly [string, () => Write])[] = [
      ['a hold', () => hold()],
      ['an attempt', () => ({ write: 'insert', into: 'attempts', row: sampleAttempt() })],
      [
        'an address',
        () => ({ write: 'update', in: 'addresses', key: { id: sampleId('address', 'adr_phone') }, set: { status: 'invalid' } }),
      ],
      ['a lost address', () => ({ write: 'delete', from: 'addresses', key: { id: sampleId('address', 'adr_phone') } })],
      ['a move', () => ({ write: 'update', in: 'people', key: { id: person }, set: { subdivision: 'US-NY' } })],
      ['an imported move', () => ({ write: 'upsert', into: 'people', row: samplePerson({ city: 'Macon' }) })],
      ['a paid account', () => ({ write: 'update', in: 'accounts', key: { id: account }, set: { status: 'paid' } })],
      ['an imported account', () => ({ write: 'upsert', into: 'accounts', row: sampleAccount({ status: 'closed' }) })],
      [
        'a consent',
        () => ({
          write: 'insert',
          into: 'consents',
          row: {
            id: sampleId('consent', 'cns_one'),
            workspaceId: ws,
            personId: person,
            type: 'electronicContactConsent',
            given: true,
            at: AT,
            source: 'form',
          },
        }),
      ],
      [
        'a preference',
        () => ({
          write: 'insert',
          into: 'preferences',
          row: {
            id: sampleId('preference', 'prf_one'),
            workspaceId: ws,
            personId: person,
            type: 'inconvenientTimes',
            details: { daily: [['12:00', '14:00']] },
            since: AT,
            source: 'usr_one',
            evidence: { form: 'oral' },
          },
        }),
      ],
    ];
    it.each(changes)('rises with %s', async (_, write) => {
      const before = await revision();
      await opened.commit(write());
      expect(await revision()).toBe(before + 1);
    });

    it('rises with what became of a call, and not with the mere progress of a send', async () => {
      await opened.commit({ write: 'insert', into: 'attempts', row: sampleAttempt() });
      const before = await revision();
      await opened.commit({
        write: 'update',
        in: 'attempts',
        key: { id: sampleId('attempt', 'att_one') },
        set: { status: 'claimed', claimedAt: AT },
      });
      expect(await revision()).toBe(before);
      await opened.commit({
        write: 'update',
        in: 'attempts',
        key: { id: sampleId('attempt', 'att_one') },
        set: { outcome: 'conversation' },
      });
      expect(await revision()).toBe(before + 1);
    });

    it('lets exactly one of two reservations through that were decided on the same facts', async () => {
      const read = await revision();
      const reserve = (key: string): Write[] => [
        { write: 'expectLedger', person, revision: read },
        { write: 'insert', into: 'attempts', row: sampleAttempt({ id: sampleId('attempt', `att_${key}`), key }) },
      ];
      const results = await Promise.all([opened.store.commit(reserve('a')), opened.store.commit(reserve('b'))]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
      expect(await opened.store.ledger.attemptsOfPerson(ws, person, instant(0))).toHaveLength(1);
    });
  });
}
