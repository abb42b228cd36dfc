import type { KeyboardEvent } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { isElsewhere } from './isElsewhere.ts';
import { positionWords } from './positionWords.ts';
import type { Stop } from './stop.ts';
import { firstStop, isShown, walk, type Direction } from './walk.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/**
 * Lets the arrows walk along the flow and says where one has come to. With Ctrl they go from step to step, over the wires
 * between them; where nothing can be added they always do.
 */
export function useArrows(editable: boolean): (event: KeyboardEvent) => void {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  return (event) => {
    const direction = ARROWS[event.key];
    if (!direction || event.defaultPrevented || event.altKey || event.shiftKey || event.metaKey || isElsewhere(event.target)) return;
    event.preventDefault();
    const document = editor.getState().history.present;
    const { stop, placing, goTo, speak } = board.getState();
    const next =
      placing !== null
        ? walkSlots([...placing.slots], stop, direction)
        : stop && isShown(document, stop)
          ? walk(document, stop, direction, { wires: editable && !event.ctrlKey })
          : firstStop(document);
    if (!next) return;
    goTo(next);
    speak(positionWords(say, document, next));
  };
}

/** While something is put somewhere the arrows go from place to place, as the journey reads. */
function walkSlots(slots: readonly string[], stop: Stop | null, direction: Direction): Stop | null {
  const here = stop?.type === 'wire' ? slots.indexOf(`${stop.from}:${stop.branch}`) : -1;
  const last = slots.length - 1;
  const to = direction === 'first' ? 0 : direction === 'last' ? last : here + (direction === 'up' || direction === 'left' ? -1 : 1);
  const [from, branch] = slots[Math.max(0, Math.min(last, to))]?.split(':') ?? [];
  return from !== undefined && branch !== undefined ? { type: 'wire', from, branch } : null;
}
