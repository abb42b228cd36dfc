import { parseCurrency, type AccountId } from '@makegood/base';
import type { Condition } from '@makegood/journey';
import { sampleAccount, sampleId, samplePerson } from '@makegood/store/samples';
import type { Write } from '@makegood/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { countAudience, factValues } from './index.ts';

const USD = parseCurrency('USD') ?? 'USD';

describe('of how many accounts a condition is true', () => {
  let work: DeskAtWork;
  let desk: Desk;

  /** Account n of 2,300 owes n dollars; every third person reads Spanish in Mexico; of every fifth account nobody knows the due date. */
  beforeAll(async () => {
    work = await deskAtWork();
    desk = work.desk;
    const workspaceId = desk.workspace.id;
    const writes = Array.from({ length: 2_300 }, (_, n): Write[] => {
      const id = String(n).padStart(5, '0');
      const accountId: AccountId = sampleId('account', `acc_${id}`);
      const personId = sampleId('person', `per_${id}`);
      const place = n % 3 === 0 ? ({ country: 'MX', language: 'es' } as const) : {};
      const custom = { segment: n % 2 === 0 ? 'gold' : 'plain', score: n % 4 };
      return [
        { write: 'insert', into: 'people', row: samplePerson({ id: personId, workspaceId, externalId: `P-${id}`, ...place }) },
        {
          write: 'insert',
          into: 'accounts',
          row: sampleAccount({
            id: accountId,
            workspaceId,
            externalId: `A-${id}`,
            balanceMinor: n * 100,
            custom,
            ...(n % 5 === 0 ? { dueDate: null } : {}),
          }),
        },
        { write: 'insert', into: 'accountParties', row: { workspaceId, accountId, personId, role: 'debtor' } },
      ];
    });
    const kept = await desk.store.commit(writes.flat());
    if (!kept.ok) throw new Error(kept.error.reason);
  });
  afterAll(() => work.close());

  /** All parts together, as whoever shows the number adds them up. */
  async function whole(condition: Condition | null) {
    const sum = { looked: 0, matching: 0, unknown: 0, parts: 0 };
    let cursor: string | undefined;
    do {
      const part = await countAudience(desk, { condition, ...(cursor === undefined ? {} : { cursor }) });
      for (const key of ['looked', 'matching', 'unknown'] as const) sum[key] += part[key];
      sum.parts += 1;
      cursor = part.next ?? undefined;
    } while (cursor !== undefined);
    return sum;
  }
  const balance = (op: 'atLeast' | 'less', dollars: number): Condition => ({
    fact: 'account.balance',
    op,
    value: { minor: dollars * 100, currency: USD },
  });

  it('looks at a bounded part at a time, and the parts make the whole', async () => {
    const first = await countAudience(desk, { condition: balance('atLeast', 300) });
    expect(first).toMatchObject({ open: 2_300, looked: 2_000, matching: 1_700, unknown: 0 });
    expect(first.next).not.toBeNull();
    expect(await whole(balance('atLeast', 300))).toEqual({ looked: 2_300, matching: 2_000, unknown: 0, parts: 2 });
    expect(await whole(null)).toMatchObject({ matching: 2_300 });
  });

  it('counts what is not known apart, and never as a match or its opposite', async () => {
    const old: Condition = { fact: 'account.daysPastDue', op: 'atLeast', value: 0 };
    const [yes, no] = [await whole(old), await whole({ not: old })];
    expect(yes.unknown).toBe(460);
    expect(no.unknown).toBe(460);
    expect(yes.matching + no.matching + yes.unknown).toBe(2_300);
    expect(await whole({ any: [old, { fact: 'account.daysPastDue', op: 'isUnknown' }] })).toMatchObject({
      matching: yes.matching + 460,
      unknown: 0,
    });
    // What only the journey knows cannot be asked of an account, unless the rest decides already.
    const inside: Condition = { fact: 'enrolment.replies', op: 'atLeast', value: 1 };
    expect(await whole({ all: [inside, balance('less', 10)] })).toMatchObject({ matching: 0, unknown: 10 });
  });

  it('says in which languages and countries they are, and names some of them', async () => {
    const condition = balance('less', 9);
    const { languages, countries, members } = await countAudience(desk, { condition, members: { of: 'matching', limit: 4 } });
    expect(languages).toContainEqual({ locale: 'es', accounts: 3 });
    expect(countries).toContainEqual({ country: 'MX', accounts: 3 });
    expect(members.map(({ reference }) => reference)).toEqual(['A-00000', 'A-00001', 'A-00002', 'A-00003']);
    const undecided = await countAudience(desk, {
      condition: { fact: 'account.daysPastDue', op: 'less', value: 0 },
      members: { of: 'unknown', limit: 2 },
    });
    expect(undecided.members.map(({ reference }) => reference)).toEqual(['A-00000', 'A-00005']);
  });

  it('stops for whoever went away, and stays in its workspace', async () => {
    const gone = new AbortController();
    gone.abort();
    expect((await countAudience(desk, { condition: null }, gone.signal)).looked).toBe(500);
    expect(await countAudience(await work.another('Two'), { condition: null })).toMatchObject({ open: 0, looked: 0, next: null });
  });

  it('refuses what is no condition, what compares what cannot be compared, and what is made to be too deep', async () => {
    const refused = async (condition: unknown, id: string) =>
      expect(countAudience(desk, { condition })).rejects.toMatchObject({ code: 'invalid', said: { id } });
    await refused({ all: [] }, 'engine.audience.notACondition');
    await refused({ fact: 'account.balance', op: 'more', value: 5 }, 'journey.condition.wrongValue');
    await refused({ fact: 'account.mood', op: 'isKnown' }, 'journey.condition.unknownFact');
    const deep = Array.from({ length: 50_000 }).reduce<unknown>((inner) => ({ not: inner }), { fact: 'account.balance', op: 'isKnown' });
    await refused(deep, 'engine.audience.tooLarge');
    // A parser tries every kind of group, also where the first of them is no condition.
    await refused({ all: [], any: [deep], not: deep }, 'engine.audience.tooLarge');
  });

  it('knows how the portfolio writes things, and its own fields with their types', async () => {
    const { facts, looked, complete } = await factValues(desk);
    expect({ looked, complete }).toEqual({ looked: 2_300, complete: true });
    const of = (fact: string) => facts.find((one) => one.fact === fact)?.values;
    expect(of('person.country')).toContainEqual({ value: 'MX', accounts: 767 });
    expect(of('account.field.segment')).toEqual([
      { value: 'gold', accounts: 1_150 },
      { value: 'plain', accounts: 1_150 },
    ]);
    expect(of('account.field.score')).toContainEqual({ value: 3, accounts: 575 });
  });
});
