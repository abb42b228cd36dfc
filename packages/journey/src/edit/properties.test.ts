import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { check } from '../lints/check.ts';
import { outlineOf } from '../outline/outline-of.ts';
import { drawnJourney, endsOf, startOfCommands } from './commands.fixture.ts';
import { collide } from './crowd.ts';
import {
  clipText,
  copySteps,
  downstreamOf,
  freeId,
  insertStep,
  moveDown,
  moveProblem,
  moveStep,
  moveUp,
  newStep,
  parseClip,
  pasteSteps,
  removeSteps,
  tidy,
} from './index.ts';

const ids = (document: JourneyDocument): string[] => Object.keys(document.steps).sort();
const reachable = (document: JourneyDocument): ReadonlySet<string> => downstreamOf(document, 'trigger');
const pick = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
/** Pairs of steps that stand on one another, of those that are asked about. */
function overlaps(document: JourneyDocument, about: (id: string) => boolean = () => true): string[] {
  const steps = Object.entries(document.steps);
  return steps.flatMap(([a, one], index) =>
    steps.slice(index + 1).flatMap(([b, other]) => ((about(a) || about(b)) && collide(one.at, other.at) ? [`${a} ${b}`] : [])),
  );
}
const moved = (before: JourneyDocument, after: JourneyDocument): string[] =>
  ids(before).filter((id) => JSON.stringify(before.steps[id]?.at) !== JSON.stringify(after.steps[id]?.at));

/** How steps lead and where they stand. Its phase a step takes from where it comes to. */
const drawing = (document: JourneyDocument) =>
  Object.fromEntries(Object.entries(document.steps).map(([id, { next, at }]) => [id, { next, at }]));

const RUNS = { numRuns: 60 };
const number = fc.nat(500);

describe('whatever was drawn', () => {
  it('can be read again, judged and told, every step once', () => {
    fc.assert(
      fc.property(drawnJourney, (document) => {
        const stored: unknown = JSON.parse(JSON.stringify(document));
        expect(parseDocument(stored)).toEqual({ ok: true, value: stored });
        expect(() => check(document)).not.toThrow();
        expect(ids(document)).toContain('trigger');
        const { steps } = outlineOf(document, 'en');
        expect([...steps.keys()].sort()).toEqual(ids(document));
        expect([...steps.values()].map((step) => step.number)).toEqual([...steps.keys()].map((_, index) => index + 1));
      }),
      RUNS,
    );
  });

  it('tidied is tidy: nothing covers anything, twice is once, and it means the same', () => {
    fc.assert(
      fc.property(drawnJourney, (document) => {
        const tidied = tidy(document);
        expect(overlaps(tidied)).toEqual([]);
        expect(tidy(tidied)).toBe(tidied);
        expect({ ...tidied, steps: null }).toEqual({ ...document, steps: null });
        for (const id of ids(document)) expect({ ...tidied.steps[id], at: null }).toEqual({ ...document.steps[id], at: null });
      }),
      RUNS,
    );
  });

  it('tidied in part moves only that part, and covers nothing with it', () => {
    fc.assert(
      fc.property(drawnJourney, fc.array(number, { minLength: 1, maxLength: 8 }), (document, numbers) => {
        const some = new Set(numbers.map((at) => pick(ids(document), at)));
        const tidied = tidy(document, some);
        expect(moved(document, tidied).filter((id) => !some.has(id))).toEqual([]);
        expect(overlaps(tidied, (id) => some.has(id))).toEqual([]);
        expect(tidy(tidied, some)).toBe(tidied);
      }),
      RUNS,
    );
  });

  it('takes a new step by moving only what follows it, as one, and nothing covers anything', () => {
    fc.assert(
      fc.property(drawnJourney, fc.array(fc.tuple(number, fc.boolean()), { minLength: 1, maxLength: 6 }), (drawn, numbers) => {
        let document = tidy(drawn);
        for (const [at, decides] of numbers) {
          const end = pick(endsOf(document), at);
          const target = document.steps[end.from]?.next[end.branch];
          const id = freeId(document, 'wait');
          const inserted = insertStep(document, end, id, newStep(decides ? 'branch' : 'wait', id, id, { x: 0, y: 0 }));
          const following = target === undefined ? new Set<string>() : downstreamOf(document, target);
          const shifts = moved(document, inserted).map((step) => {
            expect(following.has(step)).toBe(true);
            return (inserted.steps[step]?.at.y ?? 0) - (document.steps[step]?.at.y ?? 0);
          });
          expect(new Set(shifts).size).toBeLessThanOrEqual(1);
          expect(overlaps(inserted)).toEqual([]);
          document = inserted;
        }
      }),
      RUNS,
    );
  });

  it('keeps its steps when one is moved, and nobody is cut off', () => {
    fc.assert(
      fc.property(drawnJourney, number, number, (document, a, b) => {
        const [id, end] = [pick(ids(document), a), pick(endsOf(document), b)];
        const after = moveStep(document, id, end);
        expect(ids(after)).toEqual(ids(document));
        if (moveProblem(document, id, end)) {
          expect(after).toBe(document);
          return;
        }
        expect(after.steps[end.from]?.next[end.branch]).toBe(id);
        const [had, has] = [reachable(document), reachable(after)];
        if (had.has(id) && had.has(end.from)) expect([...had].filter((step) => !has.has(step))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('changes places up and down its path: the same steps on the same places, and up takes down back', () => {
    fc.assert(
      fc.property(drawnJourney, number, (document, at) => {
        const id = pick(ids(document), at);
        const down = moveDown(document, id);
        const up = moveUp(document, id);
        for (const moved of [down, up]) if (moved.ok) expect(ids(moved.value)).toEqual(ids(document));
        if (!down.ok) return;
        const places = (of: JourneyDocument): string[] =>
          Object.values(of.steps)
            .map((step) => JSON.stringify(step.at))
            .sort();
        expect(places(down.value)).toEqual(places(document));
        const has = reachable(down.value);
        expect([...reachable(document)].filter((step) => !has.has(step))).toEqual([]);
        const next = Object.values(document.steps[id]?.next ?? {});
        const after = Object.values(document.steps[next[0] ?? '']?.next ?? {});
        // Of a step with several ways, or in a ring, it cannot be told afterwards what passed the other step by.
        if (next.length > 1 || after.length > 1 || downstreamOf(document, next[0] ?? '').has(id)) return;
        const back = moveUp(down.value, id);
        expect(back.ok ? drawing(back.value) : back.error.id).toEqual(drawing(document));
      }),
      RUNS,
    );
  });

  it('heals whatever is deleted, in whatever order it is named, and no wire leads to what is gone', () => {
    fc.assert(
      fc.property(drawnJourney, fc.array(number, { minLength: 1, maxLength: 6 }), (document, numbers) => {
        const gone = numbers.map((at) => pick(ids(document), at));
        const after = removeSteps(document, gone);
        expect(removeSteps(document, [...gone].reverse())).toEqual(after);
        for (const step of Object.values(after.steps)) for (const to of Object.values(step.next)) expect(after.steps[to]).toBeDefined();
        for (const note of Object.values(after.notes)) if (note.step !== null) expect(after.steps[note.step]).toBeDefined();
        const [only, ...more] = gone;
        const step = document.steps[only ?? ''];
        if (more.length > 0 || !step || only === undefined || step.kind === 'trigger') return;
        const ways = new Set(Object.values(step.next));
        if (ways.size === 1 && !ways.has(only)) {
          const left = [...reachable(document)].filter((id) => id !== only);
          expect(left.filter((id) => !reachable(after).has(id))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

/** What a clip says, whatever its steps are called: kinds, settings and wires in reading order. */
function meaning(document: Pick<JourneyDocument, 'steps' | 'templates'>, order: readonly string[]): unknown {
  const words = (id: string) => document.templates.find((template) => template.id === id)?.content;
  const config = (step: Step | undefined) => {
    if (step?.kind === 'split') return { ...step.config, salt: null };
    if (step?.kind !== 'message') return step?.config;
    return { ...step.config, variants: step.config.variants.map((variant) => ({ ...variant, template: words(variant.template) })) };
  };
  return order.map((id) => {
    const step = document.steps[id];
    const next = Object.entries(step?.next ?? {}).flatMap(([branch, to]) => (order.includes(to) ? [[branch, order.indexOf(to)]] : []));
    return [step?.kind, config(step), step?.skipped, Object.fromEntries(next)];
  });
}

it('copied, sent as text, pasted and copied again says the same, and changes nothing of what was there', () => {
  fc.assert(
    fc.property(drawnJourney, fc.array(number, { minLength: 1, maxLength: 8 }), number, (document, numbers, at) => {
      const some = numbers.map((one) => pick(ids(document), one));
      const copied = copySteps(document, some);
      if (!copied.ok) {
        expect(some.every((id) => id === 'trigger')).toBe(true);
        return;
      }
      const read = parseClip(clipText(copied.value));
      expect(read).toEqual(copied);
      const pasted = pasteSteps(document, copied.value, { at: { x: at, y: at } }, 'copy');
      if (!pasted.ok) throw new Error(pasted.error.id);
      const after = pasted.value.document;
      for (const id of ids(document)) expect(after.steps[id]).toBe(document.steps[id]);
      expect(after.templates.slice(0, document.templates.length)).toEqual(document.templates);
      expect(meaning(after, pasted.value.ids)).toEqual(meaning(document, Object.keys(copied.value.steps)));
      const fresh = pasteSteps(startOfCommands, copied.value, { after: { from: 'trigger', branch: 'next' } }, 'copy');
      if (fresh.ok) expect(meaning(fresh.value.document, fresh.value.ids)).toEqual(meaning(document, Object.keys(copied.value.steps)));
    }),
    RUNS,
  );
});
