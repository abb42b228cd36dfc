import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { NodeToolbar, Position } from '@xyflow/react';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoard } from '../board/BoardContext.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { stepStop } from '../keyboard/stop.ts';
import { isOffered } from './action.ts';
import { ACTIONS } from './actions.ts';
import { useHands } from './hands.ts';
import { situationOf } from './situation.ts';
import classes from './StepToolbar.module.css';

/** The most wanted, beside the step that is open; all else is behind the dots. */
const SHOWN = ['connect', 'move', 'duplicate', 'delete'];

/** Beside the step that is chosen, in the gap between the columns: what is done with it most, by a click. The keyboard has its keys and the menu for it. */
export function StepToolbar() {
  const say = useSay();
  const hands = useHands();
  const editor = useEditor((state) => state);
  const openMenu = useBoard((board) => board.openMenu);
  const placing = useBoard((board) => board.placing !== null);
  const [only] = editor.chosen;
  const step = editor.chosen.size === 1 ? only : undefined;
  const at = useMemo(() => (step === undefined ? null : situationOf(editor, true, stepStop(step))), [editor, step]);
  if (step === undefined || !at || placing || !editor.history.present.steps[step]) return null;
  return (
    <NodeToolbar nodeId={step} isVisible position={Position.Right} align="start" offset={6}>
      <div
        role="toolbar"
        aria-orientation="vertical"
        aria-label={say('web.draw.toolbar', { step: at.document.steps[step]?.name ?? '' })}
        className={classes.bar}
      >
        {ACTIONS.filter((action) => SHOWN.includes(action.id) && isOffered(action, at)).map((action) => (
          <Tooltip key={action.id} position="right" label={say(action.label(at))}>
            <ActionIcon
              size={30}
              variant="subtle"
              tabIndex={-1}
              aria-label={say(action.label(at))}
              onClick={() => action.perform(hands, at)}
            >
              <action.icon size={17} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        ))}
        <Tooltip position="right" label={say('web.draw.more')}>
          <ActionIcon
            size={30}
            variant="subtle"
            tabIndex={-1}
            aria-label={say('web.draw.more')}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              openMenu({ x: box.left, y: box.bottom + 4 }, stepStop(step));
            }}
          >
            <IconDots size={17} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
    </NodeToolbar>
  );
}
