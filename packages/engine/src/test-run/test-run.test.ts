import { instant, parseLocalDate, type AccountId, type LocalDate } from '@makegood/base';
import type { MadeUpDebtor, TestAct, TestMoment, TestRun, TestSubject } from '@makegood/contract';
import { DEFAULT_OFF_RAMPS, SCHEMA_VERSION, type JourneyDocument } from '@makegood/journey';
import type { Template } from '@makegood/journey/template';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJourney } from '../journeys/create-journey.ts';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { testRun, type TestQuestion } from './index.ts';

const ACCOUNT: AccountId = sampleId('account', 'acc_test');
const PERSON = sampleId('person', 'per_test');
const PAID = { externalId: 'p1', minor: 5_000, currency: sampleAccount().currency, source: 'test', reversed: false };
const madeUp = (change: Partial<MadeUpDebtor> = {}): TestSubject => ({
  type: 'madeUp',
  debtor: {
    name: 'Marta Reyes',
    country: 'US',
    subdivision: 'New York',
    city: null,
    language: 'es',
    balance: { minor: 50_000, currency: sampleAccount().currency },
    daysPastDue: 5,
    addresses: ['email', 'mobile'],
    agreed: ['sms', 'email'],
    noticeSent: true,
    ...change,
  },
});
const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};

describe('a test run', () => {
  let work: DeskAtWork;
  let desk: Desk;
  let journey: string;
  beforeAll(async () => {
    work = await deskAtWork();
    desk = work.desk;
    const workspaceId = desk.workspace.id;
    const kept = await desk.store.commit([
      { write: 'insert', into: 'people', row: samplePerson({ id: PERSON, workspaceId }) },
      { write: 'insert', into: 'addresses', row: sampleAddress({ id: sampleId('address', 'adr_t1'), workspaceId, personId: PERSON }) },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({
          id: sampleId('address', 'adr_t2'),
          workspaceId,
          personId: PERSON,
          kind: 'phone',
          value: '+14045550177',
          lineType: 'mobile',
        }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: ACCOUNT, workspaceId, dueDate: day('2026-11-12') }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: ACCOUNT, personId: PERSON, role: 'debtor' } },
    ]);
    if (!kept.ok) throw new Error(kept.error.reason);
    const answers = { country: 'US', channels: ['sms', 'email'], tone: 'soft' };
    journey = (await createJourney(desk, { name: 'Early', from: { type: 'template', template: 'early', answers } })).journey.id;
  });
  afterAll(() => work.close());

  const run = (change: Partial<TestQuestion> = {}): Promise<TestRun> =>
    testRun(desk, journey, {
      subject: { type: 'account', accountId: ACCOUNT },
      date: day('2026-11-21'),
      minute: 22 * 60,
      acts: [],
      ...change,
    });

  const at = (text: string) => instant(Date.parse(text));
  const named = (ran: TestRun, name: string): TestMoment => {
    const moment = ran.moments.find((one) => one.name === name);
    if (!moment) throw new Error(`${name} was not come to: ${ran.moments.map((one) => one.name).join(', ')}`);
    return moment;
  };
  const way = (ran: TestRun) => ran.moments.map((moment) => (moment.act === null ? moment.step : 'act'));

  it('lets others get their turn while it runs', async () => {
    let turns = 0;
    let over = false;
    const others = (): void => {
      turns += 1;
      if (!over) setImmediate(others);
    };
    setImmediate(others);
    await run();
    over = true;
    expect(turns).toBeGreaterThan(5);
  });

  it('writes nothing: the database is the same to the last byte', async () => {
    const before = work.store.signIn.$client.serialize();
    const everything: TestAct[] = [
      { type: 'replies', at: at('2026-11-24T15:00Z'), channel: 'sms', text: 'I can pay on Friday' },
      { type: 'promises', at: at('2026-11-24T16:00Z'), minor: 20_000, dueDate: day('2026-11-27') },
      { type: 'keepsPromise', at: at('2026-11-26T16:00Z') },
      { type: 'pays', at: at('2026-11-28T16:00Z'), minor: 1_000 },
    ];
    expect((await run({ acts: everything })).moments.length).toBeGreaterThan(5);
    await run({ subject: madeUp() });
    expect(Buffer.compare(work.store.signIn.$client.serialize(), before)).toBe(0);
  });

  it('waits for the lawful hour, says which rule wanted it, and decides as the gate does', async () => {
    const ran = await run();
    const hour = named(ran, 'Lawful hour 1');
    // Saturday at ten in the evening.
    expect(hour.at).toBe(at('2026-11-22T03:00Z'));
    expect(hour.contacts).toEqual([expect.objectContaining({ channel: 'sms', outcome: 'deferred', until: hour.waits?.until })]);
    expect(hour.contacts[0]?.decision?.objected.length).toBeGreaterThan(0);
    for (const word of hour.contacts[0]?.decision?.objected ?? []) expect(word.citations.length).toBeGreaterThan(0);
    const opinion = await desk.gate.mayContact({
      workspace: desk.workspace.id,
      account: ACCOUNT,
      person: PERSON,
      channel: 'sms',
      at: hour.at,
    });
    if (!opinion.possible) throw new Error(opinion.reason);
    expect(opinion.decision).toMatchObject({ verdict: 'defer', until: hour.waits?.until });
    expect(hour.contacts[0]?.decision?.objected.map(({ rule }) => rule)).toEqual(opinion.decision.objections.map(({ ruleId }) => ruleId));
    const sent = named(ran, 'First reminder').contacts[0];
    expect(sent).toMatchObject({ outcome: 'sent', decision: { id: null, verdict: 'allow' } });
    const allowed = await desk.gate.mayContact({
      workspace: desk.workspace.id,
      account: ACCOUNT,
      person: PERSON,
      channel: 'sms',
      at: named(ran, 'First reminder').at,
    });
    expect(allowed).toMatchObject({ possible: true, decision: { verdict: 'allow' } });
  });

  it('shows each text of its own day: what is counted to a date is counted to the step’s', async () => {
    const ran = await run();
    expect(named(ran, 'First reminder').contacts[0]?.message?.text).toContain('$842.00');
    expect(ran.moments.map(({ daysPastDue }) => daysPastDue)).toEqual(
      [...ran.moments.map(({ daysPastDue }) => daysPastDue)].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(named(ran, 'Still in this stage?').conditions).toEqual([
      expect.objectContaining({
        branch: 'still',
        truth: 'met',
        taken: true,
        parts: [expect.objectContaining({ actual: '21', truth: 'met' })],
      }),
    ]);
    expect(ran.moments[0]?.conditions[0]).toMatchObject({ truth: 'met', branch: null });
  });

  it('a payment in full leaves by the way out, a part by its branch, and the same acts give the same run', async () => {
    const part: TestAct = { type: 'pays', at: at('2026-11-24T15:00Z'), minor: 10_000 };
    const whole: TestAct = { type: 'pays', at: at('2026-11-24T15:00Z'), minor: 84_200 };
    const silent = await run();
    const ran = await run({ acts: [whole] });
    expect(ran.moments.at(-1)).toMatchObject({ act: { id: 'engine.testRun.act.paysAll' }, owes: { minor: 0 }, ended: 'cured' });
    expect(ran.end).toBe('left');
    expect(await run({ acts: [whole] })).toEqual(ran);
    // What comes before an act is what comes without it.
    expect(way(ran)).toEqual([...way(silent).slice(0, 4), 'act']);
    const some = await run({ acts: [part, { type: 'pays', at: at('2026-11-25T15:00Z'), minor: 1 }] });
    expect(some.moments[4]).toMatchObject({ owes: { minor: 74_200 }, left: { branch: 'paid' } });
    expect(some.moments.at(-1)).toMatchObject({ notes: [{ id: 'engine.testRun.late' }] });
  });

  it('a stop stops it, and a promise is waited for, kept or broken', async () => {
    const stop = await run({ acts: [{ type: 'replies', at: at('2026-11-24T15:00Z'), channel: 'sms', text: 'STOP' }] });
    expect(stop.moments.at(-1)?.ended).not.toBeNull();
    expect(
      stop.moments.flatMap(({ contacts }) => contacts).filter(({ outcome, channel }) => outcome === 'sent' && channel === 'sms'),
    ).toHaveLength(1);
    const promise: TestAct = { type: 'promises', at: at('2026-11-24T15:00Z'), minor: 30_000, dueDate: day('2026-11-27') };
    const said = (ran: TestRun) => ran.moments.flatMap(({ notes }) => notes).map((note) => (typeof note === 'string' ? note : note.id));
    expect(said(await run({ acts: [promise, { type: 'keepsPromise', at: at('2026-11-26T15:00Z') }] }))).toContain(
      'engine.testRun.promise.kept',
    );
    expect(said(await run({ acts: [promise] }))).toContain('engine.testRun.promise.broken');
    expect(said(await run({ acts: [{ type: 'keepsPromise', at: at('2026-11-26T15:00Z') }] }))).toContain(
      'engine.testRun.refused.noPromise',
    );
  });

  it('begins with what was known then: what has been paid since was still owed', async () => {
    const later = { subject: { type: 'account', accountId: ACCOUNT } as const, date: day('2026-11-13'), minute: 600 };
    const paidAt = at('2026-11-15T12:00Z');
    const { desk: other } = { desk };
    await other.store.commit([
      {
        write: 'insert',
        into: 'payments',
        row: { ...PAID, id: sampleId('payment', 'pay_t1'), workspaceId: desk.workspace.id, accountId: ACCOUNT, paidAt, recordedAt: paidAt },
      },
    ]);
    expect((await run(later)).moments[0]?.owes.minor).toBe(84_200 + PAID.minor);
    expect((await run()).moments[0]?.owes.minor).toBe(84_200);
  });

  describe('for somebody made up', () => {
    const text = (id: string): Template => ({
      id,
      name: id,
      purpose: 'reminder',
      elements: ['miniMiranda', 'optOutInstructions'],
      content: {
        en: { sms: { text: '{{ firm.name }}: {{ account.balance | money }} to {{ account.creditor }}. Reply STOP to opt out.' } },
      },
    });
    const at0 = { x: 0, y: 0 };
    const send = (name: string, next: string): JourneyDocument['steps'][string] => ({
      kind: 'message',
      name,
      config: {
        channels: ['sms'],
        variants: [{ id: 'a', name: 'A', template: 'words', weight: 100 }],
        purpose: 'reminder',
        giveUpAfter: { amount: 20, unit: 'days' },
        waitFor: { type: 'accepted' },
      },
      next: { delivered: next, blocked: 'out', failed: 'out' },
      at: at0,
    });
    /** Four messages, one straight after the other. */
    const insistent: JourneyDocument = {
      schemaVersion: SCHEMA_VERSION,
      name: 'Insistent',
      description: '',
      steps: {
        enter: {
          kind: 'trigger',
          name: 'Enters',
          config: {
            on: { type: 'manual', when: { fact: 'account.balance', op: 'more', value: { minor: 90_000, currency: 'USD' } } },
            reentry: { policy: 'once' },
          },
          next: { next: 'one' },
          at: at0,
        },
        one: send('One', 'two'),
        two: send('Two', 'three'),
        three: send('Three', 'four'),
        four: send('Four', 'out'),
        out: { kind: 'exit', name: 'Out', config: { outcome: 'exhausted' }, next: {}, at: at0 },
      },
      templates: [text('words')],
      offRamps: [...DEFAULT_OFF_RAMPS],
      notes: {},
      phases: {},
    };
    const tried = (change: Partial<TestQuestion> = {}): Promise<TestRun> =>
      run({
        document: { ...insistent },
        subject: madeUp({ city: 'New York' }),
        date: day('2026-12-07'),
        minute: 11 * 60,
        ...change,
      });

    it('the run’s own contacts count: what is too many in the city is put off by its cap, and goes out when it has passed', async () => {
      const ran = await tried();
      const contacts = ran.moments.flatMap(({ name, contacts: made }) => made.map(({ outcome }) => `${name} ${outcome}`));
      expect(contacts).toEqual(['One sent', 'Two sent', 'Three deferred', 'Three sent', 'Four deferred', 'Four sent']);
      const rules = (name: string) =>
        ran.moments
          .flatMap((one) => (one.name === name ? one.contacts : []))
          .flatMap(({ decision }) => decision?.objected.map(({ rule }) => rule) ?? []);
      expect([rules('Three'), rules('Four')]).toEqual([['firm.contacts-per-day'], ['us-ny-nyc.contact-cap-3in7']]);
      const [put, gone] = ran.moments.filter(({ name }) => name === 'Four');
      expect(gone?.at).toBe(put?.contacts[0]?.until);
      expect(put?.contacts[0]?.message?.text).toContain('$500.00');
    });

    it('says when the account would not enter by itself, and which fact is in the way', async () => {
      const [first] = (await tried()).moments;
      expect(first?.notes).toEqual([{ id: 'engine.testRun.wouldNotEnter' }]);
      expect(first?.conditions[0]).toMatchObject({ truth: 'unmet', parts: [{ actual: '500.00 USD', truth: 'unmet' }] });
    });

    it('nobody without an address is written to, and nobody whose place is not known', async () => {
      const none = await tried({ subject: madeUp({ addresses: [] }) });
      expect(none.moments[1]?.contacts[0]).toMatchObject({
        outcome: 'impossible',
        message: null,
        problem: { id: 'engine.account.noAddress' },
      });
      await expect(tried({ subject: madeUp({ subdivision: 'Nowhere at all' }) })).rejects.toMatchObject({ code: 'invalid' });
    });

    it('refuses a drawing with errors, a version that is not there and a day out of reach', async () => {
      const broken = { ...insistent, steps: { ...insistent.steps, one: { ...send('One', 'two'), next: {} } } };
      await expect(tried({ document: broken })).rejects.toMatchObject({ code: 'refused', said: { id: 'engine.testRun.hasErrors' } });
      await expect(run({ version: 7 })).rejects.toMatchObject({ code: 'notFound' });
      await expect(run({ date: day('2036-01-01') })).rejects.toMatchObject({ code: 'invalid', said: { id: 'engine.testRun.outOfReach' } });
    });
  });
});
