import { CloseButton } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useRef, type PointerEvent } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { KindIcon } from '../../screens/journey/KindIcon.tsx';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { PICKED_KINDS } from '../picker/kinds.ts';
import { rememberKind } from '../picker/recentKinds.ts';
import type { PickedKind } from '../picker/searchKinds.ts';
import { dragKind } from './dragKind.ts';
import classes from './Palette.module.css';
import { slotKey, slotsFor } from './slots.ts';
import { useDrop } from './useDrop.ts';

/** The kinds of steps to draw with: dragged onto a place of the canvas, or pressed and then the place pressed. */
export function Palette() {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  const flow = useReactFlow();
  const drop = useDrop();
  const toggle = useBoard((state) => state.togglePalette);
  // A drag ends with a click on what it began on; it was no click.
  const dragged = useRef(false);

  const place = (kind: PickedKind): ReadonlySet<string> => {
    const slots = new Set(slotsFor(editor.getState().history.present, { type: 'new', kind }).map(slotKey));
    editor.getState().select(null);
    board.getState().place({ what: { type: 'new', kind }, slots });
    return slots;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>, kind: PickedKind): void => {
    const root = event.currentTarget.closest<HTMLElement>('[role="application"]');
    if (event.button !== 0 || !root) return;
    dragged.current = false;
    dragKind({
      from: event,
      root,
      pan: (by) => {
        const view = flow.getViewport();
        void flow.setViewport({ ...view, x: view.x + by.x, y: view.y + by.y });
      },
      begin: () => {
        dragged.current = true;
        return place(kind);
      },
      over: (slot) => board.getState().over(slot),
      end: (slot) => {
        if (slot === null) return board.getState().place(null);
        const [from = '', branch = ''] = slot.split(':');
        rememberKind(kind);
        drop({ from, branch });
      },
    });
  };
  return (
    <section className={classes.palette} aria-label={say('web.draw.palette')}>
      <div className={classes.head}>
        <b>{say('web.draw.palette')}</b>
        <CloseButton size="sm" aria-label={say('web.draw.palette.close')} onClick={toggle} />
      </div>
      <p className={classes.help}>{say('web.draw.palette.help')}</p>
      <ul className={classes.list}>
        {PICKED_KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={classes.kind}
              title={say.said({ id: `journey.kind.${kind}.about` })}
              onPointerDown={(event) => onPointerDown(event, kind)}
              onClick={() => {
                if (dragged.current) return;
                rememberKind(kind);
                place(kind);
              }}
            >
              <KindIcon kind={kind} />
              {say.said({ id: `journey.kind.${kind}` })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
