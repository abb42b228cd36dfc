import { end, journey, start, step, waitFor, days } from '../draw.ts';
import { debtor, ended, left, resulted, TUESDAY, type Scenario } from '../scenario.ts';

const promising = journey({
  begin: start('listen'),
  listen: waitFor(
    { type: 'events', events: [{ id: 'promised', event: 'promise' }], timeout: days(5) },
    { promised: 'wait', timeout: 'none' },
  ),
  wait: step(
    'promise',
    { graceDays: 2, minPercent: 50, reminder: { daysBefore: 1, channel: 'sms', template: 'reminder' } },
    { kept: 'good', partlyKept: 'half', broken: 'bad', none: 'none' },
  ),
  good: end('cured'),
  half: end('arranged'),
  bad: end('escalated'),
  none: end(),
});
const promise = { type: 'promise', at: '2026-11-11T10:00:00-05:00', amount: 20_000, dueDate: '2026-11-18' } as const;
const paid = (at: string, amount: number, id = at) => ({ type: 'payment', at, amount, id });
const common = { journey: promising, subject: debtor(), from: TUESDAY, until: '2026-12-31T00:00:00Z' } as const;
/** Grace: the 19th and the 20th, until midnight where the debtor lives. */
const GRACE_ENDS = '2026-11-21T00:00:00-05:00';

/** Promised payments: kept by the ledger and by nothing else. */
export const promises: readonly Scenario[] = [
  {
    ...common,
    name: 'a promise kept by a payment',
    story: [promise, paid('2026-11-16T12:00:00-05:00', 20_000)],
    shows: [resulted('wait', 'open'), resulted('wait', 'kept', { at: '2026-11-16T12:00:00-05:00' }), left('wait', 'kept'), ended('cured')],
    received: [],
  },
  {
    ...common,
    name: 'a promise kept by two payments, reminded of on the day before',
    story: [promise, paid('2026-11-16T12:00:00-05:00', 12_000), paid('2026-11-18T12:00:00-05:00', 8_000)],
    shows: [
      resulted('wait', 'open'),
      { type: 'commanded', step: 'wait', at: '2026-11-17T09:00:00-05:00' },
      left('wait', 'kept', '2026-11-18T12:00:00-05:00'),
    ],
    received: ['sms at 2026-11-17T09:00:00-05:00'],
  },
  {
    ...common,
    name: 'a promise kept on the last day of grace',
    story: [promise, paid('2026-11-20T23:59:59-05:00', 20_000)],
    shows: [left('wait', 'kept', '2026-11-20T23:59:59-05:00')],
  },
  {
    ...common,
    name: 'a promise partly kept when the grace is over',
    story: [promise, paid('2026-11-18T12:00:00-05:00', 10_000)],
    shows: [resulted('wait', 'open', { at: '2026-11-18T12:00:00-05:00' }), left('wait', 'partlyKept', GRACE_ENDS), ended('arranged')],
  },
  {
    ...common,
    name: 'a promise broken when the grace is over, reminded of on the day before',
    story: [promise, paid('2026-11-18T12:00:00-05:00', 9_999)],
    shows: [left('wait', 'broken', GRACE_ENDS), ended('escalated')],
    received: ['sms at 2026-11-17T09:00:00-05:00'],
  },
  {
    ...common,
    name: 'a payment that comes when the grace is over comes too late',
    story: [promise, paid(GRACE_ENDS, 20_000)],
    shows: [left('wait', 'broken', GRACE_ENDS), ended('escalated')],
  },
  {
    ...common,
    name: 'nothing was promised',
    journey: journey({
      begin: start('wait'),
      ...Object.fromEntries(Object.entries(promising.steps).filter(([id]) => id !== 'begin' && id !== 'listen')),
    }),
    story: [],
    shows: [resulted('wait', 'none'), ended('exhausted', TUESDAY)],
  },
];
