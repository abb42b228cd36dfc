import fc from 'fast-check';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { createConfig } from '../kinds/create.ts';
import type { StepKind } from '../kinds/configs.ts';
import { template } from '../lints/fixtures/journeys.ts';
import {
  addNote,
  annotate,
  assignPhase,
  blankJourney,
  configure,
  connect,
  copySteps,
  createPhase,
  deleteNote,
  deletePhase,
  disconnect,
  duplicateSteps,
  editNote,
  freeId,
  insertStep,
  moveDown,
  moveStep,
  moveUp,
  newStep,
  pasteSteps,
  placeSteps,
  removeSteps,
  rename,
  renamePhase,
  setSkipped,
  tidy,
  togglePhase,
  type BranchEnd,
} from './index.ts';

/** One thing that a person does on the canvas; the numbers pick among what there is at that moment. */
export type EditCommand = { readonly name: keyof typeof COMMANDS; readonly numbers: readonly [number, number, number] };

const KINDS: readonly StepKind[] = ['wait', 'message', 'branch', 'split', 'promise', 'task', 'update', 'request', 'exit'];

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % Math.max(items.length, 1)];
const stepAt = (document: JourneyDocument, number: number): string => pick(Object.keys(document.steps), number) ?? '';
const several = (document: JourneyDocument, ...numbers: readonly number[]): string[] => numbers.map((number) => stepAt(document, number));

export const endsOf = (document: JourneyDocument): BranchEnd[] =>
  Object.entries(document.steps).flatMap(([from, step]) => branchesOf(step).map((branch) => ({ from, branch: branch.id })));

type Edit = (document: JourneyDocument, a: number, b: number, c: number) => JourneyDocument;
const orSame = (
  document: JourneyDocument,
  edited: { readonly ok: true; readonly value: JourneyDocument | { readonly document: JourneyDocument } } | { readonly ok: false },
): JourneyDocument => (edited.ok ? ('document' in edited.value ? edited.value.document : edited.value) : document);

const insert: Edit = (document, a, b, c) => {
  const [end, kind] = [pick(endsOf(document), a), pick(KINDS, b)];
  if (!end || !kind) return document;
  const id = freeId(document, kind);
  const step = newStep(kind, id, `${kind} ${c}`, { x: 0, y: 0 }, 'commands');
  return insertStep(document, end, id, step.kind === 'message' ? withText(step) : step);
};

const withText = (step: Extract<Step, { kind: 'message' }>): Step => ({
  ...step,
  config: { ...step.config, variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }] },
});

/** Everything that a drawing can be done to. */
const COMMANDS = {
  insert,
  remove: (document, a, b, c) => removeSteps(document, c % 4 > 0 ? several(document, a) : several(document, a, b, c)),
  connect: (document, a, b) => {
    const end = pick(endsOf(document), a);
    return end ? connect(document, end, stepAt(document, b)) : document;
  },
  disconnect: (document, a) => {
    const end = pick(endsOf(document), a);
    return end ? disconnect(document, end) : document;
  },
  move: (document, a, b) => {
    const end = pick(endsOf(document), b);
    return end ? moveStep(document, stepAt(document, a), end) : document;
  },
  up: (document, a) => orSame(document, moveUp(document, stepAt(document, a))),
  down: (document, a) => orSame(document, moveDown(document, stepAt(document, a))),
  place: (document, a, b, c) => placeSteps(document, { [stepAt(document, a)]: { x: b * 7.3 - 900, y: c * 11.7 - 900 } }),
  tidy: (document) => tidy(document),
  tidySome: (document, a, b, c) => tidy(document, several(document, a, b, c)),
  rename: (document, a, b) => rename(document, stepAt(document, a), b % 5 === 0 ? ' '.repeat(b) : `Step ${b}`),
  skip: (document, a, b) => orSame(document, setSkipped(document, stepAt(document, a), b % 3 > 0, [])),
  annotate: (document, a, b) => annotate(document, stepAt(document, a), b % 4 === 0 ? '' : 'x'.repeat(b * 40)),
  addNote: (document, a, b) =>
    orSame(document, addNote(document, { text: 'A note', step: a % 2 ? stepAt(document, a) : null, at: { x: b, y: 0.4 } })),
  editNote: (document, a, b) =>
    editNote(document, pick(Object.keys(document.notes), a) ?? '', { step: stepAt(document, b), place: { x: a, y: b } }),
  deleteNote: (document, a) => deleteNote(document, pick(Object.keys(document.notes), a) ?? ''),
  phase: (document, a, b, c) => orSame(document, createPhase(document, several(document, a, b, c), `Phase ${a}`)),
  assign: (document, a, b) => assignPhase(document, several(document, a), pick([...Object.keys(document.phases), null], b) ?? null),
  renamePhase: (document, a, b) => renamePhase(document, pick(Object.keys(document.phases), a) ?? '', `P${b}`),
  fold: (document, a) => togglePhase(document, pick(Object.keys(document.phases), a) ?? ''),
  deletePhase: (document, a) => deletePhase(document, pick(Object.keys(document.phases), a) ?? ''),
  duplicate: (document, a, b, c) =>
    orSame(document, duplicateSteps(document, c % 2 === 0 ? several(document, a) : several(document, a, b, c), `copy${a}`)),
  paste: (document, a, b, c) => {
    const clip = copySteps(document, several(document, a, b));
    const end = pick(endsOf(document), c);
    return clip.ok
      ? orSame(document, pasteSteps(document, clip.value, c % 2 && end ? { after: end } : { at: { x: a * 30, y: b * 30 } }, `copy${a}`))
      : document;
  },
  settings: (document, a, b) => {
    const step = document.steps[stepAt(document, a)];
    if (step?.kind !== 'wait') return document;
    const until = {
      type: 'events' as const,
      events: [{ id: 'paid', event: 'payment' as const }],
      timeout: { amount: b, unit: 'days' as const },
    };
    return configure(document, stepAt(document, a), b % 2 === 0 ? createConfig('wait') : { until });
  },
} as const satisfies Record<string, Edit>;

export const editCommand: fc.Arbitrary<EditCommand> = fc.record({
  name: fc.constantFrom(...Object.keys(COMMANDS).filter((name): name is EditCommand['name'] => name in COMMANDS)),
  numbers: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
});

export const doCommand = (document: JourneyDocument, { name, numbers }: EditCommand): JourneyDocument =>
  COMMANDS[name](document, ...numbers);

export const startOfCommands: JourneyDocument = {
  ...blankJourney('J', { trigger: 'In', exit: 'Out' }),
  templates: [template('reminder')],
};

const insertion: fc.Arbitrary<EditCommand> = fc.record({
  name: fc.constant('insert' as const),
  numbers: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
});

/** A journey that somebody drew: some steps first, then whatever a sequence of commands makes of them. */
export const drawnJourney: fc.Arbitrary<JourneyDocument> = fc
  .tuple(fc.array(insertion, { minLength: 4, maxLength: 14, size: 'max' }), fc.array(editCommand, { maxLength: 14, size: 'max' }))
  .map(([insertions, commands]) => [...insertions, ...commands].reduce(doCommand, startOfCommands));
