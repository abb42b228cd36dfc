import { useEffect } from 'react';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useDocument } from '../editor/EditorContext.tsx';
import { firstStop, isShown } from './walk.ts';

/** Sees to it that the canvas always has its one tab stop: at the trigger first, and there again when the stop is gone. */
export function useTabStop(): void {
  const board = useBoardStore();
  const document = useDocument();
  useEffect(() => {
    const { stop, standAt } = board.getState();
    if (!stop || !isShown(document, stop)) standAt(firstStop(document));
  }, [board, document]);
}
