import { DAY, instant, plus } from '@makegood/base';
import type { OverlayPerson } from '@makegood/contract';
import { sampleAccount, sampleEnrolment, sampleId, samplePerson } from '@makegood/store/samples';
import type { Write } from '@makegood/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskAtWork, MONDAY, type DeskAtWork } from '../../workspaces/desk.fixture.ts';
import { journeyOverlay } from './journey-overlay.ts';
import { overlayPeople } from './overlay-people.ts';

const PEOPLE = 120;
const JOURNEYS = ['jny_one', 'jny_two'] as const;
const STEPS = ['first', 'second', 'called/inner'] as const;
const RULES = ['firm.quiet-hours', 'us.regf.seven-in-seven'] as const;
const journey = sampleId('journey', 'jny_one');

type Happened = { readonly journey: string; readonly person: string; readonly step: string; readonly at: number };
type Passed = Happened & { readonly type: 'entered' | 'left'; readonly branch: string | null };
type Said = Happened & { readonly verdict: 'allow' | 'defer' | 'block'; readonly rules: readonly string[] };

/** What went on in two journeys, made up from a few numbers so that every combination comes up. */
function history(): { readonly passed: readonly Passed[]; readonly said: readonly Said[] } {
  const passed: Passed[] = [];
  const said: Said[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const of = { journey: JOURNEYS[index % 2] ?? '', person: `Person ${String(index).padStart(3, '0')}` };
    STEPS.slice(0, 1 + (index % 3)).forEach((step, place) => {
      const at = plus(MONDAY, -((index * 7 + place * 3) % 40) * DAY);
      passed.push({ ...of, step, at, type: 'entered', branch: null });
      if (index % 5 > place) passed.push({ ...of, step, at, type: 'left', branch: index % 4 === 0 ? 'replied' : 'next' });
      const verdict = index % 3 === 0 ? 'defer' : index % 7 === 0 ? 'block' : 'allow';
      said.push({ ...of, step, at, verdict, rules: verdict === 'allow' ? [] : RULES.slice(0, 1 + (index % 2)) });
    });
  }
  return { passed, said };
}

const { passed, said } = history();

let at: DeskAtWork;
beforeEach(async () => {
  at = await deskAtWork();
  await write();
});
afterEach(() => at.close());

async function write(): Promise<void> {
  const { desk, store } = at;
  const workspaceId = desk.workspace.id;
  const writes: Write[] = JOURNEYS.map((id) => ({
    write: 'insert',
    into: 'journeys',
    row: {
      id: sampleId('journey', id),
      workspaceId,
      name: id,
      status: 'live',
      draft: {},
      draftRevision: 1,
      draftSavedAt: MONDAY,
      draftAuthors: [],
      createdAt: MONDAY,
    },
  }));
  for (let index = 0; index < PEOPLE; index += 1) {
    const [person, account, enrolment] = [
      sampleId('person', `per_${index}`),
      sampleId('account', `acc_${index}`),
      sampleId('enrolment', `enr_${index}`),
    ];
    const fullName = `Person ${String(index).padStart(3, '0')}`;
    writes.push(
      {
        write: 'insert',
        into: 'people',
        row: samplePerson({ id: person, workspaceId, externalId: `P${index}`, fullName, searchName: fullName.toLowerCase() }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: account, workspaceId, externalId: `A${index}` }) },
      {
        write: 'insert',
        into: 'enrolments',
        row: sampleEnrolment({
          id: enrolment,
          workspaceId,
          journeyId: sampleId('journey', JOURNEYS[index % 2] ?? ''),
          accountId: account,
          personId: person,
          step: STEPS[index % 3] ?? null,
          status: index % 10 === 0 ? 'ended' : index % 11 === 0 ? 'stuck' : 'running',
        }),
      },
    );
    passed
      .filter((one) => one.person === fullName)
      .forEach((one, sequence) =>
        writes.push({
          write: 'insert',
          into: 'trace',
          row: {
            enrolmentId: enrolment,
            workspaceId,
            sequence,
            at: instant(one.at),
            step: one.step,
            visit: 1,
            type: one.type,
            branch: one.branch,
          },
        }),
      );
    said
      .filter((one) => one.person === fullName)
      .forEach((one, place) => {
        const key = `${enrolment}:${place}`;
        writes.push(
          {
            write: 'insert',
            into: 'trace',
            row: {
              enrolmentId: enrolment,
              workspaceId,
              sequence: 100 + place,
              at: instant(one.at),
              step: one.step,
              visit: 1,
              type: 'commanded',
              key,
            },
          },
          {
            write: 'insert',
            into: 'decisions',
            row: {
              id: sampleId('decision', `dec_${index}_${place}`),
              workspaceId,
              key,
              personId: person,
              accountId: account,
              enrolmentId: enrolment,
              channel: 'sms',
              at: instant(one.at),
              verdict: one.verdict,
              rules: [...one.rules],
              decision: {},
              facts: {},
              packs: [],
              tzdata: '2026a',
            },
          },
        );
      });
  }
  const committed = await store.commit(writes);
  if (!committed.ok) throw new Error(`${committed.error.reason} at ${JSON.stringify(writes[committed.error.index])}`);
}

const here = (index: number, step: string): boolean => index % 2 === 0 && STEPS[index % 3] === step && index % 10 !== 0;
const ours = <Row extends Happened>(rows: readonly Row[], step: string, days: number | null): readonly Row[] =>
  rows.filter((row) => row.journey === journey && row.step === step && (days === null || row.at >= firstMoment(days)));
/** Days are counted whole. */
const firstMoment = (days: number): number => (Math.floor(MONDAY / DAY) - days + 1) * DAY;

async function everybody(asked: Parameters<typeof overlayPeople>[2]): Promise<{ people: OverlayPerson[]; total: number }> {
  const people: OverlayPerson[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await overlayPeople(at.desk, journey, { ...asked, cursor });
    people.push(...page.items);
    if (page.nextCursor === null) return { people, total: page.total };
    cursor = page.nextCursor;
  }
}
const names = (rows: readonly { readonly person: string }[]): string[] => rows.map(({ person }) => person).sort();

describe.each([null, 7, 30])('the overlay of %s days', (days) => {
  it('counts what was written, and the people behind each number are those', async () => {
    const overlay = await journeyOverlay(at.desk, journey, days);
    const period = days === null ? {} : { days };
    let looked = 0;
    for (const step of ['first', 'second'] as const) {
      const told = overlay.steps.find((one) => one.step === step);
      const entered = ours(passed, step, days).filter(({ type }) => type === 'entered');
      expect(told?.entered).toBe(entered.length);
      const { people, total } = await everybody({ ...period, what: 'entered', step, limit: 7 });
      expect({ names: people.map(({ personName }) => personName).sort(), total }).toEqual({ names: names(entered), total: entered.length });
      for (const branch of ['next', 'replied']) {
        const left = ours(passed, step, days).filter((one) => one.branch === branch);
        expect(overlay.branches.find((one) => one.step === step && one.branch === branch)?.count ?? 0).toBe(left.length);
        const behind = await everybody({ ...period, what: 'left', step, branch, limit: 50 });
        expect({ names: behind.people.map(({ personName }) => personName).sort(), total: behind.total }).toEqual({
          names: names(left),
          total: left.length,
        });
        looked += left.length;
      }
    }
    for (const [step, drawn] of [
      ['first', 'first'],
      ['called/inner', 'called'],
    ] as const)
      for (const verdict of ['defer', 'block'] as const)
        for (const rule of RULES) {
          const objected = ours(said, step, days).filter((one) => one.verdict === verdict && one.rules.includes(rule));
          const told = overlay.steps
            .find((one) => one.step === drawn)
            ?.objections.find((one) => one.verdict === verdict && one.rule === rule);
          expect(told?.count ?? 0).toBe(objected.length);
          const { people } = await everybody({ ...period, what: 'objection', step: drawn, verdict, rule, limit: 3 });
          expect(people.map(({ personName }) => personName).sort()).toEqual(names(objected));
          expect(people.every(({ decisionId }) => decisionId?.startsWith('dec_'))).toBe(true);
          looked += objected.length;
        }
    expect(looked).toBeGreaterThan(days === 7 ? 5 : 50);
  });
});

it('shows who stands at a step now, also inside a journey that it calls', async () => {
  const overlay = await journeyOverlay(at.desk, journey, null);
  for (const [step, drawn] of [
    ['first', 'first'],
    ['called/inner', 'called'],
  ] as const) {
    const standing = Array.from({ length: PEOPLE }, (_, index) => index).filter((index) => here(index, step));
    const stuck = standing.filter((index) => index % 11 === 0);
    expect(overlay.steps.find((one) => one.step === drawn)).toMatchObject({ waiting: standing.length, stuck: stuck.length });
    const { people, total } = await everybody({ what: 'waiting', step: drawn, limit: 4 });
    expect(people.map(({ accountId }) => accountId).sort()).toEqual(standing.map((index) => `acc_${index}`).sort());
    expect(total).toBe(standing.length);
    expect((await everybody({ what: 'stuck', step: drawn, limit: 50 })).people).toHaveLength(stuck.length);
  }
});

it('counts what is new on top of what it knows, and anew once everything is gone', async () => {
  const { desk, store } = at;
  const before = (await journeyOverlay(desk, journey, null)).steps.find(({ step }) => step === 'first')?.entered ?? 0;
  const one = { enrolmentId: sampleId('enrolment', 'enr_0'), workspaceId: desk.workspace.id, visit: 9, step: 'first', at: MONDAY } as const;
  await store.commit([{ write: 'insert', into: 'trace', row: { ...one, sequence: 500, type: 'entered' } }]);
  expect((await journeyOverlay(desk, journey, null)).steps.find(({ step }) => step === 'first')?.entered).toBe(before + 1);

  await store.commit([{ write: 'emptyWorkspace', workspaceId: desk.workspace.id }]);
  await write();
  expect((await journeyOverlay(desk, journey, null)).steps.find(({ step }) => step === 'first')?.entered).toBe(before);
});

it('says which part of a question is missing', async () => {
  await expect(overlayPeople(at.desk, journey, { what: 'left', step: 'first', limit: 5 })).rejects.toMatchObject({ code: 'invalid' });
  await expect(overlayPeople(at.desk, 'jny_none', { what: 'entered', step: 'first', limit: 5 })).rejects.toMatchObject({
    code: 'notFound',
  });
});

it('begins at the newest for a page that lies beyond all there is, and comes to an end', async () => {
  const asked = { what: 'entered', step: 'first', limit: 200 } as const;
  const newest = await overlayPeople(at.desk, journey, asked);
  expect(newest.items.length).toBeGreaterThan(10);
  for (const cursor of ['9007199254740991', '9'.repeat(400)])
    expect(await overlayPeople(at.desk, journey, { ...asked, cursor })).toEqual(newest);
});
