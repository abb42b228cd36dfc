import type { JourneyDocument, Step } from '../../document/schema.ts';
import { days, journey, mail, step, template, type Fixtures } from '../fixtures/journeys.ts';

const skip = (document: JourneyDocument, ...ids: string[]): JourneyDocument => ({
  ...document,
  steps: Object.fromEntries(
    Object.entries(document.steps).map(([id, of]): [string, Step] => [id, ids.includes(id) ? { ...of, skipped: true } : of]),
  ),
});

/** Two messages, one after the other. */
const twoMessages = (first: readonly ('validationNotice' | 'miniMiranda')[]): JourneyDocument => {
  const again = mail({ delivered: 'end' }, { variants: [{ id: 'a', name: 'A', template: 'second', weight: 100 }] });
  return journey(
    { mail: mail({ delivered: 'answer' }), answer: again },
    { templates: [template('reminder', { elements: [...first] }), template('second')] },
  );
};

export const fixtures: Fixtures = {
  valid: {
    'a wait, a message and a wait for an answer': skip(journey(), 'day', 'mail', 'answer'),
    'a decision, and what only it led to': skip(
      journey({
        day: step('branch', {}, { yes: 'call', otherwise: 'mail' }),
        call: step('task', {}, { done: 'lost', overdue: 'lost' }),
        lost: step('exit', {}, {}),
      }),
      'day',
    ),
    'one of two messages, without a notice of its own': skip(twoMessages(['miniMiranda']), 'mail'),
    'the only message: then nobody is asked for anything': skip(
      journey({}, { templates: [template('reminder', { elements: ['validationNotice'] })] }),
      'mail',
    ),
  },
  invalid: {
    'the way in and the way out': { document: skip(journey(), 'start', 'end'), at: ['start', 'end'] },
    'a promise': {
      document: skip(journey({ day: step('promise', {}, { kept: 'end', broken: 'mail' }) }), 'day'),
      at: ['day'],
    },
    'a wait for ever': {
      document: skip(
        journey({ answer: step('wait', { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }] } }, { paid: 'end' }) }),
        'answer',
      ),
      at: ['answer'],
    },
    'a task that has several ends': {
      document: skip(
        journey({
          day: step(
            'task',
            {
              outcomes: [
                { id: 'yes', name: 'Yes' },
                { id: 'no', name: 'No' },
              ],
              overdue: 'stay',
            },
            { yes: 'mail', no: 'end' },
          ),
        }),
        'day',
      ),
      at: ['day'],
    },
    'a step whose way on is not drawn': { document: skip(journey({ day: step('wait', {}, {}) }), 'day'), at: ['day'] },
    'a ring of nothing but skipped steps': {
      document: skip(
        journey({
          day: step('wait', {}, { next: 'night' }),
          night: step('wait', { until: { type: 'duration', duration: days(1) } }, { next: 'day' }),
        }),
        'day',
        'night',
      ),
      at: ['day', 'night'],
    },
    'a notice': { document: skip(journey({ mail: mail({ delivered: 'answer' }, { purpose: 'notice' }) }), 'mail'), at: ['mail'] },
    'the only message that tells people their rights': { document: skip(twoMessages(['validationNotice']), 'mail'), at: ['mail'] },
    'putting contact on hold': {
      document: skip(journey({ day: step('update', { changes: [{ type: 'addHold', status: 'disputed' }] }, { next: 'mail' }) }), 'day'),
      at: ['day'],
    },
    'asking whether contact is on hold': {
      document: skip(
        journey({
          day: step(
            'branch',
            { branches: [{ id: 'held', name: 'Held', when: { fact: 'person.holds', op: 'has', value: 'disputed' } }] },
            { held: 'end', otherwise: 'mail' },
          ),
        }),
        'day',
      ),
      at: ['day'],
    },
    'where an off-ramp leads': {
      document: skip(
        journey(
          { help: step('task', {}, { done: 'end', overdue: 'end' }) },
          {
            offRamps: [
              ...journey().offRamps.filter((ramp) => ramp.on !== 'hardship'),
              { on: 'hardship', then: { type: 'go', step: 'help' } },
            ],
          },
        ),
        'help',
      ),
      at: ['help'],
    },
  },
};
