import type { OnNodeDrag } from '@xyflow/react';
import { useCallback, useRef, type RefObject } from 'react';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useEdit, useEditorStore } from '../editor/EditorContext.tsx';
import { slotNear, slotPlaces } from '../placing/slotNear.ts';
import { slotKey, slotsFor } from '../placing/slots.ts';
import { useDrop } from '../placing/useDrop.ts';
import type { CanvasNode } from './elements.ts';
import { moved } from './moved.ts';

type Drag = OnNodeDrag<CanvasNode>;
/** How often a drag looks which slot it is over, in milliseconds: asking the browser where every “+” stands costs a layout. */
const LOOK_EVERY = 50;

/** Dragging: onto the "+" of a wire the step is put there, anywhere else it only stands elsewhere. One undo either way. */
export function useDragToSlot(stage: RefObject<HTMLElement | null>) {
  const editor = useEditorStore();
  const board = useBoardStore();
  const edit = useEdit();
  const drop = useDrop();
  /** The keys of the places where the dragged step may go; none while several are dragged. */
  const slots = useRef<ReadonlySet<string>>(new Set());
  const looked = useRef(0);

  const onNodeDragStart = useCallback<Drag>(
    (_, node, nodes) => {
      const alone = node.type === 'step' && nodes.length === 1;
      const document = editor.getState().history.present;
      slots.current = alone ? new Set(slotsFor(document, { type: 'move', step: node.id }).map(slotKey)) : new Set();
    },
    [editor],
  );
  const onNodeDrag = useCallback<Drag>(
    (event) => {
      if (slots.current.size === 0 || !stage.current || event.timeStamp - looked.current < LOOK_EVERY) return;
      looked.current = event.timeStamp;
      board.getState().over(nearest(event, stage.current, slots.current));
    },
    [board, stage],
  );
  const onNodeDragStop = useCallback<Drag>(
    (event, node, nodes) => {
      const { over, place } = board.getState();
      const slot = slots.current.size > 0 && stage.current ? nearest(event, stage.current, slots.current) : null;
      over(null);
      if (slot === null || node.type !== 'step') return edit((present) => moved(present, nodes));
      const [from = '', branch = ''] = slot.split(':');
      place({ what: { type: 'move', step: node.id }, slots: slots.current });
      drop({ from, branch });
    },
    [board, drop, edit, stage],
  );
  return { onNodeDragStart, onNodeDrag, onNodeDragStop };
}

function nearest(event: Parameters<Drag>[0], stage: HTMLElement, keys: ReadonlySet<string>): string | null {
  const point = 'touches' in event ? event.touches[0] : event;
  return point ? slotNear(slotPlaces(stage, keys), { x: point.clientX, y: point.clientY }) : null;
}
