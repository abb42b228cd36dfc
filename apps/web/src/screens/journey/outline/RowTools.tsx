import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { isOffered } from '../../../canvas/actions/action.ts';
import { ACTIONS } from '../../../canvas/actions/actions.ts';
import { useHands } from '../../../canvas/actions/hands.ts';
import { situationOf } from '../../../canvas/actions/situation.ts';
import { useBoard } from '../../../canvas/board/BoardContext.tsx';
import { useEditor } from '../../../canvas/editor/EditorContext.tsx';
import type { Stop } from '../../../canvas/keyboard/stop.ts';
import { useSay } from '../../../i18n/say.tsx';

/** The most wanted; all else is behind the dots. */
const SHOWN = ['add', 'moveUp', 'moveDown', 'skip', 'delete'];

/** What can be done with a row of the outline by the mouse, from the one list of actions. */
export function RowTools({ stop }: { readonly stop: Stop }) {
  const say = useSay();
  const hands = useHands();
  const editor = useEditor((state) => state);
  const openMenu = useBoard((board) => board.openMenu);
  const at = situationOf(editor, true, stop);
  const name = at.document.steps[stop.type === 'wire' ? stop.from : stop.type === 'step' ? stop.id : '']?.name ?? '';
  return (
    <span role="toolbar" aria-label={say('web.outline.tools', { step: name })} onClick={(event) => event.stopPropagation()}>
      {ACTIONS.filter((action) => SHOWN.includes(action.id) && isOffered(action, at)).map((action) => (
        <Tooltip key={action.id} label={say(action.label(at))}>
          <ActionIcon size={28} variant="subtle" tabIndex={-1} aria-label={say(action.label(at))} onClick={() => action.perform(hands, at)}>
            <action.icon size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
      <ActionIcon
        size={28}
        variant="subtle"
        tabIndex={-1}
        aria-label={say('web.draw.more')}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          openMenu({ x: box.left, y: box.bottom + 4 }, stop);
        }}
      >
        <IconDots size={16} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
