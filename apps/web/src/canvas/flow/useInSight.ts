import { STEP_WIDTH } from '@makegood/journey';
import { useReactFlow } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { useBoard } from '../board/BoardContext.tsx';
import { useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { stepStop, type Stop } from '../keyboard/stop.ts';
import { placeOf, shownStop } from '../keyboard/walk.ts';
import { inSight } from './inSight.ts';
import { FOOT_HEIGHT, STEP_HEIGHT } from './sizes.ts';

/** The panel beside the canvas takes its room first; only then is it known what is out of sight. */
const AFTER_PANEL = 60;

/** The buttons beside a step that is chosen, in pixels of the screen: they are kept in sight with it. */
const TOOLBAR = { width: 46, height: 168 };
const NO_ROOM = { width: 0, height: 0 };

/** Keeps in sight what somebody works at: the step whose panel opens beside the canvas, and where the keyboard goes. */
export function useInSight(stage: RefObject<HTMLElement | null>, still: boolean): void {
  const flow = useReactFlow();
  const store = useEditorStore();
  const selected = useEditor((editor) => editor.selected);
  const arrivals = useBoard((board) => board.arrivals);
  const stop = useBoard((board) => (board.arrivals > 0 ? board.stop : null));

  useEffect(() => {
    if (selected === null) return undefined;
    const timer = setTimeout(() => show(shownStop(store.getState().history.present, selected), TOOLBAR), AFTER_PANEL);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is drawn later does not move the view
  }, [selected]);
  useEffect(() => {
    if (stop) show(stop, NO_ROOM);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only an arrival moves the view
  }, [arrivals]);

  function show(what: Stop, beside: typeof TOOLBAR): void {
    const room = stage.current?.getBoundingClientRect();
    const { present } = store.getState().history;
    const at = placeOf(present, what) ?? (what.type === 'wire' ? placeOf(present, stepStop(what.from)) : null);
    if (!room || !at) return;
    // Of a wire also what stands around it: its "+" is above the step that it leads to.
    const above = what.type === 'wire' ? 70 : 0;
    const view = flow.getViewport();
    const box = {
      x: at.x,
      y: at.y - above,
      width: STEP_WIDTH + beside.width / view.zoom,
      height: Math.max(STEP_HEIGHT + FOOT_HEIGHT + above, beside.height / view.zoom),
    };
    const next = inSight(box, view, room);
    if (next !== view) void flow.setViewport(next, { duration: still ? 0 : 180 });
  }
}
