import { removeSteps, wiresTo, type JourneyDocument } from '@makegood/journey';
import { firstStop, shownStop } from '../keyboard/walk.ts';
import type { Hands } from './hands.ts';

/** Deletes steps, whose paths heal; the keyboard goes on from what came before them. */
export function deleteSteps({ editor, board, say }: Hands, document: JourneyDocument, ids: readonly string[]): void {
  const [first = ''] = ids;
  const before = wiresTo(document, first).find(({ from }) => !ids.includes(from));
  const next = removeSteps(document, ids);
  editor.getState().change(next);
  editor.getState().select(null);
  const stop = before && next.steps[before.from] ? shownStop(next, before.from) : firstStop(next);
  if (stop) board.getState().goTo(stop);
  const step = document.steps[first]?.name ?? '';
  board
    .getState()
    .speak(ids.length === 1 ? say('web.draw.said.deleted', { step }) : say('web.draw.said.deletedSeveral', { count: ids.length }));
}
