import { instant, plus } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { sampleHold as hold } from './sample-hold.ts';
import { AT, sampleAccount, sampleAttempt, sampleCurrency, sampleId, samplePerson, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');

/** What a store answers when it is asked. */
export function describeReading(opened: OpenStore): void {
  describe('what is asked of it', () => {
    beforeEach(() => opened.commit(...samplePortfolio()));

    it('a contact is decided on one consistent picture, and only for a party of the account', async () => {
      await opened.commit(
        hold(),
        { write: 'insert', into: 'attempts', row: sampleAttempt() },
        {
          write: 'insert',
          into: 'attempts',
          row: sampleAttempt({ id: sampleId('attempt', 'att_old'), key: 'old', reservedAt: instant(1) }),
        },
      );
      const snapshot = await opened.store.ledger.snapshot({ workspace: ws, person, account, since: instant(2) });
      expect(snapshot).toMatchObject({
        revision: 1,
        account: { id: account },
        holds: [{ status: 'ceased' }],
        attempts: [{ key: 'enr_one:1:1' }],
      });
      expect(await opened.store.ledger.snapshot({ workspace: ws, person, account: 'acc_other', since: instant(0) })).toBeNull();
      expect(await opened.store.ledger.snapshot({ workspace: 'ws_other', person, account, since: instant(0) })).toBeNull();
    });

    it('one workspace never sees another', async () => {
      expect(await opened.store.people.get('ws_other', person)).toBeNull();
      expect(await opened.store.accounts.get('ws_other', account)).toBeNull();
      expect(await opened.store.accounts.parties('ws_other', account)).toEqual([]);
      expect(await opened.store.people.addresses('ws_other', person)).toEqual([]);
      expect((await opened.store.accounts.page('ws_other', {}, { limit: 10 })).items).toEqual([]);
    });

    it('lists page by page without gaps or repeats, while rows come in', async () => {
      for (let index = 0; index < 25; index += 1) {
        const number = String(index).padStart(3, '0');
        await opened.commit(
          {
            write: 'insert',
            into: 'people',
            row: samplePerson({ id: sampleId('person', `per_${number}`), externalId: `Q-${number}`, fullName: `Ana ${number}` }),
          },
          {
            write: 'insert',
            into: 'accounts',
            row: sampleAccount({ id: sampleId('account', `acc_${number}`), externalId: `B-${number}` }),
          },
          {
            write: 'insert',
            into: 'accountParties',
            row: {
              workspaceId: ws,
              accountId: sampleId('account', `acc_${number}`),
              personId: sampleId('person', `per_${number}`),
              role: 'debtor',
            },
          },
        );
      }
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof opened.store.accounts.page>> = await opened.store.accounts.page(
          ws,
          { search: 'ana' },
          { after, limit: 10 },
        );
        seen.push(...page.items.map((item) => item.account.externalId));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `B-${String(index).padStart(3, '0')}`));
      expect(await opened.store.accounts.count(ws, { search: 'ana' })).toBe(25);
    });

    it('finds people whatever their accents, and never takes a search for a pattern', async () => {
      const found = async (search: string) => (await opened.store.accounts.page(ws, { search }, { limit: 5 })).items.length;
      expect(await found('nunez')).toBe(1);
      expect(await found('JOSÉ  N')).toBe(1);
      expect(await found('a-1')).toBe(1);
      expect(await found('%')).toBe(0);
      expect(await found('_ose')).toBe(0);
    });

    it('filters accounts by status, tag and hold in force', async () => {
      const count = (filter: Parameters<typeof opened.store.accounts.count>[1]) => opened.store.accounts.count(ws, filter);
      expect(await count({ status: 'open', tag: 'gold', country: 'US' })).toBe(1);
      expect(await count({ tag: 'silver' })).toBe(0);
      expect(await count({ heldAt: AT })).toBe(0);
      await opened.commit(hold({ until: plus(AT, 10) }));
      expect(await count({ heldAt: AT })).toBe(1);
      expect(await count({ heldAt: plus(AT, 10) })).toBe(0);
    });

    it('knows whose address it is', async () => {
      expect((await opened.store.people.byAddress(ws, 'phone', '+14045550123')).map((found) => found.id)).toEqual([person]);
      expect(await opened.store.people.byAddress(ws, 'email', '+14045550123')).toEqual([]);
    });
  });

  it('keeps an audit trail whose lines follow from one another', async () => {
    const line = (action: string): Write => ({
      write: 'audit',
      workspaceId: ws,
      at: AT,
      actor: 'usr_1',
      action,
      subject: 'jny_1',
      detail: { a: [1, null] },
    });
    await opened.commit(line('published'), line('paused'));
    await opened.commit(line('resumed'));
    const page = await opened.store.evidence.lines(ws, {}, { limit: 2 });
    expect(page.items.map((item) => item.action)).toEqual(['resumed', 'paused']);
    expect((await opened.store.evidence.lines(ws, {}, { limit: 2, after: page.next })).items.map((item) => item.action)).toEqual([
      'published',
    ]);
    expect((await opened.store.evidence.verify(ws)).findings).toEqual([]);
  });

  it('lists tasks by urgency and then by when they are due', async () => {
    const task = (id: string, priority: 'low' | 'urgent', dueAt: number): Write => ({
      write: 'insert',
      into: 'tasks',
      row: {
        id: sampleId('task', id),
        key: id,
        workspaceId: ws,
        personId: person,
        accountId: account,
        reason: 'step',
        queue: 'calls',
        title: 'Call',
        instructions: '',
        priority,
        dueAt: instant(dueAt),
        outcomes: [],
        status: 'open',
        createdAt: AT,
      },
    });
    await opened.commit(task('tsk_a', 'low', 1), task('tsk_b', 'urgent', 9), task('tsk_c', 'urgent', 3));
    const first = await opened.store.tasks.page(ws, { queue: 'calls' }, { limit: 2 });
    expect(first.items.map((item) => item.id)).toEqual(['tsk_c', 'tsk_b']);
    expect((await opened.store.tasks.page(ws, { queue: 'calls' }, { limit: 2, after: first.next })).items.map((item) => item.id)).toEqual([
      'tsk_a',
    ]);
    expect(await opened.store.tasks.queues(ws)).toEqual([{ queue: 'calls', open: 3 }]);
  });

  it('keeps payments apart by the firm’s own numbers', async () => {
    await opened.commit(...samplePortfolio());
    const pay: Write = {
      write: 'insertIfAbsent',
      into: 'payments',
      row: {
        id: sampleId('payment', 'pay_one'),
        workspaceId: ws,
        externalId: 'T-9',
        accountId: account,
        minor: 500,
        currency: sampleCurrency('USD'),
        paidAt: AT,
        recordedAt: AT,
        source: 'csv',
        reversed: false,
      },
    };
    expect(await opened.commit(pay)).toEqual([true]);
    expect(await opened.commit({ ...pay, row: { ...pay.row, id: sampleId('payment', 'pay_two') } })).toEqual([false]);
    expect(await opened.store.accounts.payments(ws, account)).toMatchObject([{ externalId: 'T-9', minor: 500, reversed: false }]);
  });
}
