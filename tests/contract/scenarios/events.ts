import { days, end, journey, message, pause, start, waitFor } from '../draw.ts';
import { debtor, ended, entered, left, received, TUESDAY, type Scenario } from '../scenario.ts';

/** Five days for an answer or a payment, and a message when neither came. */
const listening = journey({
  begin: start('listen'),
  listen: waitFor(
    {
      type: 'events',
      events: [
        { id: 'answered', event: 'reply' },
        { id: 'paid', event: 'payment' },
      ],
      timeout: days(5),
    },
    { answered: 'talk', paid: 'thanks', timeout: 'remind' },
  ),
  remind: message('over'),
  talk: pause(days(1), 'over'),
  thanks: pause(days(1), 'over'),
  over: end(),
});

/** The instant at which the five days are over. */
const TIMEOUT = '2026-11-15T15:00:00Z';
const understood = { type: 'reply', channel: 'sms', intent: 'other' } as const;
const common = { journey: listening, subject: debtor(), from: TUESDAY, until: '2026-11-20T00:00:00Z' } as const;

/** The same event twice, events out of order, and ties. */
export const events: readonly Scenario[] = [
  {
    ...common,
    name: 'the same payment told twice counts once',
    story: [
      { type: 'payment', id: 'T-1', at: '2026-11-11T15:00:00Z', amount: 10_000 },
      { type: 'payment', id: 'T-1', at: '2026-11-11T15:00:00Z', amount: 10_000 },
    ],
    shows: [received('payment', '2026-11-11T15:00:00Z'), left('listen', 'paid')],
    never: [{ type: 'noted', detail: { type: 'payment' } }],
  },
  {
    ...common,
    name: 'the same event again a millisecond later counts once',
    story: [
      { ...understood, id: 'R-1', at: '2026-11-11T15:00:00.000Z' },
      { ...understood, id: 'R-1', at: '2026-11-11T15:00:00.001Z' },
    ],
    shows: [received('reply', '2026-11-11T15:00:00.000Z'), left('listen', 'answered')],
    never: [{ type: 'noted' }],
  },
  {
    ...common,
    name: 'two events a millisecond apart are two: the first is answered, the second noted',
    story: [
      { ...understood, at: '2026-11-11T15:00:00.000Z' },
      { ...understood, at: '2026-11-11T15:00:00.001Z' },
    ],
    shows: [left('listen', 'answered', '2026-11-11T15:00:00.000Z'), { type: 'noted', step: 'talk', at: '2026-11-11T15:00:00.001Z' }],
  },
  {
    ...common,
    name: 'events that are told in another order than they happened in',
    story: [
      { type: 'payment', at: '2026-11-12T15:00:00Z', amount: 10_000 },
      { type: 'custom', at: '2026-11-11T15:00:00Z', name: 'moved house' },
    ],
    shows: [{ type: 'noted', at: '2026-11-11T15:00:00Z', detail: { type: 'custom' } }, left('listen', 'paid', '2026-11-12T15:00:00Z')],
  },
  {
    ...common,
    name: 'an answer that was in time is in time, though it is heard of only when the time is up',
    story: [{ ...understood, at: '2026-11-15T14:59:59.999Z', arrivesAt: TIMEOUT }],
    shows: [left('listen', 'answered', '2026-11-15T14:59:59.999Z')],
    never: [entered('remind')],
  },
  {
    ...common,
    name: 'what was decided stays decided when an earlier event is heard of afterwards',
    story: [{ ...understood, at: '2026-11-14T15:00:00Z', arrivesAt: '2026-11-15T15:00:01Z' }],
    shows: [left('listen', 'timeout', TIMEOUT), { type: 'noted', step: 'remind', detail: { type: 'reply' } }],
    never: [left('listen', 'answered')],
  },
  {
    ...common,
    name: 'time wins against an answer at the same instant',
    story: [{ ...understood, at: TIMEOUT }],
    shows: [left('listen', 'timeout', TIMEOUT), entered('remind')],
    never: [left('listen', 'answered')],
  },
  {
    ...common,
    name: 'time loses against a payment in full at the same instant',
    story: [{ type: 'payment', at: TIMEOUT, amount: 84_200, paidInFull: true }],
    shows: [{ type: 'offRamp', at: TIMEOUT, detail: { on: 'paidInFull' } }, ended('cured', TIMEOUT)],
    never: [entered('remind')],
    received: [],
  },
  {
    ...common,
    name: 'a dispute and a payment in full at the same instant: the dispute comes first',
    story: [
      { type: 'payment', at: '2026-11-11T15:00:00Z', amount: 84_200 },
      { type: 'hold', at: '2026-11-11T15:00:00Z', status: 'disputed' },
    ],
    shows: [{ type: 'offRamp', detail: { on: 'disputed' } }, ended('stopped', '2026-11-11T15:00:00Z')],
  },
  {
    ...common,
    name: 'a payment one second before the send: nothing is sent',
    journey: journey({ begin: start('remind'), remind: message('over'), over: end() }),
    from: '2026-11-10T22:00:00-05:00',
    story: [{ type: 'payment', at: '2026-11-11T07:59:59-05:00', amount: 84_200 }],
    shows: [{ type: 'waiting', step: 'remind' }, ended('cured', '2026-11-11T07:59:59-05:00')],
    received: [],
  },
  {
    ...common,
    name: 'a stop in the debtor’s words during a wait ends it at once',
    journey: journey({ begin: start('first'), first: message('nap'), nap: pause(days(3), 'second'), second: message('over'), over: end() }),
    story: [{ type: 'reply', at: '2026-11-11T15:00:00Z', channel: 'sms', text: 'STOP' }],
    shows: [{ type: 'offRamp', detail: { on: 'ceased' } }, ended('stopped', '2026-11-11T15:00:00Z')],
    received: ['sms at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'a journey without that off-ramp goes on, and the gate stops the message all the same',
    journey: journey({
      begin: start('first'),
      first: message('nap'),
      nap: pause(days(3), 'second'),
      second: message({ delivered: 'over', blocked: 'other' }, { channels: ['sms', 'email'] }),
      other: end('other'),
      over: end(),
    }),
    tampered: (plan) => ({ ...plan, offRamps: [] }),
    story: [{ type: 'reply', at: '2026-11-11T15:00:00Z', channel: 'sms', text: 'STOP' }],
    shows: [
      { type: 'noted', step: 'nap', detail: { type: 'hold', status: 'ceased' } },
      { type: 'noted', step: 'nap', detail: { type: 'reply', intent: 'stop' } },
      { type: 'resulted', step: 'second', detail: { outcome: 'blocked' } },
      { type: 'resulted', step: 'second', detail: { outcome: 'accepted' } },
    ],
    received: ['sms at 2026-11-10T10:00:00-05:00', 'email at 2026-11-13T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'an off-ramp may lead to a step instead of the end',
    journey: journey(
      { ...listening.steps, hardship: pause(days(30), 'gently'), gently: end('arranged') },
      {
        offRamps: [...listening.offRamps.filter(({ on }) => on !== 'hardship'), { on: 'hardship', then: { type: 'go', step: 'hardship' } }],
      },
    ),
    until: '2026-12-31T00:00:00Z',
    story: [{ type: 'hold', at: '2026-11-11T15:00:00Z', status: 'hardship' }],
    shows: [{ type: 'offRamp', detail: { on: 'hardship' } }, entered('hardship'), ended('arranged', '2026-12-11T15:00:00Z')],
  },
  {
    ...common,
    name: 'somebody takes the account out by hand',
    story: [{ type: 'cancel', at: '2026-11-11T15:00:00Z', reason: 'sold' }],
    shows: [received('cancel'), ended('stopped', '2026-11-11T15:00:00Z')],
  },
  {
    ...common,
    name: 'what comes after the end is too late',
    story: [
      { type: 'cancel', at: '2026-11-11T15:00:00Z', reason: 'sold' },
      { ...understood, at: '2026-11-12T15:00:00Z' },
    ],
    shows: [ended('stopped'), { type: 'late', at: '2026-11-11T15:00:00Z', detail: { type: 'reply' } }],
  },
];
