import type { MouseEvent } from 'react';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { stepStop } from './stop.ts';
import { useStop } from './useStop.ts';

/** A step's button: opens the step, or with Shift or Ctrl takes it into what is chosen. */
export function useStepStop(id: string) {
  const store = useEditorStore();
  const stop = useStop<HTMLButtonElement>(stepStop(id));
  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) store.getState().toggle(id);
    // By the keyboard (no button was pressed: `detail` is 0) one goes into the panel; with the mouse one stays.
    else store.getState().select(id, event.detail > 0);
  };
  return { ...stop, onClick };
}
