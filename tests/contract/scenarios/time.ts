import { branch, days, end, hours, journey, message, pause, start, step, waitFor } from '../draw.ts';
import { debtor, ended, entered, left, resulted, TUESDAY, type Scenario } from '../scenario.ts';

/** One wait and the end, for what waits until an instant. */
const waiting = (until: Parameters<typeof waitFor>[0]) => journey({ begin: start('hold'), hold: waitFor(until, 'over'), over: end() });

type Case = {
  readonly name: string;
  readonly until: Parameters<typeof waitFor>[0];
  readonly person?: object;
  readonly from?: string;
  readonly ends: string;
};

/** What the wall shows where the person lives; the offset says which of the two days or hours is meant. */
const CASES: readonly Case[] = [
  { name: 'until a day to come', until: { type: 'date', date: '2026-12-24', time: '09:30' }, ends: '2026-12-24T09:30:00-05:00' },
  { name: 'until later today', until: { type: 'date', date: '2026-11-10', time: '17:00' }, ends: '2026-11-10T17:00:00-05:00' },
  { name: 'until an hour that has passed today', until: { type: 'date', date: '2026-11-10', time: '09:59' }, ends: TUESDAY },
  { name: 'until a day in the past', until: { type: 'date', date: '2025-01-01', time: '09:00' }, ends: TUESDAY },
  { name: 'until a day in 2030', until: { type: 'date', date: '2030-07-04', time: '08:00' }, ends: '2030-07-04T08:00:00-04:00' },
  {
    name: 'until an hour that clocks skip in spring: the first minute behind it',
    until: { type: 'date', date: '2027-03-14', time: '02:30' },
    ends: '2027-03-14T03:00:00-04:00',
  },
  {
    name: 'until the minute before the hour that clocks skip',
    until: { type: 'date', date: '2027-03-14', time: '01:59' },
    ends: '2027-03-14T01:59:00-05:00',
  },
  {
    name: 'until the minute after the hour that clocks skip',
    until: { type: 'date', date: '2027-03-14', time: '03:00' },
    ends: '2027-03-14T03:00:00-04:00',
  },
  {
    name: 'until an hour that there is twice in autumn',
    until: { type: 'date', date: '2026-11-01', time: '01:30' },
    from: '2026-10-20T10:00:00-04:00',
    ends: '2026-11-01T01:30:00-04:00',
  },
  {
    name: 'until a weekday morning across the change of clocks in autumn',
    until: { type: 'weekday', weekdays: ['sun'], time: '09:00' },
    from: '2026-10-31T23:00:00-04:00',
    ends: '2026-11-01T09:00:00-05:00',
  },
  {
    name: 'until a weekday at an hour that clocks skip',
    until: { type: 'weekday', weekdays: ['sun'], time: '02:15' },
    from: '2027-03-13T12:00:00-05:00',
    ends: '2027-03-14T03:00:00-04:00',
  },
  {
    name: 'a day is 24 hours, also across the change of clocks in spring',
    until: { type: 'duration', duration: days(1) },
    from: '2027-03-13T10:00:00-05:00',
    ends: '2027-03-14T11:00:00-04:00',
  },
  {
    name: 'until a Monday where it is still Sunday in London',
    until: { type: 'weekday', weekdays: ['mon'], time: '09:00' },
    person: { country: 'NZ', subdivision: undefined, timezone: 'Pacific/Auckland', mobile: undefined },
    ends: '2026-11-16T09:00:00+13:00',
  },
  {
    name: 'until a Sunday evening where it is already Monday in London',
    until: { type: 'weekday', weekdays: ['sun'], time: '22:00' },
    person: { subdivision: 'HI', timezone: 'Pacific/Honolulu', mobile: undefined },
    ends: '2026-11-15T22:00:00-10:00',
  },
  {
    name: 'until a day after the due date of the account',
    until: { type: 'field', fact: 'account.dueDate', offsetDays: 90, time: '08:00' },
    ends: '2026-11-30T08:00:00-05:00',
  },
  {
    name: 'a person who may be in two zones waits for the later of both',
    until: { type: 'date', date: '2026-11-12', time: '09:00' },
    person: { subdivision: 'TN', timezone: undefined, mobile: undefined },
    ends: '2026-11-12T09:00:00-06:00',
  },
  {
    name: 'until a contact is lawful: not on the firm’s Sunday',
    until: { type: 'lawful', channel: 'sms', best: false, atMost: days(7) },
    from: '2026-11-14T20:30:00-05:00',
    ends: '2026-11-16T08:00:00-05:00',
  },
  {
    name: 'a lawful hour is not waited for longer than said',
    until: { type: 'lawful', channel: 'sms', best: false, atMost: hours(12) },
    from: '2026-11-14T20:30:00-05:00',
    ends: '2026-11-15T08:30:00-05:00',
  },
];

export const time: readonly Scenario[] = [
  ...CASES.map(({ name, until, person, from = TUESDAY, ends }): Scenario => ({
    name: `a wait ${name}`,
    journey: waiting(until),
    subject: debtor(person === undefined ? {} : { person }),
    story: [],
    from,
    until: ends,
    shows: [entered('hold', from), left('hold', 'next', ends), ended('exhausted', ends)],
  })),
  {
    name: 'a person whom nobody can place is waited for by nobody: the enrolment is stuck until a person skips the step',
    journey: journey({ begin: start('hold'), hold: waitFor({ type: 'weekday', weekdays: ['mon'], time: '09:00' }, 'over'), over: end() }),
    subject: debtor({ person: { country: undefined, subdivision: undefined, timezone: undefined, mobile: undefined } }),
    story: [
      { type: 'retry', at: '2026-11-11T10:00:00-05:00' },
      { type: 'skip', at: '2026-11-12T10:00:00-05:00', branch: 'next' },
    ],
    from: TUESDAY,
    until: '2026-11-30T00:00:00Z',
    shows: [
      { type: 'stuck', step: 'hold', detail: { reason: 'time' } },
      { type: 'stuck', step: 'hold', at: '2026-11-11T10:00:00-05:00' },
      left('hold', 'next', '2026-11-12T10:00:00-05:00'),
      ended('exhausted'),
    ],
  },
  {
    name: 'a message to somebody who may be in several zones leaves when all of them are awake',
    journey: journey({ begin: start('remind'), remind: message('over'), over: end() }),
    subject: debtor({ person: { subdivision: undefined, timezone: undefined, mobile: '+52 55 1234 5678', country: 'US' } }),
    story: [],
    from: '2026-11-10T09:00:00-05:00',
    until: '2026-11-12T00:00:00Z',
    shows: [resulted('remind', 'deferred'), resulted('remind', 'accepted'), ended('exhausted')],
  },
  {
    name: 'two steps in a cycle with a counter come to their end',
    journey: journey({
      begin: start('remind'),
      remind: message('nap', { channels: ['sms', 'email'] }),
      nap: pause(days(2), 'enough'),
      enough: branch({ fact: 'enrolment.contactsSent', op: 'atLeast', value: 3 }, { yes: 'over', otherwise: 'remind' }),
      over: end(),
    }),
    subject: debtor(),
    story: [],
    from: TUESDAY,
    until: '2026-12-10T00:00:00Z',
    shows: [
      entered('remind', TUESDAY),
      entered('remind', '2026-11-12T10:00:00-05:00'),
      entered('remind', '2026-11-14T10:00:00-05:00'),
      ended('exhausted', '2026-11-16T10:00:00-05:00'),
    ],
    received: ['sms at 2026-11-10T10:00:00-05:00', 'sms at 2026-11-12T10:00:00-05:00', 'sms at 2026-11-14T10:00:00-05:00'],
  },
  {
    name: 'the clock stops where it is told to, not a millisecond later',
    journey: journey({ begin: start('nap'), nap: pause(days(1), 'mark'), mark: step('update', {}, { next: 'over' }), over: end() }),
    subject: debtor(),
    story: [],
    from: TUESDAY,
    until: '2026-11-11T14:59:59.999Z',
    shows: [{ type: 'waiting', step: 'nap' }],
    never: [{ type: 'left', step: 'nap' }],
  },
];
