import { days, end, journey, message, pause, start, step } from '../draw.ts';
import { debtor, ended, entered, left, received, TUESDAY, type Scenario } from '../scenario.ts';

/** Three days, a message, four days, another one. */
const reminding = journey({
  begin: start('first-nap'),
  'first-nap': pause(days(3), 'first'),
  first: message('second-nap'),
  'second-nap': pause(days(4), 'second'),
  second: message('over'),
  over: end(),
});
/** The first wait would be over on Friday the 13th. */
const PAUSED = '2026-11-12T15:00:00Z';
const RESUMED = '2026-11-19T15:00:00Z';
const week = (policy: 'now' | 'retime' | 'skip') => [
  { type: 'pause', at: PAUSED },
  { type: 'resume', at: RESUMED, policy },
];
const common = { journey: reminding, subject: debtor(), from: TUESDAY, until: '2026-12-31T00:00:00Z' } as const;

/** A pause of a week, and every way to go on after it. */
export const pausing: readonly Scenario[] = [
  {
    ...common,
    name: 'resumed now: what fell due during the pause happens at once',
    story: week('now'),
    shows: [
      { type: 'paused', at: PAUSED },
      { type: 'resumed', at: RESUMED },
      left('first-nap', 'next', RESUMED),
      entered('second-nap', RESUMED),
    ],
    received: ['sms at 2026-11-19T10:00:00-05:00', 'sms at 2026-11-23T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'resumed with new times: the wait keeps what it had left',
    story: week('retime'),
    shows: [
      { type: 'resumed', at: RESUMED },
      left('first-nap', 'next', '2026-11-20T15:00:00Z'),
      ended('exhausted', '2026-11-24T15:00:00Z'),
    ],
    received: ['sms at 2026-11-20T10:00:00-05:00', 'sms at 2026-11-24T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'resumed with a skip: the message that the wait led to is passed over, the next one is not',
    story: week('skip'),
    shows: [left('first-nap', 'next', RESUMED), { type: 'skipped', step: 'first' }, entered('second-nap', RESUMED)],
    received: ['sms at 2026-11-23T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'a pause that ends before anything fell due changes nothing when resumed with a skip',
    story: [
      { type: 'pause', at: '2026-11-11T15:00:00Z' },
      { type: 'resume', at: '2026-11-12T15:00:00Z', policy: 'skip' },
    ],
    shows: [left('first-nap', 'next', '2026-11-13T15:00:00Z'), entered('first')],
    never: [{ type: 'skipped' }],
    received: ['sms at 2026-11-13T10:00:00-05:00', 'sms at 2026-11-17T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'a payment in full ends also what is paused',
    story: [...week('now'), { type: 'payment', at: '2026-11-15T15:00:00Z', amount: 84_200 }],
    shows: [{ type: 'paused' }, { type: 'offRamp', at: '2026-11-15T15:00:00Z' }, ended('cured', '2026-11-15T15:00:00Z')],
    received: [],
  },
  {
    ...common,
    name: 'what is said during a pause is heard when it is over',
    journey: journey({
      begin: start('call'),
      call: step('task', { dueIn: days(30) }, { done: 'good', overdue: 'over' }),
      good: end('promised'),
      over: end(),
    }),
    story: [
      ...week('retime'),
      { type: 'reply', at: '2026-11-15T15:00:00Z', channel: 'sms', intent: 'other' },
      { type: 'task', at: '2026-11-16T15:00:00Z', outcome: 'done' },
    ],
    shows: [
      { type: 'paused' },
      { type: 'resumed', at: RESUMED },
      { type: 'noted', detail: { type: 'reply' } },
      received('task'),
      ended('promised', RESUMED),
    ],
  },
  {
    ...common,
    name: 'a message that waits for its lawful hour waits on when the pause is over',
    journey: journey({ begin: start('first'), first: message('over', { giveUpAfter: days(30) }), over: end() }),
    from: '2026-11-10T22:00:00-05:00',
    story: [
      { type: 'pause', at: '2026-11-11T07:00:00-05:00' },
      { type: 'resume', at: '2026-11-14T22:00:00-05:00', policy: 'now' },
    ],
    shows: [{ type: 'paused' }, { type: 'resumed' }, { type: 'resulted', step: 'first', detail: { outcome: 'deferred' } }],
    received: ['sms at 2026-11-16T08:00:00-05:00'],
  },
];
