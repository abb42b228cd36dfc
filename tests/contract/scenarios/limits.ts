import type { Plan } from '@makegood/journey/core';
import { expect } from 'vitest';
import { days, end, hours, journey, message, minutes, pause, start, waitFor } from '../draw.ts';
import { debtor, ended, entered, left, received, resulted, TUESDAY, type Scenario } from '../scenario.ts';
import { openFor } from './opening-hours.ts';

const once = journey({ begin: start('remind'), remind: message('over', { giveUpAfter: days(10) }), over: end() });
const common = { journey: once, subject: debtor(), story: [], until: '2026-11-20T00:00:00Z' } as const;

/** In New Zealand the law names no hours, so that those of the firm are the only ones. */
const inAuckland = (document: object): object =>
  debtor({
    workspace: { packs: [{ document }] },
    person: { country: 'NZ', subdivision: undefined, timezone: 'Pacific/Auckland', mobile: '+64 21 000 0123' },
    account: { creditorType: 'firstPartyCreditor', currency: 'NZD' },
  });

/** Ten in the evening until two at night, begun on a Tuesday. */
const overMidnight = openFor(2, { tue: [['22:00', '24:00']], wed: [['00:00', '02:00']] });
const everyDay = (from: string, to: string): object => {
  const open = [[from, to]] as const;
  return openFor(2, { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open });
};

/** One contact asked for at `from`, and when it leaves. */
const edge = (name: string, from: string, leaves: string): Scenario => ({
  ...common,
  name,
  from,
  shows:
    from === leaves
      ? [resulted('remind', 'accepted', { at: from })]
      : [
          resulted('remind', 'deferred', { at: from, detail: { rules: expect.arrayContaining(['firm.quiet-evenings']) } }),
          resulted('remind', 'accepted', { at: leaves }),
        ],
  ...(from === leaves ? { never: [resulted('remind', 'deferred')] } : {}),
  received: [`sms at ${leaves}`],
});

const ordinal = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

const listening = journey({
  begin: start('listen'),
  listen: waitFor(
    { type: 'events', events: [{ id: 'answered', event: 'reply' }], timeout: days(5) },
    { answered: 'over', timeout: 'over' },
  ),
  over: end(),
});

/** A lint keeps such a wait from being published; a plan of another release may have one. */
function withoutTimeout(plan: Plan): Plan {
  const listen = plan.steps['listen'];
  if (listen?.kind !== 'wait' || listen.config.until.type !== 'events') throw new Error('There is no such wait');
  const { timeout: _, ...until } = listen.config.until;
  return { ...plan, steps: { ...plan.steps, listen: { ...listen, config: { until } } } };
}

/** Edges of windows, caps that fill up, and what nobody has set. */
export const limits: readonly Scenario[] = [
  edge('a window’s first minute: a millisecond before it is too early', '2026-11-10T07:59:59.999-05:00', '2026-11-10T08:00:00-05:00'),
  edge('a window’s first minute is inside', '2026-11-10T08:00:00-05:00', '2026-11-10T08:00:00-05:00'),
  edge('a window’s last millisecond is inside', '2026-11-10T19:59:59.999-05:00', '2026-11-10T19:59:59.999-05:00'),
  edge(
    'a window’s end minute is outside: the contact waits for the next morning',
    '2026-11-10T20:00:00-05:00',
    '2026-11-11T08:00:00-05:00',
  ),
  {
    ...common,
    name: 'a window that crosses midnight: open from its evening through midnight, closed at its last minute',
    journey: journey({
      begin: start('evening'),
      evening: message('untilMidnight', { giveUpAfter: days(10) }),
      untilMidnight: pause(hours(2), 'midnight'),
      midnight: message('untilTheEnd'),
      untilTheEnd: pause(minutes(119), 'last'),
      last: message('one', { channels: ['email'] }),
      one: pause(minutes(1), 'late'),
      late: message('over', { giveUpAfter: days(10) }),
      over: end(),
    }),
    subject: inAuckland(overMidnight),
    from: '2026-11-10T12:00:00+13:00',
    until: '2026-11-30T00:00:00Z',
    shows: [
      resulted('evening', 'deferred', { at: '2026-11-10T12:00:00+13:00' }),
      resulted('evening', 'accepted', { at: '2026-11-10T22:00:00+13:00' }),
      resulted('midnight', 'accepted', { at: '2026-11-11T00:00:00+13:00' }),
      resulted('last', 'accepted', { at: '2026-11-11T01:59:00+13:00' }),
      resulted('late', 'deferred', { at: '2026-11-11T02:00:00+13:00' }),
      resulted('late', 'accepted', { at: '2026-11-17T22:00:00+13:00' }),
    ],
  },
  {
    ...common,
    name: 'a window that crosses midnight, asked between its two halves’ days: not before it and not after it',
    subject: inAuckland(overMidnight),
    from: '2026-11-10T21:59:59.999+13:00',
    shows: [resulted('remind', 'deferred'), resulted('remind', 'accepted', { at: '2026-11-10T22:00:00+13:00' })],
    received: ['sms at 2026-11-10T22:00:00+13:00'],
  },
  {
    ...common,
    name: 'a window that opens within the hour that clocks skip opens with the first minute behind it',
    subject: inAuckland(everyDay('02:30', '05:00')),
    from: '2027-09-25T12:00:00+12:00',
    until: '2027-09-27T00:00:00Z',
    shows: [resulted('remind', 'deferred'), resulted('remind', 'accepted', { at: '2027-09-26T03:00:00+13:00' })],
    received: ['sms at 2027-09-26T03:00:00+13:00'],
  },
  {
    ...common,
    name: 'a window that opens within the hour that there is twice opens the first time',
    subject: inAuckland(everyDay('02:30', '05:00')),
    from: '2027-04-03T12:00:00+13:00',
    until: '2027-04-05T00:00:00Z',
    shows: [resulted('remind', 'deferred'), resulted('remind', 'accepted', { at: '2027-04-04T02:30:00+13:00' })],
    received: ['sms at 2027-04-04T02:30:00+13:00'],
  },
  {
    ...common,
    name: 'a cap reached while ten messages are queued: two leave a day, seven a week, and not one more',
    journey: journey({
      begin: start('first'),
      ...Object.fromEntries(ordinal.map((step, index) => [step, message(ordinal[index + 1] ?? 'over', { giveUpAfter: days(30) })])),
      over: end(),
    }),
    from: TUESDAY,
    until: '2026-12-20T00:00:00Z',
    shows: [
      resulted('third', 'deferred', { at: TUESDAY, detail: { rules: ['firm.contacts-per-day'] } }),
      resulted('eighth', 'deferred', { detail: { rules: ['firm.contacts-per-week'] } }),
      resulted('tenth', 'accepted'),
      ended('exhausted'),
    ],
    received: [
      'sms at 2026-11-10T10:00:00-05:00',
      'sms at 2026-11-10T10:00:00-05:00',
      'sms at 2026-11-11T08:00:00-05:00',
      'sms at 2026-11-11T08:00:00-05:00',
      'sms at 2026-11-12T08:00:00-05:00',
      'sms at 2026-11-12T08:00:00-05:00',
      'sms at 2026-11-13T08:00:00-05:00',
      'sms at 2026-11-17T08:00:00-05:00',
      'sms at 2026-11-17T08:00:00-05:00',
      'sms at 2026-11-18T08:00:00-05:00',
    ],
  },
  {
    ...common,
    name: 'a wait whose timeout nobody has set waits as long as it takes, and no longer',
    journey: listening,
    tampered: withoutTimeout,
    story: [{ type: 'reply', at: '2028-01-10T15:00:00Z', channel: 'sms', intent: 'other' }],
    from: TUESDAY,
    until: '2028-01-11T00:00:00Z',
    shows: [
      entered('listen', TUESDAY),
      received('reply', '2028-01-10T15:00:00Z'),
      left('listen', 'answered', '2028-01-10T15:00:00Z'),
      ended('exhausted'),
    ],
    received: [],
  },
  {
    ...common,
    name: 'a wait whose timeout nobody has set is ended by a stop all the same',
    journey: listening,
    tampered: withoutTimeout,
    story: [{ type: 'hold', at: '2027-11-10T15:00:00Z', status: 'deceased' }],
    from: TUESDAY,
    until: '2027-12-01T00:00:00Z',
    shows: [{ type: 'offRamp', detail: { on: 'deceased' } }, ended('stopped', '2027-11-10T15:00:00Z')],
  },
];
