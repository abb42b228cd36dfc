import { DEFAULT_OFF_RAMPS, type JourneyDocument, type Step } from '@makegood/journey';
import { days, end, journey, message, pause, start, step, waitFor } from '../draw.ts';
import { debtor, ended, entered, left, TUESDAY, type Scenario } from '../scenario.ts';

/** Three days for a payment; a message and its own end when none came. */
const asking = (more: Record<string, Step> = {}, change: Partial<JourneyDocument> = {}): JourneyDocument =>
  journey(
    {
      begin: start('listen'),
      listen: waitFor(
        { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: days(3) },
        { paid: 'good', timeout: 'remind' },
      ),
      remind: message('tired'),
      good: end('cured'),
      tired: end('exhausted'),
      ...more,
    },
    { name: 'Asking', ...change },
  );

const call = (called: string, next: Record<string, string>, outcomes: ('cured' | 'exhausted')[] = ['cured', 'exhausted']): Step => ({
  ...step('call', { journey: called, outcomes }, next),
  name: `Call ${called}`,
});

/** Calls it, is thankful for a payment, and asks once more by itself when there was none. */
const calling = (called: string): JourneyDocument =>
  journey({
    begin: start('ask'),
    ask: call(called, { cured: 'thanks', exhausted: 'rest', otherwise: 'over' }),
    thanks: end('promised'),
    rest: pause(days(2), 'again'),
    again: message('over'),
    over: end('escalated'),
  });

const common = { subject: debtor(), from: TUESDAY, until: '2026-12-31T00:00:00Z', calls: { asking: asking() } } as const;
const payment = { type: 'payment', id: 'T-1', at: '2026-11-11T15:00:00Z', amount: 10_000 };

const ramps = (change: Partial<Record<string, string>>): JourneyDocument['offRamps'] =>
  DEFAULT_OFF_RAMPS.map((ramp) => {
    const to = change[ramp.on];
    return to === undefined ? ramp : { on: ramp.on, then: { type: 'go', step: to } };
  });
/** Whoever gets into hardship while being asked is helped. */
const helping = asking({ help: pause(days(4), 'tired') }, { offRamps: ramps({ hardship: 'help' }) });

/** A journey that sends people through another one. */
export const calls: readonly Scenario[] = [
  {
    ...common,
    name: 'a called journey runs in its place, and its end is a way on',
    journey: calling('asking'),
    story: [],
    shows: [
      entered('ask', '2026-11-10T15:00:00Z'),
      left('ask', 'begin'),
      entered('ask/listen'),
      left('ask/listen', 'timeout', '2026-11-13T15:00:00Z'),
      entered('ask/remind'),
      entered('ask/tired'),
      left('ask/tired', 'exhausted'),
      entered('rest', '2026-11-13T15:00:00Z'),
      entered('again', '2026-11-15T15:00:00Z'),
      ended('escalated'),
    ],
    // A Sunday's message waits for its lawful hour like any other.
    received: ['sms at 2026-11-13T10:00:00-05:00', 'sms at 2026-11-16T08:00:00-05:00'],
  },
  {
    ...common,
    name: 'a called journey that ends well leads on by that outcome',
    journey: calling('asking'),
    story: [payment],
    shows: [left('ask/listen', 'paid'), entered('ask/good'), left('ask/good', 'cured'), entered('thanks'), ended('promised')],
    received: [],
  },
  {
    ...common,
    name: 'an outcome without a way of its own goes the other way',
    journey: journey({
      begin: start('ask'),
      ask: call('asking', { cured: 'thanks', otherwise: 'over' }, ['cured']),
      thanks: end('promised'),
      over: end('escalated'),
    }),
    story: [],
    shows: [left('ask/tired', 'otherwise', '2026-11-13T15:00:00Z'), entered('over'), ended('escalated')],
  },
  {
    ...common,
    name: 'a journey inside a journey inside a journey, and one called twice',
    calls: {
      asking: asking(),
      twice: journey({
        begin: start('first'),
        first: call('asking', { cured: 'good', exhausted: 'second', otherwise: 'second' }),
        second: call('asking', { cured: 'good', exhausted: 'tired', otherwise: 'tired' }),
        good: end('cured'),
        tired: end('exhausted'),
      }),
    },
    journey: calling('twice'),
    story: [{ ...payment, at: '2026-11-14T15:00:00Z' }],
    shows: [
      entered('ask'),
      entered('ask/first'),
      entered('ask/first/listen'),
      left('ask/first/tired', 'exhausted'),
      entered('ask/second'),
      entered('ask/second/listen'),
      left('ask/second/good', 'cured', '2026-11-14T15:00:00Z'),
      left('ask/good', 'cured'),
      entered('thanks'),
    ],
    received: ['sms at 2026-11-13T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'what the caller says of a dispute ends the called journey too',
    calls: { helping },
    journey: calling('helping'),
    story: [{ type: 'hold', status: 'disputed', at: '2026-11-11T15:00:00Z' }],
    shows: [entered('ask/listen'), { type: 'offRamp', step: 'ask/listen', detail: { on: 'disputed' } }, ended('stopped')],
    never: [entered('rest')],
    received: [],
  },
  {
    ...common,
    name: 'a way that the called journey has for an event holds while people are in it',
    calls: { helping },
    journey: calling('helping'),
    story: [{ type: 'hold', status: 'hardship', at: '2026-11-11T15:00:00Z' }],
    shows: [
      { type: 'offRamp', step: 'ask/listen', detail: { on: 'hardship' } },
      entered('ask/help', '2026-11-11T15:00:00Z'),
      left('ask/tired', 'exhausted', '2026-11-15T15:00:00Z'),
      entered('rest'),
    ],
  },
  {
    ...common,
    name: 'once they are out of the called journey, its ways hold no more',
    calls: { helping },
    journey: calling('helping'),
    story: [{ type: 'hold', status: 'hardship', at: '2026-11-14T15:00:00Z' }],
    shows: [entered('rest'), { type: 'offRamp', step: 'rest', detail: { on: 'hardship' } }, ended('stopped')],
    never: [entered('ask/help')],
  },
  {
    ...common,
    name: 'where only the called journey ends on an event, people go on in the caller by that outcome',
    calls: { asking: asking() },
    journey: { ...calling('asking'), offRamps: DEFAULT_OFF_RAMPS.filter(({ on }) => on !== 'hardship') },
    story: [{ type: 'hold', status: 'hardship', at: '2026-11-11T15:00:00Z' }],
    shows: [
      { type: 'offRamp', step: 'ask/listen', detail: { on: 'hardship' } },
      entered('over', '2026-11-11T15:00:00Z'),
      ended('escalated'),
    ],
  },
  {
    ...common,
    name: 'a new version of the caller takes people along inside the call, where they wait as long as it says now',
    journey: calling('asking'),
    published: {
      patient: calling('patient'),
    },
    calls: {
      asking: asking(),
      patient: asking({
        listen: waitFor(
          { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: days(7) },
          { paid: 'good', timeout: 'remind' },
        ),
      }),
    },
    story: [{ type: 'publish', at: '2026-11-12T15:00:00Z', journey: 'patient' }],
    shows: [
      { type: 'migrated', detail: { from: 'ask/listen', to: 'ask/listen' } },
      left('ask/listen', 'timeout', '2026-11-17T15:00:00Z'),
      entered('ask/remind'),
    ],
  },
  {
    ...common,
    name: 'the call is taken out of the caller: whoever is inside it goes where the map says',
    journey: calling('asking'),
    published: { without: journey({ begin: start('rest'), rest: pause(days(2), 'over'), over: end('escalated') }) },
    story: [{ type: 'publish', at: '2026-11-12T15:00:00Z', journey: 'without', map: { 'ask/listen': 'rest' } }],
    shows: [
      { type: 'migrated', detail: { from: 'ask/listen', to: 'rest' } },
      left('rest', 'next', '2026-11-12T15:00:00Z'),
      ended('escalated'),
    ],
    received: [],
  },
];
