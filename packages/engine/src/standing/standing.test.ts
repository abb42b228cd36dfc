import { DAY, instant, parseInstant, parseId, type Instant } from '@makegood/base';
import type { AccountId, HoldId } from '@makegood/base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleAccount, sampleAddress, sampleDate, sampleId, samplePerson, sampleZone } from '@makegood/store/samples';
import { readAccount } from '../accounts/read-account.ts';
import { accountTimeline } from '../accounts/timeline/account-timeline.ts';
import { holdContact, liftHold } from '../accounts/hold-contact.ts';
import { waysToContact } from '../contacts/ways-to-contact.ts';
import { deskAtWork, MONDAY, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { readStanding, recordConsent, revokeConsent, setPreference, settleHold, tryHold, withdrawPreference } from './index.ts';

const ACCOUNT: AccountId = sampleId('account', 'acc_standing');
const PERSON = sampleId('person', 'per_standing');
const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return instant(found);
};

describe('holds, consents and wishes', () => {
  let work: DeskAtWork;
  let desk: Desk;
  beforeEach(async () => {
    work = await deskAtWork();
    desk = work.desk;
  });
  afterEach(() => work.close());

  /** A debtor at one place, reached by mobile and e-mail. */
  async function debtor(place: Parameters<typeof samplePerson>[0], account: Parameters<typeof sampleAccount>[0] = {}): Promise<void> {
    const workspaceId = desk.workspace.id;
    const kept = await desk.store.commit([
      { write: 'insert', into: 'people', row: samplePerson({ id: PERSON, workspaceId, ...place }) },
      { write: 'insert', into: 'addresses', row: sampleAddress({ id: sampleId('address', 'adr_s1'), workspaceId, personId: PERSON }) },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({
          id: sampleId('address', 'adr_s2'),
          workspaceId,
          personId: PERSON,
          kind: 'phone',
          value: '+14045550188',
          lineType: 'mobile',
        }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: ACCOUNT, workspaceId, ...account }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: ACCOUNT, personId: PERSON, role: 'debtor' } },
    ]);
    if (!kept.ok) throw new Error(kept.error.reason);
  }
  const britain = { country: 'GB', subdivision: 'GB-ENG', jurisdiction: 'GB-EAW', zone: sampleZone('Europe/London') } as const;
  const newYork = { country: 'US', subdivision: 'US-NY', jurisdiction: 'US-NY-NYC', zone: sampleZone('America/New_York') } as const;
  const later = (ahead: number): Desk => ({ ...desk, now: instant(desk.now + ahead) });
  const verdicts = async (here: Desk, when?: Instant) =>
    Object.fromEntries(
      (await waysToContact(here, ACCOUNT, when)).ways.map(({ channel, decision }) => [channel, decision?.verdict ?? null]),
    );
  const trail = async (): Promise<string[]> => {
    const { items } = await desk.store.evidence.lines(desk.workspace.id, {}, { limit: 100 });
    return items.map(({ action }) => action);
  };

  it('offers the law’s own term for a breathing space, ends with it, and says which rules it stops by', async () => {
    await debtor(britain, { creditorType: 'bank' });
    const asked = { kind: 'moratorium', particular: 'breathingSpaceStandard', scope: 'person', form: 'written' } as const;
    const tried = await tryHold(desk, ACCOUNT, asked);
    // Sixty days, of which the first is the sixteenth: over when January 15 begins in London.
    expect(tried.term).toMatchObject({ until: at('2027-01-15T00:00:00Z'), rule: 'gb-eaw.breathing-space' });
    expect(tried.term?.citations[0]?.text).toBe('SI 2020/1311 regs 7, 26');
    expect(await desk.store.people.holds(desk.workspace.id, PERSON)).toEqual([]);
    const until = tried.term?.until;
    if (until === undefined) throw new Error('no term');
    const hold = await holdContact(desk, ACCOUNT, { ...asked, until });
    const standing = await readStanding(desk, ACCOUNT);
    expect(standing.holds).toMatchObject([
      { id: hold.id, particular: 'breathingSpaceStandard', proof: { form: 'written', receivedAt: MONDAY } },
    ]);
    const bears = standing.holds[0]?.bears ?? [];
    expect(bears.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['gb-eaw.breathing-space', 'firm.stops']));
    expect(bears.find(({ rule }) => rule === 'firm.stops')).toMatchObject({
      verdict: 'block',
      channels: ['email', 'sms', 'whatsapp', 'voice'],
      until,
    });
    expect(new Set(Object.values(await verdicts(desk)))).toEqual(new Set(['block']));
    // The minute before it ends it still stops; from then on it is no hold any more.
    const noon = at('2027-01-15T12:00:00Z');
    expect((await readStanding({ ...desk, now: instant(until - 1) }, ACCOUNT)).holds).toHaveLength(1);
    expect((await readStanding({ ...desk, now: until }, ACCOUNT)).holds).toEqual([]);
    expect(await verdicts({ ...desk, now: noon })).toMatchObject({ sms: 'allow', email: 'allow' });
  });

  it('holds a dispute until verification is sent, by the rules that say so', async () => {
    await debtor(newYork);
    const { id } = await holdContact(desk, ACCOUNT, { kind: 'disputed', particular: 'oralDispute', scope: 'account', form: 'oral' });
    const bears = (await readStanding(desk, ACCOUNT)).holds[0]?.bears ?? [];
    expect(bears.find(({ rule }) => rule === 'us-ny-nyc.unverified-debt')).toMatchObject({ until: null, endsWith: ['verificationSentAt'] });
    await expect(settleHold(desk, id, { ending: 'verificationSentAt', at: instant(desk.now + 1) })).rejects.toThrow(Problem);
    await settleHold(later(DAY), id, { ending: 'verificationSentAt' });
    const [settled] = (await readStanding(later(2 * DAY), ACCOUNT)).holds;
    expect(settled).toMatchObject({ verificationSentAt: instant(desk.now + DAY), bears: [] });
    expect(await trail()).toEqual(expect.arrayContaining(['hold.placed', 'hold.settled']));
  });

  it('lets a hold on one address leave the others alone', async () => {
    await debtor({});
    const addressId = parseId('address', 'adr_s1');
    if (addressId === null) throw new Error('id');
    await holdContact(desk, ACCOUNT, { kind: 'disputed', scope: 'address', addressId });
    const [hold] = (await readStanding(desk, ACCOUNT)).holds;
    expect(hold?.bears.flatMap(({ channels }) => channels)).not.toContain('sms');
    expect(hold?.bears.some(({ channels }) => channels.includes('email'))).toBe(true);
    expect(await verdicts(desk)).toMatchObject({ email: 'block', sms: 'allow' });
  });

  it('tells a kind of consent once, and what each allows; revoked, its channel is closed at once', async () => {
    await debtor(newYork);
    const common = { kind: 'electronicContactConsent', given: true, thisAccount: false } as const;
    expect(await verdicts(desk)).toMatchObject({ sms: 'block' });
    const sms = await recordConsent(desk, ACCOUNT, { ...common, channel: 'sms', form: 'written', words: 'You may text me.' });
    await recordConsent(later(1), ACCOUNT, { ...common, channel: 'sms' });
    await recordConsent(desk, ACCOUNT, { ...common, channel: 'whatsapp' });
    const { consents } = await readStanding(later(2), ACCOUNT);
    expect(consents.map(({ type, entries }) => [type, entries.map(({ channel }) => channel)])).toEqual([
      ['electronicContactConsent', ['sms', 'whatsapp']],
    ]);
    const entry = consents[0]?.entries[0];
    expect(entry).toMatchObject({ state: 'given', by: expect.any(String) });
    expect(entry?.bears).toMatchObject([{ rule: 'us-ny-nyc.electronic-consent', channels: ['sms'] }]);
    expect(await verdicts(later(2))).toMatchObject({ sms: 'allow', whatsapp: 'allow' });
    const { hold } = await revokeConsent(later(DAY), sms.id, { form: 'oral', close: true });
    expect(hold).not.toBeNull();
    expect(await verdicts(later(DAY))).toMatchObject({ sms: 'block', whatsapp: 'allow' });
    await expect(revokeConsent(later(DAY), sms.id, { close: true })).rejects.toThrow('engine.consent.over');
    expect(await trail()).toEqual(expect.arrayContaining(['consent.recorded', 'consent.revoked', 'hold.placed']));
  });

  it('keeps inconvenient hours by the person’s clock, and forgets them when they are withdrawn', async () => {
    await debtor({});
    const wish = await setPreference(desk, ACCOUNT, { kind: 'inconvenientTimes', hours: [['12:00', '14:00']], form: 'oral' });
    const { preferences } = await readStanding(desk, ACCOUNT);
    expect(preferences[0]?.bears.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['firm.wishes', 'us.regf.designated-inconvenient']),
    );
    const noon = at('2026-11-17T12:30:00-05:00');
    const { ways } = await waysToContact(desk, ACCOUNT, noon);
    expect(ways.find(({ channel }) => channel === 'sms')?.decision).toMatchObject({
      verdict: 'defer',
      until: at('2026-11-17T14:00:00-05:00'),
    });
    expect((await verdicts(desk, at('2026-11-17T11:59:00-05:00'))).sms).toBe('allow');
    await withdrawPreference(desk, wish.id, {});
    expect((await verdicts(desk, noon)).sms).toBe('allow');
    await expect(withdrawPreference(desk, wish.id, {})).rejects.toThrow('engine.preference.over');
  });

  it('replaces a wish by a new one of its kind, and writes to people in the language they ask for', async () => {
    await debtor({});
    await setPreference(desk, ACCOUNT, { kind: 'contactPreference', hours: [['09:00', '11:00']] });
    await setPreference(later(1), ACCOUNT, { kind: 'contactPreference', hours: [['15:00', '17:00']] });
    await setPreference(desk, ACCOUNT, { kind: 'language', language: 'es' });
    const { preferences } = await readStanding(later(2), ACCOUNT);
    expect(preferences.filter(({ kind }) => kind === 'contactPreference')).toMatchObject([{ hours: [['15:00', '17:00']] }]);
    expect((await desk.store.people.get(desk.workspace.id, PERSON))?.language).toBe('es');
    expect((await verdicts(later(2), at('2026-11-17T10:00:00-05:00'))).email).toBe('defer');
    expect((await verdicts(later(2), at('2026-11-17T15:00:00-05:00'))).email).toBe('allow');
  });

  it('tells what a person prefers by what they asked for, and the firm’s own week beside what was sent', async () => {
    await debtor({});
    expect((await readAccount(desk, ACCOUNT)).stats).toMatchObject({
      prefers: { channel: null, from: null, until: null },
      contacts: {
        count: 0,
        rule: { id: 'rules.title', values: { en: 'Contacts per week', es: 'Contactos por semana', pt: 'Contatos por semana' } },
      },
    });
    await setPreference(desk, ACCOUNT, { kind: 'preferredChannel', channel: 'whatsapp' });
    await setPreference(desk, ACCOUNT, { kind: 'contactPreference', hours: [['15:00', '17:00']] });
    expect((await readAccount(desk, ACCOUNT)).stats.prefers).toEqual({ channel: 'whatsapp', from: '15:00', until: '17:00' });
    const wish = await setPreference(later(1), ACCOUNT, { kind: 'preferredChannel', channel: 'email' });
    expect((await readAccount(later(1), ACCOUNT)).stats.prefers.channel).toBe('email');
    await withdrawPreference(later(2), wish.id, {});
    expect((await readAccount(later(2), ACCOUNT)).stats.prefers.channel).toBeNull();
  });

  it('refuses what does not say enough, and what cannot have been', async () => {
    await debtor({});
    const tomorrow = instant(desk.now + DAY);
    const wrong: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['engine.preference.needsHours', () => setPreference(desk, ACCOUNT, { kind: 'inconvenientTimes' })],
      ['engine.preference.needsZone', () => setPreference(desk, ACCOUNT, { kind: 'statedLocation', zone: 'Nowhere/Land' })],
      ['engine.preference.needsLanguage', () => setPreference(desk, ACCOUNT, { kind: 'language' })],
      ['engine.preference.needsChannel', () => setPreference(desk, ACCOUNT, { kind: 'preferredChannel' })],
      ['engine.preference.endsBefore', () => setPreference(desk, ACCOUNT, { kind: 'writtenOnly', until: desk.now })],
      ['engine.standing.receivedLater', () => setPreference(desk, ACCOUNT, { kind: 'writtenOnly', receivedAt: tomorrow })],
      ['engine.standing.receivedLater', () => holdContact(desk, ACCOUNT, { kind: 'ceased', scope: 'person', receivedAt: tomorrow })],
      ['engine.hold.otherKind', () => holdContact(desk, ACCOUNT, { kind: 'ceased', particular: 'oralDispute', scope: 'person' })],
      ['engine.hold.needsChannel', () => tryHold(desk, ACCOUNT, { kind: 'ceased', scope: 'channel' })],
      [
        'engine.consent.endsBefore',
        () => recordConsent(desk, ACCOUNT, { kind: 'channelAuthorisation', given: true, thisAccount: false, until: desk.now }),
      ],
      ['engine.contact.when', () => waysToContact(desk, ACCOUNT, instant(desk.now - 1))],
    ];
    for (const [said, deed] of wrong) await expect(deed()).rejects.toThrow(said);
    const strange = parseId('address', 'adr_strange');
    if (strange === null) throw new Error('id');
    await expect(
      recordConsent(desk, ACCOUNT, { kind: 'channelAuthorisation', given: true, thisAccount: false, addressId: strange }),
    ).rejects.toThrow('engine.consent.address');
  });

  it('is told in the timeline: consents of one kind together, wishes, holds placed and lifted', async () => {
    await debtor({});
    const common = { kind: 'channelAuthorisation', given: true, thisAccount: false } as const;
    await recordConsent(desk, ACCOUNT, { ...common, channel: 'sms' });
    await recordConsent(desk, ACCOUNT, { ...common, channel: 'email' });
    await setPreference(desk, ACCOUNT, { kind: 'writtenOnly' });
    const { id }: { id: HoldId } = await holdContact(desk, ACCOUNT, { kind: 'vulnerable', scope: 'person' });
    await liftHold(later(DAY), id);
    const { items } = await accountTimeline(desk, ACCOUNT, { limit: 50 });
    expect(items.filter(({ kind }) => kind === 'consent')).toMatchObject([{ change: 'given', channels: ['email', 'sms'] }]);
    expect(items.filter(({ kind }) => kind === 'preference')).toMatchObject([{ preference: 'writtenOnly', change: 'set' }]);
    expect(items.filter(({ kind }) => kind === 'hold').map((item) => item.kind === 'hold' && item.change)).toEqual(['lifted', 'placed']);
  });

  it('says which first notice was sent: without it nobody is written to by e-mail where the law asks for it', async () => {
    await debtor({}, { noticeSentOn: null });
    expect(await verdicts(desk)).toMatchObject({ email: 'block', sms: 'allow' });
    const noticeSentOn = sampleDate('2026-11-16');
    await desk.store.commit([{ write: 'update', in: 'accounts', key: { id: ACCOUNT }, set: { noticeSentOn } }]);
    expect(await verdicts(desk)).toMatchObject({ email: 'allow' });
  });

  it('tells nobody of a debt at an address that nobody made sure of, though a call may begin', async () => {
    await debtor({});
    for (const id of ['adr_s1', 'adr_s2'] as const)
      await desk.store.commit([{ write: 'update', in: 'addresses', key: { id: sampleId('address', id) }, set: { confirmedAt: null } }]);
    expect(await verdicts(desk)).toEqual({ email: 'block', sms: 'block', whatsapp: 'block', voice: 'allow' });
  });
});
