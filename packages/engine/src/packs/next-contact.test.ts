import { HOUR, plus, type Instant } from '@makegood/base';
import { builtInPacks, type Pack } from '@makegood/rules';
import { openStore, type Write } from '@makegood/store';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, gateOver, PACKS } from '../gate/gate.fixture.ts';
import { readDecision } from '../gate/stored-decision.ts';
import { MONDAY } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { askApproval } from './ask-approval.ts';
import { beginPackDraft } from './begin-draft.ts';
import { approvePack } from './decide-version.ts';
import { packReferences } from './pack-references.ts';
import { atLater, firmPolicy, ruleMakers, withExamplesOf, type RuleMakers } from './packs.fixture.ts';
import { rollBackPack } from './roll-back.ts';
import { savePackDraft } from './save-version.ts';
import { simulateContact } from './simulate-contact.ts';

let at: RuleMakers;
let dana: Desk;
let wen: Desk;
beforeEach(async () => {
  at = await ruleMakers();
  ({ dana, wen } = at);
  const of = { workspaceId: dana.workspace.id };
  const rows: Write[] = [
    { write: 'insert', into: 'people', row: samplePerson(of) },
    { write: 'insert', into: 'addresses', row: sampleAddress({ ...of, id: sampleId('address', 'adr_phone'), kind: 'phone', value: '+14045550123', lineType: 'mobile' }) }, // prettier-ignore
    { write: 'insert', into: 'accounts', row: sampleAccount(of) },
    { write: 'insert', into: 'accountParties', row: { ...of, accountId: sampleAccount().id, personId: samplePerson().id, role: 'debtor' } },
  ];
  const committed = await at.store.commit(rows);
  if (!committed.ok) throw new Error(committed.error.reason);
});
afterEach(() => at.close());

/** The board wants rest on this weekday of November 2026: Mondays from ten on. */
const LATE_MONDAYS = 'Decision of the board of November 12, item 4';
function lateMondays(pack: Pack): unknown {
  const rules = pack.rules.map((rule) => {
    if (rule.id !== 'firm.quiet-evenings') return rule;
    const weekly = { mon: [['10:00', '20:00']], tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: [] };
    return {
      ...rule,
      objects: { fact: 'moment', operator: 'outsideHours', value: { weekly } },
      citations: [{ instrument: LATE_MONDAYS, checkedOn: '2026-11-12' }],
      tests: [],
    };
  });
  return { ...pack, rules };
}
const DAY = [['08:00', '20:00']];

/** Written by Dana, with the examples that the mutation check asks for; approved by Wen, for now. */
async function tighten(desk: Desk): Promise<string> {
  const begun = await beginPackDraft(desk, 'firm', { type: 'inForce' });
  const id = begun.version.id ?? '';
  const document = withExamplesOf(lateMondays(firmPolicy()));
  const saved = await savePackDraft(desk, id, { document: { ...document }, baseRevision: begun.version.revision });
  const asked = await askApproval(desk, id, { revision: saved.version.revision, note: '', start: { type: 'now' } });
  await approvePack(atLater(wen, desk.now), id, { hash: asked.version.hash ?? '', note: '' });
  return id;
}

/** As a running journey makes it: with the packs that its version was published under, long before. */
const asJourney = (key: string, instant: Instant) => contact({ workspace: dana.workspace.id, key, packs: PACKS, at: instant });

describe('what a second person approved', () => {
  it('defers the next contact of a running journey, with the new source; set back, it is allowed again', async () => {
    const gate = gateOver(at.store);
    expect(await gate.dispatch(asJourney('first', MONDAY))).toMatchObject({ outcome: 'accepted' });
    await tighten(dana);
    const deferred = await gate.dispatch(asJourney('second', plus(MONDAY, HOUR)));
    expect(deferred).toMatchObject({ outcome: 'deferred', until: plus(MONDAY, 2 * HOUR), rules: ['firm.quiet-evenings'] });
    const [row] = await at.store.ledger.decisionsByKey(dana.workspace.id, 'second');
    expect(row && readDecision(row).objections).toMatchObject([
      { ruleId: 'firm.quiet-evenings', packVersion: 2, citation: { instrument: LATE_MONDAYS } },
    ]);
    expect(row?.packs.find(({ id }) => id === 'firm')).toMatchObject({ version: '2' });
    const back = await rollBackTo(dana);
    expect(back).toBe(3);
    expect(await gate.dispatch(asJourney('third', plus(MONDAY, HOUR)))).toMatchObject({ outcome: 'accepted' });
    const [after] = await at.store.ledger.decisionsByKey(dana.workspace.id, 'third');
    expect(after?.packs.find(({ id }) => id === 'firm')).toMatchObject({ version: '3' });
  });

  it('binds a worker in a process of its own, which nobody told', async () => {
    const elsewhere = openStore({ file: at.store.file, synchronous: 'normal' });
    const gate = gateOver(elsewhere);
    expect(await gate.dispatch(asJourney('first', MONDAY))).toMatchObject({ outcome: 'accepted' });
    await tighten(dana);
    expect(await gate.dispatch(asJourney('second', plus(MONDAY, HOUR)))).toMatchObject({ outcome: 'deferred' });
    await elsewhere.close();
  });

  it('is what a journey is checked against when it is published, and what one contact is tried on', async () => {
    const id = await tighten(dana);
    expect((await packReferences(dana)).find((pack) => pack.id === 'firm')).toMatchObject({ version: '2' });
    const asked = { type: 'account', accountId: 'acc_one', channel: 'sms' } as const;
    const now = await simulateContact(dana, { packs: { type: 'inForce' }, contact: asked });
    expect(now.decision).toMatchObject({
      verdict: 'defer',
      objected: [{ rule: 'firm.quiet-evenings', citations: [{ text: LATE_MONDAYS }] }],
    });
    const rule = now.rules.find(({ ruleId }) => ruleId === 'firm.quiet-evenings');
    expect(rule).toMatchObject({ outcome: 'objects', pack: { id: 'firm', version: '2' }, objects: { type: 'leaf', holds: true } });
    expect(JSON.stringify(now.context)).not.toContain('404555');
    const before = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
    const tried = await simulateContact(dana, {
      packs: { type: 'document', document: { ...before } },
      contact: { type: 'context', context: now.context },
    });
    expect(tried.decision.verdict).toBe('allow');
    expect(id).toMatch(/^pkv_/);
  });
});

async function rollBackTo(desk: Desk): Promise<number> {
  const proposed = await rollBackPack(desk, 'firm', { to: { type: 'builtIn' }, note: 'Too strict' });
  const { id, hash, version } = proposed.version;
  await approvePack(atLater(wen, desk.now), id ?? '', { hash: hash ?? '', note: '' });
  return version;
}
