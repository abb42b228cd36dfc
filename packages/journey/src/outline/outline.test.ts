import { LOCALES } from '@makegood/base';
import { expect, it } from 'vitest';
import { annotate, createPhase, insertStep, moveDown, newStep, setSkipped } from '../edit/index.ts';
import { journey, mail, step } from '../lints/fixtures/journeys.ts';
import { outlineOf } from './outline-of.ts';
import type { Outline, OutlinePath } from './outline.ts';

/** The outline as somebody would read it aloud, a line a step. */
const lines = (path: OutlinePath): string[] => [
  ...path.steps.flatMap((line) => [
    `${'  '.repeat(line.depth)}${line.number} ${line.name}`,
    ...line.sides.flatMap((side) => [`${'  '.repeat(line.depth)} (${side.label})`, ...lines(side.path)]),
  ]),
  ...(path.end.type === 'end' ? [] : [`~ ${path.end.says}`]),
];
const read = (outline: Outline): string[] =>
  [...outline.entered, ...outline.ramps.map((ramp) => ramp.path), ...outline.loose].flatMap(lines);
const position = (outline: Outline, id: string): string | undefined => outline.steps.get(id)?.position;

const named = (name: string, of: ReturnType<typeof step>) => ({ ...of, name });
const drawn = journey(
  {
    start: named('In', step('trigger', {}, { next: 'ask' })),
    ask: named('Much?', step('branch', {}, { yes: 'call', otherwise: 'mail' })),
    call: named('Call', step('task', {}, { done: 'mail', overdue: 'end' })),
    mail: named('Remind', mail({ delivered: 'answer', failed: 'end' })),
    answer: named('Wait', step('wait', {}, { next: 'again' })),
    again: named('Again?', step('branch', {}, { yes: 'mail', otherwise: 'end' })),
    end: named('Out', step('exit', {}, {})),
    help: named('Help', step('task', {}, { done: 'end', overdue: 'end' })),
    day: named('Lost', step('wait', {}, { next: 'end' })),
  },
  { offRamps: [{ on: 'hardship', then: { type: 'go', step: 'help' } }] },
);

it('tells every step once: the main path goes on, side branches are told below, and where they meet it is said', () => {
  expect(read(outlineOf(drawn, 'en'))).toEqual([
    '1 In',
    '2 Much?',
    ' (Yes)',
    '  3 Call',
    '   (Overdue)',
    '~ Goes on with step 7, “Out”.',
    '~ Goes on with step 4, “Remind”.',
    '4 Remind',
    ' (Could not be sent)',
    '~ Goes on with step 7, “Out”.',
    '5 Wait',
    '6 Again?',
    ' (Yes)',
    '~ Goes back to step 4, “Remind”.',
    '7 Out',
    '8 Help',
    ' (Overdue)',
    '~ Goes back to step 7, “Out”.',
    '~ Goes back to step 7, “Out”.',
    '9 Lost',
    '~ Goes back to step 7, “Out”.',
  ]);
});

it('says in words where a step stands, in each language', () => {
  const en = outlineOf(drawn, 'en');
  expect(position(en, 'start')).toBe('Step 1 of 9, where people enter, before “Much?”');
  expect(position(en, 'call')).toBe('Step 3 of 9, on branch “Yes” of “Much?”, before “Remind”');
  expect(position(en, 'mail')).toBe('Step 4 of 9, on branch “Otherwise” of “Much?”, where 3 paths meet, before “Wait”');
  expect(position(en, 'again')).toBe('Step 6 of 9, after “Wait”, before “Out”');
  expect(position(en, 'help')).toBe('Step 8 of 9, where people go after hardship, before “Out”');
  expect(position(en, 'day')).toBe('Step 9 of 9, where nothing leads yet, before “Out”');
  expect(position(outlineOf(drawn, 'es'), 'call')).toBe('Paso 3 de 9, en la salida “Yes” de “Much?”, antes de “Remind”');
  expect(position(outlineOf(drawn, 'pt'), 'again')).toBe('Etapa 6 de 9, depois de “Wait”, antes de “Out”');
  for (const locale of LOCALES) for (const line of outlineOf(drawn, locale).steps.values()) expect(line.face).not.toMatch(/\*\*|^$/);
});

it('tells what a step is part of: its phase, its notes, that it is skipped, and its place after a move', () => {
  const noted = annotate(drawn, 'answer', 'Three days since June');
  const phased = createPhase(noted, ['answer', 'again'], 'Second week');
  const skipped = phased.ok ? setSkipped(phased.value.document, 'answer', true, []) : phased;
  if (!skipped.ok) throw new Error(skipped.error.id);
  const outline = outlineOf(skipped.value, 'en');
  expect(outline.steps.get('answer')).toMatchObject({
    notes: ['Three days since June'],
    phase: { name: 'Second week' },
    skipped: 'Skipped: people go straight on.',
    before: 'mail',
    after: 'again',
  });
  const two = insertStep(journey(), { from: 'day', branch: 'next' }, 'w2', newStep('wait', 'w2', 'Second', { x: 0, y: 0 }));
  const moved = moveDown(two, 'day');
  expect(moved.ok && outlineOf(moved.value, 'en').steps.get('day')?.spot).toBe('after “Second”, before “message”');
});

it('a journey of two thousand steps in a line is told as one list', () => {
  const steps = Object.fromEntries(
    Array.from({ length: 1998 }, (_, index) => [`w${index}`, step('wait', {}, { next: index === 1997 ? 'end' : `w${index + 1}` })]),
  );
  const long = { ...journey(), steps: { start: step('trigger', {}, { next: 'w0' }), ...steps, end: step('exit', {}, {}) } };
  const [path] = outlineOf(long, 'en').entered;
  expect(path?.steps).toHaveLength(2000);
  expect(path?.steps.every((line) => line.depth === 0)).toBe(true);
});
