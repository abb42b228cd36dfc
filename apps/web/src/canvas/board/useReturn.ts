import { useEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { shownStop } from '../keyboard/walk.ts';
import { useBoardStore } from './BoardContext.tsx';

/** When the panel of a step closes, the focus goes back to the step on the canvas rather than to nowhere. */
export function useReturn(): void {
  const editor = useEditorStore();
  const board = useBoardStore();
  const selected = useEditor((state) => state.selected);
  const last = useRef<string | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = selected;
    if (selected !== null || before === null) return;
    const { present } = editor.getState().history;
    // Only a focus that went with the panel is given back; who pressed something else is there.
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (lost && present.steps[before]) board.getState().goTo(shownStop(present, before));
  }, [board, editor, selected]);
}
