import { message } from '@makegood/base';
import { say } from '@makegood/base/text';
import { packRefusalSchema, type PackVersionDetail, type Said } from '@makegood/contract';
import { rulesTexts, type Pack, type Rule } from '@makegood/rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { askApproval } from './ask-approval.ts';
import { beginPackDraft } from './begin-draft.ts';
import { checkPackVersion } from './check-version.ts';
import { createPack } from './create-pack.ts';
import { approvePack } from './decide-version.ts';
import { comparePackVersions, diffPackVersion } from './diff-version.ts';
import { listPacks, readPack } from './list-packs.ts';
import { firmPolicy, ruleMakers, type RuleMakers } from './packs.fixture.ts';
import { readPackVersion } from './read-version.ts';
import { savePackDraft } from './save-version.ts';
import { withdrawPack } from './withdraw-version.ts';

let at: RuleMakers;
let dana: Desk;
beforeEach(async () => {
  at = await ruleMakers();
  ({ dana } = at);
});
afterEach(() => at.close());

const saidInEnglish = (what: Said): string => (typeof what === 'string' ? what : say(rulesTexts, 'en', what));
const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw outcome ?? new Error('It was allowed');
};

/** A draft of the firm's policy, changed. */
async function drafted(change: (pack: Pack) => unknown): Promise<PackVersionDetail> {
  const begun = await beginPackDraft(dana, 'firm', { type: 'inForce' });
  const id = begun.version.id ?? '';
  const changed = change(firmPolicy());
  const document = typeof changed === 'object' && changed !== null ? { ...changed } : {};
  await savePackDraft(dana, id, { document, baseRevision: begun.version.revision });
  return readPackVersion(dana, id);
}
const ask = (draft: PackVersionDetail) =>
  askApproval(dana, draft.version.id ?? '', { revision: draft.version.revision, note: '', start: { type: 'now' } });
const ruled = (pack: Pack, id: string, change: (rule: Rule) => unknown): unknown => ({
  ...pack,
  rules: pack.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
});
const EVENINGS = 'firm.quiet-evenings';
const evenings = (change: (rule: Rule) => unknown) => (pack: Pack) => ruled(pack, EVENINGS, change);

describe('a pack that is not fit to decide is given to nobody to approve, with the place and the reason', () => {
  it.each<[string, (pack: Pack) => unknown, string, RegExp]>([
    ['an empty group', evenings((rule) => ({ ...rule, objects: { any: [] } })), 'rules[0].objects.any', /./],
    [
      'an unknown operator',
      evenings((rule) => ({ ...rule, objects: { fact: 'channel', operator: 'sounds', value: 'sms' } })),
      'rules[0].objects.operator',
      /known are equal/,
    ],
    [
      'hours that overlap',
      evenings((rule) => ({
        ...rule,
        objects: {
          fact: 'moment',
          operator: 'outsideHours',
          value: { weekly: { mon: [['08:00', '12:00'], ['11:00', '18:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }, // prettier-ignore
        },
      })),
      'rules[0].objects.value.weekly.mon',
      /must not overlap/,
    ],
    ['a missing citation', evenings((rule) => ({ ...rule, citations: [] })), 'rules[0].citations', /./],
    [
      'dates reversed',
      evenings((rule) => ({ ...rule, effective: { from: '2027-01-01', to: '2026-01-01' } })),
      'rules[0].effective',
      /ends before it begins/,
    ],
    ['a rule id used twice', (pack) => ({ ...pack, rules: [pack.rules[0], ...pack.rules] }), 'rules[1].id', /used twice/],
    ['no rules', (pack) => ({ ...pack, rules: [] }), 'rules', /./],
    ['a name that nobody knows', (pack) => ({ ...pack, colour: 'blue' }), 'colour', /not a known name/],
    ['nothing at all', () => ({}), 'title', /./],
  ])('%s', async (_, change, path, reason) => {
    const draft = await drafted(change);
    const finding = draft.findings.find((one) => one.path === path && one.severity === 'error');
    expect(finding && saidInEnglish(finding.message)).toMatch(reason);
    const problem = await problemOf(ask(draft));
    expect(problem).toMatchObject({ code: 'refused', said: { id: 'engine.pack.unfit.errors' }, details: { fit: false } });
    expect((await readPackVersion(dana, draft.version.id ?? '')).version.state).toBe('draft');
  });

  it('one nested so deeply that reading it would end the process is not even kept', async () => {
    const begun = await beginPackDraft(dana, 'firm', { type: 'inForce' });
    let rules: unknown = 'end';
    for (let level = 0; level < 20_000; level += 1) rules = [rules];
    const save = savePackDraft(dana, begun.version.id ?? '', { document: { rules }, baseRevision: 1 });
    expect(await problemOf(save)).toMatchObject({ code: 'invalid', details: [{ path: 'rules[0][0][0]' }] });
  });

  it('an example that does not come out as expected is named', async () => {
    const draft = await drafted(
      evenings((rule) => ({
        ...rule,
        tests: (rule.tests ?? []).map((example, index) => (index === 0 ? { ...example, title: 'Late', expected: 'review', until: undefined } : example)), // prettier-ignore
      })),
    );
    const problem = await problemOf(ask(draft));
    expect(problem).toMatchObject({ code: 'refused', said: message('engine.pack.unfit.tests', { count: 1, test: 'Late' }) });
  });

  it('a change to a rule that no example notices survives, and is shown with a contact', async () => {
    const draft = await drafted((pack) => ({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, tests: [] })) }));
    const problem = await problemOf(ask(draft));
    expect(problem).toMatchObject({ code: 'refused', said: { id: 'engine.pack.unfit.mutations' } });
    const check = packRefusalSchema.parse(problem.details);
    expect(check.mutations).toMatchObject({ caught: 0, needed: 0.95 });
    expect(check.mutations?.survivors.length).toBe(check.mutations?.total);
    const shown = check.mutations?.survivors[0];
    expect(shown?.context).toHaveProperty('contact');
    expect(shown?.before).not.toEqual(shown?.after);
  });

  it('it is looked at again when it is approved, by what stands beside it then', async () => {
    const asked = await ask(await drafted((pack) => pack));
    const id = asked.version.id ?? '';
    // Somebody puts another text behind the officer's back into the database; the hash they approve is still the old one.
    await at.store.commit([
      { write: 'update', in: 'packVersions', key: { id: asked.version.id ?? dana.newId('packVersion') }, set: { document: { rules: [] } } },
    ]);
    expect((await problemOf(approvePack(at.wen, id, { hash: asked.version.hash ?? '', note: '' }))).code).toBe('refused');
  });
});

describe('a fit pack', () => {
  it('is told so, with every example, each rule’s coverage and the mutants', async () => {
    const draft = await drafted((pack) => pack);
    const check = await checkPackVersion(dana, draft.version.id ?? '', { mutations: true });
    expect(check.fit).toBe(true);
    expect(check.tests.length).toBeGreaterThan(20);
    expect(check.tests.every(({ passed }) => passed)).toBe(true);
    const covered = check.coverage.find(({ ruleId }) => ruleId === EVENINGS);
    expect(covered).toMatchObject({ needed: true });
    expect(covered?.objecting).toBeGreaterThan(0);
    expect(covered?.silent).toBeGreaterThan(0);
    expect(check.mutations?.caught).toBe(check.mutations?.total);
    expect((await checkPackVersion(dana, draft.version.id ?? '', { mutations: false })).mutations).toBeNull();
  });
});

describe('what changes', () => {
  it('is told by contacts that are newly denied, and nothing when only words change', async () => {
    const draft = await drafted((pack) => ({
      ...pack,
      parameters: { ...pack.parameters, contactsPerDay: { ...pack.parameters?.['contactsPerDay'], values: [{ from: null, value: 1, reference: [{ title: 'Board' }] }] } }, // prettier-ignore
    }));
    const diff = await diffPackVersion(dana, draft.version.id ?? '', {});
    expect(diff.against).toEqual({ id: null, version: 1 });
    expect(diff.rules.map(({ ruleId, change }) => ({ ruleId, change }))).toEqual([{ ruleId: 'firm.contacts-per-day', change: 'changed' }]);
    expect(diff.newlyDenied).toBeGreaterThan(0);
    expect(diff.newlyAllowed).toBe(0);
    const [example] = diff.rules[0]?.examples ?? [];
    expect(example).toMatchObject({ kind: 'newlyDenied', before: { verdict: 'allow' }, after: { verdict: 'defer' } });
    const titled = await savePackDraft(dana, draft.version.id ?? '', {
      document: { ...firmPolicy(), title: 'Another name' },
      baseRevision: draft.version.revision,
    });
    const same = await diffPackVersion(dana, titled.version.id ?? '', {});
    expect(same).toMatchObject({ rules: [], newlyAllowed: 0, newlyDenied: 0 });
  });

  it('is told between any two contents of the history, in either direction', async () => {
    const capped = (value: number) =>
      drafted((pack) => ({
        ...pack,
        parameters: {
          ...pack.parameters,
          contactsPerDay: { ...pack.parameters?.['contactsPerDay'], values: [{ from: null, value, reference: [{ title: 'Board' }] }] },
        },
      }));
    const first = (await capped(1)).version;
    await withdrawPack(dana, first.id ?? '', { note: '' });
    const second = (await capped(3)).version;
    const between = (from: string | null, to: string | null) =>
      comparePackVersions(dana, 'firm', { from: from ?? 'release', to: to ?? 'release' });
    const wider = await between(first.id, second.id);
    expect(wider.against).toEqual({ id: first.id, version: first.version });
    expect(wider).toMatchObject({ newlyDenied: 0, rules: [{ ruleId: 'firm.contacts-per-day', change: 'changed' }] });
    expect(wider.rules[0]?.examples[0]).toMatchObject({ before: { verdict: 'defer' }, after: { verdict: 'allow' } });
    const back = await between(second.id, first.id);
    expect([back.newlyAllowed, back.newlyDenied]).toEqual([wider.newlyDenied, wider.newlyAllowed]);
    expect(await between(null, null)).toMatchObject({ against: { id: null }, rules: [] });
    const other = await createPack(dana, { title: 'Another', scope: 'firm', jurisdiction: null, zone: 'America/New_York' });
    expect(await problemOf(between(other.version.id, first.id))).toMatchObject({ code: 'notFound' });
    expect(await problemOf(comparePackVersions(dana, other.version.packId, { from: 'release', to: 'release' }))).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('a new policy', () => {
  it('begins with a rule, has an id of its own, and stands in the list beside the law', async () => {
    const asked = { title: 'Días tranquilos', scope: 'firm', jurisdiction: 'MX', zone: 'America/Mexico_City' } as const;
    const made = await createPack(dana, asked);
    expect(made.version).toMatchObject({ packId: 'firm.dias-tranquilos', version: 1, state: 'draft', rules: 1, jurisdiction: 'MX' });
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await createPack(dana, asked)).version.packId).toBe('firm.dias-tranquilos-2');
    const listed = (await listPacks(dana)).items.find(({ id }) => id === 'firm.dias-tranquilos');
    expect(listed).toMatchObject({ inForce: false, own: true, mapCode: 'MX', open: { state: 'draft' } });
    const read = await readPack(dana, 'firm.dias-tranquilos');
    expect(read.rules).toMatchObject([{ enforced: false, kind: 'contactWindow' }]);
    expect(read.rules[0]?.slots.length).toBeGreaterThan(5);
    expect(read.table.length).toBe(1);
  });

  it.each([
    ['zone', { zone: 'Mexico/Nowhere', jurisdiction: null }],
    ['place', { zone: 'UTC', jurisdiction: 'XX' }],
  ])('is refused for a %s that does not exist', async (_, where) => {
    expect((await problemOf(createPack(dana, { title: 'A', scope: 'firm', ...where }))).code).toBe('invalid');
  });
});

describe('the list', () => {
  it('says of each pack whose it is, how well it is known, when it was checked, and what is under way', async () => {
    const { items } = await listPacks(dana);
    const us = items.find(({ id }) => id === 'us');
    expect(us).toMatchObject({ own: false, inForce: true, since: null, mapCode: 'US', open: null, releaseHasNews: false });
    expect(us?.coverage.verified).toBeGreaterThan(0);
    expect(us?.coverage.kinds).toContain('contactWindow');
    expect(us?.checked?.oldest.slice(0, 2)).toBe('20');
    expect(items.find(({ id }) => id === 'us-ny-nyc')?.mapCode).toBe('US-NY');
    await beginPackDraft(dana, 'us', { type: 'builtIn' });
    expect((await listPacks(dana)).items.find(({ id }) => id === 'us')?.open).toMatchObject({ state: 'draft', version: 2 });
  });
});
