import { blankJourney, configure, connect, insertStep, newStep, outlineOf, type JourneyDocument } from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { rowsOf, type OutlineRow } from './rowsOf.ts';

/** “  3 wait”: how far set in, what it is, and which number or where it leads. */
const written = (row: OutlineRow): string => {
  const indent = '  '.repeat(row.depth);
  if (row.type === 'heading') return `${indent}${row.event ?? 'loose'}:`;
  if (row.type === 'step') return `${indent}${row.step.number} ${row.step.id}`;
  return `${indent}[${row.label ?? '-'}]${row.elsewhere ? ` ${row.elsewhere.to ?? 'nowhere'}` : ''}`;
};
const outline = (document: JourneyDocument): string[] => rowsOf(outlineOf(document, 'en')).map(written);

function journey(): JourneyDocument {
  const blank = blankJourney('Outline', { trigger: 'In', exit: 'Out' });
  const asked = insertStep(blank, { from: 'trigger', branch: 'next' }, 'ask', newStep('wait', 'ask', 'Ask', { x: 0, y: 0 }));
  const until = {
    type: 'events' as const,
    events: [{ id: 'paid', event: 'payment' as const }],
    timeout: { amount: 3, unit: 'days' as const },
  };
  const waiting = configure(asked, 'ask', { until });
  return insertStep(waiting, { from: 'ask', branch: 'paid' }, 'thanked', newStep('update', 'thanked', 'Thank', { x: 0, y: 0 }));
}

describe('the outline of a journey', () => {
  it('sets side ways in and goes on with the way that most people take', () => {
    expect(outline(journey())).toEqual(['1 trigger', '2 ask', '  [Paid]', '  3 thanked', '    [-] nowhere', '[No answer]', '4 exit']);
  });

  it('says where a way goes on that is told elsewhere, and tells no step twice', () => {
    const met = connect(journey(), { from: 'thanked', branch: 'next' }, 'exit');
    expect(outline(met)).toEqual(['1 trigger', '2 ask', '  [Paid]', '  3 thanked', '    [-] exit', '[No answer]', '4 exit']);
  });

  it('tells at the end what nothing leads to', () => {
    const document = journey();
    const tail = newStep('exit', 'tail', 'Tail', { x: 900, y: 300 });
    const lost = { ...newStep('update', 'lost', 'Lost', { x: 900, y: 0 }), next: { next: 'tail' } };
    expect(outline({ ...document, steps: { ...document.steps, tail, lost } }).slice(-3)).toEqual(['loose:', '5 lost', '6 tail']);
  });

  it('names the level and what it stands under, so that a branch can be closed', () => {
    const rows = rowsOf(outlineOf(journey(), 'en'));
    const places = rows.map(({ key, level, under }) => [key, level, under]);
    expect(places).toContainEqual(['way:ask:paid', 2, 'step:ask']);
    expect(places).toContainEqual(['step:thanked', 3, 'way:ask:paid']);
    expect(places).toContainEqual(['step:exit', 1, null]);
  });
});
