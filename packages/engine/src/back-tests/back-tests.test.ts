import { DAY, HOUR, instant, MINUTE, plus } from '@makegood/base';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackTest, BackTestResult } from '@makegood/contract';
import { titleWords } from '@makegood/rules';
import { sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginPackDraft } from '../packs/begin-draft.ts';
import { savePackDraft } from '../packs/save-version.ts';
import { atLater } from '../packs/packs.fixture.ts';
import { MONDAY } from '../workspaces/desk.fixture.ts';
import { at, history, stricterPolicy, type History } from './back-tests.fixture.ts';
import { exportAffectedPeople, listAffectedPeople } from './list-affected-people.ts';
import { cancelBackTest, listBackTests, readBackTest } from './read-back-tests.ts';
import { startBackTest } from './start-back-test.ts';

let past: History;
beforeEach(async () => {
  past = await history();
});
afterEach(() => past.close());

const draft = (email = false) => ({ type: 'document', document: stricterPolicy({ email }) }) as const;
type Asked = Parameters<typeof startBackTest>[1];

async function tested(asked: Partial<Asked> = {}): Promise<BackTest & { result: BackTestResult }> {
  const { row } = await startBackTest(past.dana, { pack: draft(), ...asked });
  await past.jobs.run(row);
  const answer = await readBackTest(past.dana, past.jobs, row.id);
  if (!answer.result) throw new Error(`It ended as ${answer.state}: ${JSON.stringify([answer.problem, past.failures])}`);
  return { ...answer, result: answer.result };
}

/** Eastern time is five hours behind in November; the first contacts of October are made in summer time, four behind. */
async function sevenContacts(): Promise<void> {
  const said = [
    await past.contacted('one', 'sms', '2026-11-03T09:00:00-05:00'),
    await past.contacted('two', 'sms', '2026-11-03T09:30:00-05:00'),
    await past.contacted('one', 'sms', '2026-11-04T11:00:00-05:00'),
    await past.contacted('two', 'email', '2026-11-04T12:00:00-05:00'),
    await past.contacted('one', 'sms', '2026-11-05T19:00:00-05:00'),
    await past.contacted('one', 'sms', '2026-11-06T21:30:00-05:00'),
    await past.contacted('one', 'sms', '2026-11-08T12:00:00-05:00'),
  ];
  expect(said).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'deferred', 'deferred']);
}

const none = { waits: 0, refused: 0, reviewed: 0, allowed: 0 };

describe('a back-test over the past', () => {
  it('counts what the draft would have made of each contact, and when it would have been made', async () => {
    await sevenContacts();
    const { result, state, progress, from, to } = await tested();
    expect({ state, progress, from, to }).toEqual({
      state: 'done',
      progress: { done: 7, total: 7 },
      from: plus(MONDAY, -90 * DAY),
      to: MONDAY,
    });
    const { examples, ...counts } = result.past;
    // 9:00 waits an hour, 9:30 half an hour, 19:00 until ten the next day: fifteen hours. Half of the three: an hour.
    const tally = {
      effects: { ...none, waits: 3, refused: 1, allowed: 1 },
      changes: [
        { from: 'allow', to: 'defer', contacts: 3 },
        { from: 'allow', to: 'block', contacts: 1 },
        { from: 'defer', to: 'allow', contacts: 1 },
      ],
      medianDelay: HOUR,
      rules: [
        {
          ruleId: 'firm.quiet-evenings',
          title: titleWords({ title: 'Quiet evenings' }),
          standing: 'changed',
          effects: { ...none, waits: 3, allowed: 1 },
        },
        { ruleId: 'firm.no-email', title: titleWords({ title: 'No e-mail' }), standing: 'added', effects: { ...none, refused: 1 } },
      ],
      journeys: [{ id: 'jny_one', name: 'jny_one', effects: { ...none, waits: 3, refused: 1, allowed: 1 } }],
      channels: [
        { channel: 'sms', effects: { ...none, waits: 3, allowed: 1 } },
        { channel: 'email', effects: { ...none, refused: 1 } },
      ],
    };
    expect(counts).toEqual({
      contacts: 7,
      notReplayed: 0,
      notReproduced: 0,
      people: { people: 2, accounts: 2 },
      then: tally,
      now: tally,
    });
    // Of each change the latest first.
    expect(examples.map(({ at: when, from: was, to: is, until }) => [when, was, is, until])).toEqual([
      [at('2026-11-05T19:00:00-05:00'), 'allow', 'defer', at('2026-11-06T10:00:00-05:00')],
      [at('2026-11-03T09:30:00-05:00'), 'allow', 'defer', at('2026-11-03T10:00:00-05:00')],
      [at('2026-11-03T09:00:00-05:00'), 'allow', 'defer', at('2026-11-03T10:00:00-05:00')],
      [at('2026-11-04T12:00:00-05:00'), 'allow', 'block', null],
      [at('2026-11-08T12:00:00-05:00'), 'defer', 'allow', null],
    ]);
    expect(examples[0]?.rules).toMatchObject([{ ruleId: 'firm.quiet-evenings', sentence: { id: expect.any(String) } }]);
  });

  it('names whom it concerns, by effect, page by page, and as a file that no spreadsheet runs', async () => {
    await sevenContacts();
    const { id } = await tested();
    const all = await listAffectedPeople(past.dana, id, { limit: 1 });
    expect(all).toMatchObject({ total: 2, items: [{ personName: 'José Núñez', effects: { ...none, waits: 2, allowed: 1 }, next: null }] });
    const second = await listAffectedPeople(past.dana, id, { limit: 1, cursor: all.nextCursor ?? '' });
    expect(second).toMatchObject({
      nextCursor: null,
      items: [{ personName: '=cmd|calc', accountId: 'acc_two', accountNumber: 'A-1', effects: { ...none, waits: 1, refused: 1 } }],
    });
    const refused = await listAffectedPeople(past.dana, id, { limit: 10, effect: 'refused' });
    expect(refused.items.map(({ accountId }) => accountId)).toEqual(['acc_two']);
    const { name, lines } = await exportAffectedPeople({ ...past.dana, caller: { ...past.dana.caller, locale: 'es' } }, id, {});
    let file = '';
    for await (const line of lines) file += line;
    expect(name).toBe('back-test-firm-2026-11-16.csv');
    expect(file.split('\r\n')).toEqual([
      '\uFEFFCuenta,Persona,Habrían esperado,Se habrían rechazado,Habrían pasado a una persona,Se habrían permitido,Recorrido,Próximo contacto,"Lícito desde, reglas de hoy (UTC)","Lícito desde, con el borrador (UTC)"',
      'A-0,José Núñez,2,0,0,1,,,,',
      "A-1,'=cmd|calc,1,1,0,0,,,,",
      '',
    ]);
    expect(await past.store.evidence.actions(past.dana.workspace.id)).toEqual(
      expect.arrayContaining(['backTest.exported', 'backTest.started']),
    );
  });

  it('holds a draft against what was decided then and against the rules of today', async () => {
    await sevenContacts();
    // What is in force today says the same as the draft: only then would something have been different.
    const begun = await beginPackDraft(past.dana, 'firm', { type: 'inForce' });
    const id = begun.version.id ?? '';
    await savePackDraft(past.dana, id, { document: stricterPolicy({ email: true }), baseRevision: begun.version.revision });
    const started = await past.store.commit([
      {
        write: 'update',
        in: 'packVersions',
        key: { id: sampleId('packVersion', id) },
        set: { state: 'inForce', hash: 'sha256:today', activeFrom: plus(MONDAY, -DAY), approved: true },
      },
      {
        write: 'insert',
        into: 'packs',
        row: {
          hash: 'sha256:today',
          id: 'firm',
          version: 2,
          document: JSON.parse(JSON.stringify(stricterPolicy({ email: true }))),
          storedAt: MONDAY,
        },
      },
    ]);
    expect(started.ok).toBe(true);
    const { result } = await tested({ pack: draft(true) });
    expect(result.past.then.effects).toEqual({ ...none, waits: 3, allowed: 1 });
    expect(result.past.now.effects).toEqual(none);
    expect(result.past.people).toEqual({ people: 2, accounts: 2 });
  });

  it('takes a period from its first instant to before its last, however long', async () => {
    await sevenContacts();
    const first = at('2026-11-03T09:00:00-05:00');
    const { result } = await tested({ from: first, to: plus(first, 30 * MINUTE) });
    expect(result.past).toMatchObject({ contacts: 1, then: { effects: { waits: 1 } } });
    const empty = await tested({ from: at('1990-01-01T00:00:00Z'), to: at('2020-01-01T00:00:00Z') });
    expect(empty.result.past).toMatchObject({
      contacts: 0,
      notReplayed: 0,
      examples: [],
      then: { medianDelay: null, changes: [], rules: [] },
    });
    expect(empty.progress).toEqual({ done: 0, total: 0 });
  });

  it('replays what a draft will say on the day when it first says something new', async () => {
    await sevenContacts();
    const document = stricterPolicy({ email: true });
    const rules: unknown = document['rules'];
    if (!Array.isArray(rules)) throw new Error('No rules');
    const [quiet, ...others] = rules;
    const later = { ...document, rules: [{ ...quiet, effective: { from: '2027-02-01', to: null } }, ...others] };
    const { rulesOf, startsAt, result } = await tested({ pack: { type: 'document', document: later } });
    // Today the draft has no quiet hours at all, which is new already: all that was put off would have gone out.
    expect([startsAt, rulesOf]).toEqual([MONDAY, MONDAY]);
    expect(result.past.then.effects).toEqual({ ...none, allowed: 1 });
    const next = await tested({ pack: { type: 'document', document: later }, startsAt: at('2027-02-01T00:00:00Z') });
    expect(next.result.past.then.effects).toEqual({ ...none, waits: 3, allowed: 1 });
  });
});

describe('a look ahead', () => {
  beforeEach(async () => {
    await past.underWay('one', 'sms', '2026-11-16T09:00:00-05:00');
    await past.underWay('two', 'email', '2026-11-16T11:00:00-05:00');
    await past.underWay('three', 'sms', '2026-11-16T12:00:00-05:00');
    await past.underWay('four', 'sms', '2026-11-22T12:00:00-05:00');
  });

  it('says who moves later and by how much, who sooner, and for whom no lawful time is left', async () => {
    const { id, result } = await tested();
    expect(result.next).toEqual({
      looked: 4,
      same: 1,
      later: 1,
      sooner: 1,
      stranded: 1,
      medianDelay: HOUR,
      people: { people: 3, accounts: 3 },
      journeys: [{ id: 'jny_one', name: 'jny_one', later: 1, sooner: 1, stranded: 1, medianDelay: HOUR }],
    });
    const { items } = await listAffectedPeople(past.dana, id, { limit: 10 });
    expect(items.map(({ accountId, next }) => [accountId, next?.effect, next?.lawfulNow, next?.lawfulThen])).toEqual([
      ['acc_four', 'sooner', at('2026-11-23T08:00:00-05:00'), at('2026-11-22T12:00:00-05:00')],
      ['acc_one', 'later', at('2026-11-16T09:00:00-05:00'), at('2026-11-16T10:00:00-05:00')],
      ['acc_two', 'stranded', at('2026-11-16T11:00:00-05:00'), null],
    ]);
    expect((await listAffectedPeople(past.dana, id, { limit: 10, effect: 'stranded' })).total).toBe(1);
  });

  it('leaves alone what happens before the draft begins to decide', async () => {
    const { result } = await tested({ startsAt: at('2026-11-17T00:00:00-05:00') });
    expect(result.next).toMatchObject({ looked: 4, same: 3, later: 0, sooner: 1, stranded: 0, medianDelay: null });
  });
});

describe('a back-test', () => {
  it('of a pack that cannot decide is refused, with the place of each fault', async () => {
    const broken = { ...stricterPolicy({ email: true }), zone: 'Mars/Base', rules: [] };
    const refusal = startBackTest(past.dana, { pack: { type: 'document', document: broken } });
    await expect(refusal).rejects.toMatchObject({
      code: 'refused',
      details: { findings: expect.arrayContaining([expect.objectContaining({ path: 'zone', severity: 'error' })]) },
    });
    await expect(startBackTest(past.dana, { pack: draft(), from: MONDAY, to: MONDAY })).rejects.toMatchObject({ code: 'invalid' });
    await expect(startBackTest(past.dana, { pack: { type: 'version', id: 'pkv_none' } })).rejects.toMatchObject({ code: 'notFound' });
    expect((await listBackTests(past.dana, past.jobs, { limit: 10 })).total).toBe(0);
  });

  it('of a version takes its content as it stands and finds itself again; another workspace does not', async () => {
    const begun = await beginPackDraft(past.dana, 'firm', { type: 'inForce' });
    const id = begun.version.id ?? '';
    const done = await tested({ pack: { type: 'version', id } });
    expect(done).toMatchObject({ packId: 'firm', packVersionId: id, by: 'Dana Kim', title: titleWords({ title: 'Firm policy' }) });
    expect(done.result.past.then.changes).toEqual([]);
    await tested();
    const mine = await listBackTests(past.dana, past.jobs, { limit: 10, packVersionId: id });
    expect(mine.items.map((item) => [item.id, item.result])).toEqual([[done.id, null]]);
    expect((await listBackTests(past.dana, past.jobs, { limit: 1, packId: 'firm' })).total).toBe(2);
    const other = await past.another('Two');
    await expect(readBackTest(other, past.jobs, done.id)).rejects.toMatchObject({ code: 'notFound' });
    await expect(listAffectedPeople(other, done.id, { limit: 5 })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('goes after the one before it; a third while ten wait is too many', async () => {
    await sevenContacts();
    const begun = [await startBackTest(past.dana, { pack: draft() }), await startBackTest(past.dana, { pack: draft(true) })];
    const runs = begun.map(({ row }) => past.jobs.run(row));
    const [first, second] = begun.map(({ row }) => row.id);
    await until(() => past.jobs.progress(first ?? '') !== null);
    expect((await readBackTest(past.dana, past.jobs, second ?? '')).state).toBe('waiting');
    await Promise.all(runs);
    const [one, two] = await Promise.all([first, second].map((id) => readBackTest(past.dana, past.jobs, id ?? '')));
    expect(one?.result?.past.then.effects).toEqual({ ...none, waits: 3, refused: 1, allowed: 1 });
    expect(two?.result?.past.then.effects).toEqual({ ...none, waits: 3, allowed: 1 });
    for (let waiting = 0; waiting < 10; waiting += 1) await startBackTest(past.dana, { pack: draft() });
    await expect(startBackTest(past.dana, { pack: draft() })).rejects.toMatchObject({ code: 'tooMany' });
  });

  it('that the product left unfinished is called interrupted, and what it had found is dropped', async () => {
    await sevenContacts();
    const { row } = await startBackTest(past.dana, { pack: draft() });
    const half = {
      backTestId: row.id,
      workspaceId: row.workspaceId,
      accountId: sampleId('account', 'acc_one'),
      personId: sampleId('person', 'per_one'),
    };
    await past.store.commit([
      { write: 'update', in: 'backTests', key: { id: row.id }, set: { status: 'running' } },
      { write: 'insert', into: 'backTestPeople', row: { ...half, changed: 3, waits: 3 } },
    ]);
    await past.jobs.resume();
    expect(await readBackTest(past.dana, past.jobs, row.id)).toMatchObject({
      state: 'interrupted',
      result: null,
      endedAt: past.dana.realNow,
    });
    expect((await listAffectedPeople(past.dana, row.id, { limit: 5 })).total).toBe(0);
    await past.jobs.run(row);
    expect((await readBackTest(past.dana, past.jobs, row.id)).state).toBe('interrupted');
    expect((await tested()).result.past.contacts).toBe(7);
  });
});

/** Asked of the real thread, which takes its time to begin. */
async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 30_000) throw new Error('It did not come to be');
    await pause(5);
  }
}

describe('a long back-test', () => {
  const MANY = 60_000;
  beforeEach(async () => {
    await past.contacted('one', 'sms', '2026-11-03T09:00:00-05:00');
    // The same contact with as many people: all of them would have waited an hour.
    past.store.signIn.$client.exec(`
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${MANY})
      insert into "decisionContexts" select "decisionId" || '_' || n, "workspaceId", at + n, 'per_' || n, 'acc_' || n, "journeyId", channel, verdict, until, reviewed, packs, context
        from "decisionContexts", numbers`);
  });

  it('tells how far it is, lets contacts be decided meanwhile, and is stopped at once', async () => {
    const { row } = await startBackTest(past.dana, { pack: draft() });
    const run = past.jobs.run(row);
    const progress = () => past.jobs.progress(row.id);
    await until(() => (progress()?.done ?? 0) > 0);
    for (let contacts = 0; contacts < 5; contacts += 1)
      expect(await past.contacted('three', 'sms', `2026-11-1${contacts}T11:00:00-05:00`)).toMatch(/accepted|deferred/);
    const meanwhile = progress();
    expect(meanwhile?.total).toBe(MANY + 1);
    expect(meanwhile?.done).toBeLessThan(MANY);
    expect((await readBackTest(past.dana, past.jobs, row.id)).state).toBe('running');
    const stopped = await cancelBackTest(past.dana, past.jobs, row.id);
    expect(stopped).toMatchObject({ state: 'cancelled', result: null });
    await run;
    expect(past.failures).toEqual([]);
    expect((await listAffectedPeople(past.dana, row.id, { limit: 5 })).total).toBe(0);
    await expect(cancelBackTest(past.dana, past.jobs, row.id)).rejects.toMatchObject({ code: 'conflict' });
    const next = await startBackTest(past.dana, { pack: draft() });
    expect((await cancelBackTest(past.dana, past.jobs, next.row.id)).state).toBe('cancelled');
    await past.jobs.run(next.row);
    expect((await readBackTest(past.dana, past.jobs, next.row.id)).state).toBe('cancelled');
  });

  it('counts everybody, though they are written in parts', async () => {
    const { result } = await tested();
    expect(result.past).toMatchObject({
      contacts: MANY + 1,
      people: { people: MANY + 1, accounts: MANY + 1 },
      then: { medianDelay: HOUR },
    });
    expect(result.past.then.effects.waits).toBe(MANY + 1);
  });

  it('that the product is stopped in is interrupted', async () => {
    const { row } = await startBackTest(past.dana, { pack: draft() });
    const run = past.jobs.run(row);
    await until(() => (past.jobs.progress(row.id)?.done ?? 0) > 0);
    await past.jobs.stop();
    await run;
    expect(await readBackTest(past.dana, past.jobs, row.id)).toMatchObject({ state: 'interrupted', result: null });
    expect(past.failures).toEqual([]);
  });
});

describe('old back-tests', () => {
  it('go when there are many, with the people whom they named', async () => {
    const [oldest, ...others] = await Promise.all(Array.from({ length: 50 }, (_, index) => makeOld(index)));
    await tested();
    const { items, total } = await listBackTests(past.dana, past.jobs, { limit: 100 });
    expect(total).toBe(50);
    expect(items.map(({ id }) => id)).not.toContain(oldest);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
    expect(await past.store.backTests.crowd(oldest ?? '', 'past')).toEqual({ people: 0, accounts: 0 });
  });

  async function makeOld(index: number): Promise<string> {
    const id = sampleId('backTest', `bkt_old${index}`);
    const workspaceId = past.dana.workspace.id;
    const of = { id, workspaceId, packId: 'firm', title: 'Firm policy', hash: 'sha256:old', document: {}, createdBy: past.dana.caller.id };
    const times = { periodFrom: MONDAY, periodTo: MONDAY, startsAt: MONDAY, rulesOf: MONDAY, begunAt: MONDAY, createdAt: instant(index) };
    const who = { accountId: sampleId('account', 'acc_one'), personId: sampleId('person', 'per_one') };
    const written = await past.store.commit([
      { write: 'insert', into: 'backTests', row: { ...of, ...times, status: 'done' } },
      { write: 'insert', into: 'backTestPeople', row: { ...who, backTestId: id, workspaceId, changed: 1, waits: 1 } },
    ]);
    expect(written.ok).toBe(true);
    return id;
  }
});

describe('the desk’s clock', () => {
  it('says which ninety days', async () => {
    await sevenContacts();
    const later = atLater(past.dana, instant(plus(MONDAY, 90 * DAY)));
    const { row } = await startBackTest(later, { pack: draft() });
    expect([row.periodFrom, row.begunAt]).toEqual([MONDAY, plus(MONDAY, 90 * DAY)]);
  });
});
