import { useEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { shownStop } from '../keyboard/walk.ts';
import { useBoard, useBoardStore } from './BoardContext.tsx';

/** Whether the focus went with what closed; who pressed something else meanwhile is there. */
const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** When a panel, a dialog or the menu closes, the focus goes back to where the canvas was left rather than to nowhere. */
export function useReturn(): void {
  const editor = useEditorStore();
  const board = useBoardStore();
  const selected = useEditor((state) => state.selected);
  const over = useBoard((state) => state.sheet !== null || state.menu !== null);
  const last = useRef<string | null>(null);

  useEffect(() => {
    const before = last.current;
    last.current = selected;
    const { present } = editor.getState().history;
    if (selected === null && before !== null && isLost() && present.steps[before]) board.getState().goTo(shownStop(present, before));
  }, [board, editor, selected]);

  useEffect(() => {
    if (!over) return undefined;
    return () => {
      // A menu gives the focus up a moment after it is gone.
      requestAnimationFrame(() => {
        const { stop, goTo, sheet, menu } = board.getState();
        if (isLost() && stop && sheet === null && menu === null) goTo(stop);
      });
    };
  }, [board, over]);
}
