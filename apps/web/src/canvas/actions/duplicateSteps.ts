import { duplicateSteps as duplicated, type JourneyDocument } from '@makegood/journey';
import { shownStop } from '../keyboard/walk.ts';
import { testKey } from '../placing/testKey.ts';
import type { Hands } from './hands.ts';

/** Makes copies of steps and goes on with them. */
export function duplicateSteps({ editor, board, say, refuse }: Hands, document: JourneyDocument, steps: readonly string[]): void {
  const made = duplicated(document, steps, testKey());
  if (!made.ok) return refuse(made.error);
  const { document: next, ids } = made.value;
  editor.getState().change(next);
  editor.getState().choose(ids);
  const [first] = ids;
  if (first !== undefined) board.getState().goTo(shownStop(next, first));
  board.getState().speak(say('web.draw.said.duplicated', { count: ids.length }));
}
