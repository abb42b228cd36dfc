import { HOUR, plus, type Instant } from '@makegood/base';
import type { Write } from '@makegood/store';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, gateOver, PACKS } from '../gate/gate.fixture.ts';
import { readDecision } from '../gate/stored-decision.ts';
import { MONDAY } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { askApproval } from './ask-approval.ts';
import { beginPackDraft } from './begin-draft.ts';
import { approvePack } from './decide-version.ts';
import { listPacks } from './list-packs.ts';
import { listProviderTerms } from './list-provider-terms.ts';
import { packHistory } from './pack-history.ts';
import { packsInForce } from './packs-in-force.ts';
import { ruleMakers, type RuleMakers } from './packs.fixture.ts';
import { rollBackPack } from './roll-back.ts';
import { withdrawPack } from './withdraw-version.ts';

const WHATSAPP = 'provider-whatsapp';
/** Both stand in the way of a collector's message to somebody who never agreed to hear from it there. */
const TERMS = ['provider-whatsapp.no-third-party-collection', 'provider-whatsapp.opt-in'];

let at: RuleMakers;
let dana: Desk;
let wen: Desk;
beforeEach(async () => {
  at = await ruleMakers();
  ({ dana, wen } = at);
});
afterEach(() => at.close());

const taken = async () => (await listProviderTerms(dana)).items.find(({ id }) => id === WHATSAPP)?.taken;
const decides = async () => (await packsInForce(at.store, dana.workspace.id, dana.now)).some(({ id }) => id === WHATSAPP);

async function ask(): Promise<{ id: string; hash: string }> {
  const { version } = await beginPackDraft(dana, WHATSAPP, { type: 'builtIn' });
  const asked = await askApproval(dana, version.id ?? '', { revision: 1, note: 'We send through them', start: { type: 'now' } });
  return { id: asked.version.id ?? '', hash: asked.version.hash ?? '' };
}

describe('the terms of a provider', () => {
  it('decide nothing until somebody takes them and somebody else agrees', async () => {
    expect([await taken(), await decides()]).toEqual([false, false]);
    const { id, hash } = await ask();
    expect([await taken(), await decides()]).toEqual([true, false]);
    await expect(approvePack(dana, id, { hash, note: '' })).rejects.toMatchObject({ code: 'notAllowed' });
    await approvePack(wen, id, { hash, note: '' });
    expect(await decides()).toBe(true);
    const listed = (await listPacks(dana)).items.find((pack) => pack.id === WHATSAPP);
    expect(listed).toMatchObject({
      scope: 'provider',
      group: { id: 'engine.pack.group.ours' },
      own: true,
      inForce: true,
      version: '1',
      releaseHasNews: false,
    });
    expect((await packHistory(dana, WHATSAPP)).map(({ version, state }) => [version, state])).toEqual([[1, 'inForce']]);
  });

  it('are listed with each rule as a sentence', async () => {
    const { items } = await listProviderTerms(dana);
    expect(items.map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([
      ['provider-sms-ca', 'CA'],
      ['provider-sms-us', 'US'],
      [WHATSAPP, null],
    ]);
    for (const { rules, checked } of items) {
      expect(rules.length).toBeGreaterThan(0);
      expect(checked).toMatch(/^2026-/);
    }
  });

  it('given up while they were drawn, they can be taken again', async () => {
    const { version } = await beginPackDraft(dana, WHATSAPP, { type: 'builtIn' });
    await withdrawPack(dana, version.id ?? '', { note: '' });
    expect(await taken()).toBe(false);
    const again = await beginPackDraft(dana, WHATSAPP, { type: 'builtIn' });
    expect(again.version).toMatchObject({ state: 'draft', scope: 'provider', basedOn: { version: 1 } });
  });

  it('as they were brought they never decided here, so nobody goes back to them', async () => {
    const { id, hash } = await ask();
    await approvePack(wen, id, { hash, note: '' });
    const outcome: unknown = await rollBackPack(dana, WHATSAPP, { to: { type: 'builtIn' }, note: '' }).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(Problem);
    expect(outcome).toMatchObject({ code: 'refused', said: { id: 'engine.pack.neverDecided' } });
  });
});

describe('a message through a provider that forbids it', () => {
  beforeEach(async () => {
    const of = { workspaceId: dana.workspace.id };
    const phone = { kind: 'phone', value: '+14045550123', lineType: 'mobile' } as const;
    const rows: Write[] = [
      { write: 'insert', into: 'people', row: samplePerson(of) },
      { write: 'insert', into: 'addresses', row: sampleAddress({ ...of, id: sampleId('address', 'adr_phone'), ...phone }) },
      { write: 'insert', into: 'accounts', row: sampleAccount(of) },
      {
        write: 'insert',
        into: 'accountParties',
        row: { ...of, accountId: sampleAccount().id, personId: samplePerson().id, role: 'debtor' },
      },
    ];
    const committed = await at.store.commit(rows);
    if (!committed.ok) throw new Error(committed.error.reason);
  });
  const message = (key: string, instant: Instant) =>
    contact({ workspace: dana.workspace.id, key, channel: 'whatsapp', packs: PACKS, at: instant });
  const objections = async (key: string) => {
    const [row] = await at.store.ledger.decisionsByKey(dana.workspace.id, key);
    return row ? readDecision(row).objections.map(({ ruleId, verdict }) => `${ruleId}: ${verdict}`) : null;
  };

  it('is allowed by the law and refused by the provider’s rule; at night both are listed', async () => {
    const gate = gateOver(at.store);
    const night = plus(MONDAY, 14 * HOUR);
    expect(await gate.dispatch(message('before', MONDAY))).toMatchObject({ outcome: 'accepted' });
    expect(await gate.dispatch(message('beforeAtNight', night))).toMatchObject({ outcome: 'deferred' });
    const law = (await objections('beforeAtNight')) ?? [];
    expect(law).toContain('us.regf.contact-window: defer');
    const { id, hash } = await ask();
    await approvePack(wen, id, { hash, note: '' });
    expect(await gate.dispatch(message('after', MONDAY))).toMatchObject({ outcome: 'blocked', rules: TERMS });
    expect(await objections('after')).toEqual(TERMS.map((rule) => `${rule}: block`));
    expect(await gate.dispatch(message('afterAtNight', night))).toMatchObject({ outcome: 'blocked' });
    expect(await objections('afterAtNight')).toEqual(expect.arrayContaining([...TERMS.map((rule) => `${rule}: block`), ...law]));
    // Nothing is taken away from the other ways of writing.
    const mail = contact({ workspace: dana.workspace.id, key: 'text', packs: PACKS, at: MONDAY });
    expect(await gate.dispatch(mail)).toMatchObject({ outcome: 'accepted' });
  });
});
