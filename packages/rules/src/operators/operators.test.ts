import { describe, expect, it } from 'vitest';
import type { Json } from '@makegood/base';
import type { ContactContextInput } from '../context.ts';
import { decideSync } from '../decide.ts';
import { loaded, plainContext, plainDocument } from '../fuzz/plain.ts';
import { formatInstant } from '@makegood/base';

type Context = Parameters<typeof plainContext>[0];

/** Decides an ordinary noon call in New York under one rule; the answer is the verdict and the end as people in New York write it. */
function ask(leaf: { fact: string; operator: string; value: Json }, context: Context = {}, effect = 'defer') {
  const pack = loaded(plainDocument({ effect, channels: ['voiceCall', 'aiVoiceCall', 'sms', 'email', 'workplaceCall'], objects: leaf }));
  const { verdict, until } = decideSync([pack], plainContext(context));
  return until === null ? verdict : `${verdict} until ${formatInstant(until).slice(0, 19)}Z`;
}

const call = (at: string, more = {}): NonNullable<ContactContextInput['history']>[number] => ({
  at,
  channel: 'voiceCall',
  outcome: 'noAnswer',
  ...more,
});
const at = (instant: string, more: Context = {}): Context => ({ ...more, contact: { ...more?.contact, at: instant } });

describe('capReached', () => {
  const cap = (max: number, window: Json, more: Record<string, Json> = {}) => ({
    fact: 'history',
    operator: 'capReached',
    value: { max, window, contacts: { channels: ['voiceCall', 'sms'] }, ...more },
  });
  const history = [call('2026-11-10T09:00:00-05:00'), call('2026-11-10T10:00:00-05:00')];

  it('counts the debtor and the spouse together where a law says so, and others by themselves', () => {
    const withSpouse = [call('2026-11-10T09:00:00-05:00'), call('2026-11-10T10:00:00-05:00', { recipient: 'spouse' })];
    const together = cap(2, { type: 'calendar', unit: 'day' }, { contacts: { channels: ['voiceCall'], recipients: ['debtor', 'spouse'] } });
    const to = (recipient: 'debtor' | 'spouse' | 'neighbour') => ask(together, { history: withSpouse, contact: { recipient } });
    expect([to('debtor'), to('spouse'), to('neighbour')]).toEqual([
      'defer until 2026-11-11T05:00:00Z',
      'defer until 2026-11-11T05:00:00Z',
      'allow',
    ]);
    expect(ask(cap(2, { type: 'calendar', unit: 'day' }), { history: withSpouse })).toBe('allow');
  });

  it('objects to the contact that makes one too many: −1, 0, +1', () => {
    for (const [max, answer] of [
      [3, 'allow'],
      [2, 'defer until 2026-11-11T05:00:00Z'],
      [1, 'defer until 2026-11-11T05:00:00Z'],
    ] as const)
      expect(ask(cap(max, { type: 'calendar', unit: 'day' }), { history })).toBe(answer);
  });
  it.each<[string, Json, string]>([
    ['7 calendar days end when day 8 begins', { type: 'rolling', length: 7, unit: 'calendarDays' }, 'defer until 2026-11-17T05:00:00Z'],
    [
      '7 days of unclear meaning end with the later reading',
      { type: 'rolling', length: 7, unit: 'days' },
      'defer until 2026-11-17T14:00:00Z',
    ],
    ['48 hours are 48 hours', { type: 'rolling', length: 48, unit: 'hours' }, 'defer until 2026-11-12T14:00:00Z'],
    ['a calendar week begins on Monday', { type: 'calendar', unit: 'week' }, 'defer until 2026-11-16T05:00:00Z'],
    ['a calendar month begins on the first', { type: 'calendar', unit: 'month' }, 'defer until 2026-12-01T05:00:00Z'],
    ['a week of unclear meaning is the stricter of both', { type: 'unspecified', unit: 'week' }, 'defer until 2026-11-17T14:00:00Z'],
    ['a month of unclear meaning is the stricter of both', { type: 'unspecified', unit: 'month' }, 'defer until 2026-12-10T14:00:00Z'],
    ['a lifetime never ends, so waiting is no cure', { type: 'lifetime' }, 'block'],
  ])('%s', (_, window, answer) => expect(ask(cap(2, window), { history })).toBe(answer));

  it('counts 30 calendar days across the change of clocks as dates', () => {
    const october = [call('2026-10-20T08:00:00-04:00')];
    expect(ask(cap(1, { type: 'rolling', length: 30, unit: 'calendarDays' }), at('2026-11-18T23:59:59-05:00', { history: october }))).toBe(
      'defer until 2026-11-19T05:00:00Z',
    );
  });
  it('counts what it is told to count', () => {
    const day = { type: 'calendar', unit: 'day' } as const;
    const one = (more: object, value: Record<string, Json> = {}) =>
      ask(cap(1, day, value), { history: [call('2026-11-10T09:00:00-05:00', more)] }).split(' ')[0];
    expect(one({})).toBe('defer');
    expect(one({ direction: 'inbound' })).toBe('allow');
    expect(one({ channel: 'letter' })).toBe('allow');
    expect(one({ recipient: 'neighbour' })).toBe('allow');
    expect(one({ debtId: 'D2' })).toBe('defer');
    expect(one({ debtId: 'D2' }, { per: ['debt'] })).toBe('allow');
    expect(one({ debtIds: ['D2', 'D1'] }, { per: ['debt'] })).toBe('defer');
    expect(one({ creditorId: 'C2' }, { per: ['creditor'] })).toBe('allow');
    expect(one({ number: 'landline' }, { per: ['number'] })).toBe('allow');
    expect(one({ number: 'mobile' }, { per: ['number'] })).toBe('defer');
    expect(one({ number: '+15550001' }, { per: ['number'] })).toBe('defer');
    const busy = { contacts: { channels: ['voiceCall'], except: [{ outcomes: ['busy'] }, { priorConsentWithin7Days: true }] } };
    expect(one({ outcome: 'busy' }, busy)).toBe('allow');
    expect(one({ priorConsentWithin7Days: true }, busy)).toBe('allow');
    expect(one({}, busy)).toBe('defer');
  });
  it('begins to count with the first conversation where the law says so', () => {
    const value = { startsWith: { channels: ['voiceCall'], outcomes: ['conversation'], direction: 'either' } };
    const week = { type: 'rolling', length: 7, unit: 'calendarDays' } as const;
    expect(ask(cap(2, week, value), { history })).toBe('allow');
    expect(ask(cap(2, week, value), { history: [...history, call('2026-11-10T11:00:00-05:00', { outcome: 'conversation' })] })).toBe(
      'allow',
    );
    expect(ask(cap(2, week, value), { history: [call('2026-11-01T11:00:00-05:00', { outcome: 'conversation' }), ...history] })).toMatch(
      /^defer/,
    );
  });
  it('does not count a contact that is yet to come', () => {
    expect(ask(cap(1, { type: 'calendar', unit: 'day' }), { history: [call('2026-11-10T15:00:00-05:00')] })).toBe('allow');
  });
});

describe('coolingOff and tooSoonAfter', () => {
  const after = (operator: string, lasts: Json) => ({
    fact: 'history',
    operator,
    value: { contacts: { channels: ['voiceCall'], outcomes: ['conversation'], direction: 'either' }, lasts },
  });
  const talk = [call('2026-11-04T19:00:00-05:00', { outcome: 'conversation', direction: 'inbound' })];
  it('count the day of the conversation as day one: −1, 0', () => {
    const seven = after('coolingOff', { length: 7, unit: 'calendarDays' });
    expect(ask(seven, at('2026-11-10T23:59:59-05:00', { history: talk }))).toBe('defer until 2026-11-11T05:00:00Z');
    expect(ask(seven, at('2026-11-11T00:00:00-05:00', { history: talk }))).toBe('allow');
  });
  it('take the stricter reading of "days"', () => {
    expect(ask(after('tooSoonAfter', { length: 6, unit: 'days' }), at('2026-11-10T18:59:59-05:00', { history: talk }))).toBe(
      'defer until 2026-11-11T00:00:00Z',
    );
    expect(ask(after('tooSoonAfter', { length: 6, unit: 'days' }), at('2026-11-10T19:00:00-05:00', { history: talk }))).toBe('allow');
  });
  it('count business days and calendar months', () => {
    expect(ask(after('coolingOff', { length: 4, unit: 'businessDays' }), { history: talk })).toBe('defer until 2026-11-11T05:00:00Z');
    expect(ask(after('coolingOff', { length: 1, unit: 'calendarMonths' }), { history: talk })).toBe('defer until 2026-12-04T05:00:00Z');
  });
});

describe('otherChannelUsed', () => {
  const leaf = {
    fact: 'history',
    operator: 'otherChannelUsed',
    value: {
      window: { type: 'unspecified', unit: 'week' },
      contacts: { channels: ['voiceCall', 'aiVoiceCall', 'sms'], outcomes: ['conversation'] },
    },
  };
  const history = [call('2026-11-09T10:00:00-05:00', { outcome: 'conversation' })];
  it('closes the other media for the week, not the same one', () => {
    expect(ask(leaf, { history })).toBe('allow');
    expect(ask(leaf, { history, contact: { channel: 'aiVoiceCall' } })).toBe('allow');
    expect(ask(leaf, { history, contact: { channel: 'sms' } })).toBe('defer until 2026-11-16T15:00:00Z');
  });
});

describe('waitingAfter and withinGrace', () => {
  const wait = {
    fact: 'statuses',
    operator: 'waitingAfter',
    value: { after: ['writtenNoticeSent'], lasts: { length: 6, unit: 'calendarDays' } },
  };
  const sent = (...days: string[]) => ({ statuses: days.map((day) => ({ status: 'writtenNoticeSent' as const, at: day })) });
  it('wait from the latest notice: −1, 0', () => {
    expect(ask(wait, at('2026-11-15T23:59:59-05:00', sent('2026-11-10')))).toBe('defer until 2026-11-16T05:00:00Z');
    expect(ask(wait, at('2026-11-16T00:00:00-05:00', sent('2026-11-10')))).toBe('allow');
    expect(ask(wait, at('2026-11-16T00:00:00-05:00', sent('2026-11-10', '2026-11-14')))).toBe('defer until 2026-11-20T05:00:00Z');
  });
  it('take an unmentioned notice as sent, or as never sent when the host says so', () => {
    expect(ask(wait)).toBe('allow');
    expect(ask(wait, { unstated: 'unknown' })).toBe('block');
  });
  it('let the debt grow older while they wait', () => {
    const grace = { fact: 'account', operator: 'withinGrace', value: { lasts: { length: 10, unit: 'calendarDays' } } };
    expect(ask(grace, { debt: { daysPastDue: 9 } })).toBe('defer until 2026-11-11T05:00:00Z');
    expect(ask(grace, { debt: { daysPastDue: 10 } })).toBe('allow');
    expect(ask(grace, { debt: { daysPastDue: undefined, overdueSince: '2026-11-05' } })).toBe('defer until 2026-11-15T05:00:00Z');
    expect(ask(grace, { debt: { daysPastDue: undefined } })).toBe('block');
  });
});

describe('againstWishes', () => {
  const leaf = { fact: 'statuses', operator: 'againstWishes', value: { honours: ['inconvenientTimes', 'contactPreference'] } };
  const wish = (status: 'inconvenientTimes' | 'contactPreference', more: object) => ({ statuses: [{ status, ...more }] });
  it.each<[string, Context, string]>([
    ['an inconvenient time', wish('inconvenientTimes', { daily: [['00:00', '12:30']] }), 'defer until 2026-11-10T17:30:00Z'],
    ['a time past midnight', wish('inconvenientTimes', { daily: [['11:00', '02:00']] }), 'defer until 2026-11-11T07:00:00Z'],
    ['inconvenient days', wish('inconvenientTimes', { weekdays: ['tue', 'wed'] }), 'defer until 2026-11-12T05:00:00Z'],
    ['other days', wish('inconvenientTimes', { weekdays: ['mon'] }), 'allow'],
    ['a preferred time', wish('contactPreference', { allowedDaily: [['18:00', '20:00']] }), 'defer until 2026-11-10T23:00:00Z'],
    [
      'a preferred time on some days',
      wish('contactPreference', { allowedDaily: [['18:00', '20:00']], weekdays: ['thu'] }),
      'defer until 2026-11-12T23:00:00Z',
    ],
    ['a wish about another medium', wish('inconvenientTimes', { daily: [['00:00', '12:30']], media: ['sms'] }), 'allow'],
    ['a wish that is over', wish('inconvenientTimes', { daily: [['00:00', '12:30']], endsAt: '2026-11-09' }), 'allow'],
    [
      'a wish that ends before it opens',
      wish('inconvenientTimes', { weekdays: ['tue', 'wed'], endsAt: '2026-11-10' }),
      'defer until 2026-11-11T05:00:00Z',
    ],
  ])('%s', (_, context, answer) => expect(ask(leaf, context)).toBe(answer));
});

describe('hasStatus', () => {
  const has = (value: Record<string, Json>) => ({ fact: 'statuses', operator: 'hasStatus', value });
  const record = (more: object): Context => ({ statuses: [{ status: 'representedByAttorney', ...more }] });
  const lawyer = has({ anyOf: ['representedByAttorney'] });
  it.each<[string, Context, string]>([
    ['with a begin and no end', record({ since: '2026-10-01' }), 'block'],
    ['without dates', record({}), 'block'],
    ['about another debt', record({ debtIds: ['D2'] }), 'allow'],
    ['on its last day', record({ endsAt: '2026-11-10' }), 'defer until 2026-11-11T05:00:00Z'],
    ['after its last day', record({ endsAt: '2026-11-09' }), 'allow'],
    ['with an open end', record({ endsAt: null }), 'block'],
    ['that has not begun', record({ startsAt: '2026-11-11' }), 'allow'],
  ])('%s', (_, context, answer) => expect(ask(lawyer, context)).toBe(answer));
  it('of the person counts for every debt', () =>
    expect(ask(has({ anyOf: ['representedByAttorney'], scope: 'person' }), record({ debtIds: ['D2'] }))).toBe('block'));
  it('lapses by itself', () => {
    const oral = has({ anyOf: ['noWorkplaceCalls'], lasts: { length: 10, unit: 'calendarDays' } });
    const asked = { statuses: [{ status: 'noWorkplaceCalls' as const, form: 'oral' as const, since: '2026-11-01' }] };
    expect(ask(oral, asked)).toBe('defer until 2026-11-11T05:00:00Z');
    expect(ask(oral, at('2026-11-11T00:00:00-05:00', asked))).toBe('allow');
  });
  it('ends with an answer', () => {
    const dispute = has({ anyOf: ['writtenDispute'], endsWith: ['verificationSentAt'] });
    const disputed = (verificationSentAt: string | null) => ({
      statuses: [{ status: 'writtenDispute' as const, receivedAt: '2026-11-02', verificationSentAt }],
    });
    expect(ask(dispute, disputed(null))).toBe('block');
    expect(ask(dispute, disputed('2026-11-11'))).toBe('defer until 2026-11-11T05:00:00Z');
    expect(ask(dispute, disputed('2026-11-10'))).toBe('allow');
  });
  it.each<[string, Json, object, string]>([
    ['is', { field: 'customerRefusesOnThatGround', is: true }, {}, 'allow'],
    ['is, and so it is', { field: 'customerRefusesOnThatGround', is: true }, { customerRefusesOnThatGround: true }, 'block'],
    ['isNot, when not stated', { field: 'attorneyConsentsToDirectContact', isNot: true }, {}, 'block'],
    ['isNot, when it is', { field: 'attorneyConsentsToDirectContact', isNot: true }, { attorneyConsentsToDirectContact: true }, 'allow'],
    ['in', { field: 'form', in: ['oral'] }, { form: 'email' }, 'allow'],
    ['notIn, when not stated', { field: 'form', notIn: ['oral'] }, {}, 'block'],
    [
      'notAfter on the same day',
      { field: 'receivedAt', notAfter: 'validationPeriodEnds' },
      { receivedAt: '2026-11-05', validationPeriodEnds: '2026-11-05' },
      'block',
    ],
    [
      'notAfter a day late',
      { field: 'receivedAt', notAfter: 'validationPeriodEnds' },
      { receivedAt: '2026-11-06', validationPeriodEnds: '2026-11-05' },
      'allow',
    ],
    [
      'within, on the last day',
      { field: 'writtenConfirmationAt', within: { length: 7, unit: 'calendarDays' } },
      { since: '2026-10-01', writtenConfirmationAt: '2026-10-08' },
      'block',
    ],
    [
      'within, a day late',
      { field: 'writtenConfirmationAt', within: { length: 7, unit: 'calendarDays' } },
      { since: '2026-10-01', writtenConfirmationAt: '2026-10-09' },
      'allow',
    ],
    ['stated', { field: 'agreedUntil', stated: true }, {}, 'allow'],
  ])('where %s', (_, where, more, answer) =>
    expect(ask(has({ anyOf: ['representedByAttorney'], where: [where] }), record(more))).toBe(answer),
  );
  it('for this medium means the whole medium', () => {
    const optOut = has({ anyOf: ['mediumOptOut'], forThisMedium: true });
    const closed = (media?: ('voiceCall' | 'sms')[]) => ({ statuses: [{ status: 'mediumOptOut' as const, ...(media ? { media } : {}) }] });
    expect(ask(optOut, { ...closed(['voiceCall']), contact: { channel: 'aiVoiceCall' } })).toBe('block');
    expect(ask(optOut, { ...closed(['sms']), contact: { channel: 'email' } })).toBe('allow');
    expect(ask(optOut, { ...closed(), contact: { channel: 'email' } })).toBe('block');
  });
});

describe('hasConsent and lacksConsent', () => {
  const lacks = (value: Record<string, Json> = {}) => ({
    fact: 'consents',
    operator: 'lacksConsent',
    value: { anyOf: ['priorExpressConsent'], ...value },
  });
  const given = (more: object = {}): Context => ({ consents: [{ type: 'priorExpressConsent', given: true, ...more }] });
  it.each<[string, Record<string, Json>, Context, string]>([
    ['none', {}, {}, 'block'],
    ['given', {}, given(), 'allow'],
    ['refused', {}, { consents: [{ type: 'priorExpressConsent', given: false }] }, 'block'],
    ['of another kind', {}, { consents: [{ type: 'offHoursConsent', given: true }] }, 'block'],
    ['revoked', {}, given({ revokedAt: '2026-11-01T10:00:00Z', revokedBy: 'replySTOP' }), 'block'],
    ['for a number that has a new owner', {}, given({ numberReassignedAt: '2026-11-10' }), 'block'],
    ['expired', {}, given({ expiresAt: '2026-11-09' }), 'block'],
    ['that begins tomorrow', {}, given({ at: '2026-11-11' }), 'defer until 2026-11-11T05:00:00Z'],
    ['for this kind of line', { covers: ['number'] }, given({ number: 'mobile' }), 'allow'],
    ['for another line', { covers: ['number'] }, given({ number: 'landline' }), 'block'],
    ['for another debt', { covers: ['debt'] }, given({ debtIds: ['D2'] }), 'block'],
    ['for another channel', { covers: ['channel'] }, given({ media: ['sms'] }), 'block'],
    ['by somebody else', { givenTo: 'thisCollector' }, given(), 'block'],
    ['too old', { validFor: { length: 7, unit: 'calendarDays' } }, given({ at: '2026-11-03' }), 'block'],
    ['just fresh', { validFor: { length: 7, unit: 'calendarDays' } }, given({ at: '2026-11-04' }), 'allow'],
  ])('%s', (_, filter, context, answer) => expect(ask(lacks(filter), context)).toBe(answer));
  it('to certain hours covers those alone', () => {
    const moment = lacks({ anyOf: ['offHoursConsent'], covers: ['moment'] });
    const hours = (more: object): Context => ({ consents: [{ type: 'offHoursConsent', given: true, ...more }] });
    expect(ask(moment, hours({ window: [['11:00', '13:00']] }))).toBe('allow');
    expect(ask(moment, hours({ window: [['13:00', '14:00']] }))).toBe('defer until 2026-11-10T18:00:00Z');
    expect(ask(moment, hours({ for: '2026-11-10' }))).toBe('allow');
    expect(ask(moment, hours({ for: '2026-11-11', window: [['09:00', '10:00']] }))).toBe('defer until 2026-11-11T14:00:00Z');
    expect(ask(moment, hours({ days: ['wed'] }))).toBe('defer until 2026-11-11T05:00:00Z');
    expect(
      ask(lacks({ anyOf: ['offHoursConsent'], covers: ['moment'], hoursIfUnstated: [['14:00', '15:00']] }), hours({ days: ['tue'] })),
    ).toBe('defer until 2026-11-10T19:00:00Z');
  });
  it('is used up by the conversation it was given for', () => {
    const once = lacks({ anyOf: ['callBackConsent'], usedUpBy: { channels: ['voiceCall'], outcomes: ['conversation'] } });
    const consents: ContactContextInput['consents'] = [{ type: 'callBackConsent', given: true, at: '2026-11-09T10:00:00-05:00' }];
    const talk = (instant: string) => call(instant, { outcome: 'conversation' });
    expect(ask(once, { consents, history: [talk('2026-11-09T10:00:00-05:00')] })).toBe('allow');
    expect(ask(once, { consents, history: [talk('2026-11-09T10:00:01-05:00')] })).toBe('block');
  });
});

describe('outsideHours', () => {
  const day: Json = [['08:00', '20:00']];
  const weekly: Json = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
  const calendar = { id: 'feasts', coverage: ['2026-11-01', '2026-11-30'], dates: { '2026-11-11': 'A feast' } };
  const leaf = (windows: Json) => ({ fact: 'moment', operator: 'outsideHours', value: { weekly, holidays: { calendar, windows } } });
  it('is half-open at both edges: −1, 0', () => {
    expect(ask(leaf([]), at('2026-11-10T07:59:59.999-05:00'))).toBe('defer until 2026-11-10T13:00:00Z');
    expect(ask(leaf([]), at('2026-11-10T08:00:00-05:00'))).toBe('allow');
    expect(ask(leaf([]), at('2026-11-10T19:59:59.999-05:00'))).toBe('allow');
    expect(ask(leaf([]), at('2026-11-10T20:00:00-05:00'))).toBe('defer until 2026-11-12T13:00:00Z');
  });
  it('has other hours on holidays, closed or shorter', () => {
    expect(ask(leaf([]), at('2026-11-11T12:00:00-05:00'))).toBe('defer until 2026-11-12T13:00:00Z');
    expect(ask(leaf([['10:00', '12:00']]), at('2026-11-11T09:00:00-05:00'))).toBe('defer until 2026-11-11T15:00:00Z');
  });
  it('knows nothing where the calendar does not reach, unless the date is described', () => {
    const december = at('2026-12-01T12:00:00-05:00');
    expect(ask(leaf([]), december)).toBe('block');
    expect(ask(leaf([]), { ...december, holiday: { isHoliday: false } })).toBe('allow');
    expect(ask(leaf([]), { ...december, holiday: { isHoliday: true } })).toBe('defer');
    expect(ask(leaf([]), at('2026-11-30T20:00:00-05:00'))).toBe('defer');
  });
  it('presumes the zone of the number where the law does', () => {
    const presumed = { fact: 'moment', operator: 'outsideHours', value: { weekly, place: 'presumed' } };
    const debtor = { timezone: 'America/New_York', candidateTimezones: ['America/New_York', 'Pacific/Honolulu'], locationKnown: false };
    expect(ask(presumed, { debtor })).toBe('allow');
    expect(ask({ ...presumed, value: { weekly } }, { debtor })).toBe('defer until 2026-11-10T18:00:00Z');
  });
});
