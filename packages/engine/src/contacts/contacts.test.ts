import { DAY, instant, parseId, parseInstant, type AccountId, type Instant } from '@makegood/base';
import { CALL_ELEMENTS } from '@makegood/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleAccount, sampleAddress, sampleId, samplePerson, sampleZone } from '@makegood/store/samples';
import { accountTimeline } from '../accounts/timeline/account-timeline.ts';
import { holdContact } from '../accounts/hold-contact.ts';
import { finishTask } from '../tasks/work-task.ts';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { approvedContacts, callByHand, callSheet, noteCall, sendApproved, tryMessage, waysToContact, writeByHand } from './index.ts';

const ACCOUNT: AccountId = sampleId('account', 'acc_hand');
const PERSON = sampleId('person', 'per_hand');
const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return instant(found);
};

describe('contacts by hand', () => {
  let work: DeskAtWork;
  let desk: Desk;
  beforeEach(async () => {
    work = await deskAtWork();
    desk = work.desk;
    const workspaceId = desk.workspace.id;
    const kept = await desk.store.commit([
      { write: 'insert', into: 'people', row: samplePerson({ id: PERSON, workspaceId }) },
      { write: 'insert', into: 'addresses', row: sampleAddress({ id: sampleId('address', 'adr_h1'), workspaceId, personId: PERSON }) },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({
          id: sampleId('address', 'adr_h2'),
          workspaceId,
          personId: PERSON,
          kind: 'phone',
          value: '+14045550177',
          lineType: 'mobile',
        }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: ACCOUNT, workspaceId }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: ACCOUNT, personId: PERSON, role: 'debtor' } },
    ]);
    if (!kept.ok) throw new Error(kept.error.reason);
  });
  afterEach(() => work.close());

  const agent = (name: 'ben' | 'cara'): Desk => {
    const id = parseId('user', `usr_${name}`);
    if (id === null) throw new Error(name);
    return { ...desk, caller: { id, name, roles: ['agent'], locale: 'en' } };
  };
  const call = (on: Desk, deed: string, says: readonly (typeof CALL_ELEMENTS)[number][] = CALL_ELEMENTS, callerIdShown = true) =>
    callByHand(on, ACCOUNT, { deed, says, callerIdShown });
  const say = (text: string) => ({ channel: 'sms' as const, words: { text } });

  it('lets two agents together make no more contacts than the cap, however they race', async () => {
    // The firm allows two contacts a day, whoever makes them and by whatever channel.
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        writeByHand(agent(index % 2 === 0 ? 'ben' : 'cara'), ACCOUNT, {
          ...say(`Please write back, ${index}.`),
          deed: `message-number-${index}`,
        }),
      ),
    );
    expect(answers.filter(({ outcome }) => outcome === 'sent')).toHaveLength(2);
    for (const { outcome, decision } of answers)
      if (outcome !== 'sent') expect(decision?.objected.map(({ rule }) => rule)).toContain('firm.contacts-per-day');
    const called = await call(agent('cara'), 'one-more-by-phone');
    expect(called).toMatchObject({ call: null, decision: { verdict: 'defer' } });
    const attempts = await desk.store.ledger.attemptsOfAccount(desk.workspace.id, ACCOUNT);
    expect(attempts.filter(({ counts }) => counts)).toHaveLength(2);
  });

  it('lets one of many calls through that several agents begin at once: until it is noted it counts as a conversation', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => call(agent(index % 2 === 0 ? 'ben' : 'cara'), `call-number-${index}`)),
    );
    expect(answers.filter((answer) => answer.call !== null)).toHaveLength(1);
    for (const { call: made, decision } of answers)
      if (made === null) expect(decision?.objected.map(({ rule }) => rule)).toContain('us.regf.conversation-cooloff');
    expect(await desk.store.ledger.attemptsOfAccount(desk.workspace.id, ACCOUNT)).toHaveLength(1);
  });

  it('shows the number only with the gate’s leave, and the same for the same deed', async () => {
    const first = await call(agent('ben'), 'only-one-call');
    expect(first).toMatchObject({ call: { number: '+14045550177', outcome: null }, decision: { verdict: 'allow' } });
    expect(await call(agent('ben'), 'only-one-call')).toEqual(first);
    expect((await callSheet(agent('ben'), ACCOUNT)).open).toMatchObject([{ id: first.call?.id }]);
    expect((await callSheet(agent('cara'), ACCOUNT)).open).toEqual([]);
    await holdContact(desk, ACCOUNT, { kind: 'represented', scope: 'person', form: 'written' });
    expect(await call(agent('cara'), 'call-after-hold')).toMatchObject({ call: null, decision: { verdict: 'block' } });
  });

  it('refuses a call on which what the law asks for would not be said', async () => {
    const { says } = await callSheet(agent('ben'), ACCOUNT);
    expect(says).toContain('debtCollectorDisclosure');
    const silent = await call(
      agent('ben'),
      'says-too-little',
      says.filter((one) => one !== 'debtCollectorDisclosure'),
    );
    expect(silent.call).toBeNull();
    expect(silent.decision?.objected.map(({ rule }) => rule)).toContain('us.regf.disclosure-initial');
    expect((await call(agent('ben'), 'says-all-of-it', says)).call).not.toBeNull();
  });

  it('refuses a call from a hidden number where that is forbidden', async () => {
    const place = { country: 'MX', subdivision: 'MX-JAL', jurisdiction: 'MX-JAL', zone: sampleZone('America/Mexico_City') };
    await desk.store.commit([
      { write: 'update', in: 'people', key: { id: PERSON }, set: place },
      { write: 'update', in: 'accounts', key: { id: ACCOUNT }, set: { creditorType: 'firstPartyCreditor' } },
    ]);
    const hidden = await call(agent('ben'), 'hidden-number', CALL_ELEMENTS, false);
    expect(hidden.decision?.objected.map(({ rule }) => rule)).toContain('mx.condusef.prohibited');
    const noon: Desk = { ...agent('ben'), now: at('2026-11-16T12:00:00-06:00') };
    expect((await call(noon, 'shown-number')).call).not.toBeNull();
  });

  it('notes how a call ended once: a conversation begins the cool-off, a wrong person closes the number', async () => {
    const made = (await call(agent('ben'), 'first-conversation')).call;
    if (!made) throw new Error('refused');
    await noteCall(agent('ben'), made.id, { outcome: 'conversation', identityVerified: true, note: 'Will pay on Friday.' });
    await expect(noteCall(agent('cara'), made.id, { outcome: 'busy', identityVerified: false })).rejects.toThrow('engine.contact.noted');
    const tomorrow: Desk = { ...agent('ben'), now: instant(desk.now + DAY) };
    const again = await call(tomorrow, 'within-cool-off');
    expect(again.decision?.objected.map(({ rule }) => rule)).toEqual(['us.regf.conversation-cooloff']);
    const { items } = await accountTimeline(desk, ACCOUNT, { limit: 20 });
    expect(items.find(({ kind }) => kind === 'call')).toMatchObject({
      outcome: 'conversation',
      note: 'Will pay on Friday.',
      to: '+14045550177',
    });
  });

  it('closes the number of a wrong person, and confirms one on which the person said who they are', async () => {
    const number = sampleId('address', 'adr_h2');
    await desk.store.commit([{ write: 'update', in: 'addresses', key: { id: number }, set: { confirmedAt: null } }]);
    const phone = async () => (await desk.store.people.addresses(desk.workspace.id, PERSON)).find(({ id }) => id === number);
    const first = (await call(agent('ben'), 'who-is-speaking')).call;
    if (!first) throw new Error('refused');
    await noteCall(agent('ben'), first.id, { outcome: 'conversation', identityVerified: true });
    expect(await phone()).toMatchObject({ confirmedAt: desk.now, status: 'active' });
    const next: Desk = { ...agent('ben'), now: instant(desk.now + 8 * DAY) };
    const second = (await call(next, 'somebody-else')).call;
    if (!second) throw new Error('refused');
    await noteCall(next, second.id, { outcome: 'wrongPerson', identityVerified: false });
    expect(await phone()).toMatchObject({ status: 'invalid' });
    expect((await waysToContact(next, ACCOUNT, undefined)).ways.find(({ channel }) => channel === 'voice')).toMatchObject({
      decision: null,
    });
  });

  it('sends an agent’s own words with what the place asks every message to say', async () => {
    const tried = await tryMessage(agent('ben'), ACCOUNT, say('Shall we find a plan that suits you?'));
    expect(tried).toMatchObject({ to: '+14045550177', decision: { verdict: 'allow' } });
    expect(tried.text).toContain('Shall we find a plan that suits you?');
    expect(tried.text).toMatch(/Debt collector; attempt to collect a debt\. Reply STOP to opt out\.$/);
    expect(await desk.store.ledger.attemptsOfAccount(desk.workspace.id, ACCOUNT)).toEqual([]);
    const sent = await writeByHand(agent('ben'), ACCOUNT, { ...say('Shall we find a plan that suits you?'), deed: 'offer-a-plan' });
    expect(sent).toMatchObject({ outcome: 'sent', decision: { verdict: 'allow' } });
    const again = await writeByHand(agent('ben'), ACCOUNT, { ...say('Shall we find a plan that suits you?'), deed: 'offer-a-plan' });
    expect(again.decision?.id).toBe(sent.decision?.id);
    const messages = await desk.store.ledger.messagesOfAccount(desk.workspace.id, ACCOUNT);
    expect(messages.map(({ text }) => text)).toEqual([tried.text]);
  });

  it('refuses words that threaten, by the rule that forbids them, and words that are a template’s own', async () => {
    const threat = await writeByHand(agent('ben'), ACCOUNT, { ...say('Pay today or you will be arrested.'), deed: 'never-to-be-sent' });
    expect(threat.outcome).toBe('refused');
    expect(threat.decision?.objected.map(({ rule }) => rule)).toContain('us.regf.threats-misrepresentation');
    await expect(tryMessage(agent('ben'), ACCOUNT, say('{{ account.balance }}'))).rejects.toThrow('engine.contact.marks');
    await expect(tryMessage(agent('ben'), ACCOUNT, { channel: 'email', words: { text: 'No subject' } })).rejects.toThrow(
      'engine.contact.subject',
    );
    expect(await desk.store.ledger.messagesOfAccount(desk.workspace.id, ACCOUNT)).toEqual([]);
  });

  describe('that a rule wants looked at', () => {
    const reviewer = (name: 'ben' | 'dora', roles: Desk['caller']['roles']): Desk => ({
      ...agent('ben'),
      caller: { ...caller(name), roles },
    });
    const caller = (name: string): Desk['caller'] => {
      const id = parseId('user', `usr_${name}`);
      if (id === null) throw new Error(name);
      return { id, name, roles: ['agent'], locale: 'en' };
    };
    const reviews = async () => (await desk.store.tasks.ofAccount(desk.workspace.id, ACCOUNT)).filter((task) => task.reason === 'review');
    const write = (words: string, deed: string) => writeByHand(agent('ben'), ACCOUNT, { ...say(words), deed });
    const KIND = 'We would like to help you.';
    beforeEach(async () => {
      await holdContact(desk, ACCOUNT, { kind: 'vulnerable', scope: 'person', form: 'oral' });
    });

    it('become a task that shows the message, and can be sent once when a colleague who may has approved it', async () => {
      expect(await write(KIND, 'first-try')).toMatchObject({ outcome: 'review', decision: { verdict: 'review' } });
      expect(await write(KIND, 'second-try')).toMatchObject({ outcome: 'review' });
      const [task, ...others] = await reviews();
      expect(others).toEqual([]);
      expect(task).toMatchObject({ status: 'open', enrolmentId: null });
      expect(task?.instructions).toContain('Vulnerable people');
      expect(task?.instructions).toContain(KIND);
      const id = task?.id ?? '';

      await expect(finishTask(agent('cara'), id, { outcome: 'approved' })).rejects.toThrow('engine.task.review.notAllowed');
      await expect(finishTask(reviewer('ben', ['manager']), id, { outcome: 'approved' })).rejects.toThrow('engine.task.review.ownContact');
      expect(await write(KIND, 'too-early')).toMatchObject({ outcome: 'review' });
      await finishTask(reviewer('dora', ['compliance']), id, { outcome: 'approved' });

      // Other words, and other people's, are not what was approved.
      expect(await write('Pay up soon, please.', 'other-words')).toMatchObject({ outcome: 'review' });
      expect(await writeByHand(agent('cara'), ACCOUNT, { ...say(KIND), deed: 'other-agent' })).toMatchObject({ outcome: 'review' });
      expect((await tryMessage(agent('ben'), ACCOUNT, say(KIND))).decision).toMatchObject({ verdict: 'allow' });
      // Two clicks at once are two deeds, and one approval.
      const sent = await Promise.all(['third-try', 'fourth-try'].map((deed) => write(KIND, deed)));
      expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['review', 'sent']);
      const messages = await desk.store.ledger.messagesOfAccount(desk.workspace.id, ACCOUNT);
      expect(messages.filter(({ text }) => text.includes(KIND))).toHaveLength(1);
    });

    it('are not sent when it is refused, nor on an approval of long ago, nor at night in spite of one', async () => {
      await write(KIND, 'first-try');
      const last = async () => (await reviews()).find((task) => task.status === 'open')?.id ?? '';
      await finishTask(reviewer('dora', ['manager']), await last(), { outcome: 'refused' });
      expect(await write(KIND, 'second-try')).toMatchObject({ outcome: 'review' });
      await finishTask(reviewer('dora', ['manager']), await last(), { outcome: 'approved' });
      const night = { ...agent('ben'), now: at('2026-11-16T22:30:00-05:00') };
      expect(await writeByHand(night, ACCOUNT, { ...say(KIND), deed: 'at-night' })).toMatchObject({ outcome: 'refused' });
      const late = { ...agent('ben'), now: instant(desk.now + 7 * DAY) };
      expect(await writeByHand(late, ACCOUNT, { ...say(KIND), deed: 'a-week-later' })).toMatchObject({ outcome: 'review' });
    });

    it('are sent as they were looked at, by one click of whoever asked and once', async () => {
      await write(KIND, 'first-try');
      const [task] = await reviews();
      const id = task?.id ?? '';
      const click = (deed: string, on = agent('ben')) => sendApproved(on, id, { deed });
      expect((await approvedContacts(agent('ben'))).items).toEqual([]);
      await expect(click('too-early')).rejects.toThrow('engine.contact.notApproved');
      await finishTask(reviewer('dora', ['manager']), id, { outcome: 'approved', note: 'Kindly put.' });

      expect((await approvedContacts(agent('cara'))).items).toEqual([]);
      await expect(click('not-theirs', agent('cara'))).rejects.toThrow('engine.contact.notApproved');
      const { items } = await approvedContacts(agent('ben'));
      expect(items).toMatchObject([{ taskId: id, what: 'message', note: 'Kindly put.', goodUntil: desk.now + 7 * DAY }]);
      expect(items[0]?.text).toContain(KIND);
      // The gate decides again: at night it is refused, with the rule, and stays to be sent.
      const night = { ...agent('ben'), now: at('2026-11-16T22:30:00-05:00') };
      expect(await click('at-night', night)).toMatchObject({ outcome: 'refused', decision: { verdict: 'defer' } });
      const sent = await click('one-click');
      expect(sent).toMatchObject({ outcome: 'sent', decision: { verdict: 'allow' } });
      expect((await click('one-click')).decision?.id).toBe(sent.decision?.id);
      await expect(click('one-more-click')).rejects.toThrow('engine.contact.approvalUsed');
      expect((await approvedContacts(agent('ben'))).items).toEqual([]);
      const messages = await desk.store.ledger.messagesOfAccount(desk.workspace.id, ACCOUNT);
      expect(messages.map(({ text }) => text)).toEqual([items[0]?.text]);
    });

    it('are not sent when they would read otherwise by now, nor a week later', async () => {
      await write(KIND, 'first-try');
      const [task] = await reviews();
      const id = task?.id ?? '';
      await finishTask(reviewer('dora', ['manager']), id, { outcome: 'approved' });
      const late = { ...agent('ben'), now: instant(desk.now + 7 * DAY) };
      await expect(sendApproved(late, id, { deed: 'a-week-later' })).rejects.toThrow('engine.contact.notApproved');
      await desk.store.commit([{ write: 'update', in: 'people', key: { id: PERSON }, set: { language: 'es' } }]);
      await expect(sendApproved(agent('ben'), id, { deed: 'in-spanish' })).rejects.toThrow('engine.contact.readsOtherwise');
      expect(await desk.store.ledger.messagesOfAccount(desk.workspace.id, ACCOUNT)).toEqual([]);
    });

    it('show a call’s number once it is approved', async () => {
      const ask = (deed: string) => call(agent('ben'), deed);
      expect(await ask('call-first')).toMatchObject({ call: null, decision: { verdict: 'review' } });
      const [task] = await reviews();
      expect(task?.title).toMatch(/^May .* be called\?$/);
      await finishTask(reviewer('dora', ['manager']), task?.id ?? '', { outcome: 'approved' });
      expect((await approvedContacts(agent('ben'))).items).toMatchObject([{ what: 'call', text: '' }]);
      await expect(sendApproved(agent('ben'), task?.id ?? '', { deed: 'no-message' })).rejects.toThrow('engine.contact.approvedCall');
      expect(await ask('call-second')).toMatchObject({ call: { number: '+14045550177' } });
      expect((await ask('call-third')).call).toBeNull();
    });
  });

  it('answers for every channel at once, now and at another time', async () => {
    const night = at('2026-11-16T22:30:00-05:00');
    const { ways } = await waysToContact(desk, ACCOUNT, night);
    expect(ways.map(({ channel }) => channel)).toEqual(['email', 'sms', 'whatsapp', 'voice']);
    for (const { decision } of ways)
      expect(decision).toMatchObject({ verdict: 'defer', until: at('2026-11-17T08:00:00-05:00'), at: night });
    expect((await waysToContact(desk, ACCOUNT, undefined)).ways.every(({ decision }) => decision?.verdict === 'allow')).toBe(true);
  });
});
