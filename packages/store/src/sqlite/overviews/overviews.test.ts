import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant, plus } from '@makegood/base';
import {
  AT,
  sampleAccount,
  sampleAddress,
  sampleAttempt,
  sampleCurrency,
  sampleDate,
  sampleEnrolment,
  sampleId,
  samplePerson,
  sampleWorkspace,
} from '../../contract/sample-rows.ts';
import { searchable } from '../../schema/people.ts';
import type { AccountQuery } from '../../ports/overviews-repository.ts';
import type { Write } from '../../writes.ts';
import { openStore, type SqliteStore } from '../open-store.ts';

let store: SqliteStore;
beforeEach(() => {
  store = openStore({ file: ':memory:', synchronous: 'normal' });
});
afterEach(() => store.close());

const DAY = 86_400_000;
const one = sampleId('workspace', 'ws_one');
const two = sampleId('workspace', 'ws_two');

async function write(...batch: Write[]): Promise<void> {
  const committed = await store.commit(batch);
  if (!committed.ok) throw new Error(`${committed.error.reason} at ${committed.error.index}`);
}

/** A debtor with one account, in the first workspace unless said otherwise. */
function debtor(
  index: number,
  over: { name?: string; due?: string | null; balance?: number; workspace?: typeof one; email?: string; number?: string } = {},
): Write[] {
  const workspaceId = over.workspace ?? one;
  const at = workspaceId === one ? index : `two${index}`;
  const [personId, accountId] = [sampleId('person', `per_${at}`), sampleId('account', `acc_${at}`)];
  const fullName = over.name ?? `Person ${index}`;
  return [
    {
      write: 'insert',
      into: 'people',
      row: samplePerson({ id: personId, workspaceId, externalId: `P-${index}`, fullName, searchName: searchable(fullName) }),
    },
    {
      write: 'insert',
      into: 'accounts',
      row: sampleAccount({
        id: accountId,
        workspaceId,
        externalId: over.number ?? `A-${index}`,
        balanceMinor: over.balance ?? index * 100,
        dueDate: over.due === null ? null : sampleDate(over.due ?? '2026-10-01'),
      }),
    },
    { write: 'insert', into: 'accountParties', row: { workspaceId, accountId, personId, role: 'debtor' } },
    {
      write: 'insert',
      into: 'addresses',
      row: sampleAddress({ id: sampleId('address', `adr_${at}`), workspaceId, personId, value: over.email ?? `p${index}@example.com` }),
    },
  ];
}

const list = async (query: Partial<AccountQuery> = {}, limit = 50): Promise<string[]> =>
  (await store.overviews.accounts(one, { sort: 'name', ...query }, { limit })).items.map((row) => row.account.externalId);

describe('the list of accounts', () => {
  beforeEach(() =>
    write(
      { write: 'insert', into: 'workspaces', row: sampleWorkspace() },
      { write: 'insert', into: 'workspaces', row: sampleWorkspace({ id: two }) },
    ),
  );

  it('finds names without their accents, and takes signs for what they are', async () => {
    await write(
      ...debtor(1, { name: 'José Núñez' }),
      ...debtor(2, { name: '100% Ana_B' }),
      ...debtor(3, { name: 'Anna B', number: 'A_3' }),
    );
    expect(await list({ search: 'nunez' })).toEqual(['A-1']);
    expect(await list({ search: 'JOSÉ' })).toEqual(['A-1']);
    expect(await list({ search: '%' })).toEqual(['A-2']);
    expect(await list({ search: 'ana_b' })).toEqual(['A-2']);
    expect(await list({ search: 'A_3' })).toEqual(['A_3']);
    expect(await list({ search: 'p2@exam' })).toEqual(['A-2']);
    expect(await list({ search: '\\' })).toEqual([]);
  });

  it('keeps to its workspace, in whatever is asked', async () => {
    await write(...debtor(1), ...debtor(9, { workspace: two, name: 'Somebody Else' }));
    expect(await list()).toEqual(['A-1']);
    expect(await list({ search: 'somebody' })).toEqual([]);
    expect(await list({ search: 'p9@' })).toEqual([]);
    expect((await store.overviews.accounts(two, { sort: 'name' }, { limit: 10 })).total).toBe(1);
    expect(await store.overviews.countAccounts(one)).toBe(1);
    expect((await store.overviews.phones(one, 'somebody', { limit: 10 })).total).toBe(0);
  });

  it('is cut into pages that lose nobody, ties and absent dates included', async () => {
    for (let index = 0; index < 30; index += 1)
      await write(
        ...debtor(index, {
          due: index % 3 === 0 ? null : '2026-09-01',
          balance: index % 2,
          name: index % 5 === 0 ? 'Same Name' : `N ${index}`,
        }),
      );
    for (const sort of ['pastDue', 'balance', 'name', 'next'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof store.overviews.accounts>> = await store.overviews.accounts(
          one,
          { sort },
          { after, limit: 7 },
        );
        expect(page.total).toBe(30);
        seen.push(...page.items.map((row) => row.account.id));
        after = page.next;
      } while (after !== null);
      expect(new Set(seen).size).toBe(30);
      expect(seen.length).toBe(30);
    }
    const first = await store.overviews.accounts(one, { sort: 'pastDue' }, { limit: 30 });
    expect(first.items.slice(20).every((row) => row.account.dueDate === null)).toBe(true);
  });

  it('looks at due dates, at holds in force, and at who stands where', async () => {
    await write(
      ...debtor(1, { due: '2026-09-01' }),
      ...debtor(2, { due: '2026-10-20' }),
      ...debtor(3, { due: null }),
      ...debtor(4, { due: '2026-10-20' }),
    );
    expect(await list({ dueFrom: sampleDate('2026-10-01') })).toEqual(['A-2', 'A-4']);
    expect(await list({ dueFrom: sampleDate('2026-10-01'), withoutDueDate: true })).toEqual(['A-2', 'A-3', 'A-4']);
    expect(await list({ dueTo: sampleDate('2026-09-30') })).toEqual(['A-1']);
    await write({
      write: 'insert',
      into: 'holds',
      row: {
        id: sampleId('hold', 'hld_one'),
        workspaceId: one,
        personId: sampleId('person', 'per_2'),
        scope: 'person',
        status: 'represented',
        since: AT,
        until: plus(AT, DAY),
        source: 'test',
        evidence: {},
      },
    });
    expect(await list({ held: { at: AT, held: true } })).toEqual(['A-2']);
    expect(await list({ held: { at: plus(AT, DAY), held: true } })).toEqual([]);
    expect(await list({ held: { at: AT, held: false } })).toEqual(['A-1', 'A-3', 'A-4']);
    const run = (index: number, over: object) =>
      sampleEnrolment({
        id: sampleId('enrolment', `enr_${index}`),
        accountId: sampleId('account', `acc_${index}`),
        personId: sampleId('person', `per_${index}`),
        ...over,
      });
    await write(
      { write: 'insert', into: 'enrolments', row: run(1, { step: 'wait', wakeAt: plus(AT, DAY) }) },
      { write: 'insert', into: 'enrolments', row: run(4, { step: 'call/inside', wakeAt: plus(AT, 2 * DAY) }) },
      { write: 'insert', into: 'enrolments', row: run(2, { step: 'wait', status: 'ended', endedAt: AT }) },
    );
    expect(await list({ journey: 'jny_one' })).toEqual(['A-1', 'A-4']);
    expect(await list({ journey: 'jny_one', step: 'call' })).toEqual(['A-4']);
    expect(await list({ journey: 'jny_one', step: 'call/inside' })).toEqual(['A-4']);
    expect(await list({ journey: 'jny_one', step: 'c_ll' })).toEqual([]);
    const { items } = await store.overviews.accounts(one, { sort: 'next' }, { limit: 2 });
    expect(items.map(({ account, nextAt, run: at }) => [account.externalId, nextAt, at?.step])).toEqual([
      ['A-1', plus(AT, DAY), 'wait'],
      ['A-4', plus(AT, 2 * DAY), 'call/inside'],
    ]);
    const crowds = await store.overviews.enrolledByStep(one, { journey: 'jny_one', statuses: ['running'] });
    expect(crowds).toHaveLength(2);
    expect(await store.overviews.enrolled(one, { journey: 'jny_one' })).toEqual({ people: 3, accounts: 3 });
    expect(await store.overviews.enrolled(two, { journey: 'jny_one' })).toEqual({ people: 0, accounts: 0 });
  });
});

describe('what happened while a clock was stepped', () => {
  it('is counted after its beginning and up to its end', async () => {
    await write({ write: 'insert', into: 'workspaces', row: sampleWorkspace() }, ...debtor(1));
    const [personId, accountId] = [sampleId('person', 'per_1'), sampleId('account', 'acc_1')];
    const sent = (index: number, at: number, over: Partial<ReturnType<typeof sampleAttempt>> = {}): Write => ({
      write: 'insert',
      into: 'attempts',
      row: sampleAttempt({
        id: sampleId('attempt', `att_${index}`),
        key: `k${index}`,
        personId,
        accountId,
        status: 'accepted',
        reservedAt: instant(at),
        ...over,
      }),
    });
    const paid = (index: number, at: number, minor: number, currency = 'USD'): Write => ({
      write: 'insert',
      into: 'payments',
      row: {
        id: sampleId('payment', `pay_${index}`),
        workspaceId: one,
        externalId: `p${index}`,
        accountId,
        minor,
        currency: sampleCurrency(currency),
        paidAt: instant(at),
        recordedAt: instant(at),
        source: 'test',
        reversed: false,
      },
    });
    await write(
      sent(1, AT),
      sent(2, AT + 1),
      sent(3, AT + 2, { channel: 'sms' }),
      sent(4, AT + 2, { status: 'rejected' }),
      sent(5, AT + 11),
      paid(1, AT, 100),
      paid(2, AT + 10, 250),
      paid(3, AT + 10, 5, 'MXN'),
    );
    const summary = await store.overviews.summary(one, { from: AT, to: plus(AT, 10) });
    expect(summary).toMatchObject({
      sent: [
        { channel: 'email', count: 1 },
        { channel: 'sms', count: 1 },
      ],
      paidAccounts: 1,
      paid: [
        { currency: 'MXN', minor: 5 },
        { currency: 'USD', minor: 250 },
      ],
      replies: 0,
      accounts: 1,
    });
    expect(await store.overviews.summary(two, { from: AT, to: plus(AT, 10) })).toMatchObject({ sent: [], paid: [], accounts: 0 });
  });
});

describe('a workspace that is emptied', () => {
  it('keeps itself, its members, secrets and audit trail, and its neighbour everything', async () => {
    await write(
      { write: 'insert', into: 'workspaces', row: sampleWorkspace() },
      { write: 'insert', into: 'workspaces', row: sampleWorkspace({ id: two }) },
      { write: 'insert', into: 'members', row: { workspaceId: one, userId: sampleId('user', 'usr_a'), role: 'admin', createdAt: AT } },
      { write: 'insert', into: 'secrets', row: { workspaceId: one, name: 'HOOK', ciphertext: 'x', updatedAt: AT } },
      { write: 'audit', workspaceId: one, at: AT, actor: 'usr_a', action: 'journey.created', subject: 'jny_one', detail: null },
      ...debtor(1),
      ...debtor(1, { workspace: two }),
      {
        write: 'insert',
        into: 'enrolments',
        row: sampleEnrolment({ accountId: sampleId('account', 'acc_1'), personId: sampleId('person', 'per_1') }),
      },
    );
    await write({ write: 'emptyWorkspace', workspaceId: one });
    expect(await store.overviews.countAccounts(one)).toBe(0);
    expect(await store.people.byExternalId(one, 'P-1')).toBeNull();
    expect(await store.enrolments.get(one, 'enr_one')).toBeNull();
    expect(await store.overviews.countAccounts(two)).toBe(1);
    expect((await store.people.addresses(two, 'per_two1')).length).toBe(1);
    expect(await store.workspaces.get(one)).not.toBeNull();
    expect(await store.workspaces.members(one)).toHaveLength(1);
    expect(await store.workspaces.secretNames(one)).toEqual(['HOOK']);
    const lines = (await store.evidence.lines(one, {}, { limit: 10 })).items;
    expect(lines.map((line) => line.action)).toContain('journey.created');
    expect((await store.evidence.verify(one)).findings).toEqual([]);
    // And it can be filled again with what was there before.
    await write(...debtor(1));
  });
});
