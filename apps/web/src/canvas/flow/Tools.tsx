import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { tidy } from '@makegood/journey';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutDistributeVertical,
  IconListTree,
  IconMaximize,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { Panel, useReactFlow, useViewport } from '@xyflow/react';
import { useSay } from '../../i18n/say.tsx';
import { useEdit, useEditor } from '../editor/EditorContext.tsx';
import classes from './Flow.module.css';

/** Zoom, tidy, outline, undo and redo, at the foot of the canvas. `onOutline`: null where the words stand beside the picture already. */
export function Tools({ editable, onOutline }: { readonly editable: boolean; readonly onOutline: (() => void) | null }) {
  const say = useSay();
  const flow = useReactFlow();
  const { zoom } = useViewport();
  const still = useReducedMotion();
  const edit = useEdit();
  const history = useEditor((editor) => editor.history);
  const undo = useEditor((editor) => editor.undo);
  const redo = useEditor((editor) => editor.redo);
  return (
    <Panel position="bottom-left" className={classes.bottom ?? ''}>
      <div className={classes.tools}>
        <ActionIcon aria-label={say('web.canvas.zoomOut')} onClick={() => void flow.zoomOut({ duration: still ? 0 : 120 })}>
          <IconMinus size={16} aria-hidden="true" />
        </ActionIcon>
        <span>{say('web.canvas.percent', { percent: Math.round(zoom * 100) })}</span>
        <ActionIcon aria-label={say('web.canvas.zoomIn')} onClick={() => void flow.zoomIn({ duration: still ? 0 : 120 })}>
          <IconPlus size={16} aria-hidden="true" />
        </ActionIcon>
        <Tooltip label={say('web.canvas.fit')}>
          <ActionIcon
            aria-label={say('web.canvas.fit')}
            onClick={() => void flow.fitView({ padding: 0.15, maxZoom: 1, duration: still ? 0 : 200 })}
          >
            <IconMaximize size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.tools}>
        {editable ? (
          <Button variant="subtle" leftSection={<IconLayoutDistributeVertical size={16} aria-hidden="true" />} onClick={() => edit(tidy)}>
            {say('web.canvas.tidy')}
          </Button>
        ) : null}
        {onOutline ? (
          <Button variant="subtle" leftSection={<IconListTree size={16} aria-hidden="true" />} onClick={onOutline}>
            {say('web.canvas.view.outline')}
          </Button>
        ) : null}
      </div>
      {editable ? (
        <div className={classes.tools}>
          <Button
            variant="subtle"
            disabled={history.past.length === 0}
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            onClick={undo}
          >
            {say('web.canvas.undo')}
          </Button>
          <Button
            variant="subtle"
            disabled={history.future.length === 0}
            leftSection={<IconArrowForwardUp size={16} aria-hidden="true" />}
            onClick={redo}
          >
            {say('web.canvas.redo')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
