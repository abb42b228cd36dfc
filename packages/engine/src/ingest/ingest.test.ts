import { DAY, instant, parseId, parseInstant, plus, type Instant, type UserId } from '@makegood/base';
import { newPayToken } from '@makegood/payments';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqliteStore, Write } from '@makegood/store';
import { AT, sampleAddress, sampleCurrency, sampleDate, sampleEnrolment, sampleId, samplePerson } from '@makegood/store/samples';
import { contact, everyOutlet, gateOver, openPortfolio, postbox } from '../gate/gate.fixture.ts';
import { completeTask } from './complete-task.ts';
import { linkToken } from '../gate/link-tokens.ts';
import { LINK_KEY } from '../gate/gate.fixture.ts';
import {
  placeHold,
  recordClick,
  recordCustomEvent,
  recordDelivery,
  recordPayment,
  recordPromise,
  recordReply,
  releaseHold,
  reversePayment,
  type IncomingPayment,
  type IncomingReply,
  type IngestOptions,
} from './index.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');
const usd = sampleCurrency('USD');
const agent: UserId =
  parseId('user', 'usr_one') ??
  (() => {
    throw new Error('user');
  })();
const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return found;
};

describe('what comes in', () => {
  let store: SqliteStore;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ store, close } = await openPortfolio());
    await write(
      { write: 'insert', into: 'enrolments', row: sampleEnrolment() },
      {
        write: 'insert',
        into: 'enrolments',
        row: sampleEnrolment({ id: sampleId('enrolment', 'enr_two'), journeyId: sampleId('journey', 'jny_two') }),
      },
    );
  });
  afterEach(() => close());
  const write = async (...batch: Write[]): Promise<void> => {
    const committed = await store.commit(batch);
    if (!committed.ok) throw new Error(`${committed.error.reason} at ${committed.error.index}`);
  };
  const on = (now: Instant = AT): IngestOptions => ({ store, workspace: ws, now });
  const inbox = async (enrolment = 'enr_one') => (await store.enrolments.news(enrolment)).map((event) => event.payload);
  const holds = () => store.people.holds(ws, person);

  describe('payments', () => {
    const payment = (change: Partial<IncomingPayment> = {}): IncomingPayment => ({
      account: { externalId: 'A-1' },
      externalId: 'T-1',
      amount: { minor: 4_200, currency: usd },
      paidAt: AT,
      source: 'csv',
      ...change,
    });

    it('change the ledger, the balance and what journeys know, once', async () => {
      const first = await recordPayment(on(), payment());
      expect(first).toMatchObject({ ok: true, value: { repeated: false, paidInFull: false } });
      expect(first.ok && first.value.news.map((news) => news.enrolment).sort()).toEqual(['enr_one', 'enr_two']);
      expect(await recordPayment(on(plus(AT, 5)), payment())).toMatchObject({ ok: true, value: { repeated: true, news: [] } });
      expect(await store.accounts.get(ws, account)).toMatchObject({ balanceMinor: 80_000, status: 'open' });
      expect(await inbox()).toMatchObject([{ type: 'payment', amount: 4_200, currency: 'USD', paidInFull: false, at: AT }]);
    });

    it('settle the account when nothing is left, and are told as such', async () => {
      expect(await recordPayment(on(), payment({ amount: { minor: 84_200, currency: usd } }))).toMatchObject({
        value: { paidInFull: true },
      });
      expect(await store.accounts.get(ws, account)).toMatchObject({ balanceMinor: 0, status: 'paid' });
      expect(await inbox('enr_two')).toMatchObject([{ type: 'payment', paidInFull: true }]);
      expect(await gateOver(store).dispatch(contact())).toMatchObject({ outcome: 'blocked' });
    });

    it('at the same time lose none of them', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          recordPayment(on(), payment({ externalId: `T-${index}`, amount: { minor: 100, currency: usd } })),
        ),
      );
      expect(results.every((result) => result.ok)).toBe(true);
      expect((await store.accounts.get(ws, account))?.balanceMinor).toBe(84_200 - 800);
      expect(await inbox()).toHaveLength(8);
    });

    it('that make no sense are refused, each with its reason, and nothing is written', async () => {
      expect(await recordPayment(on(), payment({ account: { externalId: 'A-404' } }))).toEqual({ ok: false, error: 'unknownAccount' });
      expect(await recordPayment(on(), payment({ amount: { minor: 0, currency: usd } }))).toEqual({ ok: false, error: 'notPositive' });
      expect(await recordPayment(on(), payment({ amount: { minor: 5, currency: sampleCurrency('MXN') } }))).toEqual({
        ok: false,
        error: 'currency',
      });
      await recordPayment(on(), payment());
      expect(await recordPayment(on(), payment({ amount: { minor: 1, currency: usd } }))).toEqual({ ok: false, error: 'conflict' });
      expect(await store.accounts.payments(ws, account)).toHaveLength(1);
    });

    it('keep a promise in time, and taken back un-keep it', async () => {
      await recordPromise(on(), {
        externalId: 'p',
        account,
        person,
        amount: { minor: 4_200, currency: usd },
        dueDate: sampleDate('2026-11-20'),
        source: 'agent',
      });
      await recordPayment(on(plus(AT, DAY)), payment({ paidAt: plus(AT, DAY) }));
      expect(await store.accounts.promises(ws, account)).toMatchObject([{ status: 'kept' }]);
      expect(await reversePayment(on(plus(AT, 2 * DAY)), 'T-1')).toEqual({ ok: true, value: { repeated: false } });
      expect(await reversePayment(on(plus(AT, 2 * DAY)), 'T-1')).toEqual({ ok: true, value: { repeated: true } });
      expect(await store.accounts.promises(ws, account)).toMatchObject([{ status: 'open', settledBy: null }]);
      expect(await store.accounts.get(ws, account)).toMatchObject({ balanceMinor: 84_200, status: 'open' });
      expect(await reversePayment(on(), 'T-404')).toEqual({ ok: false, error: 'unknownPayment' });
    });
  });

  describe('replies', () => {
    const reply = (text: string, change: Partial<IncomingReply> = {}): IncomingReply => ({
      provider: 'phone',
      eventId: text,
      channel: 'sms',
      from: '+14045550123',
      text,
      ...change,
    });

    it('are kept with ledger and words, once, and told to the journeys of the account', async () => {
      await gateOver(store).dispatch(contact());
      const first = await recordReply(on(plus(AT, 1)), reply('When is it due?'));
      expect(first).toMatchObject({ ok: true, value: { repeated: false, person, account, intent: 'other' } });
      expect(await recordReply(on(plus(AT, 2)), reply('When is it due?'))).toMatchObject({ value: { repeated: true, news: [] } });
      expect(await inbox()).toMatchObject([{ type: 'reply', channel: 'sms', intent: 'other' }]);
      expect((await store.ledger.attemptsOfPerson(ws, person, instant(0))).map((attempt) => attempt.direction)).toEqual([
        'outbound',
        'inbound',
      ]);
      expect((await store.ledger.messagesOfPerson(ws, person)).at(-1)).toMatchObject({
        direction: 'inbound',
        text: 'When is it due?',
        replyTo: 'enr_one:1:0',
      });
    });

    it('STOP closes the channel at once, takes the consent back, and a contact on its way is not made', async () => {
      await write({
        write: 'insert',
        into: 'consents',
        row: {
          id: sampleId('consent', 'cns_sms'),
          workspaceId: ws,
          personId: person,
          type: 'electronicContactConsent',
          channel: 'sms',
          given: true,
          at: AT,
          source: 'form',
        },
      });
      const box = postbox(() => ({ outcome: 'accepted', providerId: 'p' }));
      const gate = gateOver(store, { channels: everyOutlet(box.outlet) });
      expect(await recordReply(on(), reply('STOP'))).toMatchObject({ value: { intent: 'stop' } });
      expect(await holds()).toMatchObject([{ status: 'ceased', scope: 'channel', scopeValue: 'sms', evidence: { form: 'replySTOP' } }]);
      expect(await store.people.consents(ws, person)).toMatchObject([{ revokedAt: AT, revokedBy: 'phone:STOP' }]);
      expect((await inbox()).map((event) => event.type).sort()).toEqual(['hold', 'reply']);
      expect(await gate.dispatch(contact({ at: plus(AT, 1) }))).toMatchObject({ outcome: 'blocked' });
      expect(box.taken).toEqual([]);
      expect(await gateOver(store).dispatch(contact({ key: 'mail', channel: 'email', at: plus(AT, 1) }))).toMatchObject({
        outcome: 'accepted',
      });
    });

    it('a stop of everything closes everything, and START opens only what a reply had closed', async () => {
      await recordReply(on(), reply('Stop contacting me'));
      expect(await holds()).toMatchObject([{ scope: 'person', status: 'ceased' }]);
      expect(await gateOver(store).dispatch(contact({ channel: 'email', at: plus(AT, 1) }))).toMatchObject({ outcome: 'blocked' });
      await recordReply(on(plus(AT, 2)), reply('START'));
      expect((await holds()).filter((hold) => hold.releasedAt !== null)).toEqual([]);
      await recordReply(on(plus(AT, 3)), reply('STOP'));
      await recordReply(on(plus(AT, 4)), reply('START', { eventId: 'again' }));
      expect((await holds()).filter((hold) => hold.releasedAt !== null)).toMatchObject([{ scope: 'channel', scopeValue: 'sms' }]);
    });

    it('a stop counts for everybody who shares the number', async () => {
      await write(
        {
          write: 'insert',
          into: 'people',
          row: samplePerson({ id: sampleId('person', 'per_two'), externalId: 'P-2', fullName: 'Ana Núñez' }),
        },
        {
          write: 'insert',
          into: 'addresses',
          row: sampleAddress({
            id: sampleId('address', 'adr_two'),
            personId: sampleId('person', 'per_two'),
            kind: 'phone',
            value: '+14045550123',
          }),
        },
      );
      await recordReply(on(), reply('stop'));
      expect(await store.people.holds(ws, 'per_two')).toMatchObject([{ status: 'ceased', scopeValue: 'sms' }]);
    });

    it('a dispute holds the account, a wrong person closes the address, a stranger is told apart', async () => {
      await recordReply(on(), reply('This is not my debt'));
      expect(await holds()).toMatchObject([{ status: 'disputed', scope: 'account', accountId: account }]);
      expect((await inbox()).map((event) => event.type).sort()).toEqual(['hold', 'reply']);
      await recordReply(on(), reply('wrong number'));
      expect((await store.people.addresses(ws, person)).find((address) => address.kind === 'phone')?.status).toBe('invalid');
      expect(await recordReply(on(), reply('hello', { from: '+19995550123' }))).toEqual({ ok: false, error: 'unknownSender' });
    });
  });

  describe('deliveries', () => {
    it('come late, twice and out of order, and count once', async () => {
      const box = postbox(() => ({ outcome: 'unknown', detail: 'reset' }));
      await gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact());
      const report = (eventId: string, status: 'delivered' | 'failed') =>
        recordDelivery(on(plus(AT, 60)), { provider: 'postbox', eventId, contact: { key: 'enr_one:1:0' }, status });
      expect(await report('e1', 'delivered')).toMatchObject({ ok: true, value: { repeated: false } });
      expect(await report('e1', 'delivered')).toMatchObject({ value: { repeated: true } });
      await report('e2', 'delivered');
      await report('e3', 'failed');
      expect(await store.ledger.attemptByKey(ws, 'enr_one:1:0')).toMatchObject({ status: 'accepted', outcome: 'delivered' });
      expect(await inbox()).toEqual([
        { type: 'delivery', id: 'delivery:enr_one:1:0:delivered', at: plus(AT, 60), key: 'enr_one:1:0', status: 'delivered' },
      ]);
      expect(await inbox('enr_two')).toEqual([]);
    });

    it('of a dead address close it, and of a contact of nobody’s are refused', async () => {
      const box = postbox(() => ({ outcome: 'accepted', providerId: 'sm1' }));
      await gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact());
      await recordDelivery(on(), {
        provider: 'postbox',
        eventId: 'e',
        contact: { providerId: 'sm1' },
        status: 'failed',
        code: '30006',
        addressIsBad: true,
      });
      expect(await store.ledger.attemptByKey(ws, 'enr_one:1:0')).toMatchObject({ outcome: 'failed', code: '30006' });
      expect((await store.people.addresses(ws, person)).find((address) => address.kind === 'phone')?.status).toBe('invalid');
      expect(await recordDelivery(on(), { provider: 'postbox', eventId: 'x', contact: { key: 'none' }, status: 'failed' })).toEqual({
        ok: false,
        error: 'unknownContact',
      });
    });
  });

  it('holds stop, once for each of the source’s numbers, and are lifted by name', async () => {
    const hold = {
      externalId: 'letter-7',
      person,
      account: null,
      scope: 'person',
      status: 'represented',
      since: AT,
      source: 'agent',
    } as const;
    const placed = await placeHold(on(), hold);
    expect(placed).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await placeHold(on(), hold)).toMatchObject({ value: { repeated: true, news: [] } });
    expect(await inbox()).toMatchObject([{ type: 'hold', status: 'represented' }]);
    expect(await inbox('enr_two')).toHaveLength(1);
    expect(await gateOver(store).dispatch(contact())).toMatchObject({ outcome: 'blocked' });
    const id = placed.ok ? placed.value.hold : '';
    expect(await releaseHold(on(plus(AT, 5)), id, 'usr_one')).toEqual({ ok: true, value: { repeated: false } });
    expect(await releaseHold(on(plus(AT, 6)), id, 'usr_two')).toEqual({ ok: true, value: { repeated: true } });
    expect(await holds()).toMatchObject([{ releasedAt: plus(AT, 5), releasedBy: 'usr_one' }]);
    expect(await placeHold(on(), { ...hold, person: 'per_nobody', externalId: 'x' })).toEqual({ ok: false, error: 'unknownPerson' });
    expect(await releaseHold(on(), 'hld_none', 'usr_one')).toEqual({ ok: false, error: 'unknownHold' });
  });

  it('a promise takes the place of an open one, and is not about the past', async () => {
    const promise = {
      externalId: 'call-1',
      account,
      person,
      amount: { minor: 5_000, currency: usd },
      dueDate: sampleDate('2026-11-20'),
      source: 'agent',
    };
    expect(await recordPromise(on(), promise)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await recordPromise(on(), promise)).toMatchObject({ value: { repeated: true } });
    await recordPromise(on(plus(AT, 1)), { ...promise, externalId: 'call-2', dueDate: sampleDate('2026-11-25') });
    expect((await store.accounts.promises(ws, account)).map((one) => one.status)).toEqual(['open', 'withdrawn']);
    expect((await inbox()).map((event) => event.type)).toEqual(['promise', 'promise']);
    expect(await recordPromise(on(), { ...promise, externalId: 'x', dueDate: sampleDate('2026-11-09') })).toEqual({
      ok: false,
      error: 'past',
    });
    expect(
      await recordPromise(on(at('2026-11-11T04:30:00Z')), { ...promise, externalId: 'y', dueDate: sampleDate('2026-11-10') }),
    ).toMatchObject({ ok: true });
    expect(await recordPromise(on(), { ...promise, externalId: 'z', amount: { minor: 5, currency: sampleCurrency('MXN') } })).toEqual({
      ok: false,
      error: 'currency',
    });
  });

  it('a finished task goes on in its journey, with one of its outcomes, once', async () => {
    await write({
      write: 'insert',
      into: 'tasks',
      row: {
        id: sampleId('task', 'tsk_one'),
        key: 'enr_one:3:0',
        workspaceId: ws,
        enrolmentId: sampleId('enrolment', 'enr_one'),
        personId: person,
        accountId: account,
        reason: 'step',
        queue: 'Calls',
        title: 'Call',
        instructions: '',
        priority: 'normal',
        dueAt: plus(AT, DAY),
        outcomes: [{ id: 'reached', name: 'Reached' }],
        status: 'open',
        createdAt: AT,
      },
    });
    const done = { task: 'tsk_one', outcome: 'reached', note: 'Pays on Friday', by: agent };
    expect(await completeTask(on(), { ...done, outcome: 'danced' })).toEqual({ ok: false, error: 'outcome' });
    expect(await completeTask(on(), done)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await completeTask(on(), done)).toMatchObject({ value: { repeated: true } });
    expect(await inbox()).toEqual([{ type: 'task', id: 'task:tsk_one', at: AT, key: 'enr_one:3:0', outcome: 'reached' }]);
    expect(await completeTask(on(), { ...done, task: 'tsk_none' })).toEqual({ ok: false, error: 'unknownTask' });
  });

  it('a click on our link is heard, by its token alone', async () => {
    await gateOver(store).dispatch(contact({ channel: 'email' }));
    const [whose, which] = [await store.people.get(ws, person), await store.accounts.get(ws, account)];
    if (!whose || !which) throw new Error('portfolio');
    const token = linkToken(LINK_KEY, 'pay', { person: whose, account: which });
    expect(await recordClick(on(), token)).toMatchObject({ ok: true, value: { link: { kind: 'pay', accountId: account } } });
    await recordClick(on(plus(AT, 1_000)), token);
    expect(await inbox()).toMatchObject([{ type: 'clicked', link: 'pay' }]);
    expect(await recordClick(on(), newPayToken(new Uint8Array(16)))).toEqual({ ok: false, error: 'unknownLink' });
  });

  it('the firm’s own events are heard once, by name', async () => {
    const event = { source: 'crm', eventId: '7', account: { externalId: 'A-1' }, name: 'letterReturned' };
    expect(await recordCustomEvent(on(), event)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await recordCustomEvent(on(), event)).toMatchObject({ value: { repeated: true } });
    expect(await inbox()).toMatchObject([{ type: 'custom', name: 'letterReturned' }]);
    expect(await recordCustomEvent(on(), { ...event, eventId: '8', account: { id: 'acc_none' } })).toEqual({
      ok: false,
      error: 'unknownAccount',
    });
  });
});
