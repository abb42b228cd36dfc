import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconLasso, IconPlus, IconSearch } from '@tabler/icons-react';
import { Panel, useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { Keys } from '../actions/ActionMenu.tsx';
import type { Action } from '../actions/action.ts';
import { useHands } from '../actions/hands.ts';
import { keysOf } from '../actions/shortcut.ts';
import { situationOf } from '../actions/situation.ts';
import { viewActions } from '../actions/viewActions.ts';
import { arrangeActions } from '../actions/arrangeActions.ts';
import { useBoard } from '../board/BoardContext.tsx';
import { deedOf } from '../editor/deedOf.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { Palette } from '../placing/Palette.tsx';
import { SmallMap } from './SmallMap.tsx';
import classes from './Tools.module.css';

const byId = (id: string): Action | undefined => [...viewActions, ...arrangeActions].find((action) => action.id === id);

/** What stands around the canvas: finding and adding at its head, view, order and history at its foot, and the small map. */
export function Tools({ editable }: { readonly editable: boolean }) {
  return (
    <>
      <Head editable={editable} />
      <Foot editable={editable} />
      <SmallMap />
    </>
  );
}

function Head({ editable }: { readonly editable: boolean }) {
  const say = useSay();
  const show = useBoard((board) => board.show);
  const palette = useBoard((board) => board.palette);
  const toggle = useBoard((board) => board.togglePalette);
  return (
    <Panel position="top-left" className={classes.head ?? ''}>
      <div className={classes.row}>
        <button type="button" className={classes.find} aria-keyshortcuts="Control+K" onClick={() => show({ type: 'find' })}>
          <IconSearch size={16} aria-hidden="true" />
          {say('web.draw.find.open')}
          <span aria-hidden="true">
            {keysOf(say, { key: 'k', ctrl: true }).map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </button>
        {editable ? (
          <Button
            className={classes.add ?? ''}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            aria-expanded={palette}
            onClick={toggle}
          >
            {say('web.draw.palette')}
          </Button>
        ) : null}
      </div>
      {editable && palette ? <Palette /> : null}
    </Panel>
  );
}

function Foot({ editable }: { readonly editable: boolean }) {
  const say = useSay();
  const { zoom } = useViewport();
  const lasso = useBoard((board) => board.lasso);
  const toggleLasso = useBoard((board) => board.toggleLasso);
  return (
    <Panel position="bottom-left" className={classes.bottom ?? ''}>
      <div className={classes.tools} role="group" aria-label={say('web.canvas.tools')}>
        <ActionButton id="further" />
        <span className={classes.zoom}>{say('web.canvas.percent', { percent: Math.round(zoom * 100) })}</span>
        <ActionButton id="closer" />
        <ActionButton id="fit" />
        <Tooltip label={say('web.draw.lasso')}>
          <ActionIcon variant={lasso ? 'light' : 'subtle'} aria-pressed={lasso} aria-label={say('web.draw.lasso')} onClick={toggleLasso}>
            <IconLasso size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.tools}>
        {editable ? <ActionButton id="tidy" worded /> : null}
        <ActionButton id="outline" worded />
      </div>
      {editable ? <History /> : null}
      <div className={classes.tools}>
        <ActionButton id="keys" />
      </div>
    </Panel>
  );
}

/** One action of the list as a button, with its key in the tip. */
function ActionButton({ id, worded = false }: { readonly id: string; readonly worded?: boolean }) {
  const say = useSay();
  const hands = useHands();
  const action = byId(id);
  if (!action) return null;
  const perform = (): void => action.perform(hands, situationOf(hands.editor.getState(), true, null));
  const label = say(action.label(situationOf(hands.editor.getState(), true, null)));
  if (worded)
    return (
      <Button variant="subtle" leftSection={<action.icon size={16} aria-hidden="true" />} onClick={perform}>
        {label}
      </Button>
    );
  return (
    <Tooltip
      label={
        <span className={classes.tip}>
          {label} <Keys action={action} />
        </span>
      }
    >
      <ActionIcon variant="subtle" aria-label={label} onClick={perform}>
        <action.icon size={16} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

/** Undo and redo, each by the name of what it would do. */
function History() {
  const say = useSay();
  const hands = useHands();
  const { past, present, future } = useEditor((editor) => editor.history);
  const before = past.at(-1);
  const [after] = future;
  const undone = useMemo(
    () => (before ? say('web.draw.undoDeed', { deed: say.said(deedOf(before, present)) }) : null),
    [before, present, say],
  );
  const redone = useMemo(
    () => (after ? say('web.draw.redoDeed', { deed: say.said(deedOf(present, after)) }) : null),
    [after, present, say],
  );
  const line = (id: 'undo' | 'redo', tip: string | null) => {
    const action = byId(id);
    if (!action) return null;
    const name = say(id === 'undo' ? 'web.canvas.undo' : 'web.canvas.redo');
    return (
      <Tooltip label={tip ?? name} disabled={tip === null}>
        <Button
          variant="subtle"
          disabled={tip === null}
          aria-label={tip ?? name}
          leftSection={<action.icon size={16} aria-hidden="true" />}
          onClick={() => action.perform(hands, situationOf(hands.editor.getState(), true, null))}
        >
          {name}
        </Button>
      </Tooltip>
    );
  };
  return (
    <div className={classes.tools}>
      {line('undo', undone)}
      {line('redo', redone)}
    </div>
  );
}
