import fc from 'fast-check';
import type { JourneyDocument } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { StepKind } from '../kinds/configs.ts';
import { createConfig } from '../kinds/create.ts';
import {
  blankJourney,
  canConnect,
  configure,
  connect,
  disconnect,
  insertStep,
  moveStep,
  newStep,
  placeSteps,
  removeSteps,
  rename,
} from '../edit/index.ts';
import { template } from '../lints/fixtures/journeys.ts';

/** One thing that somebody does to a drawing; numbers pick among what there is. */
export type Deed =
  | { readonly do: 'insert'; readonly kind: StepKind; readonly at: number }
  | { readonly do: 'remove' | 'rename' | 'configure' | 'skip' | 'place' | 'cut'; readonly at: number; readonly value: number }
  | { readonly do: 'connect' | 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'word' | 'ramp' | 'note' | 'phase' | 'describe'; readonly value: number };

const KINDS = ['wait', 'message', 'branch', 'update', 'task', 'exit'] as const;
const number = fc.nat(50);

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), kind: fc.constantFrom(...KINDS), at: number }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'rename' as const, 'configure' as const, 'skip' as const, 'place' as const, 'cut' as const),
      at: number,
      value: number,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('connect' as const, 'move' as const), at: number, to: number }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('word' as const, 'ramp' as const, 'note' as const, 'phase' as const, 'describe' as const),
      value: number,
    }),
  },
);

export const deeds = fc.array(deed, { maxLength: 12 });

export const start: JourneyDocument = {
  ...blankJourney('Early', { trigger: 'Enters', exit: 'Leaves' }),
  templates: [template('one'), template('two')],
};

/** Whose hand draws, and which steps it may touch: ids of new steps begin with it. */
export type Hand = { readonly name: string; readonly touches: (id: string) => boolean };

export const anybody = (name: string): Hand => ({ name, touches: () => true });

/** Draws on. What cannot be done is not done. */
export const draw = (document: JourneyDocument, all: readonly Deed[], hand: Hand = anybody('s')): JourneyDocument =>
  all.reduce((drawn, one, index) => act(drawn, one, hand, index), document);

function act(document: JourneyDocument, one: Deed, hand: Hand, index: number): JourneyDocument {
  const own = (id: string): boolean => hand.touches(id) || id.startsWith(hand.name);
  const ids = Object.keys(document.steps).filter(own);
  const pick = (at: number): string => ids[at % Math.max(ids.length, 1)] ?? '';
  const ends = ids.flatMap((from) => {
    const step = document.steps[from];
    return step ? branchesOf(step).map((branch) => ({ from, branch: branch.id })) : [];
  });
  const end = (at: number) => ends[at % Math.max(ends.length, 1)] ?? { from: '', branch: '' };
  switch (one.do) {
    case 'insert': {
      const id = `${hand.name}${index}${one.kind}`;
      return document.steps[id] ? document : insertStep(document, end(one.at), id, newStep(one.kind, id, id, { x: 0, y: 0 }, 'drawn'));
    }
    case 'remove': {
      const id = pick(one.at);
      return document.steps[id]?.kind === 'trigger' ? document : removeSteps(document, [id]);
    }
    case 'rename':
      return rename(document, pick(one.at), `${hand.name} ${one.value}`);
    case 'configure':
      return reconfigured(document, pick(one.at), one.value);
    case 'skip':
      return changed(document, pick(one.at), one.value % 2 === 0);
    case 'place':
      return ids.length === 0 ? document : placeSteps(document, { [pick(one.at)]: { x: one.value * 400, y: one.value * 7 } });
    case 'cut':
      return end(one.at).from === '' ? document : disconnect(document, end(one.at));
    case 'connect':
      return canConnect(document, end(one.at), pick(one.to)) ? connect(document, end(one.at), pick(one.to)) : document;
    case 'move':
      return end(one.to).from === '' ? document : moveStep(document, pick(one.at), end(one.to));
    case 'word':
      return { ...document, templates: document.templates.map((text) => reworded(text, `${hand.name} ${one.value}`)) };
    case 'ramp':
      return {
        ...document,
        offRamps: document.offRamps.map((ramp, place) =>
          place === one.value % document.offRamps.length
            ? { on: ramp.on, then: { type: 'exit', outcome: one.value % 2 ? 'other' : 'cured' } }
            : ramp,
        ),
      };
    case 'note':
      return {
        ...document,
        notes: { ...document.notes, [`${hand.name}${index}`]: { text: `n${one.value}`, step: null, at: { x: 0, y: 0 } } },
      };
    case 'phase':
      return { ...document, phases: { ...document.phases, [`${hand.name}${index}`]: { name: `p${one.value}`, collapsed: false } } };
    case 'describe':
      return { ...document, description: `${hand.name} ${one.value}` };
  }
}

const reworded = (text: JourneyDocument['templates'][number], words: string): JourneyDocument['templates'][number] =>
  text.id === 'one' ? { ...text, content: { ...text.content, es: { sms: { text: words } } } } : text;

function reconfigured(document: JourneyDocument, id: string, value: number): JourneyDocument {
  const step = document.steps[id];
  switch (step?.kind) {
    case 'wait':
      return configure(document, id, { until: { type: 'duration', duration: { amount: value + 1, unit: 'days' } } });
    case 'message':
      return configure(document, id, {
        ...step.config,
        channels: value % 2 ? ['sms', 'email'] : ['sms'],
        variants: [{ id: 'a', name: 'A', template: value % 3 ? 'one' : 'two', weight: 100 }],
      });
    case 'branch':
      return configure(document, id, {
        branches: [
          { id: 'yes', name: `Yes ${value}`, when: { fact: 'account.daysPastDue', op: 'more', value } },
          ...(value % 2 ? [{ id: 'more', name: 'More', when: { fact: 'account.balance', op: 'isKnown' as const } }] : []),
        ],
      });
    case 'task':
      return configure(document, id, { ...createConfig('task'), priority: value % 2 ? 'high' : 'low', queue: `Q${value}` });
    case 'exit':
      return configure(document, id, { outcome: value % 2 ? 'cured' : 'stopped' });
    case 'update':
      return configure(document, id, { changes: [{ type: 'addHold', status: 'vulnerable', days: value + 1 }] });
    default:
      return document;
  }
}

function changed(document: JourneyDocument, id: string, skipped: boolean): JourneyDocument {
  const step = document.steps[id];
  if (!step) return document;
  const { skipped: _was, ...rest } = step;
  return { ...document, steps: { ...document.steps, [id]: skipped ? { ...rest, skipped } : rest } };
}
