import { DAY, parseInstant, plus, type Instant } from '@makegood/base';
import type { Command } from '@makegood/journey/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentPromise, Write } from '@makegood/store';
import { AT, sampleCurrency, sampleDate, sampleEnrolment, sampleId, sampleZone } from '@makegood/store/samples';
import { effectsAtWork, scopeAt, type EffectsAtWork } from './effects.fixture.ts';

const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return found;
};
const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const account = sampleId('account', 'acc_one');

describe('the effects of a journey', () => {
  let work: EffectsAtWork;
  beforeEach(async () => {
    work = await effectsAtWork();
  });
  afterEach(() => work.close());
  const execute = (command: Command, now: Instant = AT) => work.effects.execute(command, scopeAt(now));
  const key = 'enr_one:1:0';

  it('make a contact through the gate, by the template and packs of the plan', async () => {
    const command: Command = {
      key,
      step: 's',
      type: 'contact',
      channel: 'sms',
      template: 'reminder',
      variant: 'a',
      purpose: 'collection',
      review: null,
    };
    expect(await execute(command)).toMatchObject({ outcome: 'accepted' });
    expect(await execute({ ...command, key: 'x', template: 'lost' })).toEqual({ type: 'failure', reason: 'template.missing' });
  });

  it('hold a "reply" to nothing, or to a stop, to the rules of collection, and a real one to those of replies', async () => {
    const night = at('2026-11-11T03:30:00Z');
    const reply: Command = {
      key,
      step: 's',
      type: 'contact',
      channel: 'sms',
      template: 'reminder',
      variant: 'a',
      purpose: 'reply',
      review: null,
    };
    const hold: Write = {
      write: 'insert',
      into: 'holds',
      row: {
        id: sampleId('hold', 'hld_sms'),
        workspaceId: ws,
        personId: person,
        scope: 'channel',
        scopeValue: 'sms',
        status: 'ceased',
        since: AT,
        source: 'reply',
        evidence: {},
      },
    };
    await work.write(hold);
    expect(await execute(reply)).toMatchObject({ outcome: 'blocked' });
    await work.write({
      write: 'insert',
      into: 'attempts',
      row: {
        id: sampleId('attempt', 'att_in'),
        key: 'in:1',
        workspaceId: ws,
        personId: person,
        accountId: account,
        channel: 'sms',
        direction: 'inbound',
        address: '+14045550123',
        purpose: 'reply',
        status: 'accepted',
        counts: true,
        reservedAt: AT,
        sentAt: AT,
      },
    });
    expect(await execute({ ...reply, key: 'enr_one:1:1' })).toMatchObject({ outcome: 'blocked' });
    await work.write({ write: 'update', in: 'holds', key: { id: sampleId('hold', 'hld_sms') }, set: { releasedAt: AT } });
    expect(await execute({ ...reply, key: 'enr_one:1:2' }, night)).toMatchObject({
      outcome: 'deferred',
      rules: ['us.regf.contact-window'],
    });
  });

  describe('times', () => {
    const resolve = (question: Extract<Command, { type: 'resolve' }>['question'], after: Instant = AT) =>
      execute({ key, step: 's', type: 'resolve', after, question }, after);

    it('are on the wall of the person', async () => {
      expect(await resolve({ type: 'date', date: '2026-12-01', time: '10:30' })).toMatchObject({
        outcome: 'resolved',
        at: at('2026-12-01T15:30:00Z'),
        zone: 'America/New_York',
      });
      expect(await resolve({ type: 'field', fact: 'account.dueDate', offsetDays: 90, time: '09:00' })).toMatchObject({
        at: at('2026-11-30T14:00:00Z'),
      });
      expect(await resolve({ type: 'weekday', weekdays: ['fri'], time: '08:00' })).toMatchObject({ at: at('2026-11-13T13:00:00Z') });
    });

    it('of a person who may be in several zones have come in all of them', async () => {
      const zones = [sampleZone('America/New_York'), sampleZone('America/Los_Angeles')];
      await work.write({
        write: 'update',
        in: 'people',
        key: { id: person },
        set: { zone: null, candidateZones: zones, locationKnown: false },
      });
      expect(await resolve({ type: 'date', date: '2026-12-01', time: '10:30' })).toMatchObject({
        at: at('2026-12-01T18:30:00Z'),
        zone: 'America/Los_Angeles',
      });
      const far = [sampleZone('America/Los_Angeles'), sampleZone('Asia/Tokyo')];
      await work.write({ write: 'update', in: 'people', key: { id: person }, set: { candidateZones: far } });
      // Friday 20:00 in Los Angeles is Saturday in Tokyo: the first such hour that is a Friday or Saturday in both.
      expect(await resolve({ type: 'weekday', weekdays: ['fri', 'sat'], time: '20:00' })).toMatchObject({ at: at('2026-11-14T04:00:00Z') });
    });

    it('are unknown without a zone or a date', async () => {
      expect(await resolve({ type: 'field', fact: 'account.field.callBack', offsetDays: 0, time: '09:00' })).toEqual({
        type: 'resolve',
        outcome: 'unresolved',
        reason: 'date',
      });
      await work.write({ write: 'update', in: 'people', key: { id: person }, set: { zone: null, locationKnown: false } });
      expect(await resolve({ type: 'date', date: '2026-12-01', time: '10:30' })).toEqual({
        type: 'resolve',
        outcome: 'unresolved',
        reason: 'zone',
      });
    });

    it('for a lawful contact are the gate’s, at the hour the person answers when that is lawful', async () => {
      const night = at('2026-11-11T03:30:00Z');
      const lawful = { type: 'lawful', channel: 'sms', best: false } as const;
      expect(await resolve(lawful)).toMatchObject({ at: AT });
      expect(await resolve(lawful, night)).toMatchObject({ at: at('2026-11-11T13:00:00Z') });
      expect(await resolve({ ...lawful, best: true }, night)).toMatchObject({ at: at('2026-11-11T13:00:00Z') });
      for (const [index, answered] of ['2026-11-02T22:10:00Z', '2026-11-04T22:40:00Z', '2026-11-05T15:00:00Z'].entries())
        await work.write({
          write: 'insert',
          into: 'attempts',
          row: {
            id: sampleId('attempt', `att_${index}`),
            key: `in:${index}`,
            workspaceId: ws,
            personId: person,
            accountId: account,
            channel: 'sms',
            direction: 'inbound',
            address: '+14045550123',
            purpose: 'reply',
            status: 'accepted',
            counts: true,
            reservedAt: at(answered),
          },
        });
      expect(await resolve({ ...lawful, best: true }, night)).toMatchObject({ at: at('2026-11-11T22:00:00Z') });
    });
  });

  it('read the facts that are asked for, and say what is not known', async () => {
    const names = [
      'account.balance',
      'account.daysPastDue',
      'account.ageBucket',
      'account.tags',
      'account.field.region',
      'account.field.none',
      'account.daysSinceLastPayment',
      'account.hasOpenPromise',
      'person.hasMobile',
      'person.holds',
      'person.accounts',
      'nonsense',
      'constructor',
    ];
    expect(await execute({ key, step: 's', type: 'facts', names })).toEqual({
      type: 'facts',
      facts: {
        'account.balance': { minor: 84_200, currency: 'USD' },
        'account.daysPastDue': 70,
        'account.ageBucket': 'medium',
        'account.tags': ['gold'],
        'account.field.region': 'south',
        'account.field.none': null,
        'account.daysSinceLastPayment': null,
        'account.hasOpenPromise': false,
        'person.hasMobile': true,
        'person.holds': [],
        'person.accounts': 1,
        nonsense: null,
        constructor: null,
      },
    });
  });

  describe('a promise', () => {
    const ask = (change: Partial<Extract<Command, { type: 'promise' }>> = {}): Command => ({
      key,
      step: 's',
      type: 'promise',
      graceDays: 2,
      minPercent: 50,
      remindDaysBefore: 1,
      ...change,
    });
    const promise = (change: Partial<PaymentPromise> = {}): Write => ({
      write: 'insert',
      into: 'promises',
      row: {
        id: sampleId('promise', 'prm_one'),
        workspaceId: ws,
        accountId: account,
        personId: person,
        minor: 10_000,
        currency: sampleCurrency('USD'),
        madeAt: AT,
        dueDate: sampleDate('2026-11-20'),
        status: 'open',
        source: 'agent',
        ...change,
      },
    });
    const payment = (id: string, minor: number, paidAt: Instant): Write => ({
      write: 'insert',
      into: 'payments',
      row: {
        id: sampleId('payment', id),
        workspaceId: ws,
        externalId: id,
        accountId: account,
        minor,
        currency: sampleCurrency('USD'),
        paidAt,
        recordedAt: paidAt,
        source: 'csv',
        reversed: false,
      },
    });

    it('is open until its grace ends at the debtor’s midnight', async () => {
      expect(await execute(ask())).toEqual({ type: 'promise', outcome: 'none' });
      await work.write(promise());
      expect(await execute(ask())).toEqual({
        type: 'promise',
        outcome: 'open',
        promise: 'prm_one',
        graceEndsAt: at('2026-11-23T05:00:00Z'),
        remindAt: at('2026-11-19T14:00:00Z'),
      });
      expect(await execute(ask(), at('2026-11-23T04:59:59Z'))).toMatchObject({ outcome: 'open' });
      expect(await execute(ask(), at('2026-11-23T05:00:00Z'))).toMatchObject({ outcome: 'broken' });
    });

    it('is kept by the ledger, partly kept from its share on, and broken below it', async () => {
      const late = at('2026-11-23T05:00:00Z');
      await work.write(promise(), payment('pay_a', 4_900, plus(AT, DAY)));
      expect(await execute(ask({ minPercent: 50 }), late)).toMatchObject({ outcome: 'broken' });
      await work.write({
        write: 'update',
        in: 'promises',
        key: { id: sampleId('promise', 'prm_one') },
        set: { status: 'open', settledBy: null },
      });
      expect(await execute(ask({ minPercent: 49, key: 'enr_one:1:1' }), late)).toMatchObject({ outcome: 'partlyKept' });
      await work.write({
        write: 'update',
        in: 'promises',
        key: { id: sampleId('promise', 'prm_one') },
        set: { status: 'open', settledBy: null },
      });
      await work.write(payment('pay_b', 5_100, plus(AT, 2 * DAY)));
      expect(await execute(ask({ key: 'enr_one:1:2' }), plus(AT, 3 * DAY))).toMatchObject({ outcome: 'kept' });
    });

    it('answers the same question alike, and is an old matter to the next one', async () => {
      await work.write(promise());
      const late = at('2026-11-25T05:00:00Z');
      expect(await execute(ask(), late)).toMatchObject({ outcome: 'broken' });
      expect(await execute(ask(), plus(late, DAY))).toMatchObject({ outcome: 'broken' });
      expect(await execute(ask({ key: 'enr_one:2:0' }), plus(late, DAY))).toEqual({ type: 'promise', outcome: 'none' });
    });
  });

  describe('tasks', () => {
    const open: Command = {
      key,
      step: 's',
      type: 'task',
      task: {
        queue: 'Calls',
        title: 'Call back',
        instructions: 'Ask why',
        priority: 'high',
        dueIn: { amount: 2, unit: 'days' },
        outcomes: [{ id: 'done', name: 'Done' }],
        overdue: 'stay',
      },
    };
    it('are opened once, and withdrawn unless they are done', async () => {
      const first = await execute(open);
      expect(await execute(open)).toEqual(first);
      expect(await work.store.tasks.byKey('ws_one', key)).toMatchObject({
        status: 'open',
        enrolmentId: 'enr_one',
        dueAt: plus(AT, 2 * DAY),
        queue: 'Calls',
      });
      expect(await execute({ key: 'enr_one:1:1', step: 's', type: 'withdrawTask', task: key })).toEqual({ type: 'withdrawTask' });
      expect(await work.store.tasks.byKey('ws_one', key)).toMatchObject({ status: 'withdrawn' });
      await execute({ ...open, key: 'enr_one:2:0' });
      const task = await work.store.tasks.byKey('ws_one', 'enr_one:2:0');
      if (task) await work.write({ write: 'update', in: 'tasks', key: { id: task.id }, set: { status: 'done', outcome: 'done' } });
      await execute({ key: 'enr_one:2:1', step: 's', type: 'withdrawTask', task: 'enr_one:2:0' });
      expect(await work.store.tasks.byKey('ws_one', 'enr_one:2:0')).toMatchObject({ status: 'done' });
    });
  });

  describe('updates', () => {
    const update: Command = {
      key,
      step: 's',
      type: 'update',
      changes: [
        { type: 'setField', field: 'region', value: 'north' },
        { type: 'addTag', tag: 'late' },
        { type: 'removeTag', tag: 'gold' },
        { type: 'addHold', status: 'hardship', days: 30 },
      ],
    };
    it('change fields, tags and holds, once however often they are asked for, and tell the other journeys', async () => {
      await work.write({
        write: 'insert',
        into: 'enrolments',
        row: sampleEnrolment({ id: sampleId('enrolment', 'enr_two'), journeyId: sampleId('journey', 'jny_two') }),
      });
      expect(await execute(update)).toEqual({ type: 'update', outcome: 'done' });
      expect(await execute(update)).toEqual({ type: 'update', outcome: 'done' });
      expect(await work.store.accounts.get('ws_one', account)).toMatchObject({ custom: { region: 'north' }, tags: ['late'] });
      const holds = await work.store.people.holds('ws_one', person);
      expect(holds).toMatchObject([{ status: 'hardship', scope: 'account', until: plus(AT, 30 * DAY), source: 'journey:jny_one' }]);
      expect((await work.store.enrolments.news('enr_two')).map((event) => event.payload)).toMatchObject([
        { type: 'hold', status: 'hardship' },
      ]);
      expect(await work.store.enrolments.news('enr_one')).toEqual([]);
    });
    it('release what is in force', async () => {
      await execute(update);
      await execute({ key: 'enr_one:2:0', step: 's', type: 'update', changes: [{ type: 'releaseHold', status: 'hardship' }] }, plus(AT, 5));
      expect(await work.store.people.holds('ws_one', person)).toMatchObject([{ releasedAt: plus(AT, 5), releasedBy: 'journey:jny_one' }]);
      await execute(update, plus(AT, 9));
      expect(await work.store.people.holds('ws_one', person)).toHaveLength(1);
    });
  });

  it('say so when the account is gone', async () => {
    const lost = { ...scopeAt(), account: 'acc_gone' };
    expect(await work.effects.execute({ key, step: 's', type: 'facts', names: [] }, lost)).toEqual({
      type: 'failure',
      reason: 'account.gone',
    });
  });
});
