import { plus, type PersonId } from '@makegood/base';
import { newState } from '@makegood/journey/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleHold } from '../../contract/sample-hold.ts';
import { AT, sampleAccount, sampleEnrolment, sampleId, samplePerson, sampleWorkspace } from '../../contract/sample-rows.ts';
import type { EnrolmentQuery, MetWayOut } from '../../ports/overviews-repository.ts';
import type { NewRow } from '../../tables.ts';
import type { Write } from '../../writes.ts';
import { openStore, type SqliteStore } from '../open-store.ts';

const one = sampleId('workspace', 'ws_one');
const everybody: EnrolmentQuery = { journey: 'jny_one', statuses: ['running', 'paused'] };
let store: SqliteStore;

const run = (index: number, person: PersonId, step: string | null, change: Partial<NewRow<'enrolments'>> = {}): Write[] => {
  const id = sampleId('account', `acc_${index}`);
  return [
    {
      write: 'insert',
      into: 'accounts',
      row: sampleAccount({ id, externalId: `A-${index}`, ...(index === 4 ? { balanceMinor: 0 } : {}) }),
    },
    {
      write: 'insert',
      into: 'enrolments',
      row: sampleEnrolment({ id: sampleId('enrolment', `enr_${index}`), accountId: id, personId: person, step, ...change }),
    },
  ];
};

beforeEach(async () => {
  store = openStore({ file: ':memory:', synchronous: 'normal' });
  const [ana, bo] = [sampleId('person', 'per_ana'), sampleId('person', 'per_bo')];
  const person = (id: PersonId, fullName: string): Write => ({
    write: 'insert',
    into: 'people',
    row: samplePerson({ id, externalId: id, fullName, searchName: fullName.toLowerCase() }),
  });
  const state = newState({ enrolment: 'enr_3', account: 'acc_3', person: 'per_bo', plan: 'sha256:plan', at: AT });
  const committed = await store.commit([
    { write: 'insert', into: 'workspaces', row: sampleWorkspace() },
    person(ana, 'Ana'),
    person(bo, 'Bo'),
    ...run(1, bo, 'wait'),
    ...run(2, ana, 'wait', { versionNumber: 2 }),
    ...run(3, bo, 'call', {
      versionNumber: 2,
      state: {
        ...state,
        waiting: { dueAt: plus(AT, 5), result: null, data: null },
        held: [{ type: 'clicked', link: 'pay', id: 'c', at: AT }],
      },
    }),
    ...run(4, ana, null, { status: 'paused' }),
    ...run(5, ana, 'wait', { status: 'ended', endedAt: AT }),
  ]);
  if (!committed.ok) throw new Error(committed.error.reason);
});
afterEach(() => store.close());

const crowd = (more: Partial<EnrolmentQuery> = {}) => store.overviews.enrolled(one, { ...everybody, ...more });

it('people under way are counted by where they stand, without some, and with others', async () => {
  expect(await crowd()).toEqual({ people: 2, accounts: 4 });
  expect(await crowd({ places: [{ version: 1, step: 'wait' }] })).toEqual({ people: 1, accounts: 1 });
  const places = [
    { version: 1, step: 'wait' },
    { version: 2, step: 'wait' },
    { version: 1, step: null },
  ];
  expect(await crowd({ places })).toEqual({ people: 2, accounts: 3 });
  expect(await crowd({ places, without: ['enr_1'] })).toEqual({ people: 1, accounts: 2 });
  expect(await crowd({ places, without: ['enr_1'], also: ['enr_3'] })).toEqual({ people: 2, accounts: 3 });
  expect(await crowd({ places: [], also: ['enr_3', 'enr_5'] })).toEqual({ people: 1, accounts: 1 });
  expect(await crowd({ places: [] })).toEqual({ people: 0, accounts: 0 });
  expect([await crowd({ timed: true }), await crowd({ holding: true })]).toEqual([
    { people: 1, accounts: 1 },
    { people: 1, accounts: 1 },
  ]);
});

it('are listed by name, page by page', async () => {
  const first = await store.overviews.runs(one, everybody, { limit: 3 });
  expect(first).toMatchObject({
    total: 4,
    items: [{ personName: 'Ana', step: 'wait', version: 2, reference: 'A-2' }, { step: null }, { personName: 'Bo' }],
  });
  const second = await store.overviews.runs(one, everybody, { limit: 3, after: first.next });
  expect([second.items.map(({ enrolmentId }) => enrolmentId), second.next]).toEqual([['enr_3'], null]);
  expect((await store.overviews.runs('ws_other', everybody, { limit: 3 })).total).toBe(0);
});

it('a way out is met by a hold in force on the account or the person, and by a debt that is paid', async () => {
  const met = async (on: string[], versions = [1, 2], at = AT): Promise<string[]> =>
    (await store.overviews.waysOutMet(one, { journey: 'jny_one', versions, on, at }))
      .map((way: MetWayOut) => `${way.enrolment} ${way.on}`)
      .sort();
  const hold = (id: string, change: Parameters<typeof sampleHold>[0]): Write => sampleHold({ id: sampleId('hold', id), ...change });
  await store.commit([
    hold('hld_1', { personId: sampleId('person', 'per_bo'), status: 'hardship' }),
    hold('hld_2', { personId: sampleId('person', 'per_bo'), status: 'hardship', scope: 'channel', scopeValue: 'sms' }),
    hold('hld_3', {
      personId: sampleId('person', 'per_ana'),
      accountId: sampleId('account', 'acc_2'),
      scope: 'account',
      status: 'vulnerable',
    }),
    hold('hld_4', { personId: sampleId('person', 'per_ana'), status: 'hardship', until: AT }),
  ]);
  expect(await met(['hardship', 'vulnerable'])).toEqual(['enr_1 hardship', 'enr_2 vulnerable', 'enr_3 hardship']);
  expect(await met(['hardship'], [2])).toEqual(['enr_3 hardship']);
  expect(await met(['hardship'], [1, 2], plus(AT, -1))).toEqual([]);
  expect(await met(['paidInFull'])).toEqual(['enr_4 paidInFull']);
  expect(await met([])).toEqual([]);
});
