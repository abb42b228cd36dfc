import { moveStep, type BranchEnd } from '@makegood/journey';
import { useCallback } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { stepStop } from '../keyboard/stop.ts';
import { insertKind } from '../picker/insertKind.ts';
import { placeWords } from './placeWords.ts';
import { slotKey } from './slots.ts';

/** Puts what is being placed onto a branch, if it may go there, and says where it is now. */
export function useDrop(): (end: BranchEnd) => void {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  return useCallback(
    (end) => {
      const { placing, place, speak, goTo } = board.getState();
      place(null);
      if (!placing?.slots.has(slotKey(end))) return;
      const { history, change, select } = editor.getState();
      const where = placeWords(say, history.present, end);
      if (placing.what.type === 'new') {
        const { document, id } = insertKind(say, history.present, end, placing.what.kind);
        change(document);
        select(id);
        speak(say('web.draw.said.added', { step: document.steps[id]?.name ?? '', place: where }));
      } else {
        const { step } = placing.what;
        change(moveStep(history.present, step, end));
        goTo(stepStop(step));
        speak(say('web.draw.said.moved', { step: history.present.steps[step]?.name ?? '', place: where }));
      }
    },
    [board, editor, say],
  );
}
