import { blankJourney, connect, insertStep, newStep, rename, ROW, type JourneyDocument } from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { edgesOf } from './edgesOf.ts';
import { noteId, phaseId, type CanvasNode, type Shown } from './elements.ts';
import { moved } from './moved.ts';
import { nodesOf } from './nodesOf.ts';

const NUMBERS = {
  waiting: new Map([
    ['a', 3],
    ['b', 4],
  ]),
  flow: new Map<string, number>(),
};
const shown = (document: JourneyDocument): Shown => ({ document, findings: [], numbers: NUMBERS, feet: 'none' });

/** In → a → b → c → Out, with a and b in a phase, and a note about b. */
function journey(collapsed: boolean): JourneyDocument {
  let document = blankJourney('Elements', { trigger: 'In', exit: 'Out' });
  let end = { from: 'trigger', branch: 'next' };
  for (const id of ['a', 'b', 'c']) {
    document = insertStep(document, end, id, newStep('wait', id, id, { x: 0, y: 0 }));
    end = { from: id, branch: 'next' };
  }
  const inside = (id: string): boolean => id === 'a' || id === 'b';
  return {
    ...document,
    steps: Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, inside(id) ? { ...step, phase: 'p' } : step])),
    phases: { p: { name: 'Begin', collapsed } },
    notes: { n: { text: 'Look', step: 'b', at: { x: 300, y: 10 } }, free: { text: 'Free', step: null, at: { x: -300, y: 0 } } },
  };
}

const byId = (nodes: readonly CanvasNode[], id: string): CanvasNode => {
  const found = nodes.find((node) => node.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('what the canvas draws', () => {
  it('stays the same object as long as what it shows is the same', () => {
    const document = journey(false);
    const nodes = nodesOf(shown(document), []);
    const edges = edgesOf(shown(document), []);
    const renamed = shown(rename(document, 'c', 'Another name'));
    const changed = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] =>
      after.filter((element) => !before.includes(element)).map(({ id }) => id);
    expect(changed(nodes, nodesOf(shown(document), nodes))).toEqual([]);
    expect(changed(edges, edgesOf(shown(document), edges))).toEqual([]);
    expect(changed(nodes, nodesOf(renamed, nodes))).toEqual(['c']);
    expect(changed(edges, edgesOf(renamed, edges))).toEqual(['c:next']);
  });

  it('shows a folded phase as one card with the people inside, and its wires from outside', () => {
    const nodes = nodesOf(shown(journey(true)), []);
    expect(nodes.map(({ id }) => id).sort()).toEqual(['c', 'exit', noteId('free'), phaseId('p'), 'trigger'].sort());
    const card = byId(nodes, phaseId('p'));
    expect(card.type === 'phase' && [card.data.waiting, card.data.steps]).toEqual([7, ['a', 'b']]);
    const wires = edgesOf(shown(journey(true)), []).map(({ source, target }) => [source, target]);
    expect(wires).toEqual(
      expect.arrayContaining([
        ['trigger', phaseId('p')],
        [phaseId('p'), 'c'],
        ['c', 'exit'],
      ]),
    );
    expect(wires).toHaveLength(3);
  });

  it('joins the wires that lead from a folded phase to one place', () => {
    const document = journey(true);
    const both = connect(document, { from: 'a', branch: 'next' }, 'c');
    const out = edgesOf(shown(both), []).filter(({ source }) => source === phaseId('p'));
    expect(out.map(({ target, data }) => [target, data?.joined])).toEqual([['c', 2]]);
  });
});

describe('a drag', () => {
  const dragged = (node: CanvasNode, x: number, y: number): CanvasNode[] => [
    { ...node, position: { x: node.position.x + x, y: node.position.y + y } },
  ];

  it('of a folded phase takes its steps along, and with them their notes', () => {
    const document = journey(true);
    const after = moved(document, dragged(byId(nodesOf(shown(document), []), phaseId('p')), 40, 0));
    expect([after.steps['a']?.at, after.steps['b']?.at]).toEqual([
      { x: 40, y: ROW },
      { x: 40, y: 2 * ROW },
    ]);
    expect(after.steps['c']).toBe(document.steps['c']);
    expect(after.notes['n']?.at).toEqual(document.notes['n']?.at);
  });

  it('of a step below a folded phase is written where it will stand when the phase is open', () => {
    const document = journey(true);
    const after = moved(document, dragged(byId(nodesOf(shown(document), []), 'c'), 15, 5));
    expect(after.steps['c']?.at).toEqual({ x: 15, y: 3 * ROW + 5 });
  });

  it('of a note keeps it with its step', () => {
    const document = journey(false);
    const nodes = nodesOf(shown(document), []);
    expect(moved(document, dragged(byId(nodes, noteId('n')), 7, 9)).notes['n']).toEqual({ text: 'Look', step: 'b', at: { x: 307, y: 19 } });
    expect(moved(document, dragged(byId(nodes, noteId('free')), 7, 9)).notes['free']?.at).toEqual({ x: -293, y: 9 });
  });
});
