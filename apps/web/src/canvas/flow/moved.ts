import { editNote, placeSteps, type JourneyDocument, type Place } from '@makegood/journey';
import type { CanvasNode } from './elements.ts';
import { foldingOf } from './folding.ts';

/**
 * Writes where elements were dragged to. A folded phase takes its steps along; a note that goes along with its step is
 * told once.
 */
export function moved(document: JourneyDocument, nodes: readonly CanvasNode[]): JourneyDocument {
  const { phases, toDocument } = foldingOf(document);
  const places: Record<string, Place> = {};
  for (const node of nodes) {
    const at = toDocument(node.position);
    if (node.type === 'step') places[node.id] = at;
    if (node.type !== 'phase') continue;
    const phase = phases.get(node.data.id);
    for (const id of phase?.steps ?? []) {
      const step = document.steps[id];
      if (step && phase) places[id] = { x: step.at.x + at.x - phase.at.x, y: step.at.y + at.y - phase.at.y };
    }
  }
  const placed = placeSteps(document, places);
  return nodes.reduce((changed, node) => {
    if (node.type !== 'note' || (node.data.note.step !== null && places[node.data.note.step])) return changed;
    const step = node.data.note.step === null ? undefined : document.steps[node.data.note.step];
    // A note keeps its distance from its step, which the folding of other phases does not change.
    const home = node.data.home;
    const place = step
      ? { x: step.at.x + node.data.note.at.x + node.position.x - home.x, y: step.at.y + node.data.note.at.y + node.position.y - home.y }
      : toDocument(node.position);
    return editNote(changed, node.data.id, { place });
  }, placed);
}
