import type { Message } from '@makegood/base';
import {
  addNote,
  blankJourney,
  configure,
  connect,
  disconnect,
  freeId,
  insertStep,
  moveStep,
  newStep,
  placeSteps,
  removeSteps,
  rename,
  tidy,
  type JourneyDocument,
  type StepKind,
} from '@makegood/journey';
import { expect, it } from 'vitest';
import { deedOf } from './deedOf.ts';

const put = (document: JourneyDocument, kind: StepKind, name: string, from: string, branch = 'next'): JourneyDocument => {
  const id = freeId(document, kind);
  return insertStep(document, { from, branch }, id, newStep(kind, id, name, { x: 0, y: 0 }, 'test'));
};

const blank = blankJourney('J', { trigger: 'Enters', exit: 'Leaves' });
const drawn = put(put(put(blank, 'wait', 'Wait 3 days', 'trigger'), 'message', 'Reminder', 'wait'), 'wait', 'Wait', 'message', 'delivered');
const wait = drawn.steps['wait'];

const days = { until: { type: 'duration', duration: { amount: 9, unit: 'days' } } } as const;
const noted = addNote(drawn, { text: 'Ask Ana', step: 'wait' });

const deeds: readonly [string, JourneyDocument, Message][] = [
  ['an inserted step, though others moved down', put(drawn, 'task', 'Call', 'wait'), { id: 'web.draw.deed.add', values: { step: 'Call' } }],
  ['a deleted step, though the wire healed', removeSteps(drawn, ['wait']), { id: 'web.draw.deed.delete', values: { step: 'Wait 3 days' } }],
  ['several deleted', removeSteps(drawn, ['wait', 'wait2']), { id: 'web.draw.deed.delete.several', values: { count: 2 } }],
  [
    'a step put onto another path',
    moveStep(drawn, 'wait', { from: 'wait2', branch: 'next' }),
    { id: 'web.draw.deed.move', values: { step: 'Wait 3 days' } },
  ],
  [
    'a wire drawn',
    connect(drawn, { from: 'message', branch: 'failed' }, 'exit'),
    { id: 'web.draw.deed.connect', values: { step: 'Reminder' } },
  ],
  [
    'a wire taken away',
    disconnect(drawn, { from: 'wait', branch: 'next' }),
    { id: 'web.draw.deed.disconnect', values: { step: 'Wait 3 days' } },
  ],
  [
    'a setting',
    wait?.kind === 'wait' ? configure(drawn, 'wait', days) : drawn,
    { id: 'web.draw.deed.set', values: { step: 'Wait 3 days' } },
  ],
  ['a name, by the one it had', rename(drawn, 'wait', 'Pause'), { id: 'web.draw.deed.rename', values: { step: 'Wait 3 days' } }],
  ['one step dragged', placeSteps(drawn, { wait: { x: 700, y: 0 } }), { id: 'web.draw.deed.place', values: { step: 'Wait 3 days' } }],
  ['a note', noted.ok ? noted.value.document : drawn, { id: 'web.draw.deed.note.add' }],
];

it.each(deeds)('undo names %s', (_, after, deed) => {
  expect(deedOf(drawn, after)).toEqual(deed);
});

it('undo names tidying', () => {
  const scattered = placeSteps(drawn, { wait: { x: 900, y: 20 }, exit: { x: -500, y: 0 } });
  expect(deedOf(scattered, tidy(scattered))).toEqual({ id: 'web.draw.deed.tidy' });
});
