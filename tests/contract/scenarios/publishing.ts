import { DEFAULT_OFF_RAMPS } from '@makegood/journey';
import { days, end, hours, journey, message, pause, start, step, waitFor } from '../draw.ts';
import { debtor, ended, entered, left, TUESDAY, type Scenario } from '../scenario.ts';

const drawn = (wait: ReturnType<typeof pause>, more: Parameters<typeof journey>[0] = {}) =>
  journey({ begin: start('nap'), nap: wait, remind: message('over'), over: end(), ...more });
const published = '2026-11-12T15:00:00Z';
const publish = (document: string, more: object = {}) => ({ type: 'publish', at: published, journey: document, ...more });
const common = { journey: drawn(pause(days(5), 'remind')), subject: debtor(), from: TUESDAY, until: '2026-12-31T00:00:00Z' } as const;
/** Without the step that people stand at. */
const withoutNap = journey({ begin: start('remind'), remind: message('over'), over: end() });

/** A new version while somebody is under way. */
export const publishing: readonly Scenario[] = [
  {
    ...common,
    name: 'the running wait made longer: it is reckoned anew from when it began',
    published: { longer: drawn(pause(days(9), 'remind')) },
    story: [publish('longer')],
    shows: [{ type: 'migrated', at: published, detail: { from: 'nap', to: 'nap' } }, left('nap', 'next', '2026-11-19T15:00:00Z')],
    received: ['sms at 2026-11-19T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'the running wait made shorter: what is left of it is less',
    published: { shorter: drawn(pause(days(3), 'remind')) },
    story: [publish('shorter')],
    shows: [{ type: 'migrated' }, left('nap', 'next', '2026-11-13T15:00:00Z')],
    received: ['sms at 2026-11-13T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'the running wait made shorter than what has passed: it is over now, and not before',
    published: { shorter: drawn(pause(days(1), 'remind')) },
    story: [publish('shorter')],
    shows: [{ type: 'migrated' }, left('nap', 'next', published)],
    received: ['sms at 2026-11-12T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'the step that somebody stands at is deleted: they go where the map says',
    published: { without: withoutNap },
    story: [publish('without', { map: { nap: 'remind' } })],
    shows: [{ type: 'migrated', detail: { from: 'nap', to: 'remind' } }, entered('remind', published), ended('exhausted')],
    received: ['sms at 2026-11-12T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'the step that somebody stands at is deleted: the map may also end it',
    published: { without: withoutNap },
    story: [publish('without', { map: { nap: null } })],
    shows: [{ type: 'migrated', detail: { from: 'nap', to: null } }, ended('stopped', published)],
    received: [],
  },
  {
    ...common,
    name: 'a step is deleted and comes back: who was moved away and back waits from when they came back',
    published: {
      without: journey(
        { begin: start('park'), park: pause(days(60), 'over'), remind: message('over'), over: end() },
        { offRamps: DEFAULT_OFF_RAMPS.map((ramp) => (ramp.on === 'hardship' ? { ...ramp, then: { type: 'go', step: 'remind' } } : ramp)) },
      ),
      with: common.journey,
    },
    story: [
      publish('without', { map: { nap: 'park' } }),
      { type: 'publish', at: '2026-11-13T15:00:00Z', journey: 'with', map: { park: 'nap' } },
    ],
    shows: [entered('park', published), entered('nap', '2026-11-13T15:00:00Z'), left('nap', 'next', '2026-11-15T15:00:00Z')],
  },
  {
    ...common,
    name: 'a message that is put off goes on under the new version, and is not asked for twice',
    journey: withoutNap,
    published: { firmer: journey({ ...withoutNap.steps, remind: message('over', { purpose: 'collection' }) }) },
    from: '2026-11-10T22:00:00-05:00',
    story: [{ type: 'publish', at: '2026-11-11T02:00:00-05:00', journey: 'firmer' }],
    shows: [
      { type: 'waiting', step: 'remind' },
      { type: 'migrated', detail: { from: 'remind', to: 'remind' } },
      ended('exhausted', '2026-11-11T08:00:00-05:00'),
    ],
    received: ['sms at 2026-11-11T08:00:00-05:00'],
  },
  {
    ...common,
    name: 'a task that is open stays open under the new version',
    journey: journey({
      begin: start('call'),
      call: step('task', { dueIn: days(9) }, { done: 'good', overdue: 'late' }),
      good: end('promised'),
      late: end(),
    }),
    published: {
      longer: journey({
        begin: start('call'),
        call: step('task', { dueIn: days(9) }, { done: 'thanks', overdue: 'late' }),
        thanks: message('good'),
        good: end('promised'),
        late: end(),
      }),
    },
    story: [publish('longer'), { type: 'task', at: '2026-11-13T15:00:00Z', outcome: 'done' }],
    shows: [{ type: 'migrated' }, left('call', 'done', '2026-11-13T15:00:00Z'), entered('thanks'), ended('promised')],
    received: ['sms at 2026-11-13T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'published during a pause: the new step is entered when the pause is over',
    published: { without: withoutNap },
    story: [
      { type: 'pause', at: '2026-11-11T15:00:00Z' },
      publish('without', { map: { nap: 'remind' } }),
      { type: 'resume', at: '2026-11-16T15:00:00Z', policy: 'now' },
    ],
    shows: [{ type: 'paused' }, { type: 'migrated' }, { type: 'resumed' }, entered('remind', '2026-11-16T15:00:00Z')],
    received: ['sms at 2026-11-16T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'a wait for an event made shorter than what has passed times out now',
    journey: drawn(
      waitFor({ type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: days(9) }, { paid: 'over', timeout: 'remind' }),
    ),
    published: {
      shorter: drawn(
        waitFor({ type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: hours(1) }, { paid: 'over', timeout: 'remind' }),
      ),
    },
    story: [publish('shorter')],
    shows: [{ type: 'migrated' }, left('nap', 'timeout', published)],
    received: ['sms at 2026-11-12T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'who is through already is not moved',
    journey: withoutNap,
    published: { longer: common.journey },
    story: [publish('longer')],
    shows: [ended('exhausted', TUESDAY)],
    never: [{ type: 'migrated' }],
  },
];
