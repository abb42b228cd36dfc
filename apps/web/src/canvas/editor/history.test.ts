import { blankJourney } from '@makegood/journey';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begin, carry, record, redo, seal, undo, type History } from './history.ts';

const document = (name: string) => blankJourney(name, { trigger: 'a', exit: 'b' });
const all = (history: History, step: (history: History) => History, times: number): History =>
  Array.from({ length: times }).reduce<History>(step, history);

it('any sequence of changes undone gives the same document, and redone the last one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.constantFrom('a', 'b')), fc.boolean()), { maxLength: 60 }), (changes) => {
      const first = document('first');
      const done = changes.reduce((history, [name, gesture, sealed]) => {
        const next = record(history, document(name), gesture);
        return sealed ? seal(next) : next;
      }, begin(first));
      const undone = all(done, undo, changes.length + 1);
      expect(undone.present).toBe(first);
      expect(all(undone, redo, changes.length + 1).present).toBe(done.present);
    }),
  );
});

it('one gesture is one entry', () => {
  const typed = ['n', 'na', 'nam'].reduce((history, name) => record(history, document(name), 'name'), begin(document('')));
  expect(typed.past).toHaveLength(1);
  expect(record(seal(typed), document('name'), 'name').past).toHaveLength(2);
});

it('what came from elsewhere stays when what was drawn here is undone', () => {
  const drawn = ['one', 'two', 'three'].reduce((history, name) => record(history, document(name), null), begin(document('none')));
  const carried = carry(undo(drawn), (entry) => ({ ...entry, description: 'theirs' }));
  expect(carried.present).toMatchObject({ name: 'two', description: 'theirs' });
  expect(all(carried, undo, 9).present).toMatchObject({ name: 'none', description: 'theirs' });
  expect(all(carried, redo, 9).present).toMatchObject({ name: 'three', description: 'theirs' });
});

it('an entry that says the same as the next one after it was carried over is no step of undo', () => {
  const theirs = document('theirs');
  const drawn = record(record(begin(document('none')), document('mine'), null), document('more'), null);
  expect(carry(drawn, () => theirs)).toEqual({ past: [], present: theirs, future: [], gesture: null });
});
