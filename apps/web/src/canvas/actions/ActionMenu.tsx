import { Menu, Portal } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { useBoard } from '../board/BoardContext.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { aboutOf, isOffered, type Action } from './action.ts';
import classes from './ActionMenu.module.css';
import { ACTION_GROUPS, ACTIONS } from './actions.ts';
import { useHands } from './hands.ts';
import { keysOf } from './shortcut.ts';
import { situationOf } from './situation.ts';

/** Near the border of the window the menu moves aside rather than out of sight. */
const INSIDE = { flip: false, shift: { crossAxis: true, padding: 8 } };

/** What can be done with what was pressed: by the right button, by the menu key, or from a step's “more”. */
export function ActionMenu({ editable }: { readonly editable: boolean }) {
  const say = useSay();
  const hands = useHands();
  const menu = useBoard((board) => board.menu);
  const close = useBoard((board) => board.closeMenu);
  const goTo = useBoard((board) => board.goTo);
  const editor = useEditor((state) => state);
  const at = useMemo(() => situationOf(editor, editable, menu?.stop ?? null), [editor, editable, menu]);
  if (!menu) return null;
  const about = aboutOf(at);
  const isHere = (action: Action): boolean => action.about.includes(about) && isOffered(action, at);
  // What takes away stands apart, at the end.
  const kept = ACTION_GROUPS.map(({ actions }) => actions.filter((action) => isHere(action) && !action.danger));
  const groups = [...kept, ACTIONS.filter((action) => isHere(action) && action.danger)].filter((group) => group.length > 0);
  const perform = (action: Action): void => {
    // First back to where it was asked for, so that whatever opens next returns there too.
    if (menu.stop) goTo(menu.stop);
    close();
    action.perform(hands, at);
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      middlewares={INSIDE}
      shadow="md"
      width={280}
      trapFocus
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Portal>
        <Menu.Target>
          <span className={classes.anchor} style={{ left: menu.at.x, top: menu.at.y }} />
        </Menu.Target>
      </Portal>
      <Menu.Dropdown aria-label={say('web.draw.menu')} className={classes.menu ?? ''}>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 ? <Menu.Divider /> : null}
            {group.map((action) => (
              <Menu.Item
                key={action.id}
                {...(action.danger ? { color: 'red' } : {})}
                leftSection={<action.icon size={16} aria-hidden="true" />}
                rightSection={<Keys action={action} />}
                onClick={() => perform(action)}
              >
                {say(action.label(at))}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The keys of an action, for who would rather press them next time. */
export function Keys({ action }: { readonly action: Action }) {
  const say = useSay();
  const [shortcut] = action.shortcuts;
  if (!shortcut) return null;
  return (
    <span className={classes.keys} aria-hidden="true">
      {keysOf(say, shortcut).map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}
