import { addNote, blankJourney, configure, insertStep, newStep, type Condition, type JourneyDocument } from '@makegood/journey';
import { expect, it } from 'vitest';
import { sayIn } from '../../i18n/say.tsx';
import { allTexts } from '../../locales/index.ts';
import { insertKind } from '../picker/insertKind.ts';
import { findSteps, searchable } from './findSteps.ts';

const english = sayIn('en', allTexts);

function drawn(): JourneyDocument {
  const blank = blankJourney('J', { trigger: 'Enters', exit: 'Leaves' });
  const { document } = insertKind(english, blank, { from: 'trigger', branch: 'next' }, 'message');
  const branch = newStep('branch', 'branch', 'Who owes much?', { x: 0, y: 0 });
  const forked = insertStep(document, { from: 'message', branch: 'delivered' }, 'branch', branch);
  const tagged = (tag: string) => ({ fact: 'account.tags', op: 'contains', value: tag }) as const;
  const when: Condition = { all: [tagged('alpha'), tagged('beta'), tagged('gamma'), tagged('sigma')] };
  const decided = configure(forked, 'branch', { branches: [{ id: 'much', name: 'A great deal', when }] });
  const noted = addNote(decided, { text: 'As agreed with Inés', step: 'exit' });
  return noted.ok ? noted.value.document : decided;
}

it.each([
  ['message', 'Message', 'name'],
  ['who owes', 'Who owes much?', 'name'],
  ['great deal', 'Who owes much?', 'rule'],
  ['debt collector', 'Message', 'text'],
  ['cobrar una deuda', 'Message', 'text'],
  ['agreed ines', 'Leaves', 'note'],
  ['settle this', 'Enters', 'finding'],
])('“%s” finds “%s” by its %s', (typed, name, where) => {
  const steps = searchable(english, drawn(), [{ step: 'trigger', message: 'Settle this first' }]);
  expect(findSteps(steps, typed)[0]).toMatchObject({ name, in: where });
});

it('finds a rule in a condition that is too long for the face of its step, and nothing for a word that is nowhere', () => {
  const steps = searchable(english, drawn(), []);
  expect(findSteps(steps, 'sigma')).toMatchObject([{ id: 'branch', in: 'rule' }]);
  expect(findSteps(steps, 'zeppelin')).toEqual([]);
  expect(findSteps(steps, '').map(({ id }) => id)).toEqual(['trigger', 'message', 'branch', 'exit']);
});
