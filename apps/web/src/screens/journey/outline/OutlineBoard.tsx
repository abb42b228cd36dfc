import { ReactFlowProvider } from '@xyflow/react';
import { type ComponentProps, type KeyboardEvent, type MouseEvent } from 'react';
import { isOffered } from '../../../canvas/actions/action.ts';
import { ActionMenu } from '../../../canvas/actions/ActionMenu.tsx';
import { ACTIONS } from '../../../canvas/actions/actions.ts';
import { HandsContext } from '../../../canvas/actions/hands.ts';
import { matches } from '../../../canvas/actions/shortcut.ts';
import { situationOf } from '../../../canvas/actions/situation.ts';
import { useMakeHands } from '../../../canvas/actions/useMakeHands.ts';
import { useReturn } from '../../../canvas/board/useReturn.ts';
import { Announcer } from '../../../canvas/keyboard/Announcer.tsx';
import { Inserter } from '../../../canvas/picker/Inserter.tsx';
import { Sheets } from '../../../canvas/sheets/Sheets.tsx';
import { Outline } from './Outline.tsx';
import { RowTools } from './RowTools.tsx';

type OutlineBoardProps = Omit<ComponentProps<typeof Outline>, 'tools' | 'onKeyDown' | 'onContextMenu'> & {
  readonly onCanvas: () => void;
};

/** The outline of somebody who may draw: the same actions as on the canvas, by the same keys and in the same menu. */
export function OutlineBoard(props: OutlineBoardProps) {
  return (
    // What looks at the view of a canvas finds one that shows nothing.
    <ReactFlowProvider>
      <Inserter>
        <Lines {...props} />
      </Inserter>
    </ReactFlowProvider>
  );
}

/** What only a picture has: the outline has no view to move and nothing to lay out. */
const NOT_HERE = new Set(['open', 'find', 'copy', 'cut', 'paste', 'fit', 'fitSteps', 'tidy', 'outline', 'selectAll', 'chooseToo']);

function Lines({ onCanvas, ...outline }: OutlineBoardProps) {
  const hands = useMakeHands(onCanvas, true);
  useReturn();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return hands.editor.getState().select(null);
    const { stop } = hands.board.getState();
    const at = situationOf(hands.editor.getState(), true, stop);
    const isWire = event.key === 'Enter' && stop?.type === 'wire';
    const action = ACTIONS.find((one) =>
      isWire
        ? one.id === 'add'
        : !NOT_HERE.has(one.id) && one.shortcuts.some((shortcut) => matches(shortcut, event.nativeEvent)) && isOffered(one, at),
    );
    if (!action) return;
    event.preventDefault();
    action.perform(hands, at);
  };

  const onContextMenu = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[role="treeitem"]') : null;
    if (!(row instanceof HTMLElement)) return;
    event.preventDefault();
    // The row takes the focus, and with it becomes what the menu is about. By the key there is no place of a pointer.
    row.focus();
    const { stop, openMenu } = hands.board.getState();
    const box = row.getBoundingClientRect();
    openMenu(
      event.clientX === 0 && event.clientY === 0 ? { x: box.left + 48, y: box.bottom } : { x: event.clientX, y: event.clientY },
      stop,
    );
  };

  return (
    <HandsContext value={hands}>
      <Outline {...outline} tools={RowTools} onKeyDown={onKeyDown} onContextMenu={onContextMenu} />
      <Announcer />
      <ActionMenu editable />
      <Sheets editable />
    </HandsContext>
  );
}
