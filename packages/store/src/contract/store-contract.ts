import { instant, plus } from '@makegood/base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import type { Hold } from '../tables.ts';
import type { Write } from '../writes.ts';
import {
  AT,
  sampleAccount,
  sampleAddress,
  sampleAttempt,
  sampleCurrency,
  sampleEnrolment,
  sampleId,
  samplePerson,
  samplePortfolio,
} from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');

const hold = (change: Partial<Hold> = {}): Write => ({
  write: 'insert',
  into: 'holds',
  row: {
    id: sampleId('hold', 'hld_one'),
    workspaceId: ws,
    personId: person,
    scope: 'person',
    status: 'ceased',
    since: AT,
    source: 'reply',
    evidence: {},
    ...change,
  },
});

/** What every store keeps. `open` gives a fresh one at the same place each time it is called in a test; see `reopen`. */
export function describeStore(name: string, place: () => { open(): Promise<Store>; clear(): Promise<void> }): void {
  describe(`${name} keeps the contract of the store`, () => {
    let store: Store;
    let at: ReturnType<typeof place>;
    beforeEach(async () => {
      at = place();
      store = await at.open();
    });
    afterEach(async () => {
      await store.close();
      await at.clear();
    });
    const commit = async (...batch: Write[]): Promise<readonly boolean[]> => {
      const result = await store.commit(batch);
      if (!result.ok) throw new Error(`${result.error.reason} at write ${result.error.index}`);
      return result.value.applied;
    };
    const revision = async (): Promise<number> => (await store.people.get(ws, person))?.ledgerRevision ?? -1;

    describe('a batch', () => {
      it('is written whole, and is there when the store is opened again', async () => {
        await commit(...samplePortfolio());
        await store.close();
        store = await at.open();
        expect(await store.accounts.byExternalId(ws, 'A-1')).toMatchObject({
          id: account,
          balanceMinor: 84_200,
          tags: ['gold'],
          custom: { region: 'south' },
        });
        expect(await store.people.get(ws, person)).toMatchObject({
          fullName: 'José Núñez',
          locationKnown: true,
          candidateZones: [],
          ledgerRevision: 1,
        });
        expect((await store.people.addresses(ws, person)).map((address) => address.value)).toEqual(['jose@example.com', '+14045550123']);
      });

      it('is not written at all when one write clashes', async () => {
        await commit(...samplePortfolio());
        const result = await store.commit([
          { write: 'update', in: 'accounts', key: { id: account }, set: { status: 'closed' } },
          { write: 'insert', into: 'people', row: samplePerson({ id: sampleId('person', 'per_two') }) },
        ]);
        expect(result).toEqual({ ok: false, error: { index: 1, reason: 'exists' } });
        expect((await store.accounts.get(ws, account))?.status).toBe('open');
      });

      it('names what is missing, changed or refers to nothing', async () => {
        await commit(...samplePortfolio());
        const nobody = sampleId('person', 'per_nobody');
        expect(await store.commit([{ write: 'update', in: 'people', key: { id: nobody }, set: { city: 'Rome' } }])).toEqual({
          ok: false,
          error: { index: 0, reason: 'missing' },
        });
        expect(
          await store.commit([
            { write: 'update', in: 'accounts', key: { id: account }, set: { status: 'paid' }, when: { status: 'closed' } },
          ]),
        ).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
        expect(await store.commit([{ write: 'delete', from: 'holds', key: { id: sampleId('hold', 'hld_none') } }])).toEqual({
          ok: false,
          error: { index: 0, reason: 'missing' },
        });
        expect(
          await store.commit([
            { write: 'insert', into: 'addresses', row: sampleAddress({ id: sampleId('address', 'adr_x'), personId: nobody }) },
          ]),
        ).toEqual({
          ok: false,
          error: { index: 0, reason: 'reference' },
        });
      });

      it('compares with nothing as well as with something', async () => {
        await commit(...samplePortfolio(), hold());
        const release: Write = {
          write: 'update',
          in: 'holds',
          key: { id: sampleId('hold', 'hld_one') },
          set: { releasedAt: AT },
          when: { releasedAt: null },
        };
        await commit(release);
        expect(await store.commit([release])).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
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
        expect(await commit(event('a'), event('a'), event('b'))).toEqual([true, false, true]);
        expect(await commit(event('a'))).toEqual([false]);
        expect((await store.enrolments.news('enr_one')).map((row) => row.eventId)).toEqual(['a', 'b']);
      });

      it('adds to what stands there, whoever wrote it', async () => {
        await commit(...samplePortfolio());
        const pay: Write = { write: 'update', in: 'accounts', key: { id: account }, set: {}, add: { balanceMinor: -4_200 } };
        await Promise.all([store.commit([pay]), store.commit([pay]), store.commit([pay, pay])]);
        expect((await store.accounts.get(ws, account))?.balanceMinor).toBe(84_200 - 4 * 4_200);
      });

      it('upserts by what the outside knows a row by, and leaves its identity alone', async () => {
        await commit(...samplePortfolio());
        await commit({
          write: 'upsert',
          into: 'accounts',
          row: sampleAccount({ id: sampleId('account', 'acc_other'), balanceMinor: 100, createdAt: instant(5), updatedAt: plus(AT, 1) }),
        });
        expect(await store.accounts.get(ws, 'acc_other')).toBeNull();
        expect(await store.accounts.byExternalId(ws, 'A-1')).toMatchObject({
          id: account,
          balanceMinor: 100,
          createdAt: AT,
          updatedAt: plus(AT, 1),
        });
      });
    });

    describe("a person's ledger revision", () => {
      beforeEach(() => commit(...samplePortfolio()));
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
      ];
      it.each(changes)('rises with %s', async (_, write) => {
        const before = await revision();
        await commit(write());
        expect(await revision()).toBe(before + 1);
      });

      it('rises with what became of a call, and not with the mere progress of a send', async () => {
        await commit({ write: 'insert', into: 'attempts', row: sampleAttempt() });
        const before = await revision();
        await commit({
          write: 'update',
          in: 'attempts',
          key: { id: sampleId('attempt', 'att_one') },
          set: { status: 'claimed', claimedAt: AT },
        });
        expect(await revision()).toBe(before);
        await commit({ write: 'update', in: 'attempts', key: { id: sampleId('attempt', 'att_one') }, set: { outcome: 'conversation' } });
        expect(await revision()).toBe(before + 1);
      });

      it('lets exactly one of two reservations through that were decided on the same facts', async () => {
        const read = await revision();
        const reserve = (key: string): Write[] => [
          { write: 'expectLedger', person, revision: read },
          { write: 'insert', into: 'attempts', row: sampleAttempt({ id: sampleId('attempt', `att_${key}`), key }) },
        ];
        const results = await Promise.all([store.commit(reserve('a')), store.commit(reserve('b'))]);
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
        expect(await store.ledger.attemptsOfPerson(ws, person, instant(0))).toHaveLength(1);
      });
    });

    describe('what is asked of it', () => {
      beforeEach(() => commit(...samplePortfolio()));

      it('a contact is decided on one consistent picture, and only for a party of the account', async () => {
        await commit(
          hold(),
          { write: 'insert', into: 'attempts', row: sampleAttempt() },
          {
            write: 'insert',
            into: 'attempts',
            row: sampleAttempt({ id: sampleId('attempt', 'att_old'), key: 'old', reservedAt: instant(1) }),
          },
        );
        const snapshot = await store.ledger.snapshot({ workspace: ws, person, account, since: instant(2) });
        expect(snapshot).toMatchObject({
          revision: 2,
          account: { id: account },
          holds: [{ status: 'ceased' }],
          attempts: [{ key: 'enr_one:1:1' }],
        });
        expect(await store.ledger.snapshot({ workspace: ws, person, account: 'acc_other', since: instant(0) })).toBeNull();
        expect(await store.ledger.snapshot({ workspace: 'ws_other', person, account, since: instant(0) })).toBeNull();
      });

      it('one workspace never sees another', async () => {
        expect(await store.people.get('ws_other', person)).toBeNull();
        expect(await store.accounts.get('ws_other', account)).toBeNull();
        expect(await store.accounts.parties('ws_other', account)).toEqual([]);
        expect(await store.people.addresses('ws_other', person)).toEqual([]);
        expect((await store.accounts.page('ws_other', {}, { limit: 10 })).items).toEqual([]);
      });

      it('lists page by page without gaps or repeats, while rows come in', async () => {
        for (let index = 0; index < 25; index += 1) {
          const number = String(index).padStart(3, '0');
          await commit(
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
          const page: Awaited<ReturnType<typeof store.accounts.page>> = await store.accounts.page(
            ws,
            { search: 'ana' },
            { after, limit: 10 },
          );
          seen.push(...page.items.map((item) => item.account.externalId));
          after = page.next;
        } while (after !== null);
        expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `B-${String(index).padStart(3, '0')}`));
        expect(await store.accounts.count(ws, { search: 'ana' })).toBe(25);
      });

      it('finds people whatever their accents, and never takes a search for a pattern', async () => {
        const found = async (search: string) => (await store.accounts.page(ws, { search }, { limit: 5 })).items.length;
        expect(await found('nunez')).toBe(1);
        expect(await found('JOSÉ  N')).toBe(1);
        expect(await found('a-1')).toBe(1);
        expect(await found('%')).toBe(0);
        expect(await found('_ose')).toBe(0);
      });

      it('filters accounts by status, tag and hold in force', async () => {
        const count = (filter: Parameters<typeof store.accounts.count>[1]) => store.accounts.count(ws, filter);
        expect(await count({ status: 'open', tag: 'gold', country: 'US' })).toBe(1);
        expect(await count({ tag: 'silver' })).toBe(0);
        expect(await count({ heldAt: AT })).toBe(0);
        await commit(hold({ until: plus(AT, 10) }));
        expect(await count({ heldAt: AT })).toBe(1);
        expect(await count({ heldAt: plus(AT, 10) })).toBe(0);
      });

      it('knows whose address it is', async () => {
        expect((await store.people.byAddress(ws, 'phone', '+14045550123')).map((found) => found.id)).toEqual([person]);
        expect(await store.people.byAddress(ws, 'email', '+14045550123')).toEqual([]);
      });
    });

    describe('enrolments', () => {
      beforeEach(() => commit(...samplePortfolio()));

      it('never run twice at a time in one journey, and may run again after the end', async () => {
        const insert = (id: string): Write => ({
          write: 'insert',
          into: 'enrolments',
          row: sampleEnrolment({ id: sampleId('enrolment', id) }),
        });
        await commit(insert('enr_one'));
        expect(await store.commit([insert('enr_two')])).toEqual({ ok: false, error: { index: 0, reason: 'exists' } });
        await commit(
          { write: 'update', in: 'enrolments', key: { id: sampleId('enrolment', 'enr_one') }, set: { status: 'ended', endedAt: AT } },
          insert('enr_two'),
        );
        expect((await store.enrolments.runningOfAccount(ws, account)).map((row) => row.id)).toEqual(['enr_two']);
      });

      it('are due by their wake time while they run', async () => {
        await commit({ write: 'insert', into: 'enrolments', row: sampleEnrolment({ wakeAt: plus(AT, 5) }) });
        expect(await store.enrolments.nextWakeAt(ws)).toBe(plus(AT, 5));
        expect(await store.enrolments.due(ws, plus(AT, 4), 10)).toEqual([]);
        expect(await store.enrolments.due(ws, plus(AT, 5), 10)).toHaveLength(1);
        await commit({ write: 'update', in: 'enrolments', key: { id: sampleId('enrolment', 'enr_one') }, set: { status: 'paused' } });
        expect(await store.enrolments.due(ws, plus(AT, 5), 10)).toEqual([]);
      });

      it('have news until it is applied, and open commands until they are done', async () => {
        const id = sampleId('enrolment', 'enr_one');
        const row = { enrolmentId: id, workspaceId: ws, at: AT };
        await commit(
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
        expect(await store.enrolments.withNews(ws, 5)).toEqual([id]);
        expect(await store.enrolments.openCommandsOf(id)).toHaveLength(1);
        await commit(
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
        expect(await store.enrolments.withNews(ws, 5)).toEqual([]);
        expect(await store.enrolments.openCommands(ws, 5)).toEqual([]);
        expect((await store.enrolments.command('enr_one:1:1'))?.result).toEqual({ type: 'facts', facts: {} });
      });

      it('are told of what happens to their account or person, once, and not when they are over', async () => {
        await commit(
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
        const first = await store.commit([notify('enr_two')]);
        expect(first.ok && first.value.notified.map((one) => one.enrolment)).toEqual(['enr_one']);
        const second = await store.commit([notify()]);
        expect(second.ok && second.value.notified.map((one) => one.enrolment)).toEqual(['enr_two']);
        expect(await store.enrolments.news('enr_over')).toEqual([]);
        expect((await store.enrolments.event('enr_one', 'payment:1'))?.payload).toEqual({
          id: 'payment:1',
          at: AT,
          type: 'custom',
          name: 'x',
        });
      });

      it('are counted where they stand and where they passed', async () => {
        const trace = (sequence: number, type: 'entered' | 'left', branch: string | null): Write => ({
          write: 'insert',
          into: 'trace',
          row: { enrolmentId: sampleId('enrolment', 'enr_one'), workspaceId: ws, sequence, at: AT, step: 'wait', visit: 1, type, branch },
        });
        await commit({ write: 'insert', into: 'enrolments', row: sampleEnrolment() }, trace(0, 'entered', null), trace(1, 'left', 'done'));
        expect(await store.enrolments.countByStep(ws, 'jny_one')).toEqual([{ version: 1, step: 'wait', status: 'running', count: 1 }]);
        expect(await store.enrolments.countPassages(ws, 'jny_one', 1)).toEqual([
          { step: 'wait', type: 'entered', branch: null, count: 1 },
          { step: 'wait', type: 'left', branch: 'done', count: 1 },
        ]);
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
      await commit(line('published'), line('paused'));
      await commit(line('resumed'));
      const page = await store.workspaces.audit(ws, { limit: 2 });
      expect(page.items.map((item) => item.action)).toEqual(['resumed', 'paused']);
      expect((await store.workspaces.audit(ws, { limit: 2, after: page.next })).items.map((item) => item.action)).toEqual(['published']);
      expect(await store.workspaces.brokenAuditLine(ws)).toBeNull();
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
      await commit(task('tsk_a', 'low', 1), task('tsk_b', 'urgent', 9), task('tsk_c', 'urgent', 3));
      const first = await store.tasks.page(ws, { queue: 'calls' }, { limit: 2 });
      expect(first.items.map((item) => item.id)).toEqual(['tsk_c', 'tsk_b']);
      expect((await store.tasks.page(ws, { queue: 'calls' }, { limit: 2, after: first.next })).items.map((item) => item.id)).toEqual([
        'tsk_a',
      ]);
      expect(await store.tasks.queues(ws)).toEqual([{ queue: 'calls', open: 3 }]);
    });

    it('keeps payments apart by the firm’s own numbers', async () => {
      await commit(...samplePortfolio());
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
      expect(await commit(pay)).toEqual([true]);
      expect(await commit({ ...pay, row: { ...pay.row, id: sampleId('payment', 'pay_two') } })).toEqual([false]);
      expect(await store.accounts.payments(ws, account)).toMatchObject([{ externalId: 'T-9', minor: 500, reversed: false }]);
    });
  });
}
