import { STEP_WIDTH } from '@makegood/journey';
import { ViewportPortal } from '@xyflow/react';
import { useBoard } from '../board/BoardContext.tsx';
import { useDocument } from '../editor/EditorContext.tsx';
import { STEP_HEIGHT } from '../flow/sizes.ts';
import { placeOf, shownStop } from '../keyboard/walk.ts';
import classes from './Flash.module.css';

/** Shows for a moment which step was found. */
export function Flash() {
  const found = useBoard((board) => board.found);
  const document = useDocument();
  const at = found ? placeOf(document, shownStop(document, found.step)) : null;
  if (!found || !at) return null;
  return (
    <ViewportPortal>
      <span
        key={found.times}
        className={classes.flash}
        style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: STEP_WIDTH, height: STEP_HEIGHT }}
      />
    </ViewportPortal>
  );
}
