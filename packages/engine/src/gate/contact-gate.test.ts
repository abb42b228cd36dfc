import { instant, parseId, parseInstant, type Instant } from '@makegood/base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqliteStore, Write } from '@makegood/store';
import { AT, sampleId, sampleZone } from '@makegood/store/samples';
import { contact, everyOutlet, gateOver, openPortfolio, postbox } from './gate.fixture.ts';
import { OF_A_CALL } from './contact-words.ts';
import { ContactInFlight, LEASE } from './gate-tools.ts';
import { readDecision } from './stored-decision.ts';

const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return found;
};
const accepted = { outcome: 'accepted', providerId: 'p1' } as const;

describe('the gate', () => {
  let store: SqliteStore;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ store, close } = await openPortfolio());
  });
  afterEach(() => close());
  const write = async (...batch: Write[]): Promise<void> => {
    const committed = await store.commit(batch);
    if (!committed.ok) throw new Error(committed.error.reason);
  };

  it('sends what is lawful, and keeps attempt, decision and words together', async () => {
    const result = await gateOver(store).dispatch(contact({ channel: 'email' }));
    expect(result).toMatchObject({ outcome: 'accepted' });
    const attempt = await store.ledger.attemptByKey('ws_one', 'enr_one:1:0');
    expect(attempt).toMatchObject({
      status: 'accepted',
      counts: true,
      provider: 'phone',
      address: 'jose@example.com',
      journeyId: 'jny_one',
      step: 'remind',
      sentAt: AT,
      decisionId: result.type === 'contact' && 'decision' in result ? result.decision : null,
    });
    const [decision] = await store.ledger.decisionsByKey('ws_one', 'enr_one:1:0');
    expect(decision).toMatchObject({ verdict: 'allow', rules: [], attemptId: attempt?.id, until: null });
    expect(decision && readDecision(decision).agreed.map((rule) => rule.ruleId)).toContain('us.regf.contact-window');
    expect(decision?.packs.map((pack) => pack.id)).toEqual(expect.arrayContaining(['us', 'firm']));
    const message = await store.ledger.message('ws_one', 'enr_one:1:0');
    expect(message).toMatchObject({ subject: 'About your account with First Bank', arrivedAt: AT });
    expect(message?.text).toContain('$842.00');
  });

  it('puts the same secret link into every message, and keeps only its hash', async () => {
    const gate = gateOver(store);
    await gate.dispatch(contact({ channel: 'email' }));
    await gate.dispatch(contact({ channel: 'email', key: 'enr_one:2:0' }));
    const texts = (await store.ledger.messagesOfPerson('ws_one', 'per_one')).map(
      (message) => /pay\/([0-9a-z]{26})/.exec(message.text)?.[1],
    );
    expect(texts[0]).toBeDefined();
    expect(texts[1]).toBe(texts[0]);
    const link = await store.workspaces.linkOf('ws_one', 'acc_one', 'per_one', 'pay');
    expect(link?.tokenHash).toMatch(/^sha256:/);
    expect(await store.workspaces.link(link?.tokenHash ?? '')).toMatchObject({ kind: 'pay', accountId: 'acc_one' });
  });

  it('asked again under the same key, answers as it did and sends nothing', async () => {
    const box = postbox(() => accepted);
    const gate = gateOver(store, { channels: everyOutlet(box.outlet) });
    const first = await gate.dispatch(contact());
    expect(await gate.dispatch(contact({ at: instant(AT + 60_000) }))).toEqual(first);
    expect(box.taken).toHaveLength(1);
    const night = contact({ key: 'enr_one:9:0', at: at('2026-11-11T03:00:00Z') });
    const deferred = await gate.dispatch(night);
    expect(await gate.dispatch({ ...night, at: at('2026-11-11T15:00:00Z') })).toEqual(deferred);
    expect(await store.ledger.decisionsByKey('ws_one', 'enr_one:9:0')).toHaveLength(1);
  });

  it('defers to the minute at which every rule agrees', async () => {
    const result = await gateOver(store).dispatch(contact({ at: at('2026-11-11T03:30:00Z') }));
    expect(result).toMatchObject({ outcome: 'deferred', until: at('2026-11-11T13:00:00Z') });
    expect(result).toMatchObject({ rules: expect.arrayContaining(['us.regf.contact-window', 'firm.quiet-evenings']) });
    expect(await store.ledger.attemptByKey('ws_one', 'enr_one:1:0')).toBeNull();
  });

  it('in a live workspace goes by the real clock when a request was held up', async () => {
    await write({ write: 'update', in: 'workspaces', key: { id: sampleId('workspace', 'ws_one') }, set: { mode: 'live', clockAt: null } });
    const box = postbox(() => accepted);
    const gate = gateOver(store, { channels: everyOutlet(box.outlet), realNow: () => at('2026-11-11T03:30:00Z') });
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'deferred', until: at('2026-11-11T13:00:00Z') });
    expect(box.taken).toEqual([]);
  });

  it('stops at a hold of any kind, on the person or on this account', async () => {
    for (const [index, status] of (
      ['ceased', 'disputed', 'represented', 'bankrupt', 'deceased', 'moratorium', 'fraudSuspected', 'paymentPlan'] as const
    ).entries()) {
      const id = sampleId('hold', `hld_${status}`);
      await write({
        write: 'insert',
        into: 'holds',
        row: {
          id,
          workspaceId: sampleId('workspace', 'ws_one'),
          personId: sampleId('person', 'per_one'),
          accountId: index % 2 === 0 ? null : sampleId('account', 'acc_one'),
          scope: index % 2 === 0 ? 'person' : 'account',
          status,
          since: instant(AT - 1_000),
          source: 'agent',
          evidence: {},
        },
      });
      const result = await gateOver(store).dispatch(contact({ key: `k:${status}` }));
      expect([status, result.type === 'contact' && result.outcome]).toEqual([status, 'blocked']);
      await write({ write: 'update', in: 'holds', key: { id }, set: { releasedAt: AT, releasedBy: 'usr_1' } });
    }
    expect(await gateOver(store).dispatch(contact({ key: 'k:after' }))).toMatchObject({ outcome: 'accepted' });
  });

  it('closes one channel without the others, and one address without its channel', async () => {
    const place = (scope: 'channel' | 'address', scopeValue: string): Write => ({
      write: 'insert',
      into: 'holds',
      row: {
        id: sampleId('hold', `hld_${scope}`),
        workspaceId: sampleId('workspace', 'ws_one'),
        personId: sampleId('person', 'per_one'),
        scope,
        scopeValue,
        status: 'ceased',
        since: AT,
        source: 'reply',
        evidence: { form: 'replySTOP' },
      },
    });
    await write(place('channel', 'sms'), place('address', 'jose@example.com'));
    expect(await gateOver(store).dispatch(contact())).toMatchObject({
      outcome: 'blocked',
      rules: expect.arrayContaining(['firm.opt-outs']),
    });
    expect(await gateOver(store).dispatch(contact({ channel: 'email', key: 'k2' }))).toMatchObject({ outcome: 'blocked' });
    expect(await gateOver(store).dispatch(contact({ channel: 'whatsapp', key: 'k3' }))).toMatchObject({ outcome: 'accepted' });
  });

  it('does not contact where facts are missing: no place, no zone, no pack', async () => {
    await write({ write: 'update', in: 'people', key: { id: sampleId('person', 'per_one') }, set: { zone: null, locationKnown: false } });
    expect(await gateOver(store).dispatch(contact({ key: 'zone' }))).toMatchObject({ outcome: 'blocked' });
    await write({
      write: 'update',
      in: 'people',
      key: { id: sampleId('person', 'per_one') },
      set: { jurisdiction: null, subdivision: null, country: null, zone: sampleZone('America/New_York'), locationKnown: true },
    });
    expect(await gateOver(store).dispatch(contact({ key: 'place' }))).toMatchObject({ outcome: 'blocked', rules: ['debtor.residence'] });
    await write({ write: 'update', in: 'people', key: { id: sampleId('person', 'per_one') }, set: { jurisdiction: 'US-GA' } });
    const lost = { id: 'us-ga', version: '99', hash: 'sha256:lost' };
    expect(await gateOver(store).dispatch(contact({ key: 'pack', packs: [...contact().packs, lost] }))).toMatchObject({
      outcome: 'blocked',
      rules: expect.arrayContaining(['pack: us-ga@99']),
    });
  });

  it('allows what is lawful in every zone where the person may be, and in no fewer', async () => {
    await write({
      write: 'update',
      in: 'people',
      key: { id: sampleId('person', 'per_one') },
      set: { zone: null, candidateZones: [sampleZone('America/New_York'), sampleZone('America/Los_Angeles')], locationKnown: false },
    });
    expect(await gateOver(store).dispatch(contact({ at: at('2026-11-10T14:00:00Z') }))).toMatchObject({
      outcome: 'deferred',
      until: at('2026-11-10T16:00:00Z'),
    });
  });

  it('is impossible without an address, a provider or the words', async () => {
    expect(await gateOver(store).dispatch(contact({ channel: 'voice' }))).toEqual({
      type: 'contact',
      outcome: 'impossible',
      reason: 'noProvider',
    });
    await write({ write: 'update', in: 'addresses', key: { id: sampleId('address', 'adr_phone') }, set: { status: 'invalid' } });
    expect(await gateOver(store).dispatch(contact())).toEqual({ type: 'contact', outcome: 'impossible', reason: 'noAddress' });
    const template = {
      ...contact().template,
      content: { en: { email: { subject: 'x', body: 'Dear {{ account.due_date }} {{ promise.amount }}' } } },
    };
    expect(await gateOver(store).dispatch(contact({ channel: 'email', template }))).toMatchObject({ outcome: 'impossible' });
    expect(await store.ledger.attemptsOfPerson('ws_one', 'per_one', instant(0))).toEqual([]);
  });

  it('wants the disclosures that the law of the place wants in the words', async () => {
    const result = await gateOver(store).dispatch(contact({ template: { ...contact().template, elements: [] } }));
    expect(result).toMatchObject({ outcome: 'blocked', rules: ['us.regf.disclosure-initial'] });
  });

  it('asks a person where a rule does, and goes on when they approve', async () => {
    await write({
      write: 'insert',
      into: 'holds',
      row: {
        id: sampleId('hold', 'hld_v'),
        workspaceId: sampleId('workspace', 'ws_one'),
        personId: sampleId('person', 'per_one'),
        scope: 'person',
        status: 'vulnerable',
        since: AT,
        source: 'agent',
        evidence: {},
      },
    });
    const gate = gateOver(store);
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'review', rules: ['firm.vulnerable'] });
    const task = await store.tasks.byKey('ws_one', 'enr_one:1:0');
    expect(task).toMatchObject({ reason: 'review', status: 'open', enrolmentId: 'enr_one' });
    expect(await gate.dispatch(contact({ key: 'enr_one:1:1', review: 'enr_one:1:0' }))).toMatchObject({ outcome: 'review' });
    if (task) await write({ write: 'update', in: 'tasks', key: { id: task.id }, set: { status: 'done', outcome: 'approved', doneAt: AT } });
    expect(await gate.dispatch(contact({ key: 'enr_one:1:2', review: 'enr_one:1:0' }))).toMatchObject({ outcome: 'accepted' });
    const [kept] = await store.ledger.decisionsByKey('ws_one', 'enr_one:1:2');
    expect(kept && readDecision(kept)).toMatchObject({
      review: 'enr_one:1:0',
      objections: [{ ruleId: 'firm.vulnerable', verdict: 'review' }],
    });
  });

  it('an approval does not outweigh a stop, nor the hour', async () => {
    const hold = (id: string, status: 'vulnerable' | 'ceased'): Write => ({
      write: 'insert',
      into: 'holds',
      row: {
        id: sampleId('hold', id),
        workspaceId: sampleId('workspace', 'ws_one'),
        personId: sampleId('person', 'per_one'),
        scope: 'person',
        status,
        since: instant(0),
        source: 'agent',
        evidence: {},
      },
    });
    await write(hold('hld_v', 'vulnerable'));
    const gate = gateOver(store);
    await gate.dispatch(contact());
    const task = await store.tasks.byKey('ws_one', 'enr_one:1:0');
    if (task) await write({ write: 'update', in: 'tasks', key: { id: task.id }, set: { status: 'done', outcome: 'approved', doneAt: AT } });
    const review = { review: 'enr_one:1:0' };
    expect(await gate.dispatch(contact({ ...review, key: 'night', at: at('2026-11-11T03:30:00Z') }))).toMatchObject({
      outcome: 'deferred',
      until: at('2026-11-11T13:00:00Z'),
    });
    await write(hold('hld_c', 'ceased'));
    expect(await gate.dispatch(contact({ ...review, key: 'stopped' }))).toMatchObject({ outcome: 'blocked' });
  });

  it('decides again when a stop arrives between reservation and claim, and lets the place go', async () => {
    let stopped = false;
    const box = postbox(() => accepted);
    const gate = gateOver(store, {
      channels: everyOutlet(box.outlet),
      fault(point) {
        if (point !== 'afterReserve' || stopped) return;
        stopped = true;
        store.signIn.$client.exec(
          `insert into holds (id, "workspaceId", "personId", scope, status, since, source, evidence) values ('hld_now', 'ws_one', 'per_one', 'person', 'ceased', ${AT}, 'reply', '{}');
           update people set "ledgerRevision" = "ledgerRevision" + 1`,
        );
      },
    });
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'blocked' });
    expect(box.taken).toEqual([]);
    expect(await store.ledger.attemptByKey('ws_one', 'enr_one:1:0')).toMatchObject({ status: 'released', counts: false });
    expect((await store.ledger.decisionsByKey('ws_one', 'enr_one:1:0')).map((decision) => decision.verdict)).toEqual(['allow', 'block']);
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'blocked' });
  });

  describe('with a provider that refuses or cannot tell', () => {
    it('a refusal is final, does not count against caps, and closes an address that must not be used', async () => {
      const box = postbox(() => ({ outcome: 'rejected', class: 'suppress', code: '21610', detail: 'unsubscribed' }));
      const gate = gateOver(store, { channels: everyOutlet(box.outlet) });
      expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'rejected', code: '21610' });
      expect(await store.ledger.attemptByKey('ws_one', 'enr_one:1:0')).toMatchObject({ status: 'rejected', counts: false });
      expect(await gate.dispatch(contact({ key: 'next' }))).toMatchObject({ outcome: 'impossible', reason: 'noAddress' });
    });

    it('a busy provider is a delay, longer each time', async () => {
      const box = postbox(() => ({ outcome: 'rejected', class: 'transient', code: '429', detail: 'busy' }));
      const gate = gateOver(store, { channels: everyOutlet(box.outlet) });
      expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'deferred', until: AT + 5 * 60_000 });
      expect(await gate.dispatch(contact({ key: 'enr_one:1:1' }))).toMatchObject({ outcome: 'deferred', until: AT + 15 * 60_000 });
    });

    it('a provider that does not know us stops the enrolment for a person to look at', async () => {
      const box = postbox(() => ({ outcome: 'rejected', class: 'configuration', code: '535', detail: 'login' }));
      expect(await gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact())).toEqual({
        type: 'failure',
        reason: 'channel.configuration:535',
      });
    });

    it('silence is unknown: it counts, and is never sent again', async () => {
      const box = postbox(() => ({ outcome: 'unknown', detail: 'reset' }));
      const gate = gateOver(store, { channels: everyOutlet(box.outlet) });
      expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'unknown' });
      expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'unknown' });
      expect(box.taken).toHaveLength(1);
      expect(await store.ledger.attemptByKey('ws_one', 'enr_one:1:0')).toMatchObject({ status: 'unknown', counts: true });
    });

    it('a claim that nobody finished waits for its lease, then is unknown; who was only slow may still say better', async () => {
      let finish: (() => void) | undefined;
      const box = postbox(() => new Promise((resolve) => (finish = () => resolve(accepted))));
      let now = 1_000_000;
      const options = { channels: everyOutlet(box.outlet), realNow: () => instant(now) };
      const slow = gateOver(store, options).dispatch(contact());
      await expect.poll(() => finish !== undefined).toBe(true);
      const other = gateOver(store, options);
      await expect(other.dispatch(contact())).rejects.toBeInstanceOf(ContactInFlight);
      now += LEASE;
      expect(await other.dispatch(contact())).toMatchObject({ outcome: 'unknown' });
      finish?.();
      expect(await slow).toMatchObject({ outcome: 'accepted' });
      expect(box.taken).toHaveLength(1);
      expect(await store.ledger.attemptByKey('ws_one', 'enr_one:1:0')).toMatchObject({ status: 'accepted', providerId: 'p1' });
    });
  });

  it('tells an agent the same without leaving a trace', async () => {
    const gate = gateOver(store);
    const question = { workspace: 'ws_one', account: 'acc_one', person: 'per_one', channel: 'voice', at: AT } as const;
    expect(await gate.mayContact(question)).toMatchObject({ possible: true, address: '+14045550123', decision: { verdict: 'allow' } });
    expect(await gate.mayContact({ ...question, at: at('2026-11-11T03:30:00Z') })).toMatchObject({
      decision: { verdict: 'defer', until: at('2026-11-11T13:00:00Z') },
    });
    expect(await store.ledger.decisionsOfAccount('ws_one', 'acc_one')).toEqual([]);
  });

  it('counts a colleague’s calls in the same ledger, before the number is shown', async () => {
    const gate = gateOver(store);
    const by = parseId('user', 'usr_one');
    if (by === null) throw new Error('user');
    const call = (key: string, when: Instant = AT) =>
      gate.placeCall({
        workspace: 'ws_one',
        account: 'acc_one',
        person: 'per_one',
        key,
        by,
        says: OF_A_CALL,
        callerIdShown: true,
        review: null,
        reviewAs: 'review:a-call',
        at: when,
      });
    const first = await call('call:1');
    expect(first).toMatchObject({ may: true, number: '+14045550123' });
    expect(await call('call:1')).toEqual(first);
    const note = async (outcome: 'noAnswer' | 'conversation'): Promise<void> => {
      const attempt = await store.ledger.attemptByKey('ws_one', 'call:1');
      if (attempt) await write({ write: 'update', in: 'attempts', key: { id: attempt.id }, set: { outcome } });
    };
    await note('noAnswer');
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: 'accepted' });
    expect(await call('call:2')).toMatchObject({ may: false, verdict: 'defer', rules: ['firm.contacts-per-day'] });
    expect(await gate.dispatch(contact({ key: 'enr_one:2:0' }))).toMatchObject({ outcome: 'deferred' });
    await note('conversation');
    expect(await call('call:3', at('2026-11-12T15:00:00Z'))).toMatchObject({ may: false, rules: ['us.regf.conversation-cooloff'] });
  });
});
