import { canonicalJson } from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { DEFAULT_OFF_RAMPS } from '../document/off-ramps.ts';
import {
  addNote,
  assignPhase,
  COLUMN,
  createPhase,
  deletePhase,
  configure,
  insertStep,
  newStep,
  placeOfNote,
  removeSteps,
  rename,
  ROW,
} from '../edit/index.ts';
import { days, journey, mail, step } from '../lints/fixtures/journeys.ts';
import { applyChoices, conflictsAfter, mergeDocuments, sayConflict } from './index.ts';
import { anybody, deeds, draw, start } from './drawings.fixture.ts';

const wait = (document: JourneyDocument, from: string, branch: string, id: string, name: string): JourneyDocument =>
  insertStep(document, { from, branch }, id, newStep('wait', id, name, { x: 0, y: 0 }));

const lasting = (document: JourneyDocument, id: string, amount: number) =>
  configure(document, id, { until: { type: 'duration', duration: days(amount) } });

function noted(made: ReturnType<typeof addNote>) {
  if (!made.ok) throw new Error(made.error.id);
  return made.value;
}

/** Two drawings as sets: in which order texts and off-ramps are listed, and where steps stand, says nothing. */
const set = (document: JourneyDocument): string =>
  canonicalJson({
    ...document,
    steps: Object.fromEntries(Object.entries(document.steps).map(([id, drawn]) => [id, { ...drawn, at: null }])),
    templates: Object.fromEntries(document.templates.map((text) => [text.id, text])),
    offRamps: Object.fromEntries(document.offRamps.map((ramp) => [ramp.on, ramp])),
  });

describe('two people draw', () => {
  it('and one of them changed nothing: what the other drew is what there is', () => {
    fc.assert(
      fc.property(deeds, deeds, (before, after) => {
        const base = draw(start, before);
        const changed = draw(base, after, anybody('m'));
        for (const merge of [
          mergeDocuments(base, changed, base),
          mergeDocuments(base, base, changed),
          mergeDocuments(base, changed, changed),
        ]) {
          expect(merge.document).toEqual(changed);
          expect(merge.conflicts).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('in different places: all of it is there, whoever comes first, and nobody is asked', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, mine, theirs) => {
        const base = draw(start, before);
        const ids = Object.keys(base.steps);
        const half = (rest: number) => (id: string) => ids.includes(id) && ids.indexOf(id) % 2 === rest;
        const local = (all: typeof mine) =>
          all.filter(({ do: done }) => ['insert', 'rename', 'configure', 'skip', 'note', 'phase'].includes(done));
        const a = draw(base, local(mine), { name: 'mm', touches: half(0) });
        const b = draw(base, local(theirs), { name: 'tt', touches: half(1) });
        const [one, other] = [mergeDocuments(base, a, b), mergeDocuments(base, b, a)];
        expect(one.conflicts).toEqual([]);
        expect(set(one.document)).toBe(set(other.document));
        for (const id of [...Object.keys(a.steps), ...Object.keys(b.steps)]) expect(one.document.steps[id]).toBeDefined();
      }),
      { numRuns: 80 },
    );
  });

  it('whatever they draw, the merge is a journey with no wire into nothing, and each choice is honoured', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, mine, theirs) => {
        const base = draw(start, before);
        // The same ids on purpose: two people who draw at once get the same free ones.
        const merge = mergeDocuments(base, draw(base, mine, anybody('n')), draw(base, theirs, anybody('n')));
        const chosen = applyChoices(merge, Object.fromEntries(merge.conflicts.map(({ id }) => [id, 'mine'])));
        for (const document of [merge.document, chosen]) {
          expect(parseDocument(document)).toMatchObject({ ok: true });
          for (const drawn of Object.values(document.steps))
            for (const to of Object.values(drawn.next)) expect(document.steps[to]).toBeDefined();
        }
        for (const conflict of merge.conflicts)
          for (const language of ['en', 'es', 'pt'] as const)
            expect(Object.values(sayConflict(conflict, language)).every((text) => text !== '')).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

describe('what both changed', () => {
  it('is asked setting by setting, in words, and settled by the choice', () => {
    const base = rename(journey(), 'day', 'A day');
    const merge = mergeDocuments(base, lasting(base, 'day', 4), rename(lasting(base, 'day', 6), 'mail', 'Reminder'));
    expect(merge.conflicts.map((conflict) => [conflict.id, conflict.step, sayConflict(conflict, 'es')])).toEqual([
      ['steps.day.config.until', 'day', { what: 'Paso “A day”', mine: '4 días', theirs: '6 días' }],
    ]);
    expect(merge.document.steps['day']).toEqual(lasting(base, 'day', 6).steps['day']);
    expect(applyChoices(merge, { 'steps.day.config.until': 'mine' }).steps['day']).toEqual(lasting(base, 'day', 4).steps['day']);
    expect(merge.document.steps['mail']?.name).toBe('Reminder');
  });

  it('into one wire: both stay, and the order is asked', () => {
    const merge = mergeDocuments(
      journeyInRows(),
      wait(journeyInRows(), 'day', 'next', 'wait', 'Mine'),
      wait(wait(journeyInRows(), 'day', 'next', 'update', 'Theirs'), 'update', 'next', 'wait2', 'More of theirs'),
    );
    expect(merge.conflicts.map((conflict) => sayConflict(conflict, 'en'))).toEqual([
      { what: '“wait” leads to', mine: '“Mine”', theirs: '“Theirs”' },
    ]);
    const way = (document: JourneyDocument) => {
      const ids = ['day'];
      while (ids.at(-1) !== 'mail') ids.push(document.steps[ids.at(-1) ?? '']?.next['next'] ?? 'mail');
      return ids;
    };
    expect(way(merge.document)).toEqual(['day', 'update', 'wait2', 'wait', 'mail']);
    expect(way(applyChoices(merge, { 'steps.day.next.next': 'mine' }))).toEqual(['day', 'wait', 'update', 'wait2', 'mail']);
    const drawn = way(merge.document).map((id) => merge.document.steps[id]?.at.y ?? 0);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  });

  it('with the same free id: my step gets an id of its own, with its wires, texts and notes', () => {
    const mine = wait(journey(), 'day', 'next', 'wait', 'Mine');
    const noted: JourneyDocument = { ...mine, notes: { n: { text: 'mine', step: 'wait', at: { x: 0, y: 0 } } } };
    const merge = mergeDocuments(journey(), noted, wait(journey(), 'answer', 'paid', 'wait', 'Theirs'));
    expect(merge.renamed).toEqual({ wait: 'wait2' });
    expect(merge.conflicts).toEqual([]);
    expect(merge.document.steps).toMatchObject({
      day: { next: { next: 'wait2' } },
      wait2: { name: 'Mine', next: { next: 'mail' } },
      answer: { next: { paid: 'wait' } },
      wait: { name: 'Theirs' },
    });
    expect(merge.document.notes).toMatchObject({ n: { step: 'wait2' } });
  });

  it('my own save that came through without an answer is not drawn twice', () => {
    const saved = wait(journey(), 'day', 'next', 'wait', 'New');
    const merge = mergeDocuments(journey(), rename(saved, 'wait', 'Renamed since'), saved);
    expect(merge.renamed).toEqual({});
    expect(Object.keys(merge.document.steps).filter((id) => id.startsWith('wait'))).toEqual(['wait']);
  });
});

it('a phase that one dissolved and the other put a step into is there: no step is in a phase that is none', () => {
  const made = createPhase(journey(), ['day'], 'Friendly');
  if (!made.ok) throw new Error(made.error.id);
  const { id, document } = made.value;
  for (const merge of [
    mergeDocuments(document, deletePhase(document, id), assignPhase(document, ['mail'], id)),
    mergeDocuments(document, assignPhase(document, ['mail'], id), deletePhase(document, id)),
  ]) {
    expect(merge.document.steps['mail']?.phase).toBe(id);
    expect(merge.document.phases).toEqual({ [id]: document.phases[id] });
  }
});

describe('a deleted step', () => {
  it('to which a way out led ends that as it does in the editor: who has paid everything is cured', () => {
    const led = ({ offRamps, ...rest }: JourneyDocument): JourneyDocument => ({
      ...rest,
      offRamps: offRamps.map((ramp) => ({ ...ramp, then: { type: 'go', step: 'day' } })),
    });
    const base = { ...journey(), offRamps: [...DEFAULT_OFF_RAMPS] };
    const deleted = applyChoices(mergeDocuments(base, removeSteps(base, ['day']), led(base)), { 'steps.day': 'mine' });
    expect(deleted.steps['day']).toBeUndefined();
    expect(deleted.offRamps).toEqual(DEFAULT_OFF_RAMPS);
    expect(removeSteps(led(base), ['day']).offRamps).toEqual(DEFAULT_OFF_RAMPS);
  });

  it('leaves a colleague’s note where it was seen, as one of the canvas', () => {
    const { id, document } = noted(addNote(journey(), { text: 'Ask legal', step: 'day' }));
    const place = placeOfNote(document, { text: '', step: 'day', at: document.notes[id]?.at ?? { x: 0, y: 0 } });
    for (const merge of [
      mergeDocuments(journey(), removeSteps(journey(), ['day']), document),
      mergeDocuments(journey(), document, removeSteps(journey(), ['day'])),
    ]) {
      expect(merge.document.steps['day']).toBeUndefined();
      expect(merge.document.notes[id]).toEqual({ text: 'Ask legal', step: null, at: place });
    }
  });

  it('goes, also when a colleague put something before and after it', () => {
    const theirs = wait(wait(journey(), 'start', 'next', 'before', 'Before'), 'day', 'next', 'after', 'After');
    const merge = mergeDocuments(journey(), removeSteps(journey(), ['day']), theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.document.steps).toMatchObject({
      start: { next: { next: 'before' } },
      before: { next: { next: 'after' } },
      after: { next: { next: 'mail' } },
    });
    expect(merge.document.steps['day']).toBeUndefined();
  });

  it('that a colleague worked on is asked for; kept, its wires are there again', () => {
    const base = rename(journey(), 'day', 'A day');
    const merge = mergeDocuments(base, removeSteps(base, ['day']), lasting(base, 'day', 9));
    expect(merge.conflicts.map((conflict) => sayConflict(conflict, 'en'))).toEqual([
      { what: 'Step “A day”', mine: 'deleted', theirs: 'kept, with changes: A day: 3 days → 9 days' },
    ]);
    expect(merge.document.steps).toMatchObject({ start: { next: { next: 'day' } }, day: { next: { next: 'mail' } } });
    const gone = applyChoices(merge, { 'steps.day': 'mine' });
    expect(gone.steps['day']).toBeUndefined();
    expect(gone.steps['start']?.next).toEqual({ next: 'mail' });
    expect(conflictsAfter(merge, { 'steps.day': 'mine' })).toHaveLength(1);
  });
});

it('texts come together by language and channel, and one that a step still sends is not lost', () => {
  const base = journey();
  const text = base.templates[0]!;
  const worded = (language: 'es' | 'pt', words: string): JourneyDocument => ({
    ...base,
    templates: [{ ...text, content: { ...text.content, [language]: { sms: { text: words } } } }],
  });
  const merge = mergeDocuments(base, worded('es', 'Hola'), worded('pt', 'Oi'));
  expect(merge.conflicts).toEqual([]);
  expect(merge.document.templates[0]?.content).toMatchObject({ es: { sms: { text: 'Hola' } }, pt: { sms: { text: 'Oi' } } });
  const both = mergeDocuments(base, worded('es', 'Hola'), worded('es', 'Buenas'));
  expect(both.conflicts.map((conflict) => sayConflict(conflict, 'pt'))).toEqual([
    { what: 'message: SMS em espanhol', mine: 'Hola', theirs: 'Buenas' },
  ]);
  const without = { ...removeSteps(base, ['mail']), templates: [] };
  const using = { ...base, steps: { ...base.steps, more: mail({ delivered: 'end' }), day: step('wait', {}, { next: 'more' }) } };
  expect(mergeDocuments(base, without, using).document.templates).toEqual(base.templates);
});

it('rows that both made room for add up, so that nothing stands on anything', () => {
  const merge = mergeDocuments(
    journeyInRows(),
    wait(journeyInRows(), 'start', 'next', 'mine', 'M'),
    wait(journeyInRows(), 'day', 'next', 'theirs', 'T'),
  );
  const places = Object.values(merge.document.steps).map(({ at }) => at);
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1)) expect(Math.abs(a.x - b.x) >= COLUMN * 0.9 || Math.abs(a.y - b.y) >= ROW * 0.8).toBe(true);
});

function journeyInRows(): JourneyDocument {
  const document = journey();
  return {
    ...document,
    steps: Object.fromEntries(Object.entries(document.steps).map(([id, drawn], row) => [id, { ...drawn, at: { x: 0, y: row * ROW } }])),
  };
}
