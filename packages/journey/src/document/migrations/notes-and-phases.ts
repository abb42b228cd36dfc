import type { Migration } from './migration.ts';

/**
 * From 1 to 2: notes and phases are kept beside the steps. What stood in a step as its note becomes a note that belongs
 * to that step, to the right of it.
 */
export const notesAndPhases: Migration = (document) => {
  const { steps, ...rest } = document;
  if (!isRecord(steps)) return { ...document, notes: {}, phases: {} };
  const notes: Record<string, unknown> = {};
  const bare = Object.entries(steps).map(([id, step]): [string, unknown] => {
    if (!isRecord(step) || step['note'] === undefined) return [id, step];
    const { note, ...without } = step;
    const number = Object.keys(notes).length + 1;
    notes[number === 1 ? 'note' : `note${number}`] = { text: note, step: id, at: { x: 284, y: 0 } };
    return [id, without];
  });
  return { ...rest, steps: Object.fromEntries(bare), notes, phases: {} };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
