import { DAY, HOUR, LOCALES, parseLocalDate, plus } from '@makegood/base';
import type { PackDocument, PackVersionDetail, Said } from '@makegood/contract';
import { titleWords } from '@makegood/rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportWords } from '../evidence/export/export-words.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { askApproval } from './ask-approval.ts';
import { beginPackDraft } from './begin-draft.ts';
import { bringIntoForce } from './bring-into-force.ts';
import { approvePack, rejectPack, schedulePack } from './decide-version.ts';
import { listPacks } from './list-packs.ts';
import { packHistory } from './pack-history.ts';
import { packsInForce } from './packs-in-force.ts';
import { atLater, firmPolicy, ruleMakers, type RuleMakers } from './packs.fixture.ts';
import { readPackVersion } from './read-version.ts';
import { rollBackPack } from './roll-back.ts';
import { ruleTitles } from './rule-title.ts';
import { savePackDraft } from './save-version.ts';
import { withdrawPack } from './withdraw-version.ts';

let at: RuleMakers;
let dana: Desk;
let wen: Desk;
beforeEach(async () => {
  at = await ruleMakers();
  ({ dana, wen } = at);
});
afterEach(() => at.close());

const refused = async (work: Promise<unknown>): Promise<Problem> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw outcome ?? new Error('It was allowed');
};
const idOf = ({ version }: PackVersionDetail): string => version.id ?? '';
const hashOf = ({ version }: PackVersionDetail): string => version.hash ?? '';
const inForce = async (desk: Desk) => {
  const found = (await packsInForce(desk.store, desk.workspace.id, desk.now)).find(({ id }) => id === 'firm');
  return found && { version: found.version, own: found.own !== null, title: found.loaded?.pack.title };
};
const trail = async (): Promise<string[]> => {
  const page = await at.store.evidence.lines(dana.workspace.id, {}, { limit: 100 });
  return page.items
    .map(({ action, actor }) => `${action} by ${actor}`)
    .filter((line) => line.startsWith('pack.'))
    .reverse();
};

/** A draft that changes nothing but the title, and has the examples that a pack needs. */
async function draft(title: string, by = dana): Promise<PackVersionDetail> {
  const begun = await beginPackDraft(by, 'firm', { type: 'inForce' });
  await savePackDraft(by, idOf(begun), { document: { ...firmPolicy(), title }, baseRevision: begun.version.revision });
  return readPackVersion(by, idOf(begun));
}
const ask = async (title: string, by = dana): Promise<PackVersionDetail> => {
  const { version } = await draft(title, by);
  return askApproval(by, version.id ?? '', { revision: version.revision, note: 'As the board decided', start: { type: 'now' } });
};

describe('titles', () => {
  it('are read by everybody in their language: the product’s own, and those that authors give', async () => {
    const titles = { es: 'Política de la casa', pt: 'Política da casa' };
    const begun = await beginPackDraft(dana, 'firm', { type: 'inForce' });
    const document = { ...firmPolicy(), title: 'House policy', titles };
    await savePackDraft(dana, idOf(begun), { document, baseRevision: begun.version.revision });
    const drawn = await readPackVersion(dana, idOf(begun));
    const house = { id: 'rules.title', values: { en: 'House policy', ...titles } };
    expect(drawn.version.title).toEqual(house);
    const asked = await askApproval(dana, idOf(drawn), { revision: drawn.version.revision, note: 'As agreed', start: { type: 'now' } });
    await approvePack(wen, idOf(asked), { hash: hashOf(asked), note: 'Fine', start: { type: 'now' } });
    const { items } = await listPacks(dana);
    expect(items.find(({ id }) => id === 'firm')?.title).toEqual(house);
    const inEach = (said: Said) => LOCALES.map((locale) => exportWords(locale, dana.workspace.timezone).said(said));
    expect(inEach(items.find(({ id }) => id === 'de')?.title ?? '')).toEqual(['Germany', 'Alemania', 'Alemanha']);
    const ruleNamed = await ruleTitles(dana);
    expect(inEach(ruleNamed('firm.vulnerable'))).toEqual(['Vulnerable people', 'Personas vulnerables', 'Pessoas vulneráveis']);
    expect(inEach(ruleNamed('firm.gone'))).toEqual(['firm.gone', 'firm.gone', 'firm.gone']);
  });
});

describe('four eyes', () => {
  it('nobody approves, rejects or starts what they wrote on', async () => {
    const asked = await ask('Firm policy, spring');
    expect(asked.version).toMatchObject({ state: 'review', asked: { by: { name: 'Dana Kim' } }, can: ['edit', 'withdraw'] });
    expect(asked.approvers).toEqual([{ id: 'usr_wen', name: 'Wen Li' }]);
    for (const work of [
      () => approvePack(dana, idOf(asked), { hash: hashOf(asked), note: '' }),
      () => rejectPack(dana, idOf(asked), { hash: hashOf(asked), note: 'No' }),
    ])
      expect((await refused(work())).code).toBe('notAllowed');
    const approved = await approvePack(wen, idOf(asked), { hash: hashOf(asked), note: 'Fine', start: null });
    expect(approved.version).toMatchObject({ state: 'approved', decided: { approved: true, by: { name: 'Wen Li' }, note: 'Fine' } });
    expect((await refused(schedulePack(dana, idOf(asked), { hash: hashOf(asked), start: { type: 'now' } }))).code).toBe('notAllowed');
    expect(await inForce(dana)).toMatchObject({ own: false });
    await schedulePack(wen, idOf(asked), { hash: hashOf(asked), start: { type: 'now' } });
    expect(await inForce(dana)).toEqual({ version: 2, own: true, title: 'Firm policy, spring' });
  });

  it('whoever changed one word of a draft is its author too', async () => {
    const { version, document } = await draft('Firm policy, spring');
    const id = version.id ?? '';
    await savePackDraft(wen, id, { document: { ...document, title: 'Firm policy, May' }, baseRevision: version.revision });
    const problem = await refused(askApproval(dana, id, { revision: version.revision + 1, note: '', start: null }));
    expect(problem).toMatchObject({ code: 'refused', said: { id: 'engine.pack.nobodyElse' } });
  });

  it('an edit takes the approval back, and what was approved is not what is then asked for', async () => {
    const asked = await ask('Firm policy, spring');
    await approvePack(wen, idOf(asked), { hash: hashOf(asked), note: '', start: null });
    const saved = await savePackDraft(dana, idOf(asked), {
      document: { ...asked.document, title: 'Something else' },
      baseRevision: asked.version.revision,
    });
    expect(saved.version).toMatchObject({ state: 'draft', hash: null, decided: null });
    expect((await refused(schedulePack(wen, idOf(asked), { hash: hashOf(asked), start: { type: 'now' } }))).code).toBe('conflict');
    expect(await trail()).toContain('pack.takenBack by usr_dana');
  });

  it('approving names the content that was read: another one by now is a conflict', async () => {
    const asked = await ask('Firm policy, spring');
    const problem = await refused(approvePack(wen, idOf(asked), { hash: 'sha256:another', note: '' }));
    expect(problem).toMatchObject({ code: 'conflict', said: { id: 'engine.pack.staleContent' } });
  });

  it('a rejected version goes back to its authors with the reason', async () => {
    const asked = await ask('Firm policy, spring');
    const rejected = await rejectPack(wen, idOf(asked), { hash: hashOf(asked), note: 'Saturdays are missing' });
    expect(rejected.version).toMatchObject({ state: 'draft', hash: null, decided: { approved: false, note: 'Saturdays are missing' } });
    const again = await askApproval(dana, idOf(asked), { revision: rejected.version.revision, note: '', start: null });
    expect(again.version).toMatchObject({ state: 'review', decided: null });
  });
});

describe('two people on one draft', () => {
  it('the later save is refused with what stands, and nothing is lost', async () => {
    const { version, document } = await draft('Firm policy, spring');
    const id = version.id ?? '';
    const mine = (title: string): { document: PackDocument; baseRevision: number } => ({
      document: { ...document, title },
      baseRevision: version.revision,
    });
    const [first, second] = await Promise.allSettled([savePackDraft(dana, id, mine('Hers')), savePackDraft(wen, id, mine('His'))]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const lost = first.status === 'rejected' ? first.reason : second.status === 'rejected' ? second.reason : null;
    const winner = first.status === 'fulfilled' ? 'Hers' : 'His';
    expect(lost).toMatchObject({ code: 'conflict', details: { version: { revision: version.revision + 1 }, document: { title: winner } } });
  });

  it('there is one draft of a pack at a time', async () => {
    const { version } = await draft('Firm policy, spring');
    expect(await refused(beginPackDraft(wen, 'firm', { type: 'inForce' }))).toMatchObject({
      code: 'conflict',
      details: { version: version.id },
    });
  });

  it('of two approvals one is given', async () => {
    const asked = await ask('Firm policy, spring');
    const outcomes = await Promise.allSettled([1, 2].map(() => approvePack(wen, idOf(asked), { hash: hashOf(asked), note: '' })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await trail()).filter((line) => line.startsWith('pack.approved'))).toHaveLength(1);
  });
});

describe('the start', () => {
  const december = parseLocalDate('2026-12-01');
  if (december === null) throw new Error('December has no first');
  const DEC_1 = { type: 'onDate', date: december } as const;

  it('a date begins when the day does in the pack’s zone; until then the old version decides', async () => {
    const { version, document } = await draft('Firm policy, winter');
    const id = version.id ?? '';
    const saved = await savePackDraft(dana, id, { document: { ...document, zone: 'America/New_York' }, baseRevision: version.revision });
    const asked = await askApproval(dana, id, { revision: saved.version.revision, note: '', start: DEC_1 });
    const approved = await approvePack(wen, id, { hash: hashOf(asked), note: '' });
    const start = Date.UTC(2026, 11, 1, 5);
    expect(approved.version).toMatchObject({ state: 'scheduled', activeFrom: start });
    const before = atLater(dana, plus(dana.now, start - dana.now - 1));
    const after = atLater(dana, plus(dana.now, start - dana.now));
    expect(await inForce(before)).toMatchObject({ version: 1, own: false });
    expect(await inForce(after)).toMatchObject({ version: 2, own: true });
    // Read by the clock before anybody wrote it down.
    expect((await readPackVersion(after, id)).version.state).toBe('inForce');
    await bringIntoForce(at.store, dana.workspace.id, after.now);
    await bringIntoForce(at.store, dana.workspace.id, after.now);
    expect((await trail()).filter((line) => line === 'pack.inForce by clock')).toHaveLength(1);
    expect(await at.store.packs.version(dana.workspace.id, id)).toMatchObject({ state: 'inForce', activatedAt: after.now });
  });

  it('that went by while somebody read it is the moment in which they agree', async () => {
    const { version } = await draft('Firm policy, winter');
    const id = version.id ?? '';
    const asked = await askApproval(dana, id, { revision: version.revision, note: '', start: DEC_1 });
    const late = atLater(wen, plus(wen.now, 40 * DAY));
    const approved = await approvePack(late, id, { hash: hashOf(asked), note: '' });
    expect(approved.version).toMatchObject({ state: 'inForce', activeFrom: late.now });
    expect((await refused(askApproval(late, id, { revision: version.revision, note: '', start: DEC_1 }))).code).toBe('refused');
  });

  it('is not in the past, and can be moved or taken back until it comes', async () => {
    const asked = await ask('Firm policy, winter');
    const hash = hashOf(asked);
    const id = idOf(asked);
    const yesterday = { type: 'at', at: plus(dana.now, -DAY) } as const;
    expect((await refused(approvePack(wen, id, { hash, note: '', start: yesterday }))).code).toBe('invalid');
    await approvePack(wen, id, { hash, note: '', start: { type: 'at', at: plus(dana.now, 2 * DAY) } });
    const moved = await schedulePack(wen, id, { hash, start: { type: 'at', at: plus(dana.now, DAY) } });
    expect(moved.version).toMatchObject({ state: 'scheduled', activeFrom: dana.now + DAY });
    expect((await refused(savePackDraft(dana, id, { document: asked.document, baseRevision: moved.version.revision }))).code).toBe(
      'refused',
    );
    const begun = atLater(wen, plus(wen.now, DAY));
    expect((await refused(schedulePack(begun, id, { hash, start: { type: 'now' } }))).code).toBe('refused');
    expect((await refused(withdrawPack(begun, id, { note: '' }))).code).toBe('refused');
    const withdrawn = await withdrawPack(dana, id, { note: 'Not needed' });
    expect(withdrawn.version).toMatchObject({ state: 'withdrawn', activeFrom: null, note: 'Not needed' });
    expect(await inForce(begun)).toMatchObject({ own: false });
  });

  it('one workspace’s rules bind no other', async () => {
    const other = await at.another('Two');
    const asked = await ask('Firm policy, spring');
    await approvePack(wen, idOf(asked), { hash: hashOf(asked), note: '' });
    expect(await inForce(dana)).toMatchObject({ own: true });
    expect(await inForce(other)).toMatchObject({ own: false });
    expect((await refused(readPackVersion(other, idOf(asked)))).code).toBe('notFound');
  });
});

describe('rollback', () => {
  it('is a new version with the old content, which a second person approves', async () => {
    const asked = await ask('Firm policy, spring');
    await approvePack(wen, idOf(asked), { hash: hashOf(asked), note: '' });
    const later = atLater(dana, plus(dana.now, HOUR));
    const stricter = await ask('Firm policy, summer', later);
    await approvePack(atLater(wen, later.now), idOf(stricter), { hash: hashOf(stricter), note: '' });
    const back = await rollBackPack(later, 'firm', { to: { type: 'version', id: idOf(asked) }, note: 'Too strict' });
    expect(back.version).toMatchObject({
      version: 4,
      state: 'review',
      rollBack: true,
      note: 'Too strict',
      title: titleWords({ title: 'Firm policy, spring' }),
    });
    expect((await refused(approvePack(later, idOf(back), { hash: hashOf(back), note: '' }))).code).toBe('notAllowed');
    await approvePack(atLater(wen, later.now), idOf(back), { hash: hashOf(back), note: '' });
    expect(await inForce(later)).toEqual({ version: 4, own: true, title: 'Firm policy, spring' });
    const history = await packHistory(later, 'firm');
    expect(history.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '4 inForce',
      '3 superseded',
      '2 superseded',
      '1 superseded',
    ]);
    expect(history[1]?.supersededAt).toBe(later.now);
    expect(await trail()).toEqual([
      'pack.drafted by usr_dana',
      'pack.asked by usr_dana',
      'pack.approved by usr_wen',
      'pack.scheduled by usr_wen',
      'pack.inForce by clock',
      'pack.drafted by usr_dana',
      'pack.asked by usr_dana',
      'pack.approved by usr_wen',
      'pack.scheduled by usr_wen',
      'pack.superseded by clock',
      'pack.inForce by clock',
      'pack.rolledBack by usr_dana',
      'pack.asked by usr_dana',
      'pack.approved by usr_wen',
      'pack.scheduled by usr_wen',
      'pack.superseded by clock',
      'pack.inForce by clock',
    ]);
  });

  it('leads only to what decided once, and another text is looked at like everything new', async () => {
    const asked = await ask('Firm policy, spring');
    const to = { type: 'version', id: idOf(asked) } as const;
    expect(await refused(rollBackPack(dana, 'firm', { to, note: '' }))).toMatchObject({ said: { id: 'engine.pack.neverDecided' } });
    await withdrawPack(dana, idOf(asked), { note: '' });
    expect((await refused(rollBackPack(dana, 'firm', { to, note: '' }))).code).toBe('refused');
    const back = await rollBackPack(dana, 'firm', { to: { type: 'builtIn' }, note: '' });
    const without = { ...back.document, rules: firmPolicy().rules.map((rule) => ({ ...rule, tests: [] })) };
    const saved = await savePackDraft(dana, idOf(back), { document: without, baseRevision: back.version.revision });
    expect(saved.version.rollBack).toBe(false);
    const again = askApproval(dana, idOf(back), { revision: saved.version.revision, note: '', start: null });
    expect(await refused(again)).toMatchObject({ said: { id: 'engine.pack.unfit.mutations' } });
  });
});
